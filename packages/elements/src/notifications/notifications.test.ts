import type { Notification } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { FakeNotifications, sampleNews } from '../testing/sample-notifications.ts';
import type { BdNotifications } from './notifications.ts';

const DAY = 24 * 3_600_000;
/** A moment of a calendar day of the reader, some days before today. */
const noonDaysAgo = (days: number) => {
  const noon = new Date(Date.now() - days * DAY);
  noon.setHours(12);
  return noon.toISOString();
};
const read = (number: number, changes: Partial<Notification> = {}) =>
  sampleNews(number, { readAt: '2026-03-12T08:01:00Z', ...changes });

interface Options {
  routes?: Routes;
  attributes?: string;
  markup?: string;
}

async function mountNews(items: Notification[], { routes, attributes, markup }: Options = {}) {
  const server = new FakeNotifications(items);
  const { widget, ...mounted } = await mountPortal({
    markup: markup ?? '<bd-notifications></bd-notifications>',
    routes: { ...server.routes, ...routes },
    ...(attributes && { attributes }),
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdNotifications, server, ...mounted };
}

const says = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);
const rows = (widget: Element) => [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.news') ?? [])];
const rowOf = (widget: Element, { id }: Notification) => inside(widget, `[id="news-${id}"]`);
const openButton = (widget: Element, item: Notification) => {
  const button = rowOf(widget, item).querySelector<HTMLElement>('.open');
  if (!button) throw new Error('No button');
  return button;
};
const markAll = (widget: Element) => inside(widget, '[part="actions"] .btn');

describe('<bd-notifications>', () => {
  afterEach(unmountAll);

  it('tells what happened by day, and what of it is unread', async () => {
    const unread = sampleNews(1, { createdAt: new Date().toISOString() });
    const yesterday = read(2, { createdAt: noonDaysAgo(1) });
    const { widget } = await mountNews([
      unread,
      yesterday,
      read(3, { createdAt: '2026-03-12T12:00:00.123456Z' }),
    ]);
    expect(inside(widget, '#title').textContent?.trim()).to.equal('Notifications (1 unread)');
    const days = [...(widget.shadowRoot?.querySelectorAll('.day') ?? [])];
    expect(days.map((day) => day.textContent?.trim())).to.deep.equal(['Today', 'Yesterday', '12 Mar 2026']);
    expect(rowOf(widget, unread).textContent?.replace(/\s+/g, ' '))
      .to.include('Unread: ASN-8899 announced, Amazon FBA PHX5')
      .and.include('LUXE BOND 1,152 units 2 pallets 48 cartons due 14 Mar');
    expect(rowOf(widget, yesterday).textContent).not.to.include('Unread');
    await checkAccessibility(widget);
  });

  it('says that there is nothing', async () => {
    const { widget } = await mountNews([]);
    expect(textOf(widget)).to.include('You’re up to date.').and.not.include('Mark all read');
    expect(widget.unreadCount).to.equal(0);
    await checkAccessibility(widget);
  });

  it('opens news, which marks it as read, and tells the host page what it is about', async () => {
    const [first, second] = [sampleNews(1), sampleNews(2)];
    const { widget, api } = await mountNews([first, second]);
    const selected = once(widget, 'bd-select');
    openButton(widget, first).click();
    const { kind, id } = await selected;
    expect([kind, id]).to.deep.equal(['asn', first.subject.id]);
    await says(widget, 'Pallets');
    expect(widget.state.open).to.equal(first.id);
    expect(rowOf(widget, first).classList.contains('unread')).to.equal(false);
    expect(rowOf(widget, second).classList.contains('unread')).to.equal(true);
    await until(() => api.to(`POST /v1/notifications/${first.id}/read`).length === 1, 'the mark');
    await until(() => widget.unreadCount === 1, 'the count');
    await checkAccessibility(widget);
    inside(widget, '.back, .close').click();
    await until(() => widget.shadowRoot?.activeElement === openButton(widget, first), 'the focus on its row');
  });

  it('leaves opening to the host page that wants it, and opens by the whole row', async () => {
    const alert = sampleNews(1, {
      kind: 'alert.opened',
      subject: { type: 'ALERT', id: 'an-alert', code: 'LB-1042' },
    });
    const { widget } = await mountNews([alert]);
    widget.addEventListener('bd-select', (event) => event.preventDefault());
    const selected = once(widget, 'bd-select');
    const { left, top, height } = rowOf(widget, alert).getBoundingClientRect();
    (widget.shadowRoot?.elementFromPoint(left + 120, top + height / 2) as HTMLElement).click();
    expect((await selected).kind).to.equal('alert');
    await until(() => widget.unreadCount === 0, 'the mark');
    expect(widget.state.open).to.equal(undefined);
  });

  it('marks one as read without opening it, and goes on from there', async () => {
    const news = sampleNews(1);
    const { widget, api } = await mountNews([news, sampleNews(2)]);
    const mark = rowOf(widget, news).querySelector<HTMLElement>('.mark');
    mark?.focus();
    mark?.click();
    await until(() => api.to(`POST /v1/notifications/${news.id}/read`).length === 1, 'the mark');
    await until(() => widget.shadowRoot?.activeElement === openButton(widget, news), 'the focus');
    expect(widget.state.open).to.equal(undefined);
  });

  it('marks all as read up to the newest that is shown', async () => {
    const items = [sampleNews(1), sampleNews(2), sampleNews(3)];
    const { widget, api, server } = await mountNews(items);
    const late = sampleNews(0);
    server.items = [late, ...server.items];
    markAll(widget).click();
    await until(() => rows(widget).every((row) => !row.classList.contains('unread')), 'the marks');
    const [request] = api.to('POST /v1/notifications/read');
    expect(await request?.json()).to.deep.equal({ until: items[0]?.createdAt });
    expect(widget.unreadCount).to.equal(1);
  });

  it('takes a mark back where it was not kept, and says so', async () => {
    const news = sampleNews(1);
    const { widget } = await mountNews([news], {
      routes: { [`POST /v1/notifications/${news.id}/read`]: problem(400, 'invalid-request') },
    });
    rowOf(widget, news).querySelector<HTMLElement>('.mark')?.click();
    await says(widget, 'We couldn’t mark this as read.');
    expect(rowOf(widget, news).classList.contains('unread')).to.equal(true);
    expect(widget.unreadCount).to.equal(1);
  });

  it('tells the host page how many are unread, also when the person leaves', async () => {
    const told: number[] = [];
    const listen = ({ unreadCount }: { unreadCount: number }) => told.push(unreadCount);
    document.addEventListener('bd-unread-change', listen);
    const { widget, portal } = await mountNews([sampleNews(1), sampleNews(2)]);
    openButton(widget, sampleNews(2)).click();
    await until(() => widget.unreadCount === 1, 'the mark');
    portal.logout();
    await until(() => told.at(-1) === 0, 'nothing for the next person');
    document.removeEventListener('bd-unread-change', listen);
    expect(told).to.deep.equal([2, 1, 0]);
  });

  it('counts no further than 99', async () => {
    const { widget } = await mountNews(Array.from({ length: 120 }, (_, index) => sampleNews(index + 1)));
    expect(inside(widget, '#title').textContent).to.include('(99+ unread)');
    expect(widget.unreadCount).to.equal(100);
    openButton(widget, sampleNews(1)).click();
    expect(widget.unreadCount).to.equal(100);
  });

  it('loads more, comes back as long, and moves nothing under a reader', async () => {
    const { widget, live, server } = await mountNews(
      Array.from({ length: 45 }, (_, index) => sampleNews(index + 1)),
    );
    expect(rows(widget)).to.have.length(20);
    inside(widget, '.more').click();
    await until(() => rows(widget).length === 40, 'the next page');
    await until(() => widget.shadowRoot?.activeElement === openButton(widget, sampleNews(21)), 'the focus');
    const top = () => rowOf(widget, sampleNews(21)).getBoundingClientRect().top;
    const before = top();
    server.items = [sampleNews(0), ...server.items];
    live.tell('notification.created', sampleNews(0).id);
    await until(() => rows(widget)[0]?.id === `news-${sampleNews(0).id}`, 'the new one');
    expect(rows(widget)).to.have.length(40);
    expect(top()).to.be.closeTo(before, 1);
    inside(widget, '.more').click();
    await until(() => rows(widget).length === 46, 'the end');
    expect(widget.shadowRoot?.querySelector('.more')).to.equal(null);
  });

  it('announces what arrives as one, and keeps its height', async () => {
    const { widget, live, server, portal } = await mountNews(
      Array.from({ length: 19 }, (_, index) => sampleNews(index + 5)),
    );
    const height = widget.getBoundingClientRect().height;
    const arrive = (...items: Notification[]) => {
      server.items = [...items, ...server.items];
      for (const { id } of items) live.tell('notification.created', id);
    };
    const spoken = () => portal.shadowRoot?.textContent ?? '';
    arrive(sampleNews(3), sampleNews(4));
    await until(() => spoken().includes('2 new notifications'), 'the announcement');
    expect(widget.getBoundingClientRect().height).to.equal(height);
    arrive(sampleNews(2));
    await until(
      () => spoken().includes('New notification: ASN-8898 announced, Amazon FBA PHX5'),
      'the announcement',
    );
    expect(widget.unreadCount).to.equal(22);
  });

  it('hears of what was read elsewhere, and keeps quiet about it', async () => {
    const news = sampleNews(1);
    const { widget, live, server, portal } = await mountNews([news]);
    server.items = [read(1)];
    live.tell('notification.read', news.id);
    await until(() => widget.unreadCount === 0, 'the mark');
    // What is to be said is said a moment later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(portal.shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('lets a page that only looks mark nothing, and one of another side choose nothing', async () => {
    const session = viewerOf([]).session;
    const seen = async (changes: Partial<typeof session>) => {
      const viewer = viewerOf([], { session: { ...session, ...changes } });
      const mounted = await mountNews([sampleNews(1)], { routes: { 'GET /v1/viewer': viewer } });
      return { ...mounted, text: textOf(mounted.widget) };
    };
    const looking = await seen({ readOnly: true });
    expect(looking.text).not.to.include('Mark all read').and.not.include('Preferences');
    openButton(looking.widget, sampleNews(1)).click();
    await says(looking.widget, 'Pallets');
    expect(looking.api.requests.every(({ url }) => !url.endsWith('/read'))).to.equal(true);
    await checkAccessibility(looking.widget);
    unmountAll();
    const shared = await seen({ partnershipId: '5a0e4d5c-8a52-4c6e-9d0e-6d6f3c9a8101' });
    expect(shared.text).to.include('Mark all read').and.not.include('Preferences');
  });

  it('tells every kind, what it does not know, and what lacks a name', async () => {
    let number = 0;
    const createdAt = new Date().toISOString();
    const of = (kind: string, type = 'ASN', code: string | null = 'ASN-1', values = {}) =>
      sampleNews((number += 1), {
        kind,
        createdAt,
        subject: { type, id: 's', code },
        values: { counterpartyName: 'Amazon', ...values },
      });
    const receipt = { asnNumber: 'ASN-2', locationCode: 'LOC-101', discrepancyCount: 2 };
    const { widget } = await mountNews([
      of('asn.replaced', 'ASN', 'ASN-1', { asnNumber: 'ASN-1' }),
      of('asn.cancelled', 'ASN', 'ASN-1', { asnNumber: 'ASN-1' }),
      of('asn.closed', 'ASN', 'ASN-1', { asnNumber: 'ASN-1' }),
      of('receipt.confirmed', 'RECEIPT', 'RCV-7', receipt),
      of('receipt.reversed', 'RECEIPT', 'RCV-7', receipt),
      of('alert.opened', 'ALERT', 'LB-1', { sku: 'LB-1', productName: 'Serum', daysOfSupply: 29.7 }),
      of('alert.resolved', 'ALERT', 'LB-1', { sku: 'LB-1' }),
      of('message.sent', 'CONVERSATION', 'ASN-3', { authorName: 'Maria', excerpt: '<b>Two</b> are missing' }),
      of('message.sent', 'CONVERSATION', null),
      of('asn.sent', 'ASN', null),
      of('invoice.issued', 'INVOICE', 'INV-0311'),
    ]);
    const sentences = [...(widget.shadowRoot?.querySelectorAll('.sentence') ?? [])];
    expect(sentences.map((line) => line.textContent?.replace(/Unread:|\s+/g, ' ').trim())).to.deep.equal([
      'ASN-1 changed',
      'ASN-1 cancelled',
      'ASN-1 closed',
      'ASN-2 received, LOC-101',
      'Receipt of ASN-2 reversed, LOC-101',
      'LB-1 is running low',
      'LB-1 lasts long enough again',
      'New message about ASN-3',
      'New message',
      'Something has happened',
      'News about INV-0311',
    ]);
    expect(textOf(widget))
      .to.include('Amazon 2 discrepancies')
      .and.include('Serum 29.7 days of supply')
      .and.include('<b>Two</b> are missing');
  });

  it('says what failed, and locks where the plan does not include it', async () => {
    const { widget } = await mountPortal({
      markup: '<bd-notifications></bd-notifications>',
      routes: { 'GET /v1/notifications': problem(400, 'invalid-request') },
    });
    await says(widget, 'We couldn’t load Notifications.');
    unmountAll();
    const members = { feature: 'notifications', requiredPlan: 'PRO', message: 'Upgrade to PRO' };
    const locked = await mountPortal({
      markup: '<bd-notifications></bd-notifications>',
      routes: {
        ...new FakeNotifications([]).routes,
        'GET /v1/notifications': problem(403, 'upgrade-required', members),
      },
    });
    await says(locked.widget, 'Upgrade to PRO');
    await checkAccessibility(locked.widget);
  });

  it('fits a narrow container', async () => {
    const { widget } = await mountNews([sampleNews(1), read(2)], {
      markup: '<bd-notifications style="width: 320px"></bd-notifications>',
    });
    await until(() => widget.width === 'narrow', 'the narrow layout');
    expect(widget.scrollWidth).to.be.at.most(320);
    const feed = inside(widget, '.feed');
    expect(feed.scrollWidth).to.be.at.most(feed.clientWidth);
    await checkAccessibility(widget);
  });

  it('speaks the reader’s language throughout, in both directions', async () => {
    const message = sampleNews(2, {
      kind: 'message.sent',
      subject: { type: 'CONVERSATION', id: 's', code: 'PO-1' },
      values: { authorName: 'Maria', counterpartyName: 'LUXE BOND', excerpt: 'Two are missing' },
      createdAt: noonDaysAgo(1),
    });
    const { widget } = await mountNews([sampleNews(1), message], { attributes: 'locale="en-XA"' });
    await says(widget, '⟦');
    widget.state = { open: sampleNews(1).id };
    await says(widget, 'LOC-101');
    const months = Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat('en-GB', { month: 'short' }).format(new Date(2026, month)),
    );
    const data = ['ASN-8899', 'LUXE BOND', 'Amazon FBA PHX5', 'LOC-101', 'Maria', 'PO-1', 'Two are missing'];
    expect(findLiterals(widget, [...data, ...months])).to.deep.equal([]);
    unmountAll();
    const arabic = await mountNews([sampleNews(1)], { attributes: 'locale="ar"' });
    await until(() => getComputedStyle(inside(arabic.widget, '.root')).direction === 'rtl', 'the direction');
    await checkAccessibility(arabic.widget);
  });
});
