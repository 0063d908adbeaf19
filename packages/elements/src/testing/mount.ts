import { define } from '../define.ts';
import type { BdPortal } from '../portal/portal.ts';
import type { FakeStream } from './fake-stream.ts';
import { ENDPOINT, FakeApi, inMinutes, viewerOf, type Routes } from './fake-api.ts';

/** A page with one portal, over a fake network. */
export interface Mounted {
  readonly api: FakeApi;
  /** Tells of changes. */
  readonly live: FakeStream;
  readonly portal: BdPortal;
  /** The first element inside the portal. */
  readonly widget: HTMLElement;
}

const mounted: { api: FakeApi; portal: Element }[] = [];

/**
 * Puts a portal with widgets on the page. `unmountAll` in `afterEach` takes everything away.
 *
 * @param options.markup the widgets, as HTML
 * @param options.granted features of the viewer
 * @param options.routes answers besides session and viewer
 */
export async function mountPortal({
  markup,
  granted = [],
  routes = {},
  attributes = 'locale="en"',
}: {
  markup: string;
  granted?: readonly string[];
  routes?: Routes;
  attributes?: string;
}): Promise<Mounted> {
  define();
  const api = new FakeApi({
    'POST /portal-session': () => ({ token: 'session-token', expiresAt: inMinutes(15) }),
    'GET /v1/viewer': viewerOf(granted),
    ...routes,
  });
  const template = document.createElement('template');
  template.innerHTML = `<bd-portal endpoint="${ENDPOINT}" session-url="/portal-session" ${attributes}>${markup}</bd-portal>`;
  document.body.append(template.content);
  const portal = document.body.lastElementChild as BdPortal;
  mounted.push({ api, portal });
  await portal.updateComplete;
  return { api, live: api.live, portal, widget: portal.firstElementChild as HTMLElement };
}

export function unmountAll(): void {
  for (const { api, portal } of mounted.splice(0).reverse()) {
    portal.remove();
    api.restore();
  }
}

/** Waits for an event of an element. */
export function once<Type extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: Type,
): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[Type]), { once: true });
  });
}

/** Waits until a condition holds; fails after two seconds with what was waited for. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 2000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The first match in an element's shadow root; fails where there is none. */
export function inside<E extends HTMLElement = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector} in <${host.localName}>`);
  return found;
}

/** What an element's shadow root says. */
export function textOf(host: Element): string {
  return (host.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
