import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Asn, Discrepancy, Receipt } from '@betterdata/portal-contract';
import {
  brushes,
  expect,
  openAsnNetwork,
  receive,
  refusal,
  sendAsn,
  serum,
  stockAt,
  tryReceive,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';

testDatabases('receiving', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  let other: Person;
  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
    other = await network.person(network.sephora);
  });

  const send = (content = brushes([100])) => sendAsn(host, network.partnerships.amazon, content);
  const asnOf = async (person: Person, id: string) => expect<Asn>(await person.get(`/v1/asns/${id}`), 200);
  const stock = async () => {
    const { AVAILABLE = 0, DAMAGED = 0, QUALITY_HOLD = 0 } = await stockAt(network, network.locations.amazon);
    return { available: AVAILABLE, damaged: DAMAGED, held: QUALITY_HOLD };
  };

  it('expected 100, accepted 97, damaged 1, final: on hand +98, available +97, RECEIVED, two discrepancies', async () => {
    const before = await stock();
    const asn = await send(serum(100));
    const counts = [{ lotNumber: 'A21', accepted: 97, damaged: 1, rejected: 0 }];
    const receipt = await receive(clerk, asn, { final: true, lines: [{ lineNumber: 1, counts }] });

    assert.partialDeepStrictEqual(receipt, {
      kind: 'RECEIPT',
      status: 'CONFIRMED',
      asn: { id: asn.id, status: 'RECEIVED', version: asn.version + 1 },
      host: { id: network.luxe.id, name: 'LUXE BOND' },
      location: { code: 'LOC-101' },
      unitsCounted: 98,
      lines: [
        { expected: 100, counted: 98, accepted: 97, damaged: 1, variance: -2, remaining: 'CLOSE_SHORT' },
      ],
    });
    const after = await stock();
    assert.deepEqual(after, { ...before, available: before.available + 97, damaged: before.damaged + 1 });

    const seen = await asnOf(host, asn.id);
    assert.equal(seen.status, 'RECEIVED');
    assert.partialDeepStrictEqual(seen.lines[0], {
      accepted: 97,
      damaged: 1,
      remaining: 0,
      status: 'CLOSED_SHORT',
    });
    const list = expect<{ items: Discrepancy[] }>(await host.get(`/v1/discrepancies?asnId=${asn.id}`), 200);
    const summary = list.items.map(({ type, quantity, codes }) => `${quantity} ${type} ${codes.x12}`).sort();
    assert.deepEqual(summary, ['1 DAMAGED 01', '2 SHORT 02']);
  });

  it('what its owner has not approved is held, however sound it looks', async () => {
    const before = await stock();
    await database().asSuperuser(`
      insert into app.lots (owner_org, product_id, lot_number, expiry_date, status)
      select owner_org, id, 'RECALLED-1', '2099-12-31', 'RECALLED' from app.products where owner_org = '${network.luxe.id}'
        and sku = 'LB-1042'`);
    const counts = [
      { lotNumber: 'RECALLED-1', expiryDate: '2099-12-31', accepted: 9, damaged: 1, rejected: 0 },
    ];
    const asn = await send(serum(10));
    const receipt = await receive(clerk, asn, { lines: [{ lineNumber: 1, counts }] });
    assert.partialDeepStrictEqual(receipt.lines, [{ accepted: 9, held: 9, damaged: 1 }]);
    assert.deepEqual(await stock(), { ...before, damaged: before.damaged + 1, held: before.held + 9 });
  });

  it('a lot that the receiver sees keeps its expiry date; one that is hidden tells nothing', async () => {
    const count = (expiry: { expiryDate?: string }) => ({
      lines: [
        { lineNumber: 1, counts: [{ lotNumber: 'H1', ...expiry, accepted: 1, damaged: 0, rejected: 0 }] },
      ],
    });
    await database().asSuperuser(`
      insert into app.lots (owner_org, product_id, lot_number, expiry_date)
      select owner_org, id, 'H1', '2098-01-31' from app.products
      where owner_org = '${network.luxe.id}' and sku = 'LB-1042'`);
    const asn = await send(serum(10));
    const unknown = await tryReceive(clerk, asn, count({}));
    assert.partialDeepStrictEqual(unknown.body, { errors: [{ code: 'expiry-required' }] });
    const first = await receive(clerk, asn, count({ expiryDate: '2097-06-30' }));
    // Now it stands at the receiver's location.
    const other = await tryReceive(clerk, await send(serum(10)), count({ expiryDate: '2097-06-30' }));
    assert.partialDeepStrictEqual(other.body, {
      errors: [{ code: 'expiry-conflict', detail: 'Lot H1 expires on 2098-01-31, not 2097-06-30.' }],
    });
    await receive(clerk, await send(serum(10)), count({}));
    assert.equal(first.lines[0]?.counts[0]?.expiryDate, '2097-06-30');
  });

  it('the same request again changes nothing and answers the same', async () => {
    const asn = await send();
    const input = {
      id: randomUUID(),
      lines: [{ lineNumber: 1, counts: [{ accepted: 40, damaged: 0, rejected: 0 }] }],
    };
    const first = await receive(clerk, asn, input);
    const before = await stock();
    const second = await receive(clerk, asn, input);
    assert.deepEqual(second, first);
    assert.deepEqual(await stock(), before);
    assert.equal((await asnOf(clerk, asn.id)).version, asn.version + 1);
  });

  it('a draft that is sent again after its answer expired finds its receipt', async () => {
    const asn = await send();
    const input = {
      id: randomUUID(),
      lines: [{ lineNumber: 1, counts: [{ accepted: 40, damaged: 0, rejected: 0 }] }],
    };
    const first = await receive(clerk, asn, input);
    await database().asSuperuser('delete from app.idempotency_keys');
    const before = await stock();
    assert.deepEqual(await receive(clerk, asn, input), first);
    assert.deepEqual(await stock(), before);
  });

  it('an id that is another receipt already is refused, and the key must be the id', async () => {
    const asn = await send();
    const id = randomUUID();
    const lines = [{ lineNumber: 1, counts: [{ accepted: 1, damaged: 0, rejected: 0 }] }];
    await receive(clerk, asn, { id, lines });
    const next = await send();
    assert.equal(refusal(await tryReceive(clerk, next, { id, lines })), '422 idempotency-key-reused');
    const body = { id: randomUUID(), lines };
    const mismatch = await clerk.send('POST', `/v1/asns/${next.id}/receipts`, { body, version: 1 });
    assert.equal(refusal(mismatch), '400 invalid-request');
  });

  it('a stale version is refused with the present one, and nothing is posted', async () => {
    const asn = await send();
    const lines = [{ lineNumber: 1, counts: [{ accepted: 1, damaged: 0, rejected: 0 }] }];
    await receive(clerk, asn, { lines });
    const before = await stock();
    const stale = await tryReceive(clerk, asn, { lines });
    assert.equal(refusal(stale), '412 version-mismatch');
    assert.equal((stale.body as { currentVersion: number }).currentVersion, asn.version + 1);
    assert.deepEqual(await stock(), before);
  });

  it('a draft that was refused is accepted once the ASN has changed', async () => {
    const asn = await send();
    const colleague = await network.person(network.amazon);
    const finished = await receive(colleague, asn, { final: true });
    const draft = {
      id: randomUUID(),
      lines: [{ lineNumber: 1, counts: [{ accepted: 9, damaged: 0, rejected: 0 }] }],
    };
    const tryAt = (version: number) => tryReceive(clerk, { id: asn.id, version }, draft);
    assert.equal(refusal(await tryAt(asn.version + 1)), '409 invalid-transition');
    const id = randomUUID();
    const options = { body: { id, reason: 'Too early' }, version: asn.version + 1, key: id };
    expect(await colleague.send('POST', `/v1/receipts/${finished.id}/reversal`, options), 201);
    assert.equal(refusal(await tryAt(asn.version + 1)), '412 version-mismatch');
    assert.equal(expect<Receipt>(await tryAt(asn.version + 2), 201).unitsCounted, 9);
  });

  it('a draft that met a suspended partnership is accepted once it is active again', async () => {
    const asn = await send();
    const draft = { id: randomUUID(), final: true };
    const suspend = (status: string) =>
      database().asSuperuser(
        `update app.partnerships set status = '${status}' where id = '${network.partnerships.amazon}'`,
      );
    await suspend('SUSPENDED');
    assert.equal(refusal(await tryReceive(clerk, asn, draft)), '409 partnership-not-active');
    await suspend('ACTIVE');
    expect(await tryReceive(clerk, asn, draft), 201);
  });

  it('a count of lines that the sender is just replacing is stale', async () => {
    // PGlite has one connection, on which nothing happens in between.
    if (database().kind === 'pglite') return;
    const asn = await send();
    const replacing = Promise.withResolvers<undefined>();
    const waits = async () => {
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await database().asSuperuser(waiting)).length === 0) await setTimeout(20);
    };
    const replaced = network.asHost(async (trx) => {
      await sql`select from app.asns where id = ${asn.id} for update`.execute(trx);
      replacing.resolve(undefined);
      await waits();
      await sql`delete from app.asn_lines where asn_id = ${asn.id}`.execute(trx);
    });
    await replacing.promise;
    const lines = [{ lineNumber: 1, counts: [{ accepted: 9, damaged: 0, rejected: 0 }] }];
    assert.equal(refusal(await tryReceive(clerk, asn, { lines })), '412 version-mismatch');
    await replaced;
  });

  it('more than the tolerance is refused and names the line; within it is kept', async () => {
    const asn = await send();
    const over = (accepted: number) => [{ lineNumber: 1, counts: [{ accepted, damaged: 0, rejected: 0 }] }];
    const refused = await tryReceive(clerk, asn, { lines: over(106) });
    assert.equal(refusal(refused), '422 over-receipt');
    assert.partialDeepStrictEqual(refused.body, {
      errors: [{ pointer: '/lines/0/counts', code: 'over-tolerance' }],
    });
    const receipt = await receive(clerk, asn, { lines: over(105) });
    assert.deepEqual(
      receipt.discrepancies.map(({ type, quantity, disposition }) => [type, quantity, disposition]),
      [['OVER', 5, 'ACCEPT']],
    );
  });

  it('a receipt that does not fit the ASN names every fault', async () => {
    const asn = await send(serum(10));
    const refused = await tryReceive(clerk, asn, {
      lines: [
        { lineNumber: 1, counts: [{ accepted: 1, damaged: 0, rejected: 0 }] },
        { lineNumber: 7, counts: [] },
      ],
    });
    assert.equal(refusal(refused), '422 receipt-invalid');
    const { errors } = refused.body as { errors: { pointer: string }[] };
    assert.deepEqual(
      errors.map(({ pointer }) => pointer),
      ['/lines/0/counts/0/lotNumber', '/lines/1/lineNumber'],
    );
  });

  it('whoever may not receive an ASN is told nothing about it', async () => {
    const asn = await send();
    const input = { lines: [{ lineNumber: 1, counts: [{ accepted: 1, damaged: 0, rejected: 0 }] }] };
    const foreign = await tryReceive(other, asn, input);
    const unknown = await tryReceive(other, { id: randomUUID(), version: 1 }, input);
    assert.equal(refusal(foreign), '404 not-found');
    const withoutId = ({ body }: typeof foreign) => ({ ...(body as object), requestId: '' });
    assert.deepEqual(withoutId(foreign), withoutId(unknown));
    // The sender sees it, and cannot count its own goods in.
    assert.equal(refusal(await tryReceive(host, asn, input)), '409 invalid-transition');
  });

  it('a product that is hidden from the receiver is as unknown as one that does not exist', async () => {
    const asn = await send();
    const unexpected = [
      { code: 'LB-9999', quantity: 1 },
      { code: 'NO-SUCH', quantity: 1 },
    ];
    const { discrepancies } = await receive(clerk, asn, { unexpected });
    assert.deepEqual(
      discrepancies.map(({ codes }) => codes.edifact4295),
      ['AUE', 'AUE'],
    );
  });

  it('a location that is no longer shared for receiving is not received at', async () => {
    const own = await openAsnNetwork(database());
    const [sender, receiver] = [await own.person(own.luxe), await own.person(own.amazon)];
    const asn = await sendAsn(sender, own.partnerships.amazon, brushes([10]));
    await own.asHost((trx) => trx.updateTable('shares').set({ access: 'READ' }).execute());
    assert.deepEqual((await asnOf(receiver, asn.id)).actions, []);
    assert.equal(refusal(await tryReceive(receiver, asn, { final: true })), '409 partnership-not-active');
    await own.asHost((trx) =>
      trx.updateTable('partnerships').set({ status: 'ENDED', effective_to: '2026-01-01' }).execute(),
    );
    assert.equal(refusal(await tryReceive(receiver, asn, { final: true })), '409 partnership-not-active');
    // What was addressed to the receiver stays readable.
    assert.equal((await asnOf(receiver, asn.id)).status, 'SENT');
  });

  it('a reader counts nothing', async () => {
    const asn = await send();
    const reader = await network.person(network.amazon, { role: 'VIEWER' });
    assert.deepEqual((await asnOf(reader, asn.id)).actions, []);
    assert.equal(refusal(await tryReceive(reader, asn, { final: true })), '403 role-not-allowed');
    const limited = await network.person(network.amazon, { role: 'OPERATOR', features: ['asns.receive'] });
    assert.deepEqual((await asnOf(limited, asn.id)).actions, ['ACKNOWLEDGE']);
    assert.equal(refusal(await tryReceive(limited, asn, { final: true })), '403 session-restricted');
  });

  it('who counted is known to their own organization only', async () => {
    const asn = await send();
    const { id } = await receive(clerk, asn, { final: true });
    const seenBy = async (person: Person) =>
      expect<Receipt>(await person.get(`/v1/receipts/${id}`), 200).receivedBy;
    assert.match((await seenBy(clerk)).name ?? '', /^OPERATOR of /);
    assert.partialDeepStrictEqual(await seenBy(host), {
      name: null,
      organization: { id: network.amazon.id },
    });
    assert.equal(refusal(await other.get(`/v1/receipts/${id}`)), '404 not-found');
  });

  it('a correction is the exact opposite, and the ASN can be counted again', async () => {
    const before = await stock();
    const asn = await send(serum(100));
    const counts = [{ lotNumber: 'A21', accepted: 60, held: 5, damaged: 3, rejected: 2 }];
    const first = await receive(clerk, asn, { lines: [{ lineNumber: 1, counts }] });
    const rest = [{ lotNumber: 'A21', accepted: 30, damaged: 0, rejected: 0 }];
    const second = await receive(
      clerk,
      { id: asn.id, version: asn.version + 1 },
      {
        final: true,
        lines: [{ lineNumber: 1, counts: rest }],
      },
    );
    assert.equal(second.asn.status, 'RECEIVED');

    const id = randomUUID();
    const reverse = (version: number, key = id) =>
      clerk.send('POST', `/v1/receipts/${first.id}/reversal`, {
        body: { id: key, reason: 'Counted the wrong pallet' },
        version,
        key,
      });
    assert.equal(refusal(await reverse(asn.version)), '412 version-mismatch');
    const correction = expect<Receipt>(await reverse(asn.version + 2), 201);
    assert.partialDeepStrictEqual(correction, {
      kind: 'CORRECTION',
      reverses: first.id,
      note: 'Counted the wrong pallet',
      unitsCounted: -65,
      asn: { status: 'PARTIALLY_RECEIVED' },
      lines: [
        { expected: -100, counted: -65, accepted: -60, held: -5, damaged: -3, rejected: -2, variance: 35 },
      ],
    });
    assert.deepEqual(await stock(), { ...before, available: before.available + 30 });
    assert.equal(refusal(await reverse(asn.version + 3, randomUUID())), '409 invalid-transition');

    // The shortage that the second receipt found is settled too: the line is open again.
    const list = expect<{ items: Discrepancy[] }>(await clerk.get(`/v1/discrepancies?asnId=${asn.id}`), 200);
    assert.ok(list.items.length > 0);
    assert.ok(list.items.every(({ status }) => status === 'RESOLVED'));
    const reopened = await asnOf(clerk, asn.id);
    assert.partialDeepStrictEqual(reopened.lines[0], { status: 'OPEN', remaining: 70, accepted: 30 });
    const again = [{ lotNumber: 'A21', accepted: 70, damaged: 0, rejected: 0 }];
    const recount = await receive(clerk, reopened, { lines: [{ lineNumber: 1, counts: again }] });
    assert.equal(recount.asn.status, 'RECEIVED');
    assert.deepEqual(recount.discrepancies, []);
    assert.deepEqual(await stock(), { ...before, available: before.available + 100 });
  });

  it('receipts are numbered per sender and listed newest first, page by page', async () => {
    const own = await openAsnNetwork(database());
    const [sender, receiver] = [await own.person(own.luxe), await own.person(own.amazon)];
    const numbers: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const asn = await sendAsn(sender, own.partnerships.amazon, brushes([1]));
      numbers.unshift((await receive(receiver, asn, { final: true })).receiptNumber);
    }
    assert.deepEqual(numbers, ['R-000003', 'R-000002', 'R-000001']);
    for (const person of [sender, receiver]) {
      type Page = { items: Receipt[]; nextCursor: string | null };
      const first = expect<Page>(await person.get('/v1/receipts?limit=2'), 200);
      const second = expect<Page>(await person.get(`/v1/receipts?limit=2&cursor=${first.nextCursor}`), 200);
      const listed = [...first.items, ...second.items].map(({ receiptNumber }) => receiptNumber);
      assert.deepEqual(listed, numbers);
      assert.equal(second.nextCursor, null);
    }
    const stranger = await own.person(own.sephora);
    assert.deepEqual((await stranger.get('/v1/receipts')).body, { items: [], nextCursor: null });
  });
});

testDatabases(
  'receiving at the same time',
  (database) => {
    it('two clerks with the same version: one receipt stands, the other keeps its count', async () => {
      const network = await openAsnNetwork(database());
      const host = await network.person(network.luxe);
      const clerks = await Promise.all(Array.from({ length: 8 }, () => network.person(network.amazon)));
      const asn = await sendAsn(host, network.partnerships.amazon, brushes([100]));
      const lines = [{ lineNumber: 1, counts: [{ accepted: 10, damaged: 0, rejected: 0 }] }];
      const answers = await Promise.all(clerks.map((clerk) => tryReceive(clerk, asn, { lines })));
      const statuses = answers.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [201, 412, 412, 412, 412, 412, 412, 412]);
      assert.deepEqual(await stockAt(network, network.locations.amazon), { AVAILABLE: 10 });
    });

    it('the same receipt sent many times at once is posted once', async () => {
      const network = await openAsnNetwork(database());
      const host = await network.person(network.luxe);
      const clerk = await network.person(network.amazon);
      const asn = await sendAsn(host, network.partnerships.amazon, brushes([100]));
      const input = { id: randomUUID(), final: true, lines: [] };
      const answers = await Promise.all(Array.from({ length: 8 }, () => tryReceive(clerk, asn, input)));
      for (const answer of answers) {
        if (answer.status !== 201) assert.equal(refusal(answer), '409 idempotency-in-progress');
      }
      assert.ok(answers.some(({ status }) => status === 201));
      assert.equal(expect<Receipt>(await tryReceive(clerk, asn, input), 201).id, input.id);
    });
  },
  ['postgres'],
);
