/** What may be reported, as JSON and as a file, and how it is refused. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type {
  Problem,
  SellThroughList,
  SellThroughRowError,
  SellThroughRowInput,
  SellThroughSubmission,
  SellThroughSubmissionList,
} from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import type { TestAnswer } from '../http/testing.ts';
import { openStores, row, type StoresWorld } from './testing.ts';

const HEADER = 'storeCode,sku,date,sold,returned,onHand,lostSales,netSales';

/** Rows that are refused: the column and the code, and a part of the fix. */
const BAD_ROWS: [Partial<Record<keyof SellThroughRowInput, string>>, string | null, string, RegExp][] = [
  [{ storeCode: 'S9' }, 'storeCode', 'unknown-store', /Check the code/],
  [{ sku: 'SECRET' }, 'sku', 'unknown-sku', /Use the SKU/],
  [{ sku: 'NOTHING' }, 'sku', 'unknown-sku', /Use the SKU/],
  [{ sold: '-2' }, 'sold', 'negative', /column returned/],
  [{ onHand: '-1' }, 'onHand', 'negative', /Write 0 or more/],
  [{ sold: '2000000' }, 'sold', 'too-large', /Check the number/],
  [{ sold: '' }, 'sold', 'missing-value', /Fill it in/],
  [{ date: '' }, 'date', 'missing-value', /Fill it in/],
  [{ date: '2026-03-15' }, 'date', 'future-date', /up to 2026-03-14/],
  [{ storeCode: 'S4', date: '2026-03-06' }, 'date', 'store-not-open', /Check the date/],
  [{ date: '2026-02-30' }, 'date', 'not-a-date', /calendar/],
  [{ date: 'yesterday' }, 'date', 'not-a-date', /2026-03-13/],
  [{ date: '31/12/2025' }, 'date', 'spreadsheet-date', /here 2025-12-31\./],
  [{ date: '12/31/25' }, 'date', 'spreadsheet-date', /here 2025-12-31\./],
  [{ date: '03/04/2026' }, 'date', 'spreadsheet-date', /as in 2026-03-13\.$/],
  [{ date: '2026/3/1' }, 'date', 'spreadsheet-date', /here 2026-03-01\./],
  [{ date: '45292' }, 'date', 'spreadsheet-date', /here 2024-01-01\./],
  [{ date: '1-Mar' }, 'date', 'spreadsheet-date', /as in 2026-03-13\.$/],
  [{ date: '2026-03-01 00:00' }, 'date', 'spreadsheet-date', /here 2026-03-01\./],
  [{ netSales: '$12' }, 'netSales', 'not-an-amount', /without|no currency/],
  [{ netSales: '1,200.00' }, 'netSales', 'not-an-amount', /no currency/],
];

/** Files that cannot be read at all. */
const BAD_FILES: [string, string | Uint8Array, number, string, RegExp][] = [
  ['semicolons', 'storeCode;sku;date;sold\nS1;SERUM;2026-03-12;1\n', 1, 'wrong-delimiter', /semicolons/],
  ['tabs', 'storeCode\tsku\tdate\tsold\nS1\tSERUM\t2026-03-12\t1\n', 1, 'wrong-delimiter', /tabs/],
  ['UTF-16', utf16(`${HEADER}\nS1,SERUM,2026-03-12,1,,,,\n`), 1, 'wrong-encoding', /UTF-16/],
  [
    'UTF-16 without a mark',
    utf16(`${HEADER}\nS1,SERUM,2026-03-12,1,,,,\n`).subarray(2),
    1,
    'wrong-encoding',
    /zero bytes/,
  ],
  [
    'Latin-1',
    Buffer.from('storeCode,sku,date,sold\nS1,SERUM,2026-03-12,1\nS\u00e9,SERUM,2026-03-12,1\n', 'latin1'),
    3,
    'wrong-encoding',
    /not UTF-8/,
  ],
  ['an open quote', 'storeCode,sku,date,sold\nS1,"SERUM,2026-03-12,1\n', 2, 'bad-quotes', /quotation/],
  ['no header', 'S1,SERUM,2026-03-12,1\n', 1, 'missing-header', /first line/],
  ['nothing', '', 1, 'missing-header', /empty/],
  ['a header alone', `${HEADER}\n`, 1, 'no-rows', /no rows/],
  ['a missing column', 'storeCode,sku,date\nS1,SERUM,2026-03-12\n', 1, 'missing-column', /sold/],
  [
    'an unknown column',
    'storeCode,sku,date,sold,colour\nS1,SERUM,2026-03-12,1,red\n',
    1,
    'unknown-column',
    /colour/,
  ],
  ['a column twice', 'storeCode,sku,date,sold,sold\nS1,SERUM,2026-03-12,1,1\n', 1, 'unknown-column', /twice/],
];

testDatabases('reporting sales', (database) => {
  let world: StoresWorld;

  before(async () => {
    world = await openStores(database());
  });

  const saved = ({ status, body }: TestAnswer) => {
    assert.equal(status, 201, JSON.stringify(body));
    return body as SellThroughSubmission;
  };
  const refused = ({ status, body }: TestAnswer) => {
    const { code, report } = body as Problem;
    assert.deepEqual([status, code], [422, 'sell-through-invalid'], JSON.stringify(body));
    assert.ok(report);
    return report;
  };
  const brief = (errors: readonly SellThroughRowError[]) =>
    errors.map(({ row: line, column, code }) => [line, column, code]);
  const state = async () => ({
    stock: await world.serum(),
    rows: (await world.get<SellThroughList>('south', '/v1/sell-through?limit=200')).items,
    submissions: await database().asSuperuser('select count(*) as n from app.sell_through_submissions'),
    staged: await database().asSuperuser('select count(*) as n from app.sell_through_staged_rows'),
  });

  for (const [values, column, code, fix] of BAD_ROWS) {
    it(`refuses ${JSON.stringify(values)} by the same words in JSON and in a file`, async () => {
      const before = await state();
      const cells = { storeCode: 'S1', sku: 'SERUM', date: '2026-03-12', sold: '1', ...values };
      const line = HEADER.split(',').map((name) => `"${(cells as Record<string, string>)[name] ?? ''}"`);
      const csv = refused(await world.upload(`${HEADER}\nS2,SERUM,2026-03-12,1,,,,\n${line.join(',')}\n`));
      assert.deepEqual([csv.rows, csv.validRows, csv.invalidRows], [2, 1, 1]);
      assert.deepEqual(brief(csv.errors), [[3, column, code]]);
      assert.match(csv.errors[0]?.fix ?? '', fix);
      if (cells.sold !== '') {
        const sent = { ...cells, sold: Number(cells.sold) } as unknown as SellThroughRowInput;
        if (values.onHand !== undefined) sent.onHand = Number(values.onHand);
        const json = refused(await world.submit([row('S2', '2026-03-12', 1), sent]));
        assert.deepEqual(json.errors, [{ ...csv.errors[0], row: 2 }]);
      }
      assert.deepEqual(await state(), before);
    });
  }

  it('refuses fractions in a file, and names every fault of a row', async () => {
    const report = refused(await world.upload(`${HEADER}\nS9,SERUM,tomorrow,1.5,,"1,000",,\n`));
    assert.deepEqual(brief(report.errors), [
      [2, 'storeCode', 'unknown-store'],
      [2, 'date', 'not-a-date'],
      [2, 'sold', 'not-a-whole-number'],
      [2, 'onHand', 'not-a-whole-number'],
    ]);
    assert.deepEqual([report.rows, report.invalidRows], [1, 1]);
  });

  it('refuses a row that is there twice, and a line with too many values', async () => {
    const lines = [
      'S1,SERUM,2026-03-12,1',
      'S1,BALM,2026-03-12,1',
      'S1,SERUM,2026-03-12,2',
      'S2,SERUM,2026-03-12,1,9',
    ];
    const report = refused(await world.upload(`storeCode,sku,date,sold\n${lines.join('\n')}\n`));
    assert.deepEqual(brief(report.errors), [
      [4, null, 'duplicate-row'],
      [5, null, 'column-count'],
    ]);
    assert.match(report.errors[0]?.problem ?? '', /Row 2 /);
    const json = refused(await world.submit([row('S1', '2026-03-12', 1), row('S1', '2026-03-12', 1)]));
    assert.deepEqual(brief(json.errors), [[2, null, 'duplicate-row']]);
  });

  for (const [name, file, line, code, problem] of BAD_FILES) {
    it(`refuses a file with ${name}, and what to do is said`, async () => {
      const before = await state();
      const { errors } = refused(await world.upload(file, { query: '?partial=true' }));
      assert.deepEqual(brief(errors), [[line, null, code]]);
      assert.match(errors[0]?.problem ?? '', problem);
      assert.ok((errors[0]?.fix ?? '').length > 10);
      assert.deepEqual(await state(), before);
    });
  }

  it('lists the first 100 faults of many', async () => {
    const lines = Array.from({ length: 300 }, (_, n) => `S${n + 100},SERUM,2026-03-12,1`);
    const report = refused(await world.upload(`storeCode,sku,date,sold\n${lines.join('\n')}\n`));
    assert.deepEqual([report.invalidRows, report.errors.length], [300, 100]);
    assert.deepEqual([report.errors[0]?.row, report.errors.at(-1)?.row], [2, 101]);
  });

  it('saves the corrected file, in any order of columns and with a byte order mark', async () => {
    const csv = (date: string) =>
      `\ufeffdate,sold,onHand,sku,storeCode,netSales\r\n2026-03-01,2,5,SERUM,S1,40.50\r\n\r\n${date},1,,SERUM,S2,\r\n`;
    const report = refused(await world.upload(csv('1.3.2026')));
    assert.deepEqual(brief(report.errors), [[4, 'date', 'spreadsheet-date']]);
    const before = await world.serum();
    const submission = saved(await world.upload(csv('2026-03-01')));
    assert.partialDeepStrictEqual(submission, {
      source: 'CSV',
      status: 'SAVED',
      rowsRead: 2,
      rowsSaved: 2,
      rowsReplaced: 0,
      rowsRejected: 0,
      stores: 2,
      from: '2026-03-01',
      to: '2026-03-01',
      unitsPosted: 3,
      submittedBy: { organization: { code: 'SOUTH' }, name: 'SOUTH clerk' },
    });
    const { items } = await world.get<SellThroughList>(
      'host',
      '/v1/sell-through?storeCode=S1&from=2026-03-01&to=2026-03-01',
    );
    assert.partialDeepStrictEqual(items, [
      { sold: 2, onHand: 5, netSales: { amount: '40.50', currency: 'USD' } },
    ]);
    assert.equal((before['EARLY'] ?? 0) - ((await world.serum())['EARLY'] ?? 0), 3);
  });

  it('saves the good rows alone where that is asked for', async () => {
    const rows = [row('S1', '2026-02-01', 2), row('S9', '2026-02-01', 3), row('S2', '2026-02-01', 4)];
    const submission = saved(await world.submit(rows, { query: '?partial=true' }));
    assert.deepEqual(
      [submission.rowsRead, submission.rowsSaved, submission.rowsRejected, submission.unitsPosted],
      [3, 2, 1, 6],
    );
    assert.deepEqual(brief(submission.errors), [[2, 'storeCode', 'unknown-store']]);
    refused(await world.submit([row('S9', '2026-02-01', 3)], { query: '?partial=true' }));
  });

  it('answers the same again under the same key, and refuses another file under it', async () => {
    const key = randomUUID();
    const csv = 'storeCode,sku,date,sold\nS1,SERUM,2026-02-02,1\n';
    const first = saved(await world.upload(csv, { key }));
    assert.equal(first.id, key);
    const stock = await world.serum();
    assert.deepEqual(saved(await world.upload(csv, { key })), first);
    const other = await world.upload(csv.replace(',1\n', ',2\n'), { key });
    assert.deepEqual([other.status, (other.body as Problem).code], [422, 'idempotency-key-reused']);
    assert.deepEqual(await world.serum(), stock);
    // Kept for a day; later the submission itself tells.
    await database().asSuperuser('delete from app.idempotency_keys');
    assert.equal(saved(await world.upload(csv, { key })).id, key);
    assert.deepEqual(await world.serum(), stock);
  });

  it('takes a corrected file under the key of a refused one', async () => {
    const key = randomUUID();
    refused(await world.upload('storeCode,sku,date,sold\nS9,SERUM,2026-02-03,1\n', { key }));
    saved(await world.upload('storeCode,sku,date,sold\nS1,SERUM,2026-02-03,1\n', { key }));
  });

  it('takes any key, and makes an id of one that is none', async () => {
    const first = saved(await world.submit([row('S1', '2026-02-04', 1)], { key: 'pos-4711' }));
    assert.deepEqual(saved(await world.submit([row('S1', '2026-02-04', 1)], { key: 'pos-4711' })), first);
    const path = `/v1/sell-through/submissions/${first.id}`;
    assert.deepEqual(await world.get('host', path), {
      ...first,
      submittedBy: { ...first.submittedBy, name: null },
    });
  });

  it('lists submissions page by page, the latest first', async () => {
    const all = await world.get<SellThroughSubmissionList>('host', '/v1/sell-through/submissions?limit=200');
    assert.ok(all.items.length > 3);
    const path = '/v1/sell-through/submissions?limit=2';
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: SellThroughSubmissionList = await world.get(
        'south',
        next === '' ? path : `${path}&cursor=${next}`,
      );
      ids.push(...page.items.map(({ id }) => id));
      next = page.nextCursor;
    }
    assert.deepEqual(
      ids,
      all.items.map(({ id }) => id),
    );
  });

  it('lists sales page by page, the latest first, and by store, product and date', async () => {
    const all = await world.get<SellThroughList>('host', '/v1/sell-through?limit=200');
    const dates = all.items.map(({ date }) => date);
    assert.deepEqual(dates, dates.toSorted().toReversed());
    const seen = [];
    for (let next: string | null = ''; next !== null;) {
      const page: SellThroughList = await world.get(
        'south',
        `/v1/sell-through?limit=2${next && `&cursor=${next}`}`,
      );
      seen.push(...page.items);
      next = page.nextCursor;
    }
    assert.deepEqual(seen, all.items);
    const some = await world.get<SellThroughList>(
      'south',
      '/v1/sell-through?storeCode=S1&sku=SERUM&from=2026-02-02&to=2026-02-04',
    );
    assert.deepEqual(
      some.items.map(({ date, storeCode }) => `${date} ${storeCode}`),
      ['2026-02-04 S1', '2026-02-03 S1', '2026-02-02 S1'],
    );
  });
});

function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}
