import { MockApi } from './mock-api.ts';
import { recordings } from './recordings/index.gen.ts';

/** Whose session is replayed; the README describes each. */
export type Scenario = keyof typeof recordings;

/** Every scenario that was recorded. */
export const scenarios = Object.keys(recordings) as readonly Scenario[];

/** A session of its own: nobody else's writes are seen in it. The recording is loaded on demand. */
export async function createMockApi(scenario: Scenario): Promise<MockApi> {
  const { recording } = await recordings[scenario]();
  return new MockApi(recording);
}

/**
 * A `fetch` that answers as the API does, for `createClient({ fetch })` and for tests without a service worker.
 *
 * @example
 * const client = createClient({ endpoint: 'https://api.test', token: 'mock', fetch: createMockFetch('amazon') });
 */
export function createMockFetch(scenario: Scenario | MockApi): typeof fetch {
  const api = typeof scenario === 'string' ? createMockApi(scenario) : Promise.resolve(scenario);
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await (await api).respond(request);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}
