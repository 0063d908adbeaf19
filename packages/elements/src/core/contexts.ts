import { createContext } from '@lit/context';
import type { PortalClient, Viewer } from './client.ts';
import type { Live } from './live.ts';
import type { Locale } from './locale.ts';

/**
 * The contexts that a portal provides. Each is small and separate, so that a change of density does not
 * touch what waits for the client. Keys are global symbols: two copies of this package on a page understand
 * each other. A change that breaks a value's shape takes the next number.
 */
export const clientContext = createContext<PortalClient | undefined>(Symbol.for('@betterdata/client@1'));
export const viewerContext = createContext<ViewerState>(Symbol.for('@betterdata/viewer@1'));
export const localeContext = createContext<Locale>(Symbol.for('@betterdata/locale@1'));
export const appearanceContext = createContext<Appearance>(Symbol.for('@betterdata/appearance@1'));
export const announcerContext = createContext<Announce>(Symbol.for('@betterdata/announcer@1'));
/** Undefined before live updates were loaded, and without a session. */
export const liveContext = createContext<Live | undefined>(Symbol.for('@betterdata/live@1'));

/** Who is looking: asked for once per session by the portal, shared by its widgets. */
export interface ViewerState {
  /** Undefined until the server has answered. */
  readonly viewer?: Viewer | undefined;
  /** Whether the session is the platform operator's, who belongs to no organization: there is no viewer then. */
  readonly operator?: boolean;
  /** Set where the last request for the viewer failed. */
  readonly error?: unknown;
  /** Asks the server again, after a purchase for example; locked widgets then unlock in place. */
  refresh(): Promise<void>;
}

/** `page` follows the page's own `color-scheme`, `system` the reader's setting. */
export type ColorScheme = 'page' | 'system' | 'light' | 'dark';
export type Density = 'compact' | 'regular' | 'comfortable';

export interface Appearance {
  readonly scheme: ColorScheme;
  readonly density: Density;
}

/** Speaks through the portal's two live regions; `assertive` interrupts and is for refusals and errors. */
export type Announce = (text: string, urgency?: 'polite' | 'assertive') => void;
