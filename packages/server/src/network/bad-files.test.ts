import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkNetwork } from './check-network.ts';
import { NetworkFilesError, NetworkProblems } from './problems.ts';
import { readNetwork } from './read-network.ts';

const small = fileURLToPath(new URL('small-network/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'network-'));
after(() => rmSync(folder, { recursive: true }));

/** Checks the small network after a change of one file; answers the problems. */
async function problemsAfter(file: string, change: (text: string) => string): Promise<readonly string[]> {
  cpSync(small, folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  try {
    return await problemsOf(folder);
  } finally {
    cpSync(join(small, file), path);
  }
}

async function problemsOf(path: string): Promise<readonly string[]> {
  const problems = new NetworkProblems();
  const files = await readNetwork(path, '2026-11-23', problems);
  checkNetwork(files, '2026-11-23', new Date('2026-11-23T12:00:00Z'), problems);
  try {
    problems.throwIfFound();
    return [];
  } catch (error) {
    assert.ok(error instanceof NetworkFilesError);
    return error.problems;
  }
}

const replace = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), `the fixture holds ${from}`);
  return text.replace(from, to);
};
const append = (row: string) => (text: string) => `${text}${row}\n`;

test('the small network has no problem', async () => {
  assert.deepEqual(await problemsOf(small), []);
});

const cases: [file: string, change: (text: string) => string, problem: string][] = [
  [
    'stock.csv',
    replace('L1', 'A99'),
    'stock.csv row 2, column lot: "A99" is not in lots.csv for SOAP, BAR-1. Add it there or correct it.',
  ],
  [
    'stock.csv',
    replace('100', 'a lot'),
    'stock.csv row 2, column available: "a lot" is not a whole number from 0 to 10000000.',
  ],
  [
    'stock.csv',
    replace('DISH-1,,', 'DISH-1,L1,'),
    'stock.csv row 3, column lot: "L1" cannot stand here: DISH-1 is not tracked by lot.',
  ],
  [
    'stock.csv',
    replace('BAR-1,L1', 'BAR-1,'),
    'stock.csv row 2, column lot: is empty, but BAR-1 is tracked by lot.',
  ],
  [
    'stock.csv',
    append('SOAP,quay-7,BAR-1,L1,today-30,1,'),
    'stock.csv row 4, column lot: "SOAP, quay-7, BAR-1, L1" is already in row 2. Remove one of them.',
  ],
  [
    'stock.csv',
    replace('today-30', 'today+1'),
    'stock.csv row 2, column asOf: "2026-11-24" is in the future.',
  ],
  [
    'stock.csv',
    replace('asOf', 'day'),
    'stock.csv row 1, column day: is not a column of this file. It has organization, location, sku, lot, asOf, available, reserved, damaged, qualityHold, expired.',
  ],
  [
    'organizations.csv',
    replace('BRAND_OWNER', 'SOAP_MAKER'),
    'organizations.csv row 2, column businessType: "SOAP_MAKER" is not one of BRAND_OWNER, THREE_PL, RETAILER, SUPPLIER, CUSTOMER, FREIGHT_FORWARDER, CUSTOMS_BROKER, DISTRIBUTOR.',
  ],
  [
    'organizations.csv',
    replace('Europe/Berlin', 'Hamburg'),
    'organizations.csv row 2, column timezone: "Hamburg" is not an IANA time zone such as America/Chicago.',
  ],
  [
    'organizations.csv',
    replace('Soap & Co.;', ';'),
    'organizations.csv row 2, column name: is empty. Fill it in.',
  ],
  [
    'organizations.csv',
    replace(';PRO;', ';FREE;'),
    'partnerships.csv row 2, column host: "SOAP" is on plan FREE, which cannot host partnerships.',
  ],
  [
    'people.csv',
    replace('Owner@Soap.example', 'Ada'),
    'people.csv row 2, column email: "Ada" is not an e-mail address.',
  ],
  [
    'people.csv',
    replace('Mia Bos,HARBOR', 'Mia Bos,PORT'),
    'people.csv row 5, column organization: "PORT" is not in organizations.csv. Add it there or correct it.',
  ],
  [
    'partnerships.csv',
    replace('SOAP,HARBOR,,', 'SOAP,,,'),
    'partnerships.csv row 2, column partner: fill in either partner (an organization) or party, and not both.',
  ],
  [
    'locations.csv',
    append(
      'SOAP,quay-8,Quay 8,SOAP,WAREHOUSE,Europe/Berlin\nSOAP,quay-9,Quay 9,SOAP,WAREHOUSE,Europe/Berlin',
    ),
    // quay-7 is worked by a partner, and does not count.
    'locations.csv row 4, column organization: SOAP may have 1 on plan PRO, and this is one more.',
  ],
  [
    'products.csv',
    replace('9520009000012', '9520009000016'),
    'products.csv row 2, column gtin: "9520009000016" is not a GTIN: 8, 12, 13 or 14 digits, the last one a right check digit. If a spreadsheet shortened it, format the column as text.',
  ],
  [
    'products.csv',
    append('SOAP,BAR-2,Other soap,EA,9520009000012,LOT,,,'),
    'products.csv row 4, column gtin: "09520009000012" is already the GTIN of BAR-1.',
  ],
  [
    'products.csv',
    replace('1.1,EUR', '1.1,'),
    'products.csv row 3, column currency: cost and currency are filled in together.',
  ],
  [
    'lots.csv',
    replace('BAR-1', 'DISH-1'),
    'lots.csv row 2, column sku: "DISH-1" is not tracked by lot in products.csv.',
  ],
  [
    'lots.csv',
    replace('today+365', '2027-02-29'),
    'lots.csv row 2, column expires: "2027-02-29" is not a date such as 2026-03-14, today or today+540.',
  ],
  ['prices.csv', replace('1.25', '1,25'), 'prices.csv row 2: has 6 cells under 5 columns.'],
  [
    'prices.csv',
    replace('1.25', '-1.25'),
    'prices.csv row 2, column price: "-1.25" is not an amount such as 12.50.',
  ],
  ['shares.csv', replace('quay-7', ''), 'shares.csv row 2, column location: is empty. Fill it in.'],
  [
    'shares.csv',
    replace(',ACT', ',READ'),
    'receipts/A-1-first.yaml line 1, asn: goes to quay-7, whose share in shares.csv does not say ACT.',
  ],
  [
    'shares.csv',
    append('SOAP-HARBOR,PRODUCT,,BAR-1,QUANTITY,READ'),
    'shares.csv row 4, column sku: "BAR-1" is already shared by "*" in row 3. Remove one of them.',
  ],
  [
    'products.csv',
    replace('Bar of', 'B\uFFFDr of'),
    'products.csv: is not UTF-8 text. Save it as "CSV UTF-8".',
  ],
  [
    'receipts/A-1-first.yaml',
    replace('today-8', 'today-11'),
    'receipts/A-1-first.yaml line 3, receivedAt: "2026-11-12T09:30:00Z" is before A-1 was shipped.',
  ],
  ['asns/A-1.yaml', replace('status: SENT', 'status: ['), 'asns/A-1.yaml line 4: cannot be read as YAML'],
  [
    'asns/A-1.yaml',
    replace('quantity: 5', 'quantity: five'),
    'asns/A-1.yaml line 16, content.lines[1].quantity: Invalid input: expected number, received string.',
  ],
  [
    'asns/A-1.yaml',
    replace('sku: DISH-1', 'sku: DISH-2'),
    'asns/A-1.yaml line 15, content.lines[1].sku: You have no product DISH-2.',
  ],
  [
    'asns/A-1.yaml',
    replace('structure: SOI', 'structure: SOPI'),
    'asns/A-1.yaml line 5, content.logisticUnits: The structure SOPI needs at least one carton.',
  ],
  [
    'asns/A-1.yaml',
    replace('today-10 08:00', 'today+1 08:00'),
    'asns/A-1.yaml line 8, content.shippedAt: Goods cannot have shipped in the future.',
  ],
  [
    'asns/A-1.yaml',
    replace('lotNumber: L2, expiryDate: today+500', 'lotNumber: L1, expiryDate: today+500'),
    'asns/A-1.yaml line 13, content.lines[0].lots[0].expiryDate: Lot L1 of BAR-1 expires on 2027-11-23.',
  ],
  [
    'partnerships.csv',
    replace('today-400', 'today-9'),
    'asns/A-1.yaml line 8, content.shippedAt: "SOAP-HARBOR" is not in force on 2026-11-13.',
  ],
  [
    'asns/A-1.yaml',
    replace('status: SENT', 'status: CANCELLED'),
    'asns/A-1.yaml line 1, cancelledAt: is missing, but the status is CANCELLED.',
  ],
  [
    'asns/A-1.yaml',
    replace('status: SENT', 'status: SENT\nclosedAt: today-6 08:00'),
    'asns/A-1.yaml line 4, closedAt: is given, but receipts found differences, which are still open.',
  ],
  [
    'replenishment.csv',
    replace('quay-7', 'quay-8'),
    'replenishment.csv row 2, column location: "quay-8" is not in locations.csv for SOAP. Add it there or correct it.',
  ],
  [
    'partnerships.csv',
    replace('VMI_RETAILER', 'THREE_PL'),
    'replenishment.csv row 2, column partnership: "SOAP-HARBOR" is no VMI_RETAILER in partnerships.csv.',
  ],
  [
    'stores.csv',
    replace('today-400', 'today-20'),
    'sell-through.csv row 2, column date: H1 was not open on 2026-10-14.',
  ],
  [
    'sell-through.csv',
    append('SOAP-HARBOR,today+1,H1,BAR-1,1,,'),
    'sell-through.csv row 6, column date: "2026-11-24" is in the future.',
  ],
  [
    'sell-through.csv',
    append('SOAP-HARBOR,today-1,H2,BAR-1,1,,'),
    'sell-through.csv row 6, column store: "H2" is not in stores.csv for SOAP-HARBOR. Add it there or correct it.',
  ],
  [
    'sell-through.csv',
    append('SOAP-HARBOR,today-1,H1,BAR-2,1,,'),
    'sell-through.csv row 6, column sku: "BAR-2" is not shared in SOAP-HARBOR by shares.csv.',
  ],
  [
    'sell-through.csv',
    append('SOAP-HARBOR,today-1,H1,BAR-1,1,,'),
    'sell-through.csv row 6, column sku: "SOAP-HARBOR, 2026-11-22, H1, BAR-1" is already in row 4. Remove one of them.',
  ],
  [
    'receipts/A-1-first.yaml',
    replace('clerk@harbor', 'nobody@harbor'),
    'receipts/A-1-first.yaml line 2, receivedBy: "nobody@harbor.example" is not a person of HARBOR in people.csv.',
  ],
  [
    'people.csv',
    replace('HARBOR,OPERATOR', 'HARBOR,VIEWER'),
    'receipts/A-1-first.yaml line 2, receivedBy: "clerk@harbor.example" is a VIEWER and cannot receive.',
  ],
  [
    'asns/A-1.yaml',
    replace('partnership: SOAP-HARBOR', 'partnership: SOAP-PORT'),
    'asns/A-1.yaml line 1, partnership: "SOAP-PORT" is not in partnerships.csv. Add it there or correct it.',
  ],
  [
    'receipts/A-1-rest.yaml',
    replace('accepted: 6', 'accepted: 60'),
    'receipts/A-1-rest.yaml line 7, lines[0].counts: Line 1: 73 would be kept; 20 shipped, and the terms allow 22.',
  ],
  [
    'receipts/A-1-rest.yaml',
    replace('lotNumber: L2, ', ''),
    'receipts/A-1-rest.yaml line 7, lines[0].counts[0].lotNumber: BAR-1 is tracked by lot: say which lot was counted.',
  ],
  [
    'receipts/A-1-rest.yaml',
    replace('asn: A-1', 'asn: A-2'),
    'receipts/A-1-rest.yaml line 1, asn: "A-2" is not a notice in asns/.',
  ],
  [
    'messages.csv',
    replace('clerk@harbor.example', 'clerk@soap.example'),
    'messages.csv row 2, column author: "clerk@soap.example" is not a person of SOAP or HARBOR in people.csv.',
  ],
  [
    'people.csv',
    replace('HARBOR,OPERATOR', 'HARBOR,VIEWER'),
    'messages.csv row 2, column author: "clerk@harbor.example" is a VIEWER and cannot write.',
  ],
  [
    'messages.csv',
    replace('A-1', 'A-2'),
    'messages.csv row 2, column code: "A-2" is not a notice of SOAP-HARBOR in asns/.',
  ],
  [
    'messages.csv',
    replace('A-1', ''),
    'messages.csv row 2, column code: is empty. Fill in the number of the ASN.',
  ],
  [
    'messages.csv',
    replace('PARTNERSHIP,,', 'PARTNERSHIP,A-1,'),
    'messages.csv row 3, column code: "A-1" cannot stand here: the message is about the partnership.',
  ],
  [
    'messages.csv',
    replace('today-9 10:00', 'today-11 10:00'),
    'messages.csv row 2, column code: "A-1" was shipped after 2026-11-12T10:00:00Z.',
  ],
  [
    'messages.csv',
    replace('today-8 10:00', 'today+1 10:00'),
    'messages.csv row 3, column sentAt: "2026-11-24T10:00:00Z" is in the future.',
  ],
  [
    'messages.csv',
    replace('today-8 10:00', 'yesterday'),
    'messages.csv row 3, column sentAt: "yesterday" is not a moment such as 2026-03-14T15:00:00Z or today-3 15:00.',
  ],
  [
    'messages.csv',
    replace('Quay 7', 'Quay\u0007'),
    'messages.csv row 3, column text: "Quay\u0007 is closed on Monday." is no message: plain text of at most 4000',
  ],
];

describe('a bad value is named by file, row and column', () => {
  for (const [file, change, problem] of cases) {
    test(problem, async () => {
      const problems = await problemsAfter(file, change);
      assert.ok(
        problems.some((found) => found.startsWith(problem)),
        `found instead:\n${problems.join('\n')}`,
      );
    });
  }
});

test('a row with a problem of its own is not reported by those who refer to it', async () => {
  const problems = await problemsAfter('organizations.csv', replace('Hamburg;DE', 'Hamburg;Germany'));
  assert.deepEqual(problems, [
    'organizations.csv row 2, column country: "Germany" is not an ISO 3166-1 country such as US.',
  ]);
});

test('a missing table is one problem', async () => {
  cpSync(small, folder, { recursive: true });
  rmSync(join(folder, 'people.csv'));
  assert.deepEqual(
    (await problemsOf(folder)).filter((problem) => problem.startsWith('people.csv')),
    ['people.csv: is missing from the folder.'],
  );
});

test('at most a hundred problems are listed', async () => {
  const rows = Array.from({ length: 150 }, () => 'SOAP,nowhere,BAR-1,L1,today,1,').join('\n');
  const problems = await problemsAfter('stock.csv', append(rows));
  assert.equal(problems.length, 100);
});
