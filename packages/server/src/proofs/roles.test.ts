/** Who may use which operation of the contract: every role against every operation, through the front door. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { operations as described, type OperationId } from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import type { Role } from '../entitlements/entitlements.ts';
import { testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { PICTURES } from '../photos/testing.ts';
import { operations } from './operations.ts';

const ROLES: readonly Role[] = ['OWNER', 'ADMIN', 'OPERATOR', 'ANALYST', 'BILLING', 'VIEWER'];

/** Who does the daily work. */
const DAILY: readonly Role[] = ['OWNER', 'ADMIN', 'OPERATOR'];
/** Who looks after people and keys, and reads the trail. */
const MANAGE: readonly Role[] = ['OWNER', 'ADMIN'];
/** Who spends money. */
const BUY: readonly Role[] = ['OWNER', 'BILLING'];

/** What is not as it is for everything: reading is everybody's, and changing is the daily work. */
const EXCEPT: Readonly<Partial<Record<OperationId, readonly Role[]>>> = {
  'conversations.read': ROLES,
  'notifications.read': ROLES,
  'notifications.readAll': ROLES,
  'notifications.setPreferences': ROLES,
  'embedSessions.end': ROLES,
  'embedSessions.renew': ROLES,
  'members.leave': ROLES,
  'subscription.change': BUY,
  'subscription.checkout': BUY,
  'subscription.portal': BUY,
  'auditEvents.list': MANAGE,
  'members.list': MANAGE,
  'members.get': MANAGE,
  'members.invite': MANAGE,
  'members.changeRole': MANAGE,
  'members.accept': MANAGE,
  'members.disable': MANAGE,
  'members.enable': MANAGE,
  'members.remove': MANAGE,
  'members.resend': MANAGE,
  'invitations.list': MANAGE,
  'invitations.get': MANAGE,
  'invitations.create': MANAGE,
  'invitations.resend': MANAGE,
  'invitations.revoke': MANAGE,
  'invitations.approve': MANAGE,
  'invitations.refuse': MANAGE,
  'invitation.attach': MANAGE,
  'embedKeys.list': MANAGE,
  'embedKeys.create': MANAGE,
  'embedKeys.update': MANAGE,
  'embedKeys.revoke': MANAGE,
  'hostGrants.list': MANAGE,
  // Whoever acts in the organization's name is the owner's to say.
  'hostGrants.grant': ['OWNER'],
  'hostGrants.revoke': ['OWNER'],
  'apiKeys.list': MANAGE,
  'apiKeys.create': MANAGE,
  'apiKeys.rotate': MANAGE,
  'apiKeys.revoke': MANAGE,
  'ingestTokens.list': MANAGE,
  'ingestTokens.create': MANAGE,
  'ingestTokens.revoke': MANAGE,
};

const sessionOperations = operations
  .map((operation) => ({ ...operation, id: operation.operationId as OperationId }))
  .filter(({ id }) => (described[id].security as readonly string[]).includes('session'));

testDatabases(
  'roles',
  (database) => {
    let app: TestApp;
    let organization: TestOrganization;

    before(async () => {
      app = testApp(database());
      // With every feature, so that nothing but the role refuses.
      organization = await app.addOrganization({ planTier: 'ENTERPRISE' });
      // An owner stays whoever leaves.
      await organization.addMember('OWNER');
    });

    for (const { id, method, path, exampleBody, streams } of sessionOperations) {
      const allowed = EXCEPT[id] ?? (method === 'GET' ? ROLES : DAILY);

      it(`${id} is for ${allowed.join(', ')}`, async () => {
        const isUpload = described[id].uploads.length > 0;
        const refusals = [];
        for (const role of ROLES) {
          const { status, body } = await app.request(path.replaceAll(/\{\w+\}/g, randomUUID()), {
            method: streams ? 'HEAD' : method,
            token: await organization.signIn({ role }),
            ...(isUpload
              ? { body: PICTURES['image/png'] }
              : exampleBody !== undefined && { body: exampleBody }),
            headers: {
              'Idempotency-Key': randomUUID(),
              'If-Match': '"1"',
              ...(isUpload && { 'Content-Type': 'image/png' }),
            },
          });
          assert.notEqual(status, 401, role);
          if ((body as { code?: string } | undefined)?.code === 'role-not-allowed') refusals.push(role);
        }
        assert.deepEqual(
          refusals,
          ROLES.filter((role) => !allowed.includes(role)),
        );
      });
    }
  },
  ['pglite'],
);
