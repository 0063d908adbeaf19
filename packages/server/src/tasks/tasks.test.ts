/** What needs whom: each kind of task, who has it, who must not know of it, and how much is read for it. */
import assert from 'node:assert/strict';
import { before, it, test } from 'node:test';
import type { Task, TaskList } from '@betterdata/portal-contract';
import { responses } from '@betterdata/portal-contract/zod';
import {
  brushes,
  expect,
  openAsnNetwork,
  receive,
  sendAsn,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { addDays } from '../common/business-date.ts';
import { testDatabases } from '../db/testing.ts';
import { openStores, row, type StoresWorld } from '../sell-through/testing.ts';
import { twoPartners } from '../testing/two-partners.ts';
import { firstByDeadline, missingSales, orderBy } from './tasks.ts';

/** Evening of the 14th in UTC: still the 14th in all of America. */
const NOW = new Date('2026-03-14T22:00:00Z');

const WORDS = '5c0b7e1e-8f0d-4c57-9d5b-0d3f6f1c0001';
const ANSWER = '5c0b7e1e-8f0d-4c57-9d5b-0d3f6f1c0002';

const list = async (person: Person) => {
  const answer = expect<TaskList>(await person.get('/v1/tasks'), 200);
  assert.equal(responses['tasks.list'][200].safeParse(answer).error, undefined);
  return answer;
};
const described = ({ items }: TaskList) =>
  items.map(({ kind, subject, dueOn }) => `${kind} ${subject.code ?? '–'} ${dueOn ?? '–'}`);

testDatabases('tasks about deliveries', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;

  before(async () => {
    network = await openAsnNetwork(database(), () => NOW);
    await database().asSuperuser(
      `update app.organization_accounts set timezone = 'America/Phoenix' where organization_id = '${network.amazon.id}'`,
    );
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
    const send = (number: string, estimatedDeliveryAt: string, shipToLocation = 'LOC-101') =>
      sendAsn(
        host,
        network.partnerships[shipToLocation === 'LOC-101' ? 'amazon' : 'sephora'],
        brushes([10, 20], { estimatedDeliveryAt, shipToLocation }),
        number,
      );
    // 06:59 UTC on the 15th is the last minute of the 14th in Phoenix.
    await send('TODAY', '2026-03-15T06:59:00Z');
    await send('TOMORROW', '2026-03-15T07:00:00Z');
    await send('LATE', '2026-03-12T17:00:00Z');
    const early = await send('EARLY', '2026-03-20T17:00:00Z');
    await receive(clerk, early, {
      lines: [{ lineNumber: 1, counts: [{ accepted: 4, damaged: 0, rejected: 0 }] }],
    });
    const counted = await send('COUNTED', '2026-03-10T17:00:00Z');
    await receive(clerk, counted, {
      final: true,
      receivedAt: '2026-03-11T17:00:00Z',
      lines: [{ lineNumber: 1, counts: [{ accepted: 10, damaged: 0, rejected: 0 }] }],
    });
    await send('ELSEWHERE', '2026-03-14T17:00:00Z', 'LOC-104');
    await sendAsn(host, network.partnerships.amazon, brushes([1]), 'DRAFTED');
    await database().asSuperuser(`update app.asns set status = 'DRAFT' where asn_number = 'DRAFTED'`);
  });

  it('are what is due or begun, by deadline', async () => {
    const answer = await list(clerk);
    assert.deepEqual(described(answer), [
      'COUNT_ASN LATE 2026-03-12',
      'COUNT_ASN TODAY 2026-03-14',
      'COUNT_ASN EARLY 2026-03-20',
    ]);
    assert.equal(answer.total, 3);
    assert.partialDeepStrictEqual(answer.items[2], {
      partnership: { id: network.partnerships.amazon, counterparty: { name: 'LUXE BOND' } },
      values: { units: 26, location: { code: 'LOC-101', name: 'Amazon FBA PHX5' }, productName: null },
    });
  });

  it('are each organization’s own', async () => {
    const other = await network.person(network.sephora);
    assert.deepEqual(described(await list(other)), ['COUNT_ASN ELSEWHERE 2026-03-14']);
    const answer = await list(host);
    assert.deepEqual(described(answer), ['RESOLVE_DISCREPANCY COUNTED 2026-04-10']);
    assert.partialDeepStrictEqual(answer.items[0], {
      partnership: { counterparty: { name: 'Amazon' } },
      values: {
        discrepancyType: 'SHORT',
        units: 20,
        productName: 'Kabuki brush',
        location: { code: 'LOC-101' },
      },
    });
  });

  it('are nobody’s who only looks, and of one partnership in a session for one', async () => {
    const nothing = { items: [], total: 0 };
    const { amazon, luxe, partnerships } = network;
    assert.deepEqual(await list(await network.person(amazon, { role: 'VIEWER' })), nothing);
    assert.deepEqual(await list(await network.person(luxe, { role: 'ANALYST' })), nothing);
    const elsewhere = ['inventory.view-shared'];
    assert.deepEqual(
      await list(await network.person(amazon, { role: 'OPERATOR', features: elsewhere })),
      nothing,
    );
    const inOne = { role: 'OPERATOR', partnership: partnerships.sephora } as const;
    assert.deepEqual(await list(await network.person(luxe, inOne)), nothing);
  });

  it('end with the partnership, and with the right to act', async () => {
    const shares = (access: string) =>
      database().asSuperuser(
        `update app.shares set access = '${access}' where partnership_id = '${network.partnerships.amazon}'`,
      );
    const partnership = (status: string) =>
      database().asSuperuser(
        `update app.partnerships set status = '${status}' where id = '${network.partnerships.amazon}'`,
      );
    await shares('READ');
    assert.equal((await list(clerk)).total, 0);
    assert.equal((await list(host)).total, 1);
    await shares('ACT');
    await partnership('ENDED');
    assert.equal((await list(clerk)).total, 0);
    assert.equal((await list(host)).total, 0);
    await partnership('ACTIVE');
  });

  it('are counted up to a hundred, of which five are named', async () => {
    await database().asSuperuser(`
      insert into app.asns (owner_org, counterparty_org, partnership_id, stock_owner_org, asn_number, status,
        ship_to_location_id, ship_to_code, ship_to_name, estimated_delivery_at)
      select owner_org, counterparty_org, partnership_id, stock_owner_org, 'MANY-' || n, 'SENT', ship_to_location_id,
        ship_to_code, ship_to_name, timestamptz '2026-01-01' + n * interval '1 minute'
      from app.asns, generate_series(1, 150) n where asn_number = 'LATE'`);
    const answer = await list(clerk);
    assert.equal(answer.total, 100);
    assert.deepEqual(
      answer.items.map(({ subject }) => subject.code),
      ['MANY-1', 'MANY-2', 'MANY-3', 'MANY-4', 'MANY-5'],
    );
  });
});

testDatabases('tasks about messages', (database) => {
  it('are the partner’s last words, until this person has read them or the organization answers', async () => {
    const network = await openAsnNetwork(database(), () => NOW);
    const host = await network.person(network.luxe);
    const [clerk, colleague] = [await network.person(network.amazon), await network.person(network.amazon)];
    const stranger = await network.person(network.sephora);
    const asn = await sendAsn(
      host,
      network.partnerships.amazon,
      brushes([1], { estimatedDeliveryAt: '2026-03-20T17:00:00Z' }),
      'TALKED-ABOUT',
    );
    const started = await host.send('POST', '/v1/conversations', {
      body: { id: WORDS, subject: { type: 'ASN', id: asn.id }, text: 'Please check the cartons.' },
      key: WORDS,
    });
    const { id } = expect<{ id: string }>(started, 201);
    for (const person of [clerk, colleague])
      assert.deepEqual(described(await list(person)), ['ANSWER_MESSAGE TALKED-ABOUT –']);
    for (const person of [host, stranger]) assert.equal((await list(person)).total, 0);

    expect(await clerk.send('POST', `/v1/conversations/${id}/read`, { body: { messageId: WORDS } }), 200);
    assert.equal((await list(clerk)).total, 0);
    assert.equal((await list(colleague)).total, 1);
    const answered = { body: { id: ANSWER, text: 'We have.' }, key: ANSWER };
    expect(await clerk.send('POST', `/v1/conversations/${id}/messages`, answered), 201);
    assert.equal((await list(colleague)).total, 0);
    assert.deepEqual(described(await list(host)), ['ANSWER_MESSAGE TALKED-ABOUT –']);

    await database().asSuperuser(
      `update app.partnerships set status = 'ENDED' where id = '${network.partnerships.amazon}'`,
    );
    assert.equal((await list(host)).total, 0);
  });
});

testDatabases('tasks about sales and stock', (database) => {
  let world: StoresWorld;

  before(async () => {
    world = await openStores(database());
  });

  const described = async (who: 'host' | 'north' | 'south') => {
    const { items } = await world.get<TaskList>(who, '/v1/tasks');
    return items.map(({ kind, subject, dueOn, values }) => ({ kind, code: subject.code, dueOn, values }));
  };
  const report = async (dates: readonly string[]) => {
    const rows = dates.flatMap((date) => [
      row('S1', date, 1, { sku: 'BALM' }),
      row('S2', date, 0, { sku: 'BALM' }),
      ...(date >= '2026-03-03' ? [row('S3', date, 0, { sku: 'BALM' })] : []),
      ...(date <= '2026-03-05' ? [row('S4', date, 0, { sku: 'BALM' })] : []),
    ]);
    const { status, body } = await world.submit(rows);
    assert.equal(status, 201, JSON.stringify(body));
  };

  it('ask for sales once a day is over everywhere, until all stores have reported it', async () => {
    const missing = (from: string, to: string, dueOn: string) => ({
      kind: 'REPORT_SALES',
      code: null,
      dueOn,
      values: { location: null, productName: null, units: null, discrepancyType: null, from, to },
    });
    // At noon in UTC the 13th is over in Honolulu, too.
    assert.deepEqual(await described('south'), [missing('2026-03-13', '2026-03-13', '2026-03-14')]);
    await report(Array.from({ length: 26 }, (_, n) => addDays('2026-03-11', -n)));
    assert.deepEqual(await described('south'), [missing('2026-03-12', '2026-03-13', '2026-03-13')]);
    await report(['2026-03-12', '2026-03-13']);
    assert.deepEqual(await described('south'), []);
  });

  it('ask the owner of the stock to replenish it before it runs out', async () => {
    // 50 less 28 sold are left: 22 days from the 13th on; the alert opened with less history, at the first report.
    const [alert, ...others] = await described('host');
    assert.deepEqual(others, []);
    const [opened] = await database().asSuperuser(
      `select opened_available, opened_sold, opened_over_days, opened_as_of::text from app.replenishment_alerts`,
    );
    const figures = opened as Record<string, number>;
    const days = (figures['opened_available']! * figures['opened_over_days']!) / figures['opened_sold']!;
    assert.equal(alert?.dueOn, addDays(String(opened?.['opened_as_of']), Math.floor(days)));
    assert.partialDeepStrictEqual(alert, {
      kind: 'REPLENISH',
      code: 'BALM',
      values: { productName: '100% Lip_Balm', units: figures['opened_available'], location: { code: 'DC' } },
    });
    // Neither the partner, whose stock it is not, nor another partner.
    assert.deepEqual(await described('south'), []);
    assert.deepEqual(await described('north'), []);
  });

  it('leave the stock to whoever has acknowledged the alert', async () => {
    await database().asSuperuser(`update app.replenishment_alerts set status = 'ACKNOWLEDGED'`);
    assert.deepEqual(await described('host'), []);
  });

  it('do not ask a partner who may only look', async () => {
    await database().asSuperuser(`
      delete from app.sell_through_days where business_date = '2026-03-13';
      update app.shares set access = 'READ' where partnership_id = '${twoPartners.partnerships.south}'`);
    assert.deepEqual(await described('south'), []);
  });
});

test('the nearest deadline comes first, and what has none last', () => {
  const task = (id: string, dueOn: string | null) => ({ dueOn, subject: { id } }) as Task;
  const { items, total } = firstByDeadline([
    task('a', null),
    task('b', '2026-03-15'),
    task('c', '2026-03-14'),
    task('d', '2026-03-15'),
  ]);
  assert.deepEqual(
    items.map(({ subject }) => subject.id),
    ['c', 'b', 'd', 'a'],
  );
  assert.equal(total, 4);
});

test('an order is due before the stock runs out, less the lead time', () => {
  const opened = { available: 90, sold: 56, overDays: 28, asOf: '2026-03-13', leadTimeDays: null };
  assert.equal(orderBy(opened), '2026-04-27');
  assert.equal(orderBy({ ...opened, leadTimeDays: 14 }), '2026-04-13');
  assert.equal(orderBy({ ...opened, available: -3 }), '2026-03-13');
});

test('no sales are missing where no store has opened', () => {
  const store = { openedOn: '2026-03-14', closedOn: null, timezone: 'UTC', stores: 1 };
  assert.equal(missingSales(null, [store], NOW), undefined);
  assert.deepEqual(missingSales(null, [{ ...store, openedOn: '2026-03-13' }], NOW), {
    from: '2026-03-13',
    to: '2026-03-13',
  });
});
