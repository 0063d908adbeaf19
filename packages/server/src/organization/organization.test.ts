/** What an organization knows of itself, and what a page that may belong to another must not. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Organization } from '@betterdata/portal-contract';
import { responses } from '@betterdata/portal-contract/zod';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { createKey } from '../identity/registration.sql.ts';
import { setOpenid } from '../sign-in/openid.sql.ts';

testDatabases('the organization', (database) => {
  let app: TestApp;
  let parent: TestOrganization;
  let host: TestOrganization;
  let partner: TestOrganization;
  let partnershipId: string;

  before(async () => {
    app = testApp(database());
    parent = await app.addOrganization({ planTier: 'ENTERPRISE', kind: 'PARENT', name: 'Holdings' });
    const child = { planTier: 'ENTERPRISE', kind: 'SUBSIDIARY', parentId: parent.id } as const;
    host = await app.addOrganization({ ...child, code: 'CHILD-1', name: 'Host' });
    await app.addOrganization({ ...child, code: 'CHILD-2', name: 'Sister' });
    partner = await app.addOrganization({
      planTier: 'PRO',
      addOns: { ADDITIONAL_LOCATION: 1 },
      name: 'Partner',
      businessType: 'SUPPLIER',
    });
    const other = await app.addOrganization({ name: 'Other' });
    const [made] = await database()
      .asSuperuser(
        `
      update app.organization_accounts set active_since = '2023-03-01', upgraded_at = '2023-10-01',
        industry_pack = 'Health & Beauty - Premium' where organization_id = '${partner.id}';
      insert into app.partnerships (host_org, partner_org, type, terms, status, effective_from) values
        ('${partner.id}', '${other.id}', 'WHOLESALE_CUSTOMER', '{}', 'ACTIVE', '2023-01-01'),
        ('${host.id}', '${other.id}', 'SUPPLIER', '{}', 'ACTIVE', '2023-01-01'),
        ('${host.id}', '${other.id}', 'SUPPLIER', '{}', 'ENDED', '2022-01-01'),
        ('${host.id}', '${partner.id}', 'SUPPLIER', '{}', 'ACTIVE', '2023-01-01') returning id`,
      )
      .then((rows) => rows.slice(-1));
    partnershipId = String(made?.['id']);
  });

  const get = async (token: string) => {
    const { status, body } = await app.request('/v1/organization', { token });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(responses['organization.get'][200].safeParse(body).error, undefined);
    return body as Organization;
  };
  const ref = ({ id, code }: TestOrganization, name: string) => ({ id, code, name });

  it('knows its plan, what it costs and with whom it works', async () => {
    assert.deepEqual(await get(await partner.signIn()), {
      id: partner.id,
      code: partner.code,
      name: 'Partner',
      legalName: `${partner.code} LLC`,
      businessType: 'SUPPLIER',
      currency: 'USD',
      partnerships: [
        { type: 'SUPPLIER', role: 'PARTNER', count: 1 },
        { type: 'WHOLESALE_CUSTOMER', role: 'HOST', count: 1 },
      ],
      account: {
        kind: 'PARTNER',
        status: 'ACTIVE',
        activeSince: '2023-03-01',
        upgradedAt: '2023-10-01',
        industryPack: 'Health & Beauty - Premium',
        planTier: 'PRO',
        partnershipTier: 'BASIC',
        monthlyCost: { amount: '248.00', currency: 'USD' },
        costLines: [
          { label: 'PRO', quantity: 1, amount: { amount: '199.00', currency: 'USD' } },
          { label: 'Additional location', quantity: 1, amount: { amount: '49.00', currency: 'USD' } },
        ],
        billedTo: null,
        parent: null,
        subsidiaries: [],
        companySignIn: null,
      },
    });
  });

  it('knows the provider by which its own people sign in, and nobody else’s', async () => {
    const set = (domains: string[]) =>
      setOpenid(database(), partner.id, {
        ...{ issuer: 'https://login.partner.example', clientId: 'portal', secretVariable: 'A_SECRET' },
        ...{ domains, defaultRole: 'VIEWER' },
      });
    await set(['partner.example', 'a.partner.example']);
    const { account } = await get(await partner.signIn());
    assert.deepEqual(account?.companySignIn, {
      issuer: 'https://login.partner.example',
      domains: ['a.partner.example', 'partner.example'],
      newcomersRole: 'VIEWER',
    });
    for (const other of [host, parent]) {
      assert.equal((await get(await other.signIn())).account?.companySignIn, null);
    }
    await setOpenid(database(), partner.id, undefined);
  });

  it('names a subsidiary’s parent, which pays, and a parent’s subsidiaries', async () => {
    const { account, partnerships } = await get(await host.signIn());
    assert.equal(account?.monthlyCost.amount, '0.00');
    assert.deepEqual(account?.billedTo, ref(parent, 'Holdings'));
    assert.deepEqual(account?.parent, ref(parent, 'Holdings'));
    assert.deepEqual(account?.subsidiaries, []);
    // What has ended is not counted.
    assert.deepEqual(partnerships, [{ type: 'SUPPLIER', role: 'HOST', count: 2 }]);

    const above = await get(await parent.signIn());
    assert.deepEqual([above.account?.monthlyCost.amount, above.account?.billedTo], ['999.00', null]);
    assert.deepEqual(
      above.account?.subsidiaries.map(({ code, name }) => [code, name]),
      [
        ['CHILD-1', 'Host'],
        ['CHILD-2', 'Sister'],
      ],
    );
    assert.deepEqual(above.partnerships, partnerships);
  });

  it('shows subsidiaries while the plan includes them', async () => {
    const plan = (tier: string) =>
      database().asSuperuser(
        `update app.organization_accounts set plan_tier = '${tier}' where organization_id = '${parent.id}'`,
      );
    await plan('PRO');
    const { account, partnerships } = await get(await parent.signIn());
    await plan('ENTERPRISE');
    assert.deepEqual([account?.subsidiaries, partnerships], [[], []]);
  });

  it('keeps all that is its own from a page that shows one partnership', async () => {
    for (const organization of [host, partner]) {
      const whole = await get(await organization.signIn());
      const answer = await get(await organization.signIn({ partnership: partnershipId }));
      const role = organization === host ? 'HOST' : 'PARTNER';
      assert.deepEqual(answer, {
        ...whole,
        partnerships: [{ type: 'SUPPLIER', role, count: 1 }],
        account: null,
      });
    }
  });

  it('keeps it from the page of a host that made the session', async () => {
    const { secret } = await createKey(database(), host.id, {
      label: 'Brand site',
      origins: [PAGE_ORIGIN],
      partnershipIds: [partnershipId],
    });
    const { email } = await partner.addMember('OPERATOR');
    const { body } = await app.request('/v1/embed-sessions', {
      method: 'POST',
      token: secret,
      body: { user: email, origin: PAGE_ORIGIN, partnership: partnershipId },
    });
    const { account, partnerships } = await get((body as { token: string }).token);
    assert.deepEqual([account, partnerships.length], [null, 1]);
  });
});
