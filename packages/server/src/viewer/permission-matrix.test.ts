import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { operations, type OperationId } from '@betterdata/portal-contract';
import { testApp, type TestApp } from '../http/testing.ts';
import { demoDatabases, signInTo } from '../testing/demo-network.ts';

/**
 * The permission table as it is sold, copied by hand and on purpose not from entitlements.yaml:
 * row, FREE, PRO, ENTERPRISE; a number is a limit.
 */
const TABLE = `
  View own partnerships      | partnerships.view               | yes | yes  | yes
  Create new partnerships    | partnerships.create             | no  | yes  | yes
  View shared products       | products.view-shared            | yes | yes  | yes
  Create own products        | products.create                 | no  | 1000 | unlimited
  View shared inventory      | inventory.view-shared           | yes | yes  | yes
  Manage own inventory       | inventory.manage                | no  | 1    | unlimited
  View POs from partners     | purchase-orders.view            | yes | yes  | yes
  Create POs to suppliers    | purchase-orders.create          | no  | yes  | yes
  View shared shipments      | shipments.view                  | yes | yes  | yes
  Create shipments           | shipments.create                | no  | yes  | yes
  Receive ASNs               | asns.receive                    | yes | yes  | yes
  Confirm receipts           | receipts.confirm                | yes | yes  | yes
  View forecasts             | forecasts.view                  | no  | yes  | yes
  Basic reports              | reports.basic                   | yes | yes  | yes
  Advanced analytics         | analytics.advanced              | no  | no   | yes
  Parent-subsidiary          | multi-org.hierarchy             | no  | no   | yes
  Central purchasing         | multi-org.central-purchasing    | no  | no   | yes
  API endpoints              | api.access                      | no  | no   | yes
`;

const ROWS = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** One organization of each plan, with the column of the table that is its plan's. */
const VIEWERS = [
  { code: 'ORG-101', plan: 'FREE', column: 2, boughtLocations: 0 },
  { code: 'ORG-201', plan: 'PRO', column: 3, boughtLocations: 1 },
  { code: 'ORG-003', plan: 'ENTERPRISE', column: 4, boughtLocations: 0 },
] as const;

interface ViewerBody {
  organization: { planTier: string };
  entitlements: { feature: string; granted: boolean; reason: string | null; limit: number | null }[];
}

demoDatabases(
  'the permission matrix',
  (database) => {
    let app: TestApp;
    const tokens = new Map<string, string>();

    before(async () => {
      app = testApp(database());
      for (const { code } of VIEWERS) tokens.set(code, await signInTo(app, database(), code));
    });

    for (const { code, plan, column, boughtLocations } of VIEWERS) {
      it(`says to ${code} (${plan}) what the table says, in its order`, async () => {
        const { body } = await app.request('/v1/viewer', { token: tokens.get(code) ?? '' });
        const { organization, entitlements } = body as ViewerBody;
        assert.equal(organization.planTier, plan);
        assert.deepEqual(
          entitlements.map(({ feature }) => feature),
          ROWS.map(([, feature]) => feature),
        );
        for (const [index, row] of ROWS.entries()) {
          const cell = row[column] ?? '';
          const { feature, granted, reason, limit } = entitlements[index] ?? assert.fail();
          assert.equal(granted, cell !== 'no', feature);
          assert.equal(reason, granted ? null : 'PLAN', feature);
          const included = /^\d+$/.test(cell) ? Number(cell) : null;
          const bought = feature === 'inventory.manage' ? boughtLocations : 0;
          assert.equal(limit, included === null ? null : included + bought, feature);
        }
      });

      it(`refuses ${code} (${plan}) every operation whose feature it lacks, and no other`, async () => {
        const refused = new Set(ROWS.filter((row) => row[column] === 'no').map(([, feature]) => feature));
        for (const id of Object.keys(operations) as OperationId[]) {
          const { method, path, feature, security } = operations[id];
          // Ending the session would end the test.
          if (id === 'embedSessions.end' || id === 'members.leave') continue;
          if (!security.some((scheme) => scheme === 'session')) continue;
          const { status, body } = await app.request(path.replace(/\{\w+\}/, randomUUID()), {
            method,
            token: tokens.get(code) ?? '',
          });
          const answered = (body as { code?: string } | undefined)?.code === 'upgrade-required';
          assert.equal(answered, feature !== null && refused.has(feature), `${id} ${status}`);
          if (!answered) continue;
          assert.equal(status, 403);
          assert.partialDeepStrictEqual(body, { feature, upgradeUrl: 'https://api.example/plans' });
          assert.match((body as { message: string }).message, /^Upgrade to (PRO|ENTERPRISE): /);
        }
      });
    }
  },
  ['pglite'],
);
