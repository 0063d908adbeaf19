import { assert } from 'chai';
import { createClient, isPortalError, metadata, type ClientOptions, type ErrorCode } from '../index.ts';
import { validate } from '../validate.ts';

/** A running server and a partner who may look at some of a host's stock. Plain data, so that a browser can have it. */
export interface World {
  endpoint: string;
  organization: string;
  /** What the partner sees: units by location code. */
  stock: Record<string, number>;
  /** An item of another partner. */
  hiddenItem: string;
}

/** Asks the partner's backend for a new token. */
export type FetchToken = () => Promise<string>;

type Scenario = (world: World, fetchToken: FetchToken) => Promise<void>;

/** What users of the SDK do with a real server, by name; the same in Node and in a browser. */
export const scenarios: Record<string, Scenario> = {
  'a viewer learns who they are and what they may do': async (world, fetchToken) => {
    const viewer = await connect(world, fetchToken).viewer.get();
    assert.equal(viewer.organization.code, world.organization);
    assert.lengthOf(viewer.entitlements, 18);
    assert.isString(metadata(viewer)?.requestId);
  },

  'each list is read page by page to its end, and its items can be got': async (world, fetchToken) => {
    const client = connect(world, fetchToken);
    const { inventory, locations, products, partnerships } = client;
    const whole = await inventory.list();
    const items = await collect(inventory.list({ limit: 1 }));
    assert.deepEqual(items, whole.items);
    assert.isAbove(items.length, 1);
    for (const { id } of items) {
      assert.equal((await inventory.get(id)).id, id);
      assert.isNotEmpty((await inventory.movements(id)).items);
    }
    for await (const { id } of products.list({ limit: 1 })) assert.equal((await products.get(id)).id, id);
    for await (const { id } of partnerships.list()) assert.equal((await partnerships.get(id)).id, id);
    assert.sameMembers(
      (await collect(locations.list({ limit: 1 }))).map(({ code }) => code),
      Object.keys(world.stock),
    );
    assert.lengthOf((await client.plans.list()).items, 3);
  },

  'units add up to what is shared': async (world, fetchToken) => {
    const { locations } = await connect(world, fetchToken).inventory.summary();
    assert.deepEqual(Object.fromEntries(locations.map(({ code, units }) => [code, units])), world.stock);
  },

  'an unchanged answer is confirmed by 304 and answered from memory': async (world, fetchToken) => {
    const statuses: number[] = [];
    const { inventory } = connect(world, fetchToken, {
      middleware: [
        async (request, next) => {
          const response = await next(request);
          statuses.push(response.status);
          return response;
        },
      ],
    });
    assert.deepEqual(await inventory.summary(), await inventory.summary());
    assert.deepEqual(statuses, [200, 304]);
  },

  'what is not shared is not found': async (world, fetchToken) => {
    await rejects(connect(world, fetchToken).inventory.get(world.hiddenItem), 'not-found');
  },

  'a request that the contract forbids says what is wrong with it': async (world, fetchToken) => {
    const { problem } = await rejects(
      connect(world, fetchToken).inventory.list({ limit: 0 }),
      'invalid-request',
    );
    assert.equal(problem.errors?.[0]?.pointer, 'query/limit');
  },

  'calls whose token has ended share one renewal': async (world, fetchToken) => {
    const handedOut: string[] = [];
    const token = async () => {
      handedOut.push(handedOut.length === 0 ? 'es_ended' : await fetchToken());
      return handedOut.at(-1)!;
    };
    const { viewer, plans, inventory } = connect(world, token);
    await Promise.all([viewer.get(), plans.list(), inventory.list(), inventory.summary()]);
    assert.lengthOf(handedOut, 2);
  },

  'a session that was ended answers nobody': async (world, fetchToken) => {
    const { embedSessions, viewer } = connect(world, await fetchToken());
    await viewer.get();
    await embedSessions.end();
    await rejects(viewer.get(), 'unauthenticated');
  },

  'an aborted call stops at once': async (world, fetchToken) => {
    const { signal } = abortSoon();
    await rejects(connect(world, fetchToken).plans.list({ signal }), 'aborted');
  },

  'a server that cannot be reached is a network error': async (_world, fetchToken) => {
    const nowhere = { endpoint: 'http://127.0.0.1:9', retry: { attempts: 1 } };
    await rejects(createClient({ ...nowhere, token: fetchToken }).viewer.get(), 'network-error');
  },
};

/** A client that checks every answer against the contract. */
function connect({ endpoint }: World, token: string | FetchToken, options: Partial<ClientOptions> = {}) {
  return createClient({ endpoint, token, validate, ...options });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

async function rejects<Code extends ErrorCode>(call: Promise<unknown>, code: Code) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (isPortalError(error, code)) return error;
  throw new Error(`Expected ${code}`, { cause: error });
}

function abortSoon(): AbortController {
  const controller = new AbortController();
  queueMicrotask(() => controller.abort());
  return controller;
}
