import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { operations } from '@betterdata/portal-contract';
import { calls, outcomeOf, type Kind, type Outcome } from './testing/fault-calls.ts';
import { faults, type Fault } from './testing/faults.ts';
import { startFaultyServer, type FaultyServer } from './testing/faulty-server.ts';
import { openPage, type OpenPage } from './testing/page.ts';

/** Where the SDK runs. */
type Runtime = 'Node' | 'browser';

describe('the SDK and a server that misbehaves on purpose', () => {
  let server: FaultyServer;
  let browser: OpenPage;

  before(async () => {
    server = await startFaultyServer();
    browser = await openPage(new URL('./testing/fault-calls.ts', import.meta.url));
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const [name, fault] of Object.entries(faults)) {
    for (const runtime of ['Node', 'browser'] as const) {
      test(`${name} (${runtime})`, async () => {
        const kinds = Object.keys(calls) as Kind[];
        await Promise.all(kinds.flatMap((kind) => [lasting(kind), passing(kind)]));
      });

      const resent = runtime === 'browser' && fault.resent;
      const attemptsOf = (kind: Kind) => (mayRepeat(fault, kind) ? 2 : 1);

      /** The fault does not go away. */
      async function lasting(kind: Kind): Promise<void> {
        const endpoint = server.endpoint(name, 'always');
        const outcome = await run(runtime, endpoint, kind);
        assert.deepEqual(outcome, expected(fault, runtime, attemptsOf(kind)));
        checkTraffic(endpoint, kind, outcome);
      }

      /** The fault comes once. */
      async function passing(kind: Kind): Promise<void> {
        const endpoint = server.endpoint(name, 'once');
        const outcome = await run(runtime, endpoint, kind);
        const attempts = attemptsOf(kind);
        const cured = { typed: true, attempts: resent ? outcome.attempts : attempts };
        if (attempts > 1 || (resent && outcome.code === undefined)) assert.deepEqual(outcome, cured);
        else assert.deepEqual(outcome, expected(fault, runtime, 1));
        assert.ok(outcome.attempts <= attempts);
        checkTraffic(endpoint, kind, outcome);
      }

      function checkTraffic(endpoint: string, kind: Kind, { attempts }: Outcome): void {
        const { keys, authorizations, processed } = server.traffic(endpoint);
        if (!resent) assert.equal(keys.length, attempts);
        assert.equal(new Set(keys).size, 1);
        assert.equal(keys[0] !== null, kind === 'write with its key');
        if (keys[0] !== null || !resent) assert.ok(processed <= 1, `carried out ${processed} times`);
        const tokens = fault.status === 401 ? ['stale', 'fresh'] : ['stale', 'stale'];
        if (!resent) assert.deepEqual(authorizations, tokens.slice(0, attempts).map(bearer));
      }
    }
  }

  test('no answer is left half read', async () => {
    for (let patience = 40; server.underWay() > 0 && patience > 0; patience -= 1) await sleep(50);
    assert.equal(server.underWay(), 0);
  });

  function run(runtime: Runtime, endpoint: string, kind: Kind): Promise<Outcome> {
    if (runtime === 'Node') return outcomeOf(endpoint, kind);
    type Page = { bundle: { outcomeOf: typeof outcomeOf } };
    return browser.page.evaluate(
      ([endpoint, kind]) => (globalThis as unknown as Page).bundle.outcomeOf(endpoint, kind),
      [endpoint, kind] as const,
    );
  }
});

test('whatever changes data takes a key, and only what is deleted answers nothing', () => {
  const writes = Object.entries(operations).filter(([, { method }]) => method !== 'GET');
  const without = writes.filter(([, { idempotent }]) => !idempotent).map(([id]) => id);
  assert.deepEqual(without, [
    // Who has left cannot leave again.
    'members.leave',
    // A secret is shown once, and so is kept in no answer.
    ...['embedKeys.create', 'apiKeys.create', 'apiKeys.rotate', 'ingestTokens.create'],
    // An invitation is answered once, by whoever holds its link.
    ...['invitation.open', 'invitation.accept', 'invitation.decline', 'invitation.join'],
    // What was read is read.
    'conversations.read',
    // A session more is no change of data, and one that has ended cannot end again.
    ...['operatorSessions.create', 'operatorSessions.end', 'embedSessions.create', 'embedSessions.end'],
    ...['embedSessions.renew', 'embedSessions.exchange'],
  ]);
});

function mayRepeat({ retryable, repeated = retryable }: Fault, kind: Kind): boolean {
  return repeated && kind !== 'write without a key';
}

/** What a caller learns of a fault that the client could not cure. */
function expected(fault: Fault, runtime: Runtime, attempts: number): Outcome {
  const { code, status, hidden, retryable, retryAfterMs } = fault;
  const seen = hidden && runtime === 'browser' ? undefined : status;
  const requestId = seen === undefined ? undefined : 'r-1';
  return { typed: true, attempts, code, status: seen, requestId, retryable, retryAfterMs };
}

const bearer = (token: string) => `Bearer ${token}`;
