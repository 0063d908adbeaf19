import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp, type TestOrganization } from '../http/testing.ts';

interface LocationBody {
  id: string;
  code: string;
  status: string;
  timezone: string;
  errors?: { pointer: string }[];
}

testDatabases('own locations', (database) => {
  let app: TestApp;
  before(() => {
    app = testApp(database());
  });

  const post = async (token: string, path: string, body?: unknown) => {
    const answer = await app.request(path, {
      method: 'POST',
      token,
      body,
      headers: { 'Idempotency-Key': randomUUID() },
    });
    return { status: answer.status, body: answer.body as LocationBody & { code: string } };
  };
  const create = (token: string, input: Record<string, unknown> = {}) =>
    post(token, '/v1/locations', {
      code: `L-${randomUUID().slice(0, 8)}`,
      name: 'Suzhou',
      type: 'WAREHOUSE',
      ...input,
    });
  const list = async (token: string) =>
    ((await app.request('/v1/locations?limit=200', { token })).body as { items: LocationBody[] }).items;
  const usageOf = async (token: string) => {
    const { body } = await app.request('/v1/viewer', { token });
    const { entitlements } = body as {
      entitlements: { feature: string; limit: number | null; usage: number | null }[];
    };
    const row = entitlements.find(({ feature }) => feature === 'inventory.manage');
    return [row?.usage, row?.limit];
  };
  const setPlan = (organization: TestOrganization, plan: string, addOns = 0) =>
    database().asSuperuser(`
      update app.organization_accounts set plan_tier = '${plan}' where organization_id = '${organization.id}';
      delete from app.organization_add_ons where organization_id = '${organization.id}';
      insert into app.organization_add_ons (organization_id, add_on, quantity)
      select '${organization.id}', 'ADDITIONAL_LOCATION', ${addOns} where ${addOns} > 0`);

  it('are created up to the limit, which the answer names with what raises it', async () => {
    const token = await (await app.addOrganization({ planTier: 'PRO' })).signIn();
    const first = await create(token, { code: 'LOC-1' });
    assert.equal(first.status, 201, JSON.stringify(first.body));
    assert.partialDeepStrictEqual(first.body, { code: 'LOC-1', status: 'ACTIVE', timezone: 'UTC' });
    assert.deepEqual(await usageOf(token), [1, 1]);
    const second = await create(token);
    assert.equal(second.status, 403);
    assert.partialDeepStrictEqual(second.body, {
      code: 'limit-reached',
      feature: 'inventory.manage',
      limit: 1,
      usage: 1,
      addOn: 'ADDITIONAL_LOCATION',
      requiredPlan: 'ENTERPRISE',
      upgradeUrl: 'https://api.example/plans',
    });
    assert.deepEqual(
      (await list(token)).map(({ code }) => code),
      ['LOC-1'],
    );
  });

  it('are refused to FREE with the way to PRO, and to readers', async () => {
    const free = await app.addOrganization();
    const refused = await create(await free.signIn());
    assert.equal(refused.status, 403);
    assert.partialDeepStrictEqual(refused.body, {
      code: 'upgrade-required',
      requiredPlan: 'PRO',
      message: 'Upgrade to PRO: Manage own inventory at 1 location',
    });
    const pro = await app.addOrganization({ planTier: 'PRO' });
    for (const role of ['ANALYST', 'BILLING', 'VIEWER'] as const) {
      assert.equal((await create(await pro.signIn({ role }))).body.code, 'role-not-allowed');
    }
  });

  it('give the last place to one of many who ask at once', async () => {
    for (const addOns of [0, 2]) {
      const organization = await app.addOrganization({ planTier: 'PRO' });
      await setPlan(organization, 'PRO', addOns);
      const tokens = [await organization.signIn(), await organization.signIn({ role: 'OPERATOR' })];
      for (let count = 0; count < addOns; count++) assert.equal((await create(tokens[0] ?? '')).status, 201);
      const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => create(tokens[n % 2] ?? '')));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 403, 403, 403, 403, 403]);
      assert.deepEqual(await usageOf(tokens[0] ?? ''), [addOns + 1, addOns + 1]);
    }
  });

  it('do not stand in the way of another organization’s', async () => {
    const [one, other] = [
      await app.addOrganization({ planTier: 'PRO' }),
      await app.addOrganization({ planTier: 'PRO' }),
    ];
    const [a, b] = [await one.signIn(), await other.signIn()];
    const answers = await Promise.all([create(a, { code: 'SAME' }), create(b, { code: 'SAME' })]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201],
    );
    const { id = '' } = answers[0]?.body ?? {};
    for (const step of ['archive', 'restoration']) {
      assert.equal((await post(b, `/v1/locations/${id}/${step}`)).status, 404);
    }
  });

  it('count only where their owner works them', async () => {
    const host = await app.addOrganization({ planTier: 'PRO' });
    const partner = await app.addOrganization();
    await database().asSuperuser(`
      insert into app.locations (owner_org, operator_org, code, name, type) values
        ('${host.id}', '${partner.id}', 'AT-PARTNER', 'At the partner', 'WAREHOUSE'),
        ('${partner.id}', '${host.id}', 'OF-PARTNER', 'Of the partner', 'WAREHOUSE')`);
    const token = await host.signIn();
    assert.deepEqual(await usageOf(token), [0, 1]);
    assert.equal((await create(token)).status, 201);
    const atPartner = (await list(token)).find(({ code }) => code === 'AT-PARTNER');
    const refused = await post(token, `/v1/locations/${atPartner?.id}/archive`);
    assert.deepEqual([refused.status, refused.body.code], [409, 'invalid-transition']);
  });

  it('more than a lower plan includes stay, can be let go of, and cannot be added to', async () => {
    const organization = await app.addOrganization({ planTier: 'PRO' });
    await setPlan(organization, 'PRO', 2);
    const token = await organization.signIn();
    const [first, second] = [await create(token), await create(token), await create(token)];
    await setPlan(organization, 'PRO');
    assert.deepEqual(await usageOf(token), [3, 1]);
    assert.partialDeepStrictEqual((await create(token)).body, { code: 'limit-reached', limit: 1, usage: 3 });
    assert.equal((await list(token)).length, 3);

    await setPlan(organization, 'FREE');
    assert.equal((await list(token)).filter(({ status }) => status === 'ACTIVE').length, 3);
    assert.equal((await post(token, `/v1/locations/${first.body.id}/archive`)).body.status, 'ARCHIVED');
    assert.equal((await post(token, `/v1/locations/${second.body.id}/archive`)).body.status, 'ARCHIVED');
    const back = `/v1/locations/${first.body.id}/restoration`;
    assert.equal((await post(token, back)).body.code, 'upgrade-required');

    await setPlan(organization, 'PRO');
    assert.equal((await post(token, back)).body.code, 'limit-reached');
    await setPlan(organization, 'PRO', 1);
    const answers = await Promise.all([post(token, back), create(token)]);
    // A restored site answers 200, a new one 201: whichever came first.
    assert.deepEqual(answers.filter(({ status }) => status < 300).length, 1);
    assert.equal(answers.find(({ status }) => status >= 300)?.body.code, 'limit-reached');
  });

  it('are archived once, empty, and keep their code', async () => {
    const organization = await app.addOrganization({ planTier: 'PRO' });
    const token = await organization.signIn();
    const { body } = await create(token, { code: 'KEPT' });
    await database().asSuperuser(`
      with product as (insert into app.products (owner_org, sku, name) values ('${organization.id}', 'P', 'P') returning id),
      item as (insert into app.inventory_items (owner_org, location_id, product_id, sku)
        select '${organization.id}', '${body.id}', id, 'P' from product returning id)
      insert into app.inventory_movements (owner_org, location_id, item_id, bucket, movement_type, quantity, source_type,
        source_id, source_line, actor_org, occurred_at)
      select '${organization.id}', '${body.id}', id, 'AVAILABLE', 'ADJUSTMENT', 5, 'OPENING', gen_random_uuid(), 1,
        '${organization.id}', now() from item`);
    const archive = `/v1/locations/${body.id}/archive`;
    assert.equal((await post(token, archive)).body.code, 'invalid-transition');
    await database().asSuperuser(`
      insert into app.inventory_movements (owner_org, location_id, item_id, bucket, movement_type, quantity, source_type,
        source_id, source_line, actor_org, occurred_at)
      select owner_org, location_id, item_id, bucket, movement_type, -5, source_type, gen_random_uuid(), 1, actor_org, now()
      from app.inventory_movements where location_id = '${body.id}'`);
    assert.equal((await post(token, archive)).status, 200);
    assert.equal((await post(token, archive)).body.code, 'invalid-transition');
    assert.equal((await create(token, { code: 'KEPT' })).body.code, 'location-code-taken');
    assert.equal((await post(token, `/v1/locations/${body.id}/restoration`)).status, 200);
  });

  it('refuse a wrong check digit and a time zone that is none', async () => {
    const token = await (await app.addOrganization({ planTier: 'PRO' })).signIn();
    const { status, body } = await create(token, { gln: '9520201002013', timezone: '+02:00' });
    assert.equal(status, 400);
    assert.deepEqual(
      body.errors?.map(({ pointer }) => pointer),
      ['/gln', '/timezone'],
    );
    assert.equal((await create(token, { timezone: 'Europe/Atlantis' })).status, 400);
  });
});
