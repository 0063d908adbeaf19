import { expect } from 'chai';
import { ENDPOINT, inMinutes, problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { defineSample, samplePage } from '../testing/sample-widget.ts';

const EXCHANGE = 'POST /v1/embed-sessions/exchange';
const RENEWAL = 'POST /v1/embed-sessions/current/renewal';

/** A window that the server's page would stand in, and what the page said to open it. */
interface FakeWindow {
  view: Window;
  address: URL;
}

describe('signing in by the popup', () => {
  const open = window.open.bind(window);
  const opened: FakeWindow[] = [];
  const frames: HTMLIFrameElement[] = [];

  before(defineSample);
  beforeEach(() => {
    opened.length = 0;
    window.open = (address) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frames.push(frame);
      const view = frame.contentWindow as Window;
      opened.push({ view, address: new URL(address as URL) });
      return view;
    };
  });
  afterEach(() => {
    window.open = open;
    for (const frame of frames.splice(0)) frame.remove();
    unmountAll();
  });

  const mount = async (routes: Routes = {}) => {
    const page = await mountPortal({
      markup: '<bd-sample></bd-sample>',
      routes: {
        'GET /v1/viewer': viewerOf(['inventory.view-shared']),
        'GET /v1/inventory': samplePage(1),
        'DELETE /v1/embed-sessions/current': () => new Response(null, { status: 204 }),
        [EXCHANGE]: () => ({ token: 'bs_first', expiresAt: inMinutes(15) }),
        ...routes,
      },
      attributes: 'locale="en" sign-in="popup"',
    });
    page.portal.removeAttribute('session-url');
    const promptOf = () => page.portal.querySelector('bd-sign-in');
    await until(() => (promptOf()?.shadowRoot?.querySelector('button') ?? null) !== null, 'the button');
    const prompt = promptOf() ?? document.body;
    return { ...page, prompt, button: () => inside(prompt, 'button') };
  };
  const say = ({ view }: FakeWindow, data: unknown, origin = ENDPOINT, source: Window = view) =>
    window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
  const click = async (button: HTMLElement): Promise<FakeWindow> => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    button.click();
    await until(() => opened.length > 0, 'a window');
    return opened.at(-1) as FakeWindow;
  };
  const code = ({ address }: FakeWindow) => ({
    type: 'bd-sign-in',
    state: address.searchParams.get('state'),
    code: 'pc_code',
  });

  it('asks once, and exchanges the code for a session with the verifier that only the page has', async () => {
    const { api, widget, prompt, button } = await mount();
    expect(textOf(prompt)).to.include('Sign in to see the portal');
    const view = await click(button());
    const { origin, pathname, searchParams } = view.address;
    expect([origin, pathname]).to.deep.equal([ENDPOINT, '/sign-in/popup']);
    expect(searchParams.get('origin')).to.equal(location.origin);
    say(view, code(view));
    await once(widget, 'bd-ready');
    const [request] = api.to(EXCHANGE);
    expect(request?.headers.get('authorization')).to.equal('Bearer pc_code');
    const { codeVerifier } = (await request?.json()) as { codeVerifier: string };
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
    const challenge = btoa(String.fromCharCode(...new Uint8Array(hash)));
    expect(searchParams.get('code_challenge')).to.equal(
      challenge.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    );
    await until(() => textOf(prompt) === '', 'the button to go');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.match(/bs_|pc_/);
    expect(api.requests.every(({ url }) => !/bs_|pc_/.test(url))).to.equal(true);
  });

  it('(10) listens to this window at the server’s origin only, and for its own state', async () => {
    const { api, button } = await mount();
    const view = await click(button());
    say(view, code(view), 'https://evil.example');
    say(view, code(view), ENDPOINT, window);
    say(view, { ...code(view), state: 'another' });
    say(view, { ...code(view), type: 'other' });
    say(view, null);
    say(view, 'pc_code');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api.to(EXCHANGE)).to.have.length(0);
    say(view, code(view));
    await until(() => api.to(EXCHANGE).length === 1, 'the exchange');
  });

  it('says so where the browser opens no window, or the code does not count', async () => {
    const { prompt, button, api } = await mount();
    window.open = () => null;
    await new Promise((resolve) => setTimeout(resolve, 50));
    button().click();
    await until(() => textOf(prompt).includes('Allow windows of this page'), 'what went wrong');
    api.routes = { ...api.routes, [EXCHANGE]: problem(401, 'unauthenticated') };
    window.open = (address) => {
      opened.push({ view: window, address: new URL(address as URL) });
      return window;
    };
    const view = await click(button());
    say(view, code(view));
    await until(() => textOf(prompt).includes('You are not signed in. Try again.'), 'the failure');
  });

  it('renews with the session that still holds, and asks again when that is refused', async () => {
    let renewals = 0;
    const { portal, widget, prompt, button, api } = await mount({
      [RENEWAL]: () =>
        renewals++ === 0 ? { token: 'bs_second', expiresAt: inMinutes(15) } : problem(401, 'unauthenticated'),
      'GET /v1/viewer': (request) =>
        request.headers.get('authorization') === 'Bearer bs_first' && renewing
          ? problem(401, 'unauthenticated')
          : viewerOf(['inventory.view-shared']),
    });
    let renewing = false;
    const view = await click(button());
    say(view, code(view));
    await once(widget, 'bd-ready');
    renewing = true;
    await portal.refresh();
    expect(api.to(RENEWAL)[0]?.headers.get('authorization')).to.equal('Bearer bs_first');
    api.routes = { ...api.routes, 'GET /v1/viewer': problem(401, 'unauthenticated') };
    await portal.refresh();
    await until(() => textOf(prompt).includes('Sign in'), 'the button again');
  });
});
