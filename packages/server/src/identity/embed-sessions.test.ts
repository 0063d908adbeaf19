import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, testApp } from '../http/testing.ts';

testDatabases('embed sessions', (database) => {
  it('a key makes a session, which sees its own organization', async () => {
    const app = testApp(database());
    const amazon = await app.addOrganization();
    const sephora = await app.addOrganization({ planTier: 'PRO' });
    for (const organization of [amazon, sephora]) {
      const token = await organization.signIn({ role: 'OPERATOR' });
      const { status, body } = await app.request('/v1/viewer', { token, headers: { Origin: PAGE_ORIGIN } });
      assert.equal(status, 200, JSON.stringify(body));
      assert.partialDeepStrictEqual(body, {
        organization: { id: organization.id },
        user: { role: 'OPERATOR' },
      });
    }
  });
});
