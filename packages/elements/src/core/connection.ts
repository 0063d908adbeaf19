import { addNouns, type Nouns } from '@betterdata/portal-sdk/nouns';
import { ContextEvent, type Context, type ContextType } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  announcerContext,
  appearanceContext,
  clientContext,
  liveContext,
  localeContext,
  viewerContext,
  type Announce,
  type Appearance,
  type ViewerState,
} from './contexts.ts';
import type { PortalClient } from './client.ts';
import type { Live } from './live.ts';
import { ENGLISH, type Locale } from './locale.ts';
import { findPortal, onRollChange } from './roll-call.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly portal?: string | undefined };

/**
 * Joins a widget to its portal and keeps what the portal's contexts say. When the portal goes or another
 * takes its place, everything of the old one is dropped first: two organizations never mix.
 */
export class PortalConnection implements ReactiveController {
  client: PortalClient | undefined;
  viewer: ViewerState | undefined;
  live: Live | undefined;
  locale: Locale = ENGLISH;
  appearance: Appearance = { scheme: 'page', density: 'regular' };
  announce: Announce = () => {};

  readonly #host: Host;
  readonly #nouns: Nouns;
  #portal: Element | undefined;
  #unsubscribe: (() => void)[] = [];
  #stopListening: (() => void) | undefined;

  /** @param nouns what the client must have for this widget */
  constructor(host: Host, nouns: Nouns) {
    this.#host = host;
    this.#nouns = nouns;
    host.addController(this);
  }

  /** True once a portal was found. */
  get joined(): boolean {
    return this.#portal !== undefined;
  }

  hostConnected(): void {
    this.#stopListening = onRollChange(() => this.join());
    this.join();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#leave();
  }

  /** Finds the portal again; called too when the host's `portal` attribute changes. */
  join(): void {
    const portal = this.#host.isConnected ? findPortal(this.#host, this.#host.portal) : undefined;
    if (portal === this.#portal) return;
    this.#leave();
    this.#portal = portal;
    if (!portal) return;
    this.#subscribe(portal, clientContext, (client) => {
      if (client) addNouns(client, this.#nouns);
      this.client = client;
    });
    this.#subscribe(portal, viewerContext, (viewer) => (this.viewer = viewer));
    this.#subscribe(portal, liveContext, (live) => (this.live = live));
    this.#subscribe(portal, localeContext, (locale) => (this.locale = locale));
    this.#subscribe(portal, appearanceContext, (appearance) => (this.appearance = appearance));
    this.#subscribe(portal, announcerContext, (announce) => (this.announce = announce));
  }

  /** Requests are sent to the portal itself, because a widget may stand anywhere on the page. */
  #subscribe<C extends Context<unknown, unknown>>(
    portal: Element,
    context: C,
    take: (value: ContextType<C>) => void,
  ): void {
    const receive = (value: ContextType<C>, unsubscribe?: () => void) => {
      if (portal !== this.#portal) return unsubscribe?.();
      if (unsubscribe && !this.#unsubscribe.includes(unsubscribe)) this.#unsubscribe.push(unsubscribe);
      take(value);
      this.#host.requestUpdate();
    };
    portal.dispatchEvent(new ContextEvent(context, this.#host, receive, true));
  }

  #leave(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
    this.#portal = undefined;
    this.client = undefined;
    this.viewer = undefined;
    this.live = undefined;
    this.announce = () => {};
    this.#host.requestUpdate();
  }
}
