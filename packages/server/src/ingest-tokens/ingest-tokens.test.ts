import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import {
  operations,
  type IngestToken,
  type IngestTokenCreated,
  type OperationId,
} from '@betterdata/portal-contract';
import { systemClock } from '../common/clock.ts';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestAnswer } from '../http/testing.ts';
import { KeyUse } from '../identity/key-use.ts';
import { newToken } from '../identity/tokens.ts';
import { openStores, row, type StoresWorld, type Viewer } from '../sell-through/testing.ts';
import { twoPartners } from '../testing/two-partners.ts';

const { partnerships } = twoPartners;
const codeOf = ({ body }: TestAnswer) => (body as { code?: string } | undefined)?.code;

testDatabases('ingest tokens', (database) => {
  let world: StoresWorld;

  before(async () => {
    world = await openStores(database());
    await database().asSuperuser(`
      update app.memberships set role = 'OWNER'`);
  });

  const send = (who: Viewer, method: string, path: string, body?: object) =>
    world.app.request(path, {
      method,
      token: world.tokens[who],
      body,
      headers: { 'Idempotency-Key': randomUUID() },
    });
  const issue = async (): Promise<IngestTokenCreated> => {
    const body = { label: 'Tills', partnershipId: partnerships.south };
    const answer = await send('host', 'POST', '/v1/ingest-tokens', body);
    assert.equal(answer.status, 201, answer.text);
    return answer.body as IngestTokenCreated;
  };
  const list = async (who: Viewer) =>
    ((await send(who, 'GET', '/v1/ingest-tokens')).body as { items: IngestToken[] }).items;
  const submit = (token: string, body: unknown, headers: Record<string, string> = {}, query = '') =>
    world.app.request(`/v1/sell-through${query}`, {
      method: 'POST',
      token,
      body,
      headers: { 'Idempotency-Key': randomUUID(), ...headers },
    });
  const sale = { rows: [row('S1', '2026-03-12', 1)] };

  it('report sales in their partnership, as rows and as a file, in the partner’s name', async () => {
    const { token, secret } = await issue();
    assert.match(secret, /^it_[\w-]{43}$/);
    assert.equal(token.prefix, secret.slice(0, 8));
    assert.equal((await submit(secret, sale)).status, 201);
    const csv = 'storeCode,sku,date,sold\nS2,SERUM,2026-03-12,2\n';
    assert.equal((await submit(secret, csv, { 'Content-Type': 'text/csv' })).status, 201);
    const { items } = await world.get<{ items: { storeCode: string }[] }>('south', '/v1/sell-through');
    assert.deepEqual(items.map(({ storeCode }) => storeCode).sort(), ['S1', 'S2']);
    const trail = await world.get<{ items: { action: string; actor: object; host: { name: string } }[] }>(
      'south',
      '/v1/audit-events',
    );
    const [submitted] = trail.items.filter(({ action }) => action === 'sell-through.submitted');
    assert.partialDeepStrictEqual(submitted, {
      actor: { kind: 'INGEST_TOKEN', id: token.id, name: 'Tills', inNameOf: null },
      host: { name: 'Host' },
    });
  });

  it('(4) do nothing else, in no other partnership, and in no page', async () => {
    const { secret } = await issue();
    for (const id of Object.keys(operations) as OperationId[]) {
      if (id === 'sellThrough.submit') continue;
      const { method, path } = operations[id];
      const answer = await world.app.request(path.replaceAll(/\{\w+\}/g, randomUUID()), {
        method,
        token: secret,
      });
      assert.deepEqual([id, answer.status, codeOf(answer)], [id, 403, 'credential-not-allowed']);
    }
    const elsewhere = await submit(secret, sale, {}, `?partnershipId=${partnerships.north}`);
    assert.equal(elsewhere.status, 404);
    assert.equal(codeOf(await submit(secret, sale, { Origin: PAGE_ORIGIN })), 'origin-not-allowed');
    assert.equal((await submit(newToken('it'), sale)).status, 401);
  });

  it('are issued by the host of a vendor-managed partnership only', async () => {
    for (const [who, partnershipId] of [
      ['south', partnerships.south],
      ['north', partnerships.south],
      ['host', partnerships.north],
      ['host', randomUUID()],
    ] as const) {
      const { status } = await send(who, 'POST', '/v1/ingest-tokens', { label: 'X', partnershipId });
      assert.deepEqual([who, status], [who, 404]);
    }
  });

  it('are seen and revoked by both sides, and by nobody else', async () => {
    for (const side of ['host', 'south'] as const) {
      const { token, secret } = await issue();
      for (const who of ['host', 'south'] as const) {
        assert.deepEqual(
          (await list(who)).find(({ id }) => id === token.id),
          token,
        );
        assert.ok(!(await send(who, 'GET', '/v1/ingest-tokens')).text.includes(secret));
      }
      assert.deepEqual(await list('north'), []);
      assert.equal((await send('north', 'DELETE', `/v1/ingest-tokens/${token.id}`)).status, 404);
      assert.equal((await submit(secret, sale)).status, 201);
      assert.equal((await send(side, 'DELETE', `/v1/ingest-tokens/${token.id}`)).status, 204);
      assert.equal((await submit(secret, sale)).status, 401);
      assert.ok((await list(side)).every(({ id }) => id !== token.id));
    }
  });

  it('tell when they were last used, and have a limit of their own', async () => {
    const { token, secret } = await issue();
    const keyUse = new KeyUse(database(), systemClock);
    const limited = testApp(database(), { keyUse, config: { keyRateLimitPerMinute: 1 } });
    const statuses = [];
    for (let i = 0; i < 2; i++) {
      const answer = await limited.request('/v1/sell-through', {
        method: 'POST',
        token: secret,
        body: sale,
        headers: { 'Idempotency-Key': randomUUID() },
      });
      statuses.push(answer.status);
    }
    assert.deepEqual(statuses, [201, 429]);
    await keyUse.flush();
    const used = (await list('south')).find(({ id }) => id === token.id);
    assert.ok(Math.abs(Date.parse(used?.lastUsedAt ?? '') - Date.now()) < 60_000);
  });

  it('are over with the partnership', async () => {
    const { secret } = await issue();
    await database().asSuperuser(
      `update app.partnerships set status = 'SUSPENDED' where id = '${partnerships.south}'`,
    );
    assert.equal((await submit(secret, sale)).status, 401);
  });
});
