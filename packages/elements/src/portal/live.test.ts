import { expect } from 'chai';
import { createPortal, type Portal } from './create-portal.ts';
import { lockedEntitlement, problem, viewerOf } from '../testing/fake-api.ts';
import { mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../testing/sample-widget.ts';

const LIST = 'GET /v1/inventory';
const STREAM = 'GET /v1/events/stream';
const granted = ['inventory.view-shared'];
const markup = '<bd-sample></bd-sample>';
const tabs: Portal[] = [];

const mount = (routes: Record<string, object> = {}) =>
  mountPortal({ markup, granted, routes: { [LIST]: samplePage(1), ...routes } });

/** Another portal with a widget, as in another tab of the browser. */
async function openTab(token = 'session-token'): Promise<Portal & { widget: BdSample }> {
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  const fetchSession = async () => ({ token, expiresAt });
  const portal = createPortal({ endpoint: 'https://api.test', fetchSession, locale: 'en' });
  tabs.push(portal);
  const widget = document.createElement('bd-sample') as BdSample;
  portal.element.append(widget);
  await once(widget, 'bd-ready');
  return { ...portal, widget };
}

const isLive = (widget: Element) => textOf(widget).includes('Live');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The name under which the pages of the one viewer share a stream. */
async function sharedName(): Promise<string> {
  const { held = [] } = await navigator.locks.query();
  expect(held).to.have.length(1);
  return held[0]?.name ?? '';
}

describe('live updates of a portal', () => {
  before(defineSample);
  afterEach(() => {
    for (const { element } of tabs.splice(0)) element.remove();
    unmountAll();
  });

  it('open one stream once the first data is there, with the token in its header', async () => {
    const { api, widget } = await mount();
    await once(widget, 'bd-ready');
    expect(api.to(STREAM)).to.have.length(0);
    await until(() => isLive(widget), 'live');
    const [request] = api.to(STREAM);
    expect(request?.headers.get('authorization')).to.equal('Bearer session-token');
    expect(request?.url).to.equal('https://api.test/v1/events/stream');
    expect(api.to(LIST)).to.have.length(1);
  });

  it('load everything again that was loaded before the stream began', async () => {
    const { api, live, widget } = await mount();
    live.resets = true;
    await until(() => isLive(widget), 'live');
    await until(() => api.to(LIST).length === 2, 'the list once more');
    expect(api.to('GET /v1/viewer')).to.have.length(2);
  });

  it('unlock in place when the viewer may do more', async () => {
    const locked = viewerOf([], {
      entitlements: [lockedEntitlement('inventory.view-shared', 'PRO shows it')],
    });
    const { api, live, widget } = await mount({ 'GET /v1/viewer': locked });
    await until(() => textOf(widget).includes('PRO shows it'), 'locked');
    api.routes = { ...api.routes, 'GET /v1/viewer': viewerOf(granted) };
    // Nothing but locked widgets: live updates begin all the same.
    document.dispatchEvent(new Event('bd-ready'));
    live.tell('viewer.changed', 'amazon');
    await once(widget, 'bd-ready');
    expect((widget as BdSample).status).to.equal('ready');
  });

  it('are one stream for all tabs of a viewer', async () => {
    const { api, live, widget } = await mount();
    await until(() => isLive(widget), 'live');
    const other = await openTab();
    await until(() => isLive(other.widget), 'live in the other tab');
    await pause(400);
    const before = api.to(LIST).length;
    live.tell('inventory.changed', 'LOC-101');
    await Promise.all([once(widget, 'bd-ready'), once(other.widget, 'bd-ready')]);
    expect(api.to(LIST)).to.have.length(before + 2);
    expect(api.to(STREAM)).to.have.length(1);
    expect(live.open).to.equal(1);
  });

  it('go on in another tab, from where the one that is closed was', async () => {
    const { api, live, portal, widget } = await mount();
    await until(() => isLive(widget), 'live');
    const other = await openTab();
    await until(() => isLive(other.widget), 'live in the other tab');
    live.tell('inventory.changed', 'LOC-101');
    await once(other.widget, 'bd-ready');
    await pause(400);
    const loads = api.to(LIST).length;
    portal.remove();
    // Nobody listens now.
    live.tell('inventory.changed', 'LOC-102');
    await once(other.widget, 'bd-ready');
    expect(api.to(LIST)).to.have.length(loads + 1);
    expect(api.to(STREAM).map(({ headers }) => headers.get('last-event-id'))).to.deep.equal([null, '1']);
    expect(live.open).to.equal(1);
    expect(isLive(other.widget)).to.equal(true);
  });

  it('go on in another tab when the browser puts the listening one to sleep', async () => {
    const { live, widget } = await mount();
    await until(() => isLive(widget), 'live');
    const other = await openTab();
    await until(() => isLive(other.widget), 'live in the other tab');
    // Whoever listens leaves; in a browser only one of these pages would be told.
    document.dispatchEvent(new Event('freeze'));
    live.tell('inventory.changed', 'LOC-101');
    await Promise.all([once(widget, 'bd-ready'), once(other.widget, 'bd-ready')]);
    expect(live.open).to.equal(1);
  });

  it('are taken over from a tab that gives no sign of life', async () => {
    const first = await mount();
    await until(() => isLive(first.widget), 'live');
    const name = await sharedName();
    first.portal.remove();
    await until(() => first.live.open === 0, 'the end of the stream');
    // A tab that was put to sleep while it held the lock: it does not answer.
    let wake = () => {};
    const asleep = navigator.locks.request(name, () => new Promise<void>((resolve) => (wake = resolve)));
    const lost = asleep.then(
      () => false,
      () => true,
    );
    const other = await openTab();
    expect(first.live.open).to.equal(0);
    const started = performance.now();
    while (!isLive(other.widget) && performance.now() - started < 4500) await pause(50);
    expect(first.live.open).to.equal(1);
    expect(await lost).to.equal(true);
    wake();
  }).timeout(8000);

  it('never mix two viewers', async () => {
    const viewer = viewerOf(granted);
    const ofToken = (request: Request) => ({
      ...viewer,
      session: { ...viewer.session, subject: request.headers.get('authorization') ?? '' },
    });
    const { api, live, widget } = await mount({ 'GET /v1/viewer': ofToken });
    await until(() => isLive(widget), 'live');
    const sephora = await openTab('sephora');
    await until(() => isLive(sephora.widget), 'live for the other');
    expect(api.to(STREAM).map(({ headers }) => headers.get('authorization'))).to.have.members([
      'Bearer session-token',
      'Bearer sephora',
    ]);
    await pause(400);
    // Only Sephora’s stream brings it.
    sephora.element.remove();
    await until(() => live.open === 1, 'Sephora to leave');
    live.tell('inventory.changed', 'LOC-104');
    await once(widget, 'bd-ready');
    await pause(400);
    const asked = api.to(LIST).filter(({ headers }) => headers.get('authorization') === 'Bearer sephora');
    expect(asked).to.have.length(1);
  });

  it('tell other tabs of events and nothing else', async () => {
    const { live, widget } = await mount();
    await until(() => isLive(widget), 'live');
    const channel = new BroadcastChannel(await sharedName());
    const messages: unknown[] = [];
    channel.onmessage = ({ data }) => messages.push(data);
    live.tell('inventory.changed', 'LOC-101');
    live.tell('asn.sent', 'ASN-1');
    await until(() => messages.length === 2, 'both events');
    channel.close();
    expect(messages).to.deep.equal([
      {
        state: 'streaming',
        after: undefined,
        position: '1',
        event: { type: 'inventory.changed', id: 'LOC-101' },
      },
      { state: 'streaming', after: '1', position: '2', event: { type: 'asn.sent', id: 'ASN-1' } },
    ]);
    expect(channel.name).not.to.match(/amazon-ana|api\.test/);
  });

  it('end with the session, and begin again with the next', async () => {
    const { api, live, portal, widget } = await mount();
    await until(() => isLive(widget), 'live');
    portal.logout();
    await until(() => live.open === 0, 'the end of the stream');
    expect(isLive(widget)).to.equal(false);
    await portal.refresh();
    await until(() => isLive(widget), 'live again');
    expect(api.to(STREAM)).to.have.length(2);
  });

  it('end with the portal’s place on the page, and begin again with another', async () => {
    const { live, portal, widget } = await mount();
    await until(() => isLive(widget), 'live');
    portal.remove();
    await until(() => live.open === 0, 'the end of the stream');
    document.body.append(portal);
    await until(() => live.open === 1, 'another stream');
  });

  it('go from one address to another with the portal', async () => {
    const { api, live, portal, widget } = await mount();
    await until(() => isLive(widget), 'live');
    portal.endpoint = 'https://elsewhere.test';
    await until(() => api.to(STREAM).length === 2, 'the stream of the other address');
    expect(new URL(api.to(STREAM)[1]?.url ?? '').host).to.equal('elsewhere.test');
    expect(live.open).to.equal(1);
  });

  it('work without help of the browser: each portal for itself', async () => {
    const refuse = () => Promise.reject(new DOMException('Not in this frame.', 'SecurityError'));
    Object.defineProperty(navigator.locks, 'query', { configurable: true, value: refuse });
    try {
      const { api, live, widget } = await mount();
      await until(() => isLive(widget), 'live');
      const other = await openTab();
      await until(() => isLive(other.widget), 'live in the other tab');
      live.tell('inventory.changed', 'LOC-101');
      await Promise.all([once(widget, 'bd-ready'), once(other.widget, 'bd-ready')]);
      expect(api.to(STREAM)).to.have.length(2);
    } finally {
      Reflect.deleteProperty(navigator.locks, 'query');
    }
  });

  it('leave a page in peace whose server has none', async () => {
    const { api, widget } = await mount({ [STREAM]: problem(404, 'not-found') });
    await until(() => api.to(STREAM).length === 1, 'the attempt');
    await pause(500);
    expect((widget as BdSample).status).to.equal('ready');
    expect(textOf(widget)).to.match(/Updated \d\d:\d\d/);
    expect(api.to(STREAM)).to.have.length(1);
  });

  it('wait for somebody to look before anything is loaded again', async () => {
    const { api, live, widget } = await mount();
    await until(() => isLive(widget), 'live');
    let hidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    try {
      live.tell('inventory.changed', 'LOC-101');
      await pause(400);
      expect(api.to(LIST)).to.have.length(1);
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await once(widget, 'bd-ready');
      expect(api.to(LIST)).to.have.length(2);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });
});
