import {
  createMockApi,
  moveClock,
  type Failing,
  type Failure,
  type MockApi,
  type MovedClock,
  type Scenario,
} from '@betterdata/portal-mocks';
import { mockHandlers } from '@betterdata/portal-mocks/msw';
import { setupWorker } from 'msw/browser';

/** The address of the API, which exists in the service worker only. */
export const ENDPOINT = 'https://api.portal.example';

/** What a story says about the session that it shows. */
export interface Replayed {
  readonly scenario: Scenario;
  /** Operations that fail, and how. */
  readonly fail?: Partial<Record<Failing, Failure>>;
}

const worker = setupWorker();
const started = worker.start({
  serviceWorker: { url: './mockServiceWorker.js' },
  onUnhandledFrame: 'bypass',
  quiet: true,
});

let clock: MovedClock | undefined;
let api: MockApi | undefined;

/** Before each story: its session from the start, at the moment of the recordings, with nothing kept from another. */
export async function replay({ parameters }: { parameters: Record<string, unknown> }): Promise<() => void> {
  const { scenario, fail = {} } = parameters as unknown as Replayed;
  localStorage.clear();
  clock = moveClock();
  api = await createMockApi(scenario);
  for (const [operation, failure] of Object.entries(fail)) api.fail(operation as Failing, failure);
  await started;
  worker.resetHandlers(...mockHandlers(api, { endpoint: ENDPOINT }));
  return () => {
    clock?.restore();
    Reflect.deleteProperty(navigator, 'onLine');
  };
}

/** The page is offline from now on. */
export function leaveNetwork(): void {
  api?.fail('all', 'no-network');
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  dispatchEvent(new Event('offline'));
}

/** The clock moves on, and nothing else happens. */
export function letTimePass(milliseconds: number): void {
  clock?.advance(milliseconds);
}
