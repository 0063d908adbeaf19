import { assert } from 'chai';
import type { Asn, AsnInput, ReceiptCount, ReceiptInput } from '@betterdata/portal-contract';
import {
  createClient,
  createIdempotencyKey,
  isPortalError,
  metadata,
  type Client,
  type ClientOptions,
  type ErrorCode,
} from '../index.ts';
import { validate } from '../validate.ts';

/** A running server and what is in it. Plain data, so that a browser can have it. */
export interface World {
  endpoint: string;
  /** What North sees: units by location code. */
  stock: Record<string, number>;
  /** An item that North does not see. */
  hiddenItem: string;
  /** What LUXE BOND sends to Amazon: one line of 100 units. */
  shipment: Omit<AsnInput, 'asnNumber'>;
}

/** Two partners, and the host that ships to one of them. */
export type Organization = 'NORTH' | 'AMAZON' | 'LUXE BOND';

/** Asks an organization's own backend for a new token. */
export type FetchToken = (organization: Organization) => Promise<string>;

type Scenario = (world: World, fetchToken: FetchToken) => Promise<void>;

/** What users of the SDK do with a real server, by name; the same in Node and in a browser. */
export const scenarios: Record<string, Scenario> = {
  'a viewer learns who they are and what they may do': async (world, fetchToken) => {
    const viewer = await connect(world, () => fetchToken('NORTH')).viewer.get();
    assert.equal(viewer.organization.code, 'NORTH');
    assert.lengthOf(viewer.entitlements, 18);
    assert.isString(metadata(viewer)?.requestId);
  },

  'each list is read page by page to its end, and its items can be got': async (world, fetchToken) => {
    const client = connect(world, () => fetchToken('NORTH'));
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
    const { locations } = await connect(world, () => fetchToken('NORTH')).inventory.summary();
    assert.deepEqual(Object.fromEntries(locations.map(({ code, units }) => [code, units])), world.stock);
  },

  'an unchanged answer is confirmed by 304 and answered from memory': async (world, fetchToken) => {
    const statuses: number[] = [];
    const { inventory } = connect(world, () => fetchToken('NORTH'), {
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

  'what is not shared is not found, and what is not in the plan says how to unlock it': async (
    world,
    fetchToken,
  ) => {
    const { asns, inventory } = connect(world, () => fetchToken('NORTH'));
    await rejects(inventory.get(world.hiddenItem), 'not-found');
    const { problem } = await rejects(
      asns.create({ ...world.shipment, asnNumber: 'ASN-1' }),
      'upgrade-required',
    );
    assert.equal(problem.feature, 'shipments.create');
    assert.equal(problem.requiredPlan, 'PRO');
  },

  'a delivery is announced, counted and taken back': async (world, fetchToken) => {
    const host = connect(world, () => fetchToken('LUXE BOND'));
    const clerk = connect(world, () => fetchToken('AMAZON'));
    const sent = await announce(host, world);
    const seen = await clerk.asns.acknowledge(sent.id, { ifMatch: sent.version });
    assert.include(await collect(clerk.asns.list({ status: ['ACKNOWLEDGED'], limit: 1 })).then(ids), sent.id);

    const receipt = await clerk.asns.receive(seen.id, count({ accepted: 97, damaged: 1 }), {
      ifMatch: seen.version,
    });
    assert.equal(receipt.asn.status, 'RECEIVED');
    assert.deepEqual(await clerk.receipts.get(receipt.id), receipt);
    const differences = await collect(host.discrepancies.list({ asnId: sent.id }));
    assert.sameMembers(
      differences.map(({ type, quantity }) => `${quantity} ${type}`),
      ['1 DAMAGED', '2 SHORT'],
    );
    for (const { id } of differences) assert.equal((await host.discrepancies.get(id)).id, id);

    const correction = { id: createIdempotencyKey(), reason: 'Miscounted' };
    const reversal = await clerk.receipts.reverse(receipt.id, correction, { ifMatch: receipt.asn.version });
    assert.equal(reversal.kind, 'CORRECTION');
    assert.sameMembers(await collect(clerk.receipts.list({ asnId: sent.id })).then(ids), [
      receipt.id,
      reversal.id,
    ]);
  },

  'a count whose answer was lost is sent again and posts once': async (world, fetchToken) => {
    const sent = await announce(
      connect(world, () => fetchToken('LUXE BOND')),
      world,
    );
    let lost = 0;
    const clerk = connect(world, () => fetchToken('AMAZON'), {
      middleware: [
        async (request, next) => {
          const response = await next(request);
          if (request.method !== 'POST' || lost > 0) return response;
          lost += 1;
          throw new TypeError('The connection broke.');
        },
      ],
    });
    const receipt = await clerk.asns.receive(sent.id, count({ accepted: 40 }), { ifMatch: sent.version });
    assert.equal(lost, 1);
    assert.deepEqual(await collect(clerk.receipts.list({ asnId: sent.id })).then(ids), [receipt.id]);
  },

  'a count of what has changed since is refused, and names the version to look at': async (
    world,
    fetchToken,
  ) => {
    const sent = await announce(
      connect(world, () => fetchToken('LUXE BOND')),
      world,
    );
    const { asns } = connect(world, () => fetchToken('AMAZON'));
    await asns.receive(sent.id, count({ accepted: 40 }), { ifMatch: sent.version });
    const stale = asns.receive(sent.id, count({ accepted: 40 }), { ifMatch: sent.version });
    const { problem } = await rejects(stale, 'version-mismatch');
    assert.equal(problem.currentVersion, (await asns.get(sent.id)).version);
  },

  'a notice is replaced and cancelled by its sender, until it is counted': async (world, fetchToken) => {
    const { asns } = connect(world, () => fetchToken('LUXE BOND'));
    const sent = await announce({ asns }, world);
    const replaced = await asns.replace(sent.id, world.shipment.content, { ifMatch: sent.version });
    const cancelled = await asns.cancel(sent.id, { ifMatch: replaced.version });
    assert.equal(cancelled.status, 'CANCELLED');
    await rejects(asns.cancel(sent.id, { ifMatch: cancelled.version }), 'invalid-transition');
  },

  'partners write to each other about a notice, and each reads for themselves': async (world, fetchToken) => {
    const host = connect(world, () => fetchToken('LUXE BOND'));
    const clerk = connect(world, () => fetchToken('AMAZON'));
    const subject = { type: 'ASN', id: (await announce(host, world)).id } as const;
    const question = { id: createIdempotencyKey(), subject, text: 'When does it arrive?' };
    const conversation = await clerk.conversations.start(question);
    assert.include(
      await collect(host.conversations.list({ unread: true, limit: 1 })).then(ids),
      conversation.id,
    );
    const place = await host.conversations.about({ subjectType: 'ASN', subjectId: subject.id });
    assert.equal(place.conversation?.id, conversation.id);
    const answer = { id: createIdempotencyKey(), text: 'At 10:00.' };
    const sent = await host.messages.send(conversation.id, answer);
    assert.deepEqual(await host.messages.send(conversation.id, answer), sent);
    const texts = await collect(clerk.messages.list(conversation.id, { limit: 1 }));
    assert.deepEqual(
      texts.map(({ text, mine }) => ({ text, mine })),
      [
        { text: answer.text, mine: false },
        { text: question.text, mine: true },
      ],
    );
    assert.equal((await clerk.conversations.summary()).unreadMessages, 1);
    assert.equal((await clerk.conversations.read(conversation.id, sent.id)).unreadCount, 0);
    assert.equal((await clerk.conversations.get(conversation.id)).readUpTo, sent.number);
    assert.deepEqual(await collect(connect(world, () => fetchToken('NORTH')).conversations.list()), []);
  },

  'a notice is closed by its sender once it is received': async (world, fetchToken) => {
    const sender = connect(world, () => fetchToken('LUXE BOND'));
    const sent = await announce(sender, world);
    const { asns } = connect(world, () => fetchToken('AMAZON'));
    const all = sent.lines.reduce((units, line) => units + line.quantityShipped, 0);
    await asns.receive(sent.id, count({ accepted: all }), { ifMatch: sent.version });
    const received = await sender.asns.get(sent.id);
    const closed = await sender.asns.close(sent.id, { ifMatch: received.version });
    assert.equal(closed.status, 'CLOSED');
  },

  'a request that the contract forbids says what is wrong with it': async (world, fetchToken) => {
    const { problem } = await rejects(
      connect(world, () => fetchToken('NORTH')).inventory.list({ limit: 0 }),
      'invalid-request',
    );
    assert.equal(problem.errors?.[0]?.pointer, 'query/limit');
  },

  'calls whose token has ended share one renewal': async (world, fetchToken) => {
    const handedOut: string[] = [];
    const token = async () => {
      handedOut.push(handedOut.length === 0 ? 'es_ended' : await fetchToken('NORTH'));
      return handedOut.at(-1)!;
    };
    const { viewer, plans, inventory } = connect(world, token);
    await Promise.all([viewer.get(), plans.list(), inventory.list(), inventory.summary()]);
    assert.lengthOf(handedOut, 2);
  },

  'a session that was ended answers nobody': async (world, fetchToken) => {
    const { embedSessions, viewer } = connect(world, await fetchToken('NORTH'));
    await viewer.get();
    await embedSessions.end();
    await rejects(viewer.get(), 'unauthenticated');
  },

  'an aborted call stops at once': async (world, fetchToken) => {
    const { signal } = abortSoon();
    await rejects(connect(world, () => fetchToken('NORTH')).plans.list({ signal }), 'aborted');
  },

  'a server that cannot be reached is a network error': async (_world, fetchToken) => {
    const nowhere = { endpoint: 'http://nowhere.invalid', retry: { attempts: 1 } };
    await rejects(
      createClient({ ...nowhere, token: () => fetchToken('NORTH') }).viewer.get(),
      'network-error',
    );
  },
};

/** A client that checks every answer against the contract. */
function connect({ endpoint }: World, token: ClientOptions['token'], options: Partial<ClientOptions> = {}) {
  return createClient({ endpoint, token, validate, ...options });
}

function announce({ asns }: Pick<Client, 'asns'>, { shipment }: World): Promise<Asn> {
  return asns.create({ ...shipment, asnNumber: `ASN-${createIdempotencyKey().slice(0, 8)}` });
}

/** All that will come of the one line. */
function count(counted: Partial<ReceiptCount>): ReceiptInput {
  const counts = [{ accepted: 0, damaged: 0, rejected: 0, ...counted }];
  return { id: createIdempotencyKey(), final: true, lines: [{ lineNumber: 1, counts }] };
}

const ids = (items: { id: string }[]) => items.map(({ id }) => id);

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
