import { http, type HttpHandler } from 'msw/http';
import type { MockApi } from './mock-api.ts';

/** Which addresses are answered. */
export interface MockAddresses {
  /** Base URL of the API, as `<bd-portal endpoint>` has it. */
  readonly endpoint: string;
  /** The host's own session endpoint, as `<bd-portal session-url>` has it; `/portal-session` if left out. */
  readonly sessionUrl?: string;
}

/**
 * Handlers for MSW's `setupWorker` and `setupServer`: the API, and the session endpoint of a host page.
 *
 * @example
 * const server = setupServer(...mockHandlers(await createMockApi('amazon'), { endpoint: 'https://api.test' }));
 */
export function mockHandlers(
  api: MockApi,
  { endpoint, sessionUrl = '/portal-session' }: MockAddresses,
): HttpHandler[] {
  return [
    http.all(`${endpoint}/*`, ({ request }) => api.respond(request)),
    http.post(sessionUrl, ({ request }) => api.respondSession(request)),
  ];
}
