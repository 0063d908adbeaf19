import { expect } from 'chai';
import { problem, viewerOf } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../testing/sample-widget.ts';
import { createPortal } from './create-portal.ts';

const LIST = 'GET /v1/inventory';
const granted = ['inventory.view-shared'];
const markup = '<bd-sample></bd-sample>';
const elsewhere: Element[] = [];

/** A widget outside every portal. */
function outside(portal?: string): BdSample {
  const widget = document.createElement('bd-sample') as BdSample;
  if (portal) widget.setAttribute('portal', portal);
  document.body.append(widget);
  elsewhere.push(widget);
  return widget;
}

const tokenOf = (request: Request) => request.headers.get('authorization')?.split(' ')[1] ?? '';

/** Answers a list whose product names say whose session asked. */
const ownList = (request: Request) => {
  const token = tokenOf(request);
  const page = samplePage(1) as { items: { product: { name: string } }[] };
  for (const { product } of page.items) product.name = `of ${token}`;
  return page;
};

const sessionOf = (token: string) => async () => ({
  token,
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
});

describe('<bd-portal>', () => {
  before(defineSample);
  afterEach(() => {
    for (const widget of elsewhere.splice(0)) widget.remove();
    unmountAll();
  });

  it('asks the session address of the page by POST, and keeps the token out of the document', async () => {
    const { api, portal, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(1) } });
    await once(widget, 'bd-ready');
    const [request] = api.to('POST /portal-session');
    expect(request?.credentials).to.equal('same-origin');
    expect(request?.headers.get('accept')).to.equal('application/json');
    expect(api.requests.every(({ url }) => !url.includes('session-token'))).to.equal(true);
    expect(portal.outerHTML).not.to.include('session-token');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.include('session-token');
  });

  it('serves widgets anywhere on the page, there before or after it', async () => {
    const early = outside();
    await mountPortal({ markup: '', granted, routes: { [LIST]: samplePage(2) } });
    await once(early, 'bd-ready');
    const late = outside();
    await once(late, 'bd-ready');
    expect([early.status, late.status]).to.deep.equal(['ready', 'ready']);
  });

  it('never mixes two organizations on one page', async () => {
    const { api } = await mountPortal({ markup: '', granted, routes: { [LIST]: ownList } });
    unmountAll();
    const routes = api.routes;
    const { api: shared } = await mountPortal({ markup: '', granted, routes });
    const own = (id: string) =>
      createPortal({ endpoint: 'https://api.test', fetchSession: sessionOf(id), id, locale: 'en' });
    const amazon = own('amazon');
    const sephora = own('sephora');
    const widgets = { amazon: outside('amazon'), sephora: outside('sephora') };
    await Promise.all(Object.values(widgets).map((widget) => once(widget, 'bd-ready')));
    expect(textOf(widgets.amazon)).to.include('of amazon');
    expect(textOf(widgets.sephora)).to.include('of sephora');
    expect(shared.to(LIST).map(({ headers }) => headers.get('authorization'))).to.have.members([
      'Bearer amazon',
      'Bearer sephora',
    ]);

    const unnamed = outside();
    await unnamed.updateComplete;
    expect(unnamed.status).to.equal('loading');

    widgets.amazon.portal = 'sephora';
    await widgets.amazon.updateComplete;
    expect(textOf(widgets.amazon)).not.to.include('of amazon');
    await once(widgets.amazon, 'bd-ready');
    expect(textOf(widgets.amazon)).to.include('of sephora');

    sephora.remove();
    await widgets.sephora.updateComplete;
    expect(textOf(widgets.sephora)).not.to.include('of sephora');
    amazon.remove();
  });

  it('leaves a widget without portal and then says so', async function () {
    this.timeout(6000);
    const widget = outside();
    await new Promise((resolve) => setTimeout(resolve, 3100));
    await widget.updateComplete;
    expect(textOf(widget)).to.include('isn’t connected');
  });

  it('uses one session for all widgets and renews it for all at once', async () => {
    let issued = 0;
    const session = () => ({
      token: `token-${++issued}`,
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
    });
    const accepted = { token: 'token-1' };
    const authorized = (answer: object) => (request: Request) =>
      request.headers.get('authorization') === `Bearer ${accepted.token}`
        ? answer
        : problem(401, 'unauthenticated');
    const { api, portal } = await mountPortal({
      markup: markup.repeat(3),
      routes: {
        'POST /portal-session': session,
        'GET /v1/viewer': authorized(viewerOf(granted)),
        [LIST]: authorized(samplePage(1)),
      },
    });
    const widgets = [...portal.children] as BdSample[];
    await Promise.all(widgets.map((widget) => once(widget, 'bd-ready')));
    expect(issued).to.equal(1);

    accepted.token = 'token-2';
    await Promise.all(widgets.map((widget) => widget.reload()));
    expect(widgets.map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
    expect(issued).to.equal(2);
    expect(api.to('POST /portal-session')).to.have.length(2);
  });

  it('drops the data when another person takes over the session', async () => {
    const { api, portal, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(2) } });
    await once(widget, 'bd-ready');
    const viewer = viewerOf(granted);
    api.routes = {
      ...api.routes,
      'GET /v1/viewer': { ...viewer, session: { ...viewer.session, subject: 'sephora-ben' } },
      [LIST]: samplePage(1, 7),
    };
    const ready = once(widget, 'bd-ready');
    await portal.refresh();
    await (widget as BdSample).updateComplete;
    expect(textOf(widget)).not.to.include('Serum 1');
    await ready;
    expect(textOf(widget)).to.include('Serum 7');
  });

  it('shows nothing of the next person before it knows that it is another', async () => {
    const person = { token: 'ana', expiresAt: '' };
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    const { api, widget } = await mountPortal({
      markup,
      routes: {
        'POST /portal-session': () => ({
          ...person,
          expiresAt: new Date(Date.now() + 900_000).toISOString(),
        }),
        'GET /v1/viewer': async (request) => {
          const viewer = viewerOf(granted);
          if (tokenOf(request) === 'ana') return viewer;
          await held;
          return { ...viewer, session: { ...viewer.session, subject: 'sephora-ben' } };
        },
        [LIST]: (request) =>
          tokenOf(request) === person.token ? ownList(request) : problem(401, 'unauthenticated'),
      },
    });
    await once(widget, 'bd-ready');
    expect(textOf(widget)).to.include('of ana');

    person.token = 'ben';
    void (widget as BdSample).reload();
    await until(() => api.to('POST /portal-session').length === 2, 'the next session');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(widget)).not.to.include('of ben');
    const ready = once(widget, 'bd-ready');
    answer();
    await ready;
    expect(textOf(widget)).to.include('of ben').and.not.to.include('of ana');
    const asked = api.requests.filter((request) => tokenOf(request) === 'ben').map(({ url }) => url);
    expect(asked[0]).to.include('/v1/viewer');
  });

  it('drops everything at logout and starts anew with another session', async () => {
    const { api, portal, widget } = await mountPortal({ markup, granted, routes: { [LIST]: ownList } });
    await once(widget, 'bd-ready');
    portal.logout();
    await (widget as BdSample).updateComplete;
    await until(() => api.to('DELETE /v1/embed-sessions/current').length === 1, 'the end of the session');
    const [ended] = api.to('DELETE /v1/embed-sessions/current');
    expect(ended?.headers.get('authorization')).to.equal('Bearer session-token');
    expect(textOf(widget)).to.include('You’re signed out.').and.not.to.include('of session-token');
    portal.fetchSession = sessionOf('next');
    await once(widget, 'bd-ready');
    expect(textOf(widget)).to.include('of next');
  });

  it('signs in again on request, from the same source', async () => {
    const { api, portal, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(1) } });
    await once(widget, 'bd-ready');
    portal.logout();
    const ready = once(widget, 'bd-ready');
    await portal.refresh();
    await ready;
    expect(api.to('POST /portal-session')).to.have.length(2);
  });

  it('is signed out when the host’s page says that nobody is signed in there', async () => {
    const { api, widget } = await mountPortal({ markup, granted, routes: { [LIST]: ownList } });
    await once(widget, 'bd-ready');
    api.routes = {
      ...api.routes,
      [LIST]: problem(401, 'unauthenticated'),
      'POST /portal-session': new Response('', { status: 401 }),
    };
    void (widget as BdSample).reload();
    await until(() => textOf(widget).includes('You’re signed out.'), 'signed out');
    expect(textOf(widget)).not.to.include('of session-token');
  });

  it('shows the failure of the host’s session and tries again on request', async () => {
    const { api, widget } = await mountPortal({
      markup,
      granted,
      routes: { [LIST]: samplePage(1), 'POST /portal-session': new Response('', { status: 500 }) },
    });
    const failed = await once(widget, 'bd-error');
    expect(failed).to.include({ code: 'token-unavailable', requestId: null, retryable: true });
    expect((widget as BdSample).status).to.equal('error');
    api.routes = { ...api.routes, 'POST /portal-session': sessionOf('late') };
    inside(widget, '.panel .btn').click();
    await once(widget, 'bd-ready');
  });

  it('changes appearance and language in place, without asking for the data again', async () => {
    const { api, portal, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(1) } });
    await once(widget, 'bd-ready');
    const root = inside(widget, 'section');
    portal.appearance = 'dark';
    portal.density = 'compact';
    portal.locale = 'de';
    await until(() => textOf(widget).includes('1 Zeile'), 'German');
    expect(root.lang).to.equal('de');
    expect(getComputedStyle(root).colorScheme).to.equal('dark');
    expect(inside(widget, '.tbody .tr').offsetHeight).to.be.lessThan(36);
    expect(api.to(LIST)).to.have.length(1);
  });

  it('shows numbers as the region writes them, and marks the texts as English, without a translation', async () => {
    const { portal, widget } = await mountPortal({
      markup,
      granted,
      routes: { [LIST]: samplePage(1) },
      attributes: 'locale="fr-CA"',
    });
    await once(widget, 'bd-ready');
    expect(inside(widget, 'section').lang).to.equal('en');
    expect(inside(portal, '[role="status"]').lang).to.equal('en');
    portal.locale = 'en-GB';
    await until(() => inside(widget, 'section').lang === 'en-GB', 'British English');
  });

  it('speaks politely through one region, and once for several at once', async () => {
    const { portal, widget } = await mountPortal({ markup, granted, routes: { [LIST]: samplePage(1) } });
    await once(widget, 'bd-ready');
    const { announce } = widget as BdSample;
    announce('48 of 50');
    announce('49 of 50');
    announce('Not on this ASN.', 'assertive');
    await until(() => inside(portal, '[aria-live="polite"]').textContent === '48 of 50 49 of 50', 'speech');
    expect(inside(portal, '[aria-live="assertive"]').textContent).to.equal('Not on this ASN.');
  });
});
