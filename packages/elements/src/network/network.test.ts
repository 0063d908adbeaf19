import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, textOf, unmountAll, until, type Mounted } from '../testing/mount.ts';
import { networkRoutes, sampleMember, sampleMembers, sampleSummary } from '../testing/sample-network.ts';
import type { BdNetwork } from './network.ts';

const PROJECTION = 'GET /v1/network/projection';
const ORGANIZATIONS = 'GET /v1/network/organizations';

async function mount(
  routes: Routes = {},
  attributes?: string,
): Promise<Omit<Mounted, 'widget'> & { widget: BdNetwork }> {
  const mounted = await mountPortal({
    markup: '<bd-network></bd-network>',
    routes: networkRoutes(routes),
    ...(attributes && { attributes }),
  });
  return { ...mounted, widget: mounted.widget as BdNetwork };
}

async function mountReady(routes?: Routes, attributes?: string): Promise<Awaited<ReturnType<typeof mount>>> {
  const mounted = await mount(routes, attributes);
  await until(() => mounted.widget.status === 'ready', 'the figures');
  await until(() => mounted.widget.shadowRoot?.querySelectorAll('figure').length === 3, 'three charts');
  await mounted.widget.updateComplete;
  return mounted;
}

const buttons = (widget: Element) => [...(widget.shadowRoot?.querySelectorAll('button') ?? [])];
const press = (widget: Element, text: string) =>
  buttons(widget)
    .find((button) => button.textContent?.trim() === text)
    ?.click();
const lastQuery = ({ api }: Mounted | Awaited<ReturnType<typeof mount>>, route: string) =>
  Object.fromEntries(new URL(api.to(route).at(-1)?.url ?? '').searchParams);

describe('<bd-network>', () => {
  before(async () => {
    // Loaded now, so that no test waits for the first compilation.
    await import('../parts/charts/charts.ts');
  });
  afterEach(unmountAll);

  it('shows the operator the key figures, with nobody asked who is looking', async () => {
    const { api, widget } = await mountReady();
    expect(textOf(widget))
      .to.include('organizations 11 and 1 party without an account')
      .and.include('revenue a month $1,446')
      .and.include('active partnerships 8 and 1 with a party')
      .and.include('took a paid plan within 12 months 50% 1 of 2 that joined at least a year ago')
      .and.include('All organizations, as of 14 Mar 2026');
    expect(api.to('GET /v1/viewer')).to.have.length(0);
    expect(api.to('GET /v1/network')[0]?.headers.get('authorization')).to.equal('Bearer os_operator');
    await checkAccessibility(widget);
  });

  it('draws plans and funnel as bars, and shows the same as tables', async () => {
    const { widget } = await mountReady();
    const widths = [...(widget.shadowRoot?.querySelectorAll('.bar-line .fill') ?? [])].map((bar) =>
      Math.round(parseFloat(bar.getAttribute('width') ?? '')),
    );
    expect(widths).to.deep.equal([100, 33, 50, 100, 75, 75, 25, 0]);
    expect(textOf(widget)).to.include('6 on FREE, 2 on PRO, 3 on ENTERPRISE.');
    const figure = inside(widget, 'figure');
    (figure.querySelectorAll('button')[1] as HTMLElement).click();
    await until(() => figure.querySelector('table') !== null, 'the table');
    const cells = [...figure.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(cells).to.deep.equal([
      ['FREE', '6', '$0.00'],
      ['PRO', '2', '$447.00'],
      ['ENTERPRISE', '3', '$999.00'],
    ]);
    await checkAccessibility(widget);
  });

  it('says of a young cohort that it is too early to tell', async () => {
    const { widget } = await mountReady();
    const rows = [...inside(widget, 'section table').querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent?.trim()),
    );
    expect(rows).to.deep.equal([
      ['Mar 2023', '2', '0 of 2, 0%', '1 of 2, 50%'],
      ['Dec 2025', '1', 'Too early to tell', 'Too early to tell'],
      ['All that are old enough', '3', '0 of 2, 0%', '1 of 2, 50%'],
    ]);
  });

  it('projects at the rate that is chosen, and asks for nothing else again', async () => {
    const mounted = await mountReady();
    const { api, widget } = mounted;
    expect(textOf(widget)).to.include(
      'From $1,446 to $1,924 a month, if 40% of 6 FREE organizations take PRO',
    );
    const slider = inside<HTMLInputElement>(widget, '#rate');
    expect(slider.getAttribute('aria-valuetext')).to.equal('40 per cent');
    slider.value = '75';
    slider.dispatchEvent(new Event('input'));
    await widget.updateComplete;
    expect(inside(widget, 'output').textContent).to.equal('75%');
    expect(slider.getAttribute('aria-valuetext')).to.equal('75 per cent');
    // Asked for once it is let go of.
    expect(api.to(PROJECTION)).to.have.length(1);
    slider.dispatchEvent(new Event('change'));
    await until(() => textOf(widget).includes('to $2,342 a month, if 75%'), 'the other projection');
    expect(lastQuery(mounted, PROJECTION)).to.deep.equal({ rate: '75' });
    expect(widget.state.rate).to.equal(75);
    expect(api.to('GET /v1/network')).to.have.length(1);
  });

  it('keeps what it shows where a projection fails, and says so', async () => {
    const { api, widget } = await mountReady();
    api.routes = { ...api.routes, [PROJECTION]: problem(400, 'invalid-request') };
    const slider = inside<HTMLInputElement>(widget, '#rate');
    slider.value = '10';
    slider.dispatchEvent(new Event('change'));
    await until(
      () => textOf(widget).includes('This part couldn’t be loaded.') || textOf(widget).includes('could'),
      'word of it',
    );
    expect(textOf(widget)).to.include('if 40% of 6 FREE organizations');
  });

  it('narrows everything to the network of one organization, and back', async () => {
    const mounted = await mountReady();
    const { widget } = mounted;
    // Who hosts nothing has no network.
    expect(
      buttons(widget).filter(({ textContent }) => textContent?.trim() === '3 organizations'),
    ).to.have.length(1);
    press(widget, '3 organizations');
    await until(() => textOf(widget).includes('PackagePro, its subsidiaries and partners'), 'its network');
    for (const route of ['GET /v1/network', 'GET /v1/network/cohorts', PROJECTION, ORGANIZATIONS]) {
      expect(lastQuery(mounted, route)['host'], route).to.equal(sampleMember().id);
    }
    press(widget, 'Show all organizations');
    await until(() => textOf(widget).includes('All organizations, as of'), 'all of them');
    expect(lastQuery(mounted, ORGANIZATIONS)).to.deep.equal({});
  });

  it('lists what each pays and who pays for it, page by page', async () => {
    const pages = (request: Request) =>
      new URL(request.url).searchParams.get('cursor') === 'next'
        ? { items: [sampleMember({ id: '1', code: 'ORG-9', name: 'Last' })], nextCursor: null }
        : { ...sampleMembers, nextCursor: 'next' };
    const { widget } = await mountReady({ [ORGANIZATIONS]: pages });
    const rows = [...(widget.shadowRoot?.querySelectorAll('table') ?? [])]
      .at(-1)
      ?.querySelectorAll('tbody tr');
    const cells = [...(rows ?? [])].map((row) =>
      [...row.children].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()),
    );
    expect(cells).to.deep.equal([
      ['PackagePro ORG-201', 'PRO since 1 Oct 2023', '1 Mar 2023', '$248.00', '2', '1', '3 organizations'],
      [
        'LUXE BOND ORG-003',
        'ENTERPRISE',
        '1 Mar 2023',
        '$0.00 billed to LUXE BOND International',
        '0',
        '1',
        '',
      ],
    ]);
    press(widget, 'More');
    await until(() => textOf(widget).includes('ORG-9'), 'the second page');
    expect(textOf(widget)).to.include('PackagePro ORG-201');
    expect(buttons(widget).some(({ textContent }) => textContent?.trim() === 'More')).to.equal(false);
  });

  it('is empty before anybody has joined', async () => {
    const { widget } = await mount({ 'GET /v1/network': { ...sampleSummary, organizations: 0 } });
    await until(() => textOf(widget).includes('No organization has joined yet.'), 'the empty state');
  });

  it('says that it failed, and tries again', async () => {
    const { api, widget } = await mount({ 'GET /v1/network/cohorts': problem(500, 'internal-error') });
    await until(() => widget.status === 'error', 'the error');
    await checkAccessibility(widget);
    api.routes = networkRoutes();
    press(widget, 'Try again');
    await until(() => widget.status === 'ready', 'the figures');
  });

  it('shows a tenant nothing: the server refuses its session', async () => {
    const { widget } = await mount({
      'POST /portal-session': () => ({
        token: 'bs_tenant',
        expiresAt: new Date(Date.now() + 900_000).toISOString(),
      }),
      'GET /v1/network': problem(401, 'unauthenticated'),
    });
    await until(() => widget.status === 'error', 'the refusal');
    expect(widget.shadowRoot?.querySelector('.figures')).to.equal(null);
  });

  it('drops everything at the end of the session, and ends it on the server', async () => {
    const { api, portal, widget } = await mountReady();
    portal.logout();
    await until(() => widget.shadowRoot?.querySelector('.figures') === null, 'no figures');
    await until(() => api.to('DELETE /v1/operator-sessions/current').length === 1, 'the end');
  });

  it('begins anew when the next session is a tenant’s', async () => {
    const { api, portal, widget } = await mountReady();
    api.routes = {
      ...api.routes,
      'POST /portal-session': () => ({
        token: 'bs_tenant',
        expiresAt: new Date(Date.now() + 900_000).toISOString(),
      }),
      'GET /v1/network': problem(401, 'unauthenticated'),
    };
    portal.sessionUrl = '/portal-session?next';
    api.routes = { ...api.routes, 'POST /portal-session?next': api.routes['POST /portal-session'] as object };
    await until(() => widget.shadowRoot?.querySelector('.figures') === null, 'no figures');
  });

  it('takes all its words from the catalogue', async () => {
    const { widget } = await mountReady({}, 'locale="en-XA"');
    await until(() => inside(widget, 'section').lang === 'en-XA', 'the pseudo-language');
    await widget.updateComplete;
    const names = ['LUXE', 'PackagePro', 'ORG-', 'FREE', 'PRO', 'ENTERPRISE'];
    const isData = (text: string) => /\d{4}$/.test(text) || names.some((name) => text.startsWith(name));
    const literals = findLiterals(widget).filter((text) => !isData(text));
    expect(literals).to.deep.equal([]);
  });

  it('reads from right to left, its bars too', async () => {
    const { widget } = await mountReady({}, 'locale="ar"');
    await until(() => inside(widget, 'section').dir === 'rtl', 'Arabic');
    await until(() => getComputedStyle(inside(widget, '.bar-line')).transform !== 'none', 'mirrored bars');
    await checkAccessibility(widget);
  });

  it('fits into 360 pixels', async () => {
    const { widget } = await mountReady();
    widget.style.setProperty('inline-size', '360px');
    await until(() => widget.width === 'narrow', 'narrow');
    await widget.updateComplete;
    const frame = inside(widget, 'section');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    await checkAccessibility(widget);
  });
});
