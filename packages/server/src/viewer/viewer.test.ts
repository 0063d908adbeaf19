import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp } from '../http/testing.ts';

interface ViewerBody {
  session: { subject: string };
  entitlements: { feature: string; granted: boolean; limit: number | null; usage: number | null }[];
}

testDatabases('viewer', (database) => {
  it('tells each who they are and what they may do, with their own usage only', async () => {
    const app = testApp(database());
    const pro = await app.addOrganization({ planTier: 'PRO', addOns: { ADDITIONAL_LOCATION: 1 } });
    const free = await app.addOrganization();
    await database().asSuperuser(`
      insert into app.locations (owner_org, operator_org, code, name, type, status) values
        ('${pro.id}', '${pro.id}', 'A', 'A', 'WAREHOUSE', 'ACTIVE'),
        ('${pro.id}', '${pro.id}', 'B', 'B', 'WAREHOUSE', 'ACTIVE'),
        ('${pro.id}', '${pro.id}', 'C', 'C', 'WAREHOUSE', 'INACTIVE'),
        ('${pro.id}', '${pro.id}', 'T', 'In transit', 'IN_TRANSIT', 'ACTIVE'),
        ('${free.id}', '${pro.id}', 'X', 'At another', 'WAREHOUSE', 'ACTIVE');
      insert into app.products (owner_org, sku, name, status) values
        ('${pro.id}', 'P1', 'P1', 'ACTIVE'), ('${pro.id}', 'P2', 'P2', 'ARCHIVED'), ('${free.id}', 'P3', 'P3', 'ACTIVE')`);

    const [owner, viewer, other] = [
      await pro.signIn({ role: 'OWNER' }),
      await pro.signIn({ role: 'VIEWER' }),
      await free.signIn({ role: 'BILLING' }),
    ];
    const body = async (token: string) => (await app.request('/v1/viewer', { token })).body as ViewerBody;
    const answers = [await body(owner), await body(viewer), await body(other)] as const;

    assert.partialDeepStrictEqual(answers[0], {
      user: { role: 'OWNER', canPurchase: true },
      organization: {
        code: pro.code,
        planTier: 'PRO',
        partnershipTier: 'BASIC',
        owner: `OWNER of ${pro.code}`,
        timezone: 'UTC',
      },
    });
    assert.partialDeepStrictEqual(answers[1], { user: { role: 'VIEWER', canPurchase: false } });
    assert.partialDeepStrictEqual(answers[2], {
      user: { role: 'BILLING', canPurchase: true },
      organization: { planTier: 'FREE', partnershipTier: 'PARTNER_ONLY', owner: null },
    });

    for (const { entitlements } of answers) assert.equal(entitlements.length, 18);
    const row = (answer: ViewerBody, feature: string) =>
      answer.entitlements.find((entitlement) => entitlement.feature === feature);
    assert.partialDeepStrictEqual(row(answers[0], 'inventory.manage'), { granted: true, limit: 2, usage: 2 });
    assert.partialDeepStrictEqual(row(answers[0], 'products.create'), {
      granted: true,
      limit: 1000,
      usage: 1,
    });
    assert.partialDeepStrictEqual(row(answers[2], 'products.create'), { granted: false, usage: null });
  });

  it('names a person the same way in every session, and each person differently', async () => {
    const app = testApp(database());
    const organization = await app.addOrganization();
    const { email } = await organization.addMember();
    const subject = async (user: string) => {
      const minted = await app.request('/v1/embed-sessions', {
        method: 'POST',
        token: organization.key,
        body: { user, origin: 'https://intranet.example' },
      });
      const { token } = minted.body as { token: string };
      return ((await app.request('/v1/viewer', { token })).body as ViewerBody).session.subject;
    };
    assert.equal(await subject(email), await subject(email.toUpperCase()));
    assert.notEqual(await subject(email), await subject((await organization.addMember()).email));
  });
});
