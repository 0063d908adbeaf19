import type { ColorScheme, Density } from '../core/contexts.ts';
import type { DefineOptions } from '../core/define.ts';
import type { FetchSession } from '../core/session.ts';
import { definePortal } from './define.ts';
import type { BdPortal } from './portal.ts';

/** What a host may set and, with `update`, change. */
export interface PortalOptions {
  /** Base URL of the Better Data API. */
  endpoint: string;
  /** Asks the host's backend for a session of the person who is signed in there. */
  fetchSession?: FetchSession;
  /** `popup`, in place of it: on a page without a backend people sign in here, in a window of the server's. */
  signIn?: 'popup';
  /** Colour scheme; follows the page by default. */
  appearance?: ColorScheme;
  density?: Density;
  /** BCP 47 tag; the language of the page by default. */
  locale?: string;
}

/** Where the portal goes and what widgets call it. */
export interface PortalPlace extends DefineOptions {
  /** The name that widgets give in `portal="…"`; needed where a page has several portals. */
  readonly id?: string;
  /** The element to put the portal into; the body by default. */
  readonly parent?: Element;
}

export interface Portal {
  readonly element: BdPortal;
  /** Changes options. Another endpoint or session source starts anew; widgets drop the old data first. */
  update(options: Partial<PortalOptions>): void;
  /** Ends the session, on the server too; widgets drop their data. */
  logout(): void;
  /** Ends the session and takes the portal off the page. */
  remove(): void;
}

/**
 * Puts a portal on the page from JavaScript. The widgets may stand anywhere, before or after this call.
 *
 * ```js
 * const portal = createPortal({ endpoint: 'https://api.example', fetchSession: () => askMyBackend() });
 * ```
 */
export function createPortal({ id, parent, prefix = 'bd', ...options }: PortalOptions & PortalPlace): Portal {
  definePortal({ prefix });
  const element = document.createElement(`${prefix}-portal`) as BdPortal;
  if (id) element.id = id;
  Object.assign(element, options);
  (parent ?? document.body).append(element);
  const logout = () => element.logout();
  return {
    element,
    update: (changes) => void Object.assign(element, changes),
    logout,
    remove: () => {
      logout();
      element.remove();
    },
  };
}
