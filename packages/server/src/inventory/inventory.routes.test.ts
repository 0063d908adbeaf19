import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type {
  InventoryItem,
  InventoryList,
  InventoryMovementList,
  InventorySummary,
} from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { signIn } from '../testing/sign-in.ts';
import { loadTwoPartners, twoPartners } from '../testing/two-partners.ts';

testDatabases('stock, as the host and two partners see it', (database) => {
  let app: TestApp;
  let tokens: Record<'host' | 'north' | 'south', string>;

  before(async () => {
    await loadTwoPartners(database());
    app = testApp(database());
    const token = (who: 'host' | 'north' | 'south') =>
      signIn(app, database(), twoPartners[who].organizationId, `clerk@${who}.example`);
    tokens = { host: await token('host'), north: await token('north'), south: await token('south') };
  });

  const get = async <Body>(who: keyof typeof tokens, path: string) => {
    const answer = await app.request(path, { token: tokens[who] });
    return { status: answer.status, body: answer.body as Body };
  };
  const brief = ({ items }: InventoryList) =>
    items.map((item) => `${item.location.code} ${item.product.sku} ${item.onHand}`);

  it('shows a partner what lies at its shared locations, and the owner everything', async () => {
    const list = async (who: keyof typeof tokens) =>
      brief((await get<InventoryList>(who, '/v1/inventory')).body);
    assert.deepEqual(await list('north'), ['MDW2 SERUM 10', 'PHX5 BALM 40', 'PHX5 SERUM 60']);
    assert.deepEqual(await list('south'), ['DC SERUM 7']);
    assert.deepEqual(await list('host'), [
      'DALLAS SERUM 1000',
      'DC SERUM 7',
      'MDW2 SERUM 10',
      'PHX5 BALM 40',
      'PHX5 SERUM 60',
    ]);
  });

  it('names the owner where a location’s operator is nobody that the viewer deals with', async () => {
    const { host, south, partnerships, locations } = twoPartners;
    await database().asSuperuser(`
      insert into app.shares (partnership_id, host_org, partner_org, resource, location_id) values
        ('${partnerships.south}', '${host.organizationId}', '${south.organizationId}', 'LOCATION_INVENTORY',
         '${locations.mdw2}')`);
    const { items } = (await get<InventoryList>('south', '/v1/inventory')).body;
    assert.deepEqual(
      items.map(({ location, operator }) => [location.code, operator.code]),
      [
        ['DC', 'SOUTH'],
        ['MDW2', 'HOST'],
      ],
    );
    for (const path of ['/v1/inventory/summary', '/v1/locations']) {
      assert.match(JSON.stringify((await get('south', path)).body), /MDW2.*"code":"HOST"/);
    }
    await database().asSuperuser(
      `delete from app.shares where partner_org = '${south.organizationId}' and location_id = '${locations.mdw2}'`,
    );
  });

  it('values stock at the agreed price of the day, at cost for the owner, and not at all without the right', async () => {
    const summary = async (who: keyof typeof tokens) =>
      (await get<InventorySummary>(who, '/v1/inventory/summary')).body;
    const north = await summary('north');
    assert.deepEqual(
      north.locations.map(({ code, units, value }) => [code, units, value]),
      [
        ['MDW2', 10, { amount: '100.00', currency: 'USD' }],
        ['PHX5', 100, { amount: '700.00', currency: 'USD' }],
      ],
    );
    assert.deepEqual(
      [north.units, north.value, north.valueBasis],
      [110, { amount: '800.00', currency: 'USD' }, 'PARTNERSHIP_PRICE'],
    );
    const south = await summary('south');
    assert.deepEqual([south.units, south.value, south.valueBasis], [7, null, null]);
    const host = await summary('host');
    assert.deepEqual(
      [host.units, host.value, host.valueBasis],
      [1117, { amount: '4358.00', currency: 'USD' }, 'COST'],
    );
  });

  it('pages through every sort without losing or repeating an item', async () => {
    for (const sort of ['location', 'sku', '-sku']) {
      const whole = await get<InventoryList>('host', `/v1/inventory?sort=${sort}`);
      const paged: InventoryItem[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const { body } = await get<InventoryList>('host', `/v1/inventory?sort=${sort}&limit=1${after}`);
        assert.equal(body.items.length, 1);
        paged.push(...body.items);
        cursor = body.nextCursor;
      }
      assert.deepEqual(paged, whole.body.items, sort);
    }
  });

  it('finds by location, SKU, GTIN and words; wildcards are plain text', async () => {
    const found = async (query: string) =>
      brief((await get<InventoryList>('north', `/v1/inventory?${query}`)).body);
    assert.deepEqual(await found('location=PHX5'), ['PHX5 BALM 40', 'PHX5 SERUM 60']);
    assert.deepEqual(await found('location=PHX5&location=MDW2&query=ser'), [
      'MDW2 SERUM 10',
      'PHX5 SERUM 60',
    ]);
    assert.deepEqual(await found('query=860001042005&location=MDW2'), ['MDW2 SERUM 10']);
    assert.deepEqual(await found('query=serum%20vitamin&location=MDW2'), ['MDW2 SERUM 10']);
    assert.deepEqual(await found(`query=${encodeURIComponent('100% lip_balm')}`), ['PHX5 BALM 40']);
    assert.deepEqual(await found('query=%25'), ['PHX5 BALM 40']);
    assert.deepEqual(await found('location=DALLAS'), []);
  });

  it('details lots by expiry and the ledger with its balance', async () => {
    const { phx5Serum } = twoPartners.items;
    const item = await get<{ lots: { lotNumber: string; onHand: number }[]; firstExpiry: string }>(
      'north',
      `/v1/inventory/${phx5Serum}`,
    );
    assert.deepEqual(
      item.body.lots.map((lot) => [lot.lotNumber, lot.onHand]),
      [
        ['A', 32],
        ['B', 28],
      ],
    );
    assert.equal(item.body.firstExpiry, '2027-08-31');
    const first = await get<InventoryMovementList>('north', `/v1/inventory/${phx5Serum}/movements?limit=2`);
    const rest = await get<InventoryMovementList>(
      'north',
      `/v1/inventory/${phx5Serum}/movements?limit=2&cursor=${first.body.nextCursor}`,
    );
    const movements = [...first.body.items, ...rest.body.items];
    assert.equal(movements.length, 3);
    assert.equal(movements[0]?.balance, 60);
    assert.equal(movements[2]?.balance, movements[2]?.quantity, 'the first movement began from nothing');
  });

  it('answers 404 alike for an item of another partner and one that does not exist', async () => {
    const guesses = [
      twoPartners.items.dcSerum,
      twoPartners.items.dallasSerum,
      'ffffffff-ffff-4fff-8fff-ffffffffffff',
    ];
    for (const suffix of ['', '/movements']) {
      const answers = await Promise.all(
        guesses.map(async (guess) => {
          const { status, body } = await get<Record<string, unknown>>(
            'north',
            `/v1/inventory/${guess}${suffix}`,
          );
          return { status, ...body, requestId: '' };
        }),
      );
      assert.equal(answers[0]?.status, 404);
      assert.deepEqual(answers[1], answers[0]);
      assert.deepEqual(answers[2], answers[0]);
    }
  });

  it('refuses a cursor of another list or filter', async () => {
    const { body } = await get<InventoryList>('host', '/v1/inventory?limit=1');
    const cursor = encodeURIComponent(body.nextCursor ?? '');
    for (const path of [`/v1/inventory?sort=sku&cursor=${cursor}`, `/v1/products?cursor=${cursor}`]) {
      const answer = await get<{ code: string }>('host', path);
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid-cursor']);
    }
  });

  it('shows locations and products by the same shares', async () => {
    const codes = async (who: keyof typeof tokens) => {
      const { body } = await get<{ items: { code: string; shared: boolean }[] }>(who, '/v1/locations');
      return body.items.map(({ code, shared }) => `${code} ${shared ? 'shared' : 'own'}`);
    };
    const skus = async (who: keyof typeof tokens) =>
      (await get<{ items: { sku: string }[] }>(who, '/v1/products')).body.items.map(({ sku }) => sku);
    assert.deepEqual(await codes('north'), ['MDW2 shared', 'PHX5 shared']);
    assert.deepEqual(await codes('host'), ['DALLAS own', 'DC own', 'MDW2 own', 'PHX5 own']);
    assert.deepEqual(await skus('north'), ['BALM', 'SERUM']);
    assert.deepEqual(await skus('south'), ['SERUM']);
    assert.deepEqual(await skus('host'), ['BALM', 'SECRET', 'SERUM']);
    assert.equal((await get('south', `/v1/products/${twoPartners.products.balm}`)).status, 404);
    assert.equal((await get('south', `/v1/products/${twoPartners.products.serum}`)).status, 200);
  });

  it('shows each side of a partnership its counterparty, and a third organization nothing', async () => {
    interface Partnerships {
      items: {
        id: string;
        role: string;
        counterparty: { code: string };
        shares: { location: { code: string } }[];
      }[];
    }
    const seen = async (who: keyof typeof tokens) =>
      (await get<Partnerships>(who, '/v1/partnerships')).body.items.map(
        ({ role, counterparty, shares }) =>
          `${role} ${counterparty.code} ${shares.map((share) => share.location.code).join('+')}`,
      );
    assert.deepEqual(await seen('north'), ['PARTNER HOST MDW2+PHX5']);
    assert.deepEqual(await seen('host'), ['HOST SOUTH DC', 'HOST NORTH MDW2+PHX5']);
    assert.equal((await get('south', `/v1/partnerships/${twoPartners.partnerships.north}`)).status, 404);
  });

  it('ends with the partnership, on the next request', async () => {
    const end = (status: string) =>
      database().asSuperuser(
        `update app.partnerships set status = '${status}' where id = '${twoPartners.partnerships.south}'`,
      );
    await end('ENDED');
    assert.deepEqual((await get<InventoryList>('south', '/v1/inventory')).body.items, []);
    assert.deepEqual((await get<InventorySummary>('south', '/v1/inventory/summary')).body.locations, []);
    assert.equal((await get('south', `/v1/inventory/${twoPartners.items.dcSerum}`)).status, 404);
    await end('ACTIVE');
    assert.equal((await get<InventoryList>('south', '/v1/inventory')).body.items.length, 1);
  });
});
