/**
 * `leak-program.ts <endpoint …>`: calls servers that misbehave, in the manner of a long-lived program, then looks at what
 * is left and prints it. It ends by itself, or something keeps it alive.
 */
import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '../index.ts';

const shutdown = new AbortController();
const responses: WeakRef<Response>[] = [];

async function callAll(endpoint: string): Promise<void> {
  const client = createClient({
    endpoint,
    token: async () => 'token',
    timeoutMs: 300,
    retry: { attempts: 2, baseDelayMs: 2, budget: 100 },
    middleware: [
      async (request, next) => {
        const response = await next(request);
        responses.push(new WeakRef(response));
        return response;
      },
    ],
  });
  const { signal } = shutdown;
  const impatient = new AbortController();
  const calls = [
    ...Array.from({ length: 12 }, () => client.asns.acknowledge('asn-1', { ifMatch: 1, signal })),
    client.plans.list({ signal }),
    client.plans.list({ signal: impatient.signal }),
    client.embedSessions.end({ signal }),
  ];
  setTimeout(() => impatient.abort(), 10);
  await Promise.allSettled(calls);
}

for (const endpoint of process.argv.slice(2)) await callAll(endpoint);
// Undici closes what it was reading in a turn of its own.
await sleep(100);
globalThis.gc?.();
console.log(
  JSON.stringify({
    responses: responses.length > 0,
    kept: responses.filter((response) => response.deref()).length,
    listeners: getEventListeners(shutdown.signal, 'abort').length,
    timers: process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length,
  }),
);
