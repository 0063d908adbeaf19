import type { Task, TaskList } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { ASN_ID, sampleAsn, sampleSummary } from '../testing/sample-asn.ts';
import {
  sampleDiscrepancy,
  sampleOrganization,
  samplePartnership,
  sampleTask,
} from '../testing/sample-organization.ts';
import { FakeNotifications, sampleNews } from '../testing/sample-notifications.ts';
import type { BdDashboard } from './dashboard.ts';

const DISCREPANCY = sampleDiscrepancy();
/** The day that it is in Phoenix, and days from it. */
const today = (days = 0) => {
  const parts = { timeZone: 'America/Phoenix', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(new Date(Date.now() + days * 86_400_000));
};

const count = sampleTask({ dueOn: today(-2) });
const report = sampleTask({
  kind: 'REPORT_SALES',
  subject: { type: 'PARTNERSHIP', id: 'p-1', code: null },
  dueOn: today(),
  values: { from: '2026-03-12', to: '2026-03-13' } as Task['values'],
});
const resolve = sampleTask({
  kind: 'RESOLVE_DISCREPANCY',
  subject: { type: 'DISCREPANCY', id: DISCREPANCY.id, code: 'ASN-8841' },
  dueOn: today(1),
  values: { discrepancyType: 'SHORT', units: 2, productName: 'Vitamin C Serum' } as Task['values'],
});
const replenish = sampleTask({
  kind: 'REPLENISH',
  subject: { type: 'ALERT', id: 'a-1', code: 'LB-1042' },
  dueOn: '2099-04-02',
  values: { productName: 'Vitamin C Serum', units: 158 } as Task['values'],
});
const list = (...items: Task[]): TaskList => ({ items, total: items.length });

const GRANTED = ['asns.receive', 'partnerships.view'];

async function mountDashboard(
  routes: Routes = {},
  { attributes, granted = GRANTED }: { attributes?: string; granted?: readonly string[] } = {},
) {
  const { widget, api, portal } = await mountPortal({
    markup: '<bd-dashboard></bd-dashboard>',
    granted,
    routes: {
      'GET /v1/organization': sampleOrganization(),
      'GET /v1/tasks': list(count, report, resolve, replenish),
      'GET /v1/partnerships': { items: [samplePartnership()], nextCursor: null },
      'GET /v1/asns': { items: [sampleSummary()], nextCursor: null },
      [`GET /v1/asns/${ASN_ID}`]: sampleAsn(),
      'GET /v1/discrepancies': { items: [DISCREPANCY], nextCursor: null },
      [`GET /v1/discrepancies/${DISCREPANCY.id}`]: DISCREPANCY,
      ...routes,
    },
    ...(attributes && { attributes }),
  });
  const dashboard = widget as BdDashboard;
  await until(() => dashboard.status === 'ready', 'the dashboard');
  await dashboard.updateComplete;
  return { dashboard, api, portal };
}

const block = (dashboard: Element, name: string) => dashboard.shadowRoot?.querySelector(`bd-${name}`);
const taskButtons = (dashboard: Element) => [
  ...(dashboard.shadowRoot?.querySelectorAll<HTMLButtonElement>('.task .btn') ?? []),
];
const page = (dashboard: Element) => dashboard.shadowRoot?.querySelector('.errand');

describe('<bd-dashboard>', () => {
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  it('says what needs the viewer, the first of it with the one filled button', async () => {
    const { dashboard } = await mountDashboard();
    expect(inside(dashboard, '#title').textContent.trim()).to.equal('Amazon');
    expect(inside(dashboard, '#needs-you').textContent.trim()).to.equal('Needs you (4)');
    const texts = [...(dashboard.shadowRoot?.querySelectorAll('.task .grow') ?? [])].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(texts).to.deep.equal([
      'Count ASN-8841 2 days late 100 units to count, Amazon FBA PHX5, from LUXE BOND',
      'Report sales of 12 Mar to 13 Mar due today for LUXE BOND',
      'ASN-8841: 2 short due tomorrow Vitamin C Serum, Amazon FBA PHX5, reported by LUXE BOND',
      'Replenish LB-1042 Vitamin C Serum due 2 Apr 2099 158 units available, Amazon FBA PHX5, LUXE BOND',
    ]);
    expect(taskButtons(dashboard).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Receive: Count ASN-8841',
      'Upload sales: Report sales of 12 Mar to 13 Mar',
      'Review: ASN-8841: 2 short',
      'See supply: Replenish LB-1042 Vitamin C Serum',
    ]);
    expect(taskButtons(dashboard).map(({ classList }) => classList.contains('primary'))).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
    await until(() => block(dashboard, 'partnerships') !== null, 'the blocks');
    await checkAccessibility(dashboard);
  });

  it('composes itself of quiet widgets, one level below it, that fail alone', async () => {
    const { dashboard } = await mountDashboard({
      'GET /v1/organization': sampleOrganization(),
      'GET /v1/asns': problem(500, 'internal-error'),
    });
    const names = () =>
      [...(dashboard.shadowRoot?.querySelectorAll('.column > *') ?? [])].map(({ localName }) => localName);
    expect(names()).to.deep.equal([
      'bd-asn-inbox',
      'bd-notifications',
      'bd-messages',
      'bd-partnerships',
      'bd-organization',
    ]);
    const inbox = block(dashboard, 'asn-inbox') as HTMLElement & { status: string; headingLevel: number };
    await until(() => inbox.status === 'error', 'the failure');
    expect([inbox.headingLevel, inbox.hasAttribute('quiet')]).to.deep.equal([3, true]);
    const partnerships = block(dashboard, 'partnerships') as HTMLElement & { status: string };
    await until(() => partnerships.status === 'ready', 'the other block');
    expect(dashboard.status).to.equal('ready');
  });

  it('opens a conversation that waits for an answer', async () => {
    const answer = sampleTask({
      kind: 'ANSWER_MESSAGE',
      subject: { type: 'CONVERSATION', id: 'c-1', code: 'ASN-8841' },
      dueOn: null,
    });
    const { dashboard } = await mountDashboard({ 'GET /v1/tasks': list(answer) });
    expect(inside(dashboard, '.task .grow').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Answer LUXE BOND ASN-8841',
    );
    taskButtons(dashboard)[0]?.click();
    await until(() => page(dashboard)?.querySelector('bd-messages') !== null, 'the messages');
    const messages = page(dashboard)?.querySelector('bd-messages') as HTMLElement & { state: object };
    expect(messages.state).to.deep.equal({ open: 'c-1' });
  });

  it('says so where nothing needs anybody', async () => {
    const { dashboard } = await mountDashboard({ 'GET /v1/tasks': list() });
    expect(textOf(dashboard)).to.include('Needs you Nothing needs you today.');
  });

  it('counts what it does not name, and leaves out kinds that it does not know', async () => {
    const later = sampleTask({
      kind: 'SIGN_CONTRACT' as never,
      subject: { type: 'ASN', id: 'x', code: null },
    });
    const { dashboard } = await mountDashboard({ 'GET /v1/tasks': { items: [count, later], total: 100 } });
    expect(textOf(dashboard)).to.include('Needs you (100 or more)').and.include('99 more below');
    expect(taskButtons(dashboard)).to.have.length(1);
  });

  it('keeps the rest where the tasks fail, and tries them again', async () => {
    const { dashboard, api } = await mountDashboard({ 'GET /v1/tasks': problem(500, 'internal-error') });
    await until(() => textOf(dashboard).includes('We couldn’t load what needs you.'), 'the failure');
    expect(block(dashboard, 'partnerships')).to.not.equal(null);
    api.routes = { ...api.routes, 'GET /v1/tasks': list(count) };
    await dashboard.reload();
    await dashboard.updateComplete;
    expect(textOf(dashboard)).to.include('Needs you (1)').and.not.include('couldn’t load');
  });

  it('opens a delivery in its place, and comes back to where it was', async () => {
    const { dashboard } = await mountDashboard();
    taskButtons(dashboard)[0]?.click();
    await until(() => page(dashboard)?.querySelector('bd-asn-receipt') !== null, 'the receipt');
    expect(dashboard.state.open).to.deep.equal({
      kind: 'asn-receipt',
      id: ASN_ID,
      partnership: count.partnership?.id,
    });
    const back = inside(dashboard, '.errand > .back');
    expect(back.textContent.trim()).to.equal('Back to Amazon');
    await until(() => dashboard.shadowRoot?.activeElement === back, 'the focus on the way back');
    expect(getComputedStyle(inside(dashboard, '#needs-you')).visibility).to.equal('hidden');
    back.click();
    await until(
      () => dashboard.shadowRoot?.activeElement === taskButtons(dashboard)[0],
      'the focus on the task',
    );
    expect(page(dashboard)).to.equal(null);
  });

  it('tells anew what needs the viewer once something was saved', async () => {
    const { dashboard, api } = await mountDashboard();
    taskButtons(dashboard)[0]?.click();
    await until(() => page(dashboard)?.querySelector('bd-asn-receipt') !== null, 'the receipt');
    api.routes = { ...api.routes, 'GET /v1/tasks': list(report) };
    const ready = once(dashboard, 'bd-ready');
    page(dashboard)
      ?.querySelector('bd-asn-receipt')
      ?.dispatchEvent(new Event('bd-receipt-saved', { bubbles: true, composed: true }));
    await ready;
    await until(() => textOf(dashboard).includes('Needs you (1)'), 'the fresh list');
    expect(inside(dashboard, '.errand > .back').classList.contains('primary')).to.equal(true);
    inside(dashboard, '.errand > .back').click();
    await until(() => dashboard.shadowRoot?.activeElement?.id === 'needs-you', 'the focus on the list');
  });

  it('opens a difference, and the sales of a partnership', async () => {
    const { dashboard } = await mountDashboard();
    taskButtons(dashboard)[2]?.click();
    await until(
      () => textOf(page(dashboard)?.querySelector('bd-discrepancies') ?? dashboard).includes('Wet carton'),
      'the details',
    );
    inside(dashboard, '.errand > .back').click();
    await dashboard.updateComplete;
    taskButtons(dashboard)[1]?.click();
    await until(() => page(dashboard)?.querySelector('bd-sell-through') !== null, 'the sales');
    const sales = page(dashboard)?.querySelector('bd-sell-through') as HTMLElement & { partnership: string };
    expect(sales.partnership).to.equal(count.partnership?.id);
  });

  it('lets the host page open what it wants, also what a block asks for', async () => {
    const { dashboard } = await mountDashboard();
    const selected: string[] = [];
    dashboard.addEventListener('bd-select', (event) => {
      selected.push(`${event.kind} ${event.id}`);
      event.preventDefault();
    });
    taskButtons(dashboard)[0]?.click();
    const inbox = block(dashboard, 'asn-inbox') as HTMLElement;
    await until(() => inbox.shadowRoot?.querySelector('[aria-label="Receive ASN-8841"]') !== null, 'the row');
    inside(inbox, '[aria-label="Receive ASN-8841"]').click();
    await dashboard.updateComplete;
    expect(selected).to.deep.equal([`asn-receipt ${ASN_ID}`, `asn-receipt ${ASN_ID}`]);
    expect(page(dashboard)).to.equal(null);
  });

  it('counts a delivery in its whole width, also one that a block chose', async () => {
    const { dashboard } = await mountDashboard();
    const inbox = block(dashboard, 'asn-inbox') as HTMLElement;
    await until(() => inbox.shadowRoot?.querySelector('[aria-label="Receive ASN-8841"]') !== null, 'the row');
    inside(inbox, '[aria-label="Receive ASN-8841"]').click();
    await until(() => page(dashboard)?.querySelector('bd-asn-receipt') !== null, 'the receipt');
    expect(inbox.shadowRoot?.querySelector('bd-asn-receipt')).to.equal(null);
  });

  it('opens the delivery that news tells of, from where it is received', async () => {
    const news = sampleNews(1, { subject: { type: 'ASN', id: ASN_ID, code: 'ASN-8841' } });
    const { dashboard } = await mountDashboard(new FakeNotifications([news]).routes);
    const notifications = block(dashboard, 'notifications') as HTMLElement;
    await until(() => notifications.shadowRoot?.querySelector('.news .open') !== null, 'the news');
    inside(notifications, '.news .open').click();
    await until(() => page(dashboard)?.querySelector('bd-asn-inbox') !== null, 'the delivery');
    const inbox = page(dashboard)?.querySelector('bd-asn-inbox') as HTMLElement;
    await until(() => textOf(inbox).includes('LB-1042'), 'its lines');
    expect(dashboard.state.open).to.deep.equal({ kind: 'asn', id: ASN_ID, partnership: null });
    expect(inbox.shadowRoot?.querySelector('[part=details] [aria-label="Receive ASN-8841"]')).to.not.equal(
      null,
    );
  });

  it('restores what was open', async () => {
    const { dashboard } = await mountDashboard();
    dashboard.state = { open: { kind: 'asn-receipt', id: ASN_ID, partnership: null } };
    await until(() => page(dashboard)?.querySelector('bd-asn-receipt') !== null, 'the receipt');
    // What a later version kept, this one does not know.
    dashboard.state = { open: { kind: 'contract' as never, id: 'x', partnership: null } };
    await until(() => page(dashboard) === null, 'the dashboard');
  });

  it('shows new sections when the viewer is granted more', async () => {
    const { dashboard, api, portal } = await mountDashboard({}, { granted: ['partnerships.view'] });
    expect(block(dashboard, 'asn-inbox')).to.equal(null);
    const partnerships = block(dashboard, 'partnerships');
    api.routes = { ...api.routes, 'GET /v1/viewer': viewerOf(GRANTED) };
    await portal.refresh();
    await until(() => block(dashboard, 'asn-inbox') !== null, 'the new section');
    expect(block(dashboard, 'partnerships')).to.equal(partnerships);
  });

  it('offers no plan on a page that may not know of it', async () => {
    const { dashboard } = await mountDashboard({
      'GET /v1/organization': sampleOrganization({ account: null }),
    });
    expect(block(dashboard, 'upgrade-banner')).to.equal(null);
  });

  it('is one column in a narrow page, nothing of it sideways', async () => {
    const { dashboard } = await mountDashboard();
    dashboard.style.inlineSize = '360px';
    await until(() => dashboard.width === 'narrow', 'the width');
    await until(
      () => block(dashboard, 'organization')?.shadowRoot?.querySelector('.facts') !== null,
      'blocks',
    );
    expect(dashboard.scrollWidth).to.be.at.most(360);
    const columns = [...(dashboard.shadowRoot?.querySelectorAll('.column') ?? [])].map((column) =>
      Math.round(column.getBoundingClientRect().left),
    );
    expect(new Set(columns).size).to.equal(1);
  });

  it('speaks the reader’s language', async () => {
    const { dashboard } = await mountDashboard({}, { attributes: 'locale="en-XA"' });
    await until(() => textOf(dashboard).includes('⟦'), 'the language');
    const data = ['Amazon FBA PHX5', 'Amazon', 'LUXE BOND', 'LB-1042 ', 'Vitamin C Serum'];
    expect(findLiterals(dashboard, data)).to.deep.equal([]);
  });
});
