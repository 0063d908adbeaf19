import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { sql } from 'kysely';
import { testBothDatabases } from './testing.ts';

/** Values must come and go alike on both databases: the same expectations run on each. */
testBothDatabases('values', (database) => {
  const viewer = { organizationId: randomUUID(), userId: null, credentialId: null };

  const select = async (expression: ReturnType<typeof sql>): Promise<unknown> =>
    database().withTenant(viewer, 'read', async (trx) => {
      const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(trx);
      return rows[0]?.value;
    });

  const read: [string, unknown][] = [
    [`'9007199254740991'::int8`, 9007199254740991],
    [`count(*) from (values (1), (2)) t`, 2],
    [`sum(n) from (values (1), (2)) t (n)`, 3],
    [`sum(n) from (values (1.5), (2.25)) t (n)`, '3.75'],
    [`'12.3400'::numeric(12, 4)`, '12.3400'],
    [`'0.1'::float8`, 0.1],
    [`'\\x00ff'::bytea`, new Uint8Array([0, 255])],
    [`'2027-02-28'::date`, '2027-02-28'],
    [`'2026-03-14 09:42:00.123456+02'::timestamptz`, '2026-03-14T07:42:00.123456Z'],
    [`'2026-03-14 09:42:00Z'::timestamptz`, '2026-03-14T09:42:00Z'],
    [`'1 day 2 hours'::interval`, 'P1DT2H'],
    [`'{"a": [1, {"b": null}]}'::jsonb`, { a: [1, { b: null }] }],
    [`array['a', 'b,c', 'd"e', null]`, ['a', 'b,c', 'd"e', null]],
    [`'{}'::text[]`, []],
    [`'{8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841}'::uuid[]`, ['8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841']],
    [`true`, true],
    [`null::int8`, null],
  ];
  for (const [text, value] of read) {
    it(`reads ${text}`, async () => {
      const query = / from /.test(text) ? sql`(select ${sql.raw(text)})` : sql.raw(text);
      assert.deepEqual(await select(query), value);
    });
  }

  const written: [string, unknown, unknown][] = [
    ['int', 5, 5],
    ['int8', 9007199254740991n, 9007199254740991],
    ['numeric', '57.4194', '57.4194'],
    ['boolean', false, false],
    ['text', 'x\'"\\ü', 'x\'"\\ü'],
    ['timestamptz', new Date('2026-03-14T09:42:00.500Z'), '2026-03-14T09:42:00.5Z'],
    ['timestamptz', '2026-03-14T09:42:00.123456Z', '2026-03-14T09:42:00.123456Z'],
    ['date', '2027-02-28', '2027-02-28'],
    ['bytea', new Uint8Array([1, 2, 255]), new Uint8Array([1, 2, 255])],
    ['jsonb', JSON.stringify([1, 'a']), [1, 'a']],
    ['text[]', ['a', 'b,c', 'd"e\\', null, 'NULL', ''], ['a', 'b,c', 'd"e\\', null, 'NULL', '']],
    ['int[]', [1, 2], [1, 2]],
    ['text', null, null],
    ['text', undefined, null],
  ];
  for (const [type, parameter, value] of written) {
    it(`writes ${type} ${Array.isArray(parameter) ? 'array' : typeof parameter}`, async () => {
      assert.deepEqual(await select(sql`${parameter}::${sql.raw(type)}`), value);
    });
  }

  it('refuses an int8 that a number cannot hold', async () => {
    await assert.rejects(select(sql.raw(`'9007199254740993'::int8`)), RangeError);
  });

  it('reads deeply nested JSON', async () => {
    const text = '['.repeat(5000) + ']'.repeat(5000);
    let depth = 0;
    for (let value = await select(sql`${text}::jsonb`); Array.isArray(value); value = value[0]) depth++;
    assert.equal(depth, 5000);
  });

  it('tells how many rows a write touched, and none for a read', async () => {
    await database().withTenant(viewer, 'write', async (trx) => {
      const values = { id: viewer.organizationId, code: 'ORG-7', legal_name: 'a', display_name: 'a' };
      const inserted = await trx
        .insertInto('organizations')
        .values({ ...values, business_type: 'SUPPLIER' })
        .executeTakeFirst();
      assert.equal(inserted.numInsertedOrUpdatedRows, 1n);
      const updated = await trx.updateTable('organizations').set({ display_name: 'b' }).executeTakeFirst();
      assert.equal(updated.numUpdatedRows, 1n);
    });
  });
});
