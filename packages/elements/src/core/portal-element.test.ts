import { expect } from 'chai';
import { lockedEntitlement, plans, problem, viewerOf } from '../testing/fake-api.ts';
import { STALE_AFTER_MS } from './status.ts';
import { checkAccessibility } from '../testing/checks.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../testing/sample-widget.ts';

const LIST = 'GET /v1/inventory';
const granted = ['inventory.view-shared'];
const markup = '<bd-sample></bd-sample>';

const status = (widget: Element) => (widget as BdSample).status;
/** Tells the page that the network came or went; the browser of the test itself stays online. */
function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

const until200 = () => new Promise((resolve) => setTimeout(resolve, 250));

describe('a widget', () => {
  before(defineSample);
  afterEach(unmountAll);

  it('loads with the session’s token and shows the data under its heading', async () => {
    const { api, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(3) } });
    await once(widget, 'bd-ready');
    expect(status(widget)).to.equal('ready');
    expect(api.to('POST /portal-session')).to.have.length(1);
    expect(api.to(LIST)[0]?.headers.get('authorization')).to.equal('Bearer session-token');
    expect(inside(widget, '#title').textContent.trim()).to.equal('Sample stock');
    expect(textOf(widget)).to.include('30 units at PHX5');
    await checkAccessibility(widget);
  });

  it('is busy while it loads, and says so after 200 ms with a skeleton', async () => {
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    const list = async () => (await waiting, samplePage(1));
    const { widget } = await mountPortal({ markup, granted, routes: { [LIST]: list } });
    await once(widget, 'bd-load-start');
    expect(status(widget)).to.equal('loading');
    expect(inside(widget, 'section').getAttribute('aria-busy')).to.equal('true');
    const skeleton = inside(widget, '.skeleton');
    await until200();
    expect(getComputedStyle(skeleton).visibility).to.equal('visible');
    await checkAccessibility(widget);
    answer();
    await once(widget, 'bd-ready');
    expect(inside(widget, 'section').getAttribute('aria-busy')).to.equal('false');
  });

  it('keeps the focus when the button that had it is gone', async () => {
    const { api, widget } = await mountPortal({
      markup,
      granted,
      routes: { [LIST]: problem(503, 'unavailable') },
    });
    await until(() => status(widget) === 'error', 'the failure');
    api.routes = { ...api.routes, [LIST]: samplePage(1) };
    const retry = inside(widget, '.panel .btn');
    retry.focus();
    retry.click();
    await once(widget, 'bd-ready');
    await until(() => widget.shadowRoot?.activeElement?.id === 'title', 'the heading to have the focus');
  });

  it('leaves the focus alone where the person has gone on', async () => {
    const { widget } = await mountPortal({
      markup,
      granted,
      routes: { [LIST]: problem(503, 'unavailable') },
    });
    await until(() => status(widget) === 'error', 'the failure');
    const field = document.createElement('input');
    document.body.append(field);
    inside(widget, '.panel .btn').focus();
    inside(widget, '.panel .btn').remove();
    (widget as BdSample).requestUpdate();
    field.focus();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('shows why it is empty', async () => {
    const { widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(0) } });
    await once(widget, 'bd-ready');
    expect(status(widget)).to.equal('empty');
    expect(textOf(widget)).to.include('No stock here yet');
    await checkAccessibility(widget);
  });

  it('offers to clear filters that match nothing', async () => {
    const list = (request: Request) => samplePage(request.url.includes('query=') ? 0 : 2);
    const { widget } = await mountPortal({ markup, granted, routes: { [LIST]: list } });
    const sample = widget as BdSample;
    sample.state = { query: 'none' };
    await once(widget, 'bd-ready');
    expect(textOf(widget)).to.include('No rows match.');
    const changed = once(widget, 'bd-state-change');
    inside(widget, '.panel .btn').click();
    expect((await changed).state).to.deep.equal({ query: '' });
    await once(widget, 'bd-ready');
    expect(status(widget)).to.equal('ready');
  });

  it('is locked with the server’s words when the plan lacks the feature, and asks for nothing', async () => {
    const viewer = viewerOf([], {
      entitlements: [lockedEntitlement('inventory.view-shared', 'Upgrade to PRO: See stock')],
    });
    const { api, portal, widget } = await mountPortal({
      markup,
      routes: { 'GET /v1/viewer': viewer, 'GET /v1/plans': plans },
    });
    await until(() => status(widget) === 'locked', 'locked');
    await (widget as BdSample).updateComplete;
    expect(textOf(widget)).to.include('Upgrade to PRO: See stock');
    expect(api.to(LIST)).to.have.length(0);
    await checkAccessibility(widget);

    await until(() => textOf(widget).includes('PRO costs $199 per month'), 'the price');
    const clicked = once(portal, 'bd-upgrade-click');
    inside(widget, '.panel .link').click();
    expect((await clicked).feature).to.equal('inventory.view-shared');
    await until(() => widget.shadowRoot?.activeElement?.id === 'plans-title', 'the plans');
    expect(textOf(widget)).to.include('1,000 SKU limit');
    await checkAccessibility(widget);

    api.routes = { ...api.routes, 'GET /v1/viewer': viewerOf(granted), [LIST]: samplePage(1) };
    await portal.refresh();
    await once(widget, 'bd-ready');
    expect(status(widget)).to.equal('ready');
  });

  it('names whom to ask where the person may not buy', async () => {
    const viewer = viewerOf([], { entitlements: [lockedEntitlement('inventory.view-shared', 'Locked')] });
    const routes = { 'GET /v1/viewer': { ...viewer, user: { ...viewer.user, canPurchase: false } } };
    const { widget } = await mountPortal({ markup, routes });
    await until(() => textOf(widget).includes('Ask Ana to upgrade.'), 'whom to ask');
  });

  it('asks nobody to buy where no plan would unlock it', async () => {
    const refused = { ...lockedEntitlement('inventory.view-shared', ''), message: null, requiredPlan: null };
    const viewer = viewerOf([], { entitlements: [{ ...refused, reason: 'SESSION' }] });
    const routes = { 'GET /v1/viewer': { ...viewer, user: { ...viewer.user, canPurchase: false } } };
    const { widget } = await mountPortal({ markup, routes });
    await until(() => textOf(widget).includes('Your role or this session'), 'the locked panel');
    expect(textOf(widget)).not.to.include('upgrade');
  });

  it('is locked too when a list answers upgrade-required', async () => {
    const members = { feature: 'inventory.view-shared', requiredPlan: 'PRO', message: 'PRO shows it' };
    const routes = { [LIST]: problem(403, 'upgrade-required', members) };
    const { widget } = await mountPortal({ markup, granted, routes });
    await once(widget, 'bd-error');
    expect(status(widget)).to.equal('locked');
    expect(textOf(widget)).to.include('PRO shows it');
  });

  it('shows an error with its reference and loads again on request', async () => {
    const { api, widget } = await mountPortal({
      markup,
      granted,
      routes: { [LIST]: problem(500, 'internal-error') },
    });
    const failed = await once(widget, 'bd-error');
    expect(failed).to.include({ code: 'internal-error', requestId: 'req-1' });
    expect(failed.composed && failed.bubbles).to.equal(true);
    expect(textOf(widget)).to.include('We couldn’t load Sample stock. Nothing was changed.');
    expect(textOf(widget)).to.include('Reference req-1');
    await checkAccessibility(widget);
    api.routes = { ...api.routes, [LIST]: samplePage(1) };
    await (widget as BdSample).reload();
    await until(() => status(widget) === 'ready', 'ready');
  });

  it('keeps old data when refreshing fails, but not when the viewer is refused', async () => {
    const { api, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(2) } });
    await once(widget, 'bd-ready');
    api.routes = { ...api.routes, [LIST]: problem(400, 'invalid-request') };
    await Promise.all([once(widget, 'bd-error'), (widget as BdSample).reload().catch(() => {})]);
    expect(status(widget)).to.equal('stale');
    expect(textOf(widget)).to.include('We couldn’t refresh. Showing data from');
    expect(textOf(widget)).to.include('Serum 1');

    api.routes = { ...api.routes, [LIST]: problem(404, 'not-found') };
    await Promise.all([once(widget, 'bd-error'), (widget as BdSample).reload().catch(() => {})]);
    expect(status(widget)).to.equal('error');
    expect(textOf(widget)).not.to.include('Serum 1');
  });

  it('lets the host cancel the opening of a row', async () => {
    const { widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(2) } });
    await once(widget, 'bd-ready');
    const sample = widget as BdSample;
    inside(widget, '.tbody .tr .td.key').click();
    expect(sample.opened).to.deep.equal(['row-0']);
    widget.addEventListener('bd-select', (event) => event.preventDefault(), { once: true });
    inside(widget, '.tbody .tr .td.key').click();
    expect(sample.opened).to.deep.equal(['row-0']);
  });

  it('says after a second that it is still loading', async () => {
    const { portal } = await mountPortal({
      markup,
      granted,
      routes: { [LIST]: () => new Promise(() => {}) },
    });
    await until(
      () => inside(portal, '[aria-live="polite"]').textContent === 'Loading Sample stock',
      'speech',
    );
  });

  it('shows old data while offline, and loads again when it is back', async () => {
    const { api, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(2) } });
    await once(widget, 'bd-ready');
    setOnline(false);
    await (widget as BdSample).updateComplete;
    expect(status(widget)).to.equal('offline');
    expect(textOf(widget)).to.match(/You’re offline. Showing data from \d\d:\d\d\./);
    expect(textOf(widget)).to.include('Serum 1');
    await checkAccessibility(widget);
    api.routes = { ...api.routes, [LIST]: () => Response.error() };
    setOnline(true);
    await (widget as BdSample).updateComplete;
    expect(status(widget)).to.equal('ready');
  });

  it('is marked as not live after five minutes, with a way to refresh', async () => {
    const { api, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(2) } });
    await once(widget, 'bd-ready');
    const { now } = Date;
    Date.now = () => now() + STALE_AFTER_MS;
    try {
      (widget as BdSample).requestUpdate();
      await (widget as BdSample).updateComplete;
      expect(status(widget)).to.equal('stale');
      expect(textOf(widget)).to.match(/Not live, updated \d\d:\d\d/);
    } finally {
      Date.now = now;
    }
    inside(widget, '.note .link').click();
    await once(widget, 'bd-ready');
    expect(status(widget)).to.equal('ready');
    expect(api.to(LIST)).to.have.length(2);
  });
});
