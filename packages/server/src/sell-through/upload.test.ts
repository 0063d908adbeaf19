/** A file that arrives slowly, breaks off, or comes twice at the same time. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { Problem, SellThroughSubmission, SellThroughSubmissionList } from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import { openStores, type StoresWorld } from './testing.ts';

const HEADER = 'storeCode,sku,date,sold\n';
/** More than a batch: days of the last years in two stores. */
const LINES = Array.from({ length: 2100 }, (_, n) => {
  const day = new Date(Date.UTC(2026, 2, 13) - Math.floor(n / 2) * 86_400_000).toISOString().slice(0, 10);
  return `S${(n % 2) + 1},BALM,${day},1\n`;
});

testDatabases('a file of sales on its way', (database) => {
  let world: StoresWorld;

  before(async () => {
    world = await openStores(database());
  });

  /** A request whose body goes on when it is told to. */
  const begin = (key: string) => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    // A reader that goes away makes writing fail; the answer tells.
    writer.closed.catch(() => undefined);
    const answer = world.app.request('/v1/sell-through', {
      method: 'POST',
      token: world.tokens.south,
      body: readable,
      headers: { 'Idempotency-Key': key, 'Content-Type': 'text/csv' },
    });
    return { answer, writer, write: (text: string) => writer.write(new TextEncoder().encode(text)) };
  };
  const until = async (key: string, rowsRead: number) => {
    for (;;) {
      const path = `/v1/sell-through/submissions/${key}`;
      const { status, body } = await world.app.request(path, { token: world.tokens.south });
      if (status === 200 && (body as SellThroughSubmission).rowsRead >= rowsRead)
        return body as SellThroughSubmission;
    }
  };
  const count = async (table: string) =>
    (await database().asSuperuser(`select count(*)::int as n from app.${table}`))[0]?.['n'];
  const code = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Problem).code}`;

  it('tells how far it is, to both sides, and saves nothing before its end', async () => {
    const key = randomUUID();
    const { answer, write, writer } = begin(key);
    await write(HEADER + LINES.join(''));
    assert.partialDeepStrictEqual(await until(key, 2000), {
      status: 'RECEIVING',
      rowsRead: 2000,
      rowsSaved: 0,
    });
    const list = await world.get<SellThroughSubmissionList>('host', '/v1/sell-through/submissions');
    assert.deepEqual(
      list.items.map(({ status }) => status),
      ['RECEIVING'],
    );
    assert.equal(await count('sell_through_rows'), 0);
    await writer.close();
    const { status, body } = await answer;
    assert.equal(status, 201, JSON.stringify(body));
    assert.partialDeepStrictEqual(body, {
      status: 'SAVED',
      rowsRead: 2100,
      rowsSaved: 2100,
      unitsPosted: 2100,
    });
    assert.equal(await count('sell_through_staged_rows'), 0);
  });

  it('leaves nothing behind when it breaks off or a fault comes late', async () => {
    const rows = await count('sell_through_rows');
    const key = randomUUID();
    const broken = begin(key);
    await broken.write(HEADER + LINES.join(''));
    await until(key, 2000);
    await broken.writer.abort(new Error('The line is dead'));
    assert.ok((await broken.answer).status >= 400);

    const late = await world.upload(`${HEADER}${LINES.join('')}S1,BALM,13/03/2026,1\n`);
    assert.equal(code(late), '422 sell-through-invalid');
    assert.deepEqual((late.body as Problem).report?.errors[0]?.row, LINES.length + 2);
    assert.equal(await count('sell_through_rows'), rows);
    assert.equal(await count('sell_through_staged_rows'), 0);
    assert.equal(await count('sell_through_submissions'), 1);
  });

  it('is refused a second time while it arrives, and taken over once it stopped for a minute', async () => {
    const key = randomUUID();
    const first = begin(key);
    await first.write(HEADER + LINES.join(''));
    await until(key, 2000);
    const second = await world.upload(`${HEADER}S1,BALM,2026-03-13,2\n`, { key });
    assert.equal(code(second), '409 idempotency-in-progress');
    assert.ok(second.headers.get('retry-after'));

    await database().asSuperuser(`
      update app.sell_through_submissions set updated_at = now() - interval '2 minutes' where status = 'RECEIVING'`);
    const third = await world.upload(`${HEADER}S1,BALM,2026-03-13,2\n`, { key });
    assert.equal(third.status, 201, JSON.stringify(third.body));
    assert.partialDeepStrictEqual(third.body, { rowsRead: 1, unitsPosted: 1, rowsReplaced: 1 });
    // What goes on after all finds another in its place.
    await first.writer.close();
    assert.equal(code(await first.answer), '409 idempotency-in-progress');
    assert.deepEqual(await until(key, 1), third.body);
    assert.equal(await count('sell_through_staged_rows'), 0);
  });

  it('is forgotten an hour after it stopped, with what was staged', async () => {
    const key = randomUUID();
    const lost = begin(key);
    await lost.write(HEADER + LINES.join(''));
    await until(key, 2000);
    await database().asSuperuser(`
      update app.sell_through_submissions set updated_at = now() - interval '2 hours' where status = 'RECEIVING'`);
    await database().purgeExpired();
    assert.equal(await count('sell_through_staged_rows'), 0);
    const { status } = await world.app.request(`/v1/sell-through/submissions/${key}`, {
      token: world.tokens.south,
    });
    assert.equal(status, 404);
    await lost.writer.close();
    assert.equal(code(await lost.answer), '409 idempotency-in-progress');
  });

  it('follows another of the same partnership, each replacing what the one before has saved', async () => {
    const file = (units: number) => `${HEADER}S1,SERUM,2026-03-13,${units}\nS2,SERUM,2026-03-13,${units}\n`;
    const before = Object.values(await world.serum()).reduce((sum, each) => sum + each, 0);
    const answers = await Promise.all([1, 2, 3, 4, 5].map((units) => world.upload(file(units))));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201, 201, 201],
    );
    const [current] = await database().asSuperuser(`
      select sum(sold)::int as sold, count(*)::int as n from app.sell_through_rows r
      join app.sell_through_products p on p.product_id = r.product_id and p.sku = 'SERUM'
      where superseded_by is null`);
    assert.equal(current?.['n'], 2);
    const after = Object.values(await world.serum()).reduce((sum, each) => sum + each, 0);
    assert.equal(before - after, current?.['sold']);
  });

  it('may not be larger than the contract says', async () => {
    const headers = { 'Content-Length': String(40 * 2 ** 20) };
    const { app, tokens } = world;
    const request = { method: 'POST', token: tokens.south, body: HEADER };
    const answer = await app.request('/v1/sell-through', {
      ...request,
      headers: { ...headers, 'Idempotency-Key': 'large', 'Content-Type': 'text/csv' },
    });
    assert.equal(code(answer), '413 payload-too-large');
    const line = Buffer.from('S1,SERUM,2026-03-13,1\n'.repeat(50_000));
    let left = 40;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (left-- > 0) controller.enqueue(line);
        else controller.close();
      },
    });
    const streamed = await app.request('/v1/sell-through', {
      ...request,
      body: endless,
      headers: { 'Idempotency-Key': randomUUID(), 'Content-Type': 'text/csv' },
    });
    // Too many rows come first where rows are short.
    assert.ok([413, 422].includes(streamed.status));
    assert.equal(await count('sell_through_staged_rows'), 0);
  });
});
