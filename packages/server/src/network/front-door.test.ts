import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Asn, AsnList, InventorySummary, Receipt } from '@betterdata/portal-contract';
import { parse } from 'csv-parse/sync';
import { testApp, type TestApp } from '../http/testing.ts';
import { derivedId } from '../common/derived-id.ts';
import { demoDatabases } from '../testing/demo-network.ts';
import { signIn } from '../testing/sign-in.ts';
import { locationId, organizationId } from './ids.ts';

const folder = fileURLToPath(new URL('../../network/', import.meta.url));

demoDatabases('the demo network through the front door', (database) => {
  let app: TestApp;
  const tokens = new Map<string, string>();

  before(async () => {
    app = testApp(database());
    for (const [organization, email] of [
      ['ORG-001', 'margaux.delacroix@luxebond.example'],
      ['ORG-003', 'nina.park@luxebond.example'],
      ['ORG-101', 'dana.reyes@amazon.example'],
      ['ORG-102', 'claire.dubois@sephora.example'],
      ['ORG-201', 'wei.zhang@packagepro.example'],
      ['ORG-202', 'emma.clarke@vitasource.example'],
    ] as const) {
      tokens.set(organization, await signIn(app, database(), organizationId(organization), email));
    }
  });

  async function read(organization: string, path: string): Promise<unknown> {
    const { status, body } = await app.request(path, { token: tokens.get(organization) ?? '' });
    assert.equal(status, 200, `${organization} GET ${path}: ${JSON.stringify(body)}`);
    return body;
  }

  async function summary(organization: string) {
    const { locations, units, value } = (await read(
      organization,
      '/v1/inventory/summary',
    )) as InventorySummary;
    const rows = locations.map((row) => [row.code, row.units, row.value?.amount ?? null]);
    return { rows, units, value: value?.amount };
  }

  it('shows Amazon and Sephora their totals', async () => {
    assert.deepEqual(await summary('ORG-101'), {
      rows: [
        ['LOC-101', 3100, '178000.00'],
        ['LOC-102', 2450, '142000.00'],
        ['LOC-103', 1650, '98000.00'],
      ],
      units: 7200,
      value: '418000.00',
    });
    assert.deepEqual(await summary('ORG-102'), {
      rows: [['LOC-104', 1984, '89000.00']],
      units: 1984,
      value: '89000.00',
    });
  });

  it('shows others their own locations', async () => {
    const codes = async (organization: string) => (await summary(organization)).rows.map(([code]) => code);
    assert.deepEqual(await codes('ORG-201'), ['LOC-201', 'LOC-202']);
    assert.deepEqual(await codes('ORG-202'), []);
    const internal = ['LOC-001', 'LOC-002', 'LOC-004'];
    const shared = ['LOC-101', 'LOC-102', 'LOC-103', 'LOC-104'];
    assert.deepEqual(await codes('ORG-003'), [...internal, ...shared]);
    assert.deepEqual(await codes('ORG-001'), [...internal, ...shared, 'LOC-003'].sort());
  });

  it('tells Amazon nothing of other locations, other partners or costs', async () => {
    const rows = (file: string): Record<string, string>[] =>
      parse(readFileSync(folder + file), { columns: true });
    const hidden = [
      ...rows('organizations.csv')
        .filter(({ organization = '' }) => !['ORG-003', 'ORG-101'].includes(organization))
        .flatMap(({ organization = '', legalName, gln }) => [
          organization,
          organizationId(organization),
          legalName,
          gln,
        ]),
      ...rows('locations.csv')
        .filter(({ operator }) => operator !== 'ORG-101')
        .flatMap(({ organization = '', location = '', name, gln, street }) => [
          location,
          locationId(organization, location),
          name,
          gln,
          street,
        ]),
      ...rows('products.csv').map(({ cost }) => `"${cost}"`),
      'Sephora',
      'PackagePro',
      'Ulta',
      'cost',
    ];
    const lists = [
      'viewer',
      'partnerships',
      'locations',
      'products',
      'inventory',
      'asns',
      'receipts',
      'discrepancies',
    ];
    const { items } = (await read('ORG-101', '/v1/asns?limit=200')) as AsnList;
    const paths = [
      ...lists.map((noun) => `/v1/${noun}?limit=200`),
      ...items.map(({ id }) => `/v1/asns/${id}`),
    ];
    for (const path of ['/v1/viewer', ...paths.slice(1)]) {
      const text = JSON.stringify(await read('ORG-101', path));
      for (const word of hidden) assert.ok(!word || !text.includes(word), `${path} tells ${word}`);
    }
  });

  it('lets a clerk count the line of a hundred', async () => {
    const token = tokens.get('ORG-101') ?? '';
    const { items } = (await read('ORG-101', '/v1/asns?code=ASN-8846')) as AsnList;
    const asn = (await read('ORG-101', `/v1/asns/${items[0]?.id}`)) as Asn;
    const [line] = asn.lines;
    assert.equal(line?.quantityShipped, 100);
    const id = derivedId('test', database().kind);
    const { status, body } = await app.request(`/v1/asns/${asn.id}/receipts`, {
      method: 'POST',
      token,
      headers: { 'Idempotency-Key': id, 'If-Match': `"${asn.version}"` },
      body: {
        id,
        lines: [
          {
            lineNumber: 1,
            counts: [{ lotNumber: line.lots[0]?.lotNumber, accepted: 97, damaged: 1, rejected: 0 }],
            remaining: 'CLOSE_SHORT',
          },
        ],
      },
    });
    assert.equal(status, 201, JSON.stringify(body));
    const receipt = body as Receipt;
    assert.equal(receipt.asn.status, 'RECEIVED');
    assert.deepEqual(receipt.discrepancies.map(({ type, quantity }) => [type, quantity]).sort(), [
      ['DAMAGED', 1],
      ['SHORT', 2],
    ]);
    assert.equal((await summary('ORG-101')).units, 7200 + 98);
  });
});
