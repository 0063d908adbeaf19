import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  announcerContext,
  appearanceContext,
  clientContext,
  liveContext,
  localeContext,
  viewerContext,
  type Announce,
  type ColorScheme,
  type Density,
  type ViewerState,
} from '../core/contexts.ts';
import type { Viewer } from '../core/client.ts';
import { ReadyEvent } from '../core/events.ts';
import { ENGLISH, languageOf, loadLocale } from '../core/locale.ts';
import { announceRollChange, joinRoll } from '../core/roll-call.ts';
import { Session, type FetchSession } from '../core/session.ts';
import type { LiveUpdates } from '../live/live-updates.ts';
import { createSessionClient, endSession, viewerOf } from './session-client.ts';
import { Announcer } from './announcer.ts';
import { fetchSessionFrom } from './session-url.ts';

/**
 * Holds one session of one organization and serves the widgets inside it, and those elsewhere on the page
 * that name it with `portal="id"` or, where it is the only portal, name none.
 *
 * @tag bd-portal
 * @slot - the widgets, and anything else
 */
export class BdPortal extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    [role] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  /** Base URL of the Better Data API. */
  @property() endpoint?: string;

  /** Address on the page's own origin that answers a POST with `{token, expiresAt}`. */
  @property({ attribute: 'session-url' }) sessionUrl?: string;

  /** `popup`: on a page without a backend people sign in here, in a window of the server's. */
  @property({ attribute: 'sign-in' }) signIn?: 'popup';

  /** Asks the host's backend for a session; goes before `sessionUrl`. */
  @property({ attribute: false }) fetchSession?: FetchSession;

  /** `page` (default), `system`, `light` or `dark`. */
  @property() appearance: ColorScheme = 'page';

  /** `compact`, `regular` (default) or `comfortable`. */
  @property() density: Density = 'regular';

  /** BCP 47 tag; the language of the page by default. */
  @property() locale?: string;

  /** For development: warns in the console about colours of the page that are hard to read. */
  @property({ type: Boolean }) debug = false;

  @state() private polite = '';
  @state() private assertive = '';

  readonly #client = new ContextProvider(this, { context: clientContext });
  readonly #viewer = new ContextProvider(this, {
    context: viewerContext,
    initialValue: { refresh: () => this.refresh() },
  });
  readonly #live = new ContextProvider(this, { context: liveContext });
  readonly #locale = new ContextProvider(this, { context: localeContext, initialValue: ENGLISH });
  readonly #appearance = new ContextProvider(this, {
    context: appearanceContext,
    initialValue: { scheme: 'page', density: 'regular' },
  });

  readonly #announcers = {
    polite: new Announcer((text) => (this.polite = text)),
    assertive: new Announcer((text) => (this.assertive = text)),
  };
  #session: Session | undefined;
  #updates: LiveUpdates | undefined;
  #firstData: Promise<unknown> | undefined;
  #leaveRoll: (() => void) | undefined;
  #wantedLocale: string | undefined;

  constructor() {
    super();
    // Widgets choose their portal by the roll call; providers further out must not hand them on.
    this.addEventListener('context-provider', (event) => {
      if (event.target === this) event.stopPropagation();
    });
    const announce: Announce = (text, urgency = 'polite') => this.#announcers[urgency].announce(text);
    new ContextProvider(this, { context: announcerContext, initialValue: announce });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveRoll = joinRoll(this);
    void this.#goLive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveRoll?.();
    this.#leaveLive();
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'id' && this.isConnected) announceRollChange();
  }

  /** Ends the session, on the server too. Widgets drop their data; `refresh`, or another source, signs in again. */
  logout(): void {
    const token = this.#close();
    if (token !== undefined && this.endpoint) void endSession(this.endpoint, token);
    this.#setViewer({ error: { code: 'signed-out', retryable: false } });
  }

  /** Asks again who is looking and what they may do: after a purchase, or after the next person has signed in. */
  async refresh(): Promise<void> {
    const client = this.#client.value;
    if (!client) return this.#open();
    try {
      const viewer: Viewer | null = await client.viewer.get();
      if (client !== this.#client.value) return;
      if (this.#isSomeoneElse(viewer)) return this.#open();
      this.#setViewer(asState(viewer));
    } catch (error) {
      if (client !== this.#client.value) return;
      this.#setViewer({ viewer: this.#viewer.value.viewer, error });
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('appearance') || changed.has('density')) {
      this.#appearance.setValue({ scheme: this.appearance, density: this.density });
    }
    if (changed.has('locale')) void this.#loadLocale();
    if (
      changed.has('endpoint') ||
      changed.has('sessionUrl') ||
      changed.has('fetchSession') ||
      changed.has('signIn')
    ) {
      void this.#open();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.debug && (changed.has('debug') || changed.has('appearance'))) void this.#warnOfContrast();
  }

  protected override render() {
    return html`<slot></slot>
      <div role="status" aria-live="polite" lang=${languageOf(this.#locale.value)}>${this.polite}</div>
      <div role="alert" aria-live="assertive" lang=${languageOf(this.#locale.value)}>${this.assertive}</div>`;
  }

  async #warnOfContrast(): Promise<void> {
    const { warnOfContrast } = await import('../parts/contrast-warning.ts');
    if (this.shadowRoot) warnOfContrast(this.shadowRoot, this.appearance);
  }

  /** Starts anew: the old client is gone before the new one is there. */
  async #open(): Promise<void> {
    this.#close();
    const fetchSession =
      this.fetchSession ??
      (this.sessionUrl ? fetchSessionFrom(this.sessionUrl) : this.signIn && fetchFromPopup(this));
    this.#setViewer({});
    const { endpoint } = this;
    if (!endpoint || !fetchSession) return;
    const session: Session = new Session(fetchSession, {
      confirm: async (token) => this.#confirm(await viewerOf(endpoint, token), session),
      onSignedOut: () => this.logout(),
    });
    this.#session = session;
    this.#client.setValue(createSessionClient(endpoint, session));
    await this.refresh();
  }

  /** A renewed session is used only while it is the same person's; for another the portal starts anew. */
  #confirm(viewer: Viewer | null, session: Session): void {
    if (session !== this.#session) return;
    if (this.#isSomeoneElse(viewer)) void this.#open();
    else this.#setViewer(asState(viewer));
  }

  #close(): string | undefined {
    this.#leaveLive();
    const token = this.#session?.close();
    this.#session = undefined;
    const client = this.#client.value;
    this.#client.setValue(undefined);
    client?.reset();
    this.#announcers.polite.clear();
    this.#announcers.assertive.clear();
    return token;
  }

  #setViewer(state: Omit<ViewerState, 'refresh'>): void {
    this.#viewer.setValue({ ...state, refresh: () => this.refresh() });
    void this.#goLive();
  }

  /** Hears of changes, once the first data is on the screen: that is no part of the first load. */
  async #goLive(): Promise<void> {
    const session = this.#session;
    if (!this.#viewer.value.viewer) return;
    await (this.#firstData ??= firstData());
    // Offline it cannot be loaded, and there would be nothing to hear.
    const live = await import('../live/live-updates.ts').catch(() => undefined);
    const { endpoint } = this;
    const client = this.#client.value;
    const { viewer } = this.#viewer.value;
    if (!live || session !== this.#session || !this.isConnected || !endpoint || !client || !viewer) return;
    this.#updates ??= new live.LiveUpdates({
      client,
      endpoint,
      onChange: (state) => this.#live.setValue(state),
      refreshViewer: () => this.refresh(),
    });
    void this.#updates.listen(viewer);
  }

  #leaveLive(): void {
    this.#updates?.close();
    this.#updates = undefined;
    this.#live.setValue(undefined);
  }

  /** A renewed session may belong to the next person at this desk, or to another organization. */
  #isSomeoneElse(viewer: Viewer | null): boolean {
    const { viewer: before, operator } = this.#viewer.value;
    return (before !== undefined || operator === true) && principalOf(before ?? null) !== principalOf(viewer);
  }

  async #loadLocale(): Promise<void> {
    const wanted = this.locale ?? pageLanguage(this);
    this.#wantedLocale = wanted;
    const locale = await loadLocale(wanted);
    if (wanted === this.#wantedLocale) this.#locale.setValue(locale);
  }
}

/** Without a viewer it is the platform's operator who looks. */
function asState(viewer: Viewer | null): Omit<ViewerState, 'refresh'> {
  return viewer ? { viewer } : { operator: true };
}

function principalOf(viewer: Viewer | null): string | null {
  return viewer && `${viewer.session.subject} ${viewer.session.partnershipId}`;
}

/** Most pages have a backend, and never load this. */
const fetchFromPopup =
  (portal: BdPortal): FetchSession =>
  async (options) =>
    (await import('../sign-in/popup-sessions.ts'))
      .popupSessionsOf(portal, portal.endpoint ?? '')
      .fetchSession(options);

/** Resolves with the first data on the page; where all is locked and there are none, after three seconds. */
function firstData(): Promise<unknown> {
  return new Promise((resolve) => {
    document.addEventListener(ReadyEvent.type, resolve, { once: true });
    setTimeout(resolve, 3000);
  });
}

function pageLanguage(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') || navigator.language;
}
