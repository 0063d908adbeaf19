import assert from 'node:assert/strict';
import { before } from 'node:test';
import type { TestDatabase } from '../../db/testing.ts';
import {
  PAGE_ORIGIN,
  testApp,
  type TestApp,
  type TestAppOptions,
  type TestRequest,
} from '../../http/testing.ts';
import { createKey } from '../../identity/registration.sql.ts';
import { organizationId } from '../../network/ids.ts';
import { bothDemoDatabases, signInTo, type DemoOrganization } from '../../testing/demo-network.ts';

/** What an attacker may try it on: the demo network behind the real app, and credentials to begin with. */
export interface Target {
  readonly app: TestApp;
  readonly database: TestDatabase;
  /** A session of one of the organization's own people. */
  signIn(organization: DemoOrganization): Promise<string>;
  /** Mints a session with a key of the host that names its partnership with the partner. */
  mintFor(host: DemoOrganization, partnershipId: string, user: string): Promise<string>;
  /** Ids of one table, as nobody outside gets to know them. */
  ids(sql: string): Promise<string[]>;
  /** The problem's code, and that it is one. */
  codeOf(path: string, request: TestRequest): Promise<string>;
}

/** A part of the suite: each of its tests is named by its line's number. */
export function attack(name: string, lines: (target: () => Target) => void, options?: TestAppOptions): void {
  bothDemoDatabases(`an attacker ${name}`, (database) => {
    let app: TestApp;
    before(() => {
      app = testApp(database(), options);
    });
    lines(() => ({
      app,
      database: database(),
      signIn: (organization) => signInTo(app, database(), organization),
      mintFor: async (host, partnership, user) => {
        const key = await createKey(database(), organizationId(host), {
          ...{ label: 'Pages of a host', origins: [PAGE_ORIGIN], partnershipIds: [partnership] },
        });
        const body = { user, origin: PAGE_ORIGIN, partnership };
        const answer = await app.request('/v1/embed-sessions', { method: 'POST', token: key.secret, body });
        assert.equal(answer.status, 201, answer.text);
        return (answer.body as { token: string }).token;
      },
      ids: async (sql) => (await database().asSuperuser(sql)).map(({ id }) => String(id)),
      codeOf: async (path, request) => {
        const { status, body } = await app.request(path, request);
        assert.ok(status >= 400, `${request.method ?? 'GET'} ${path} answered ${status}`);
        return (body as { code: string }).code;
      },
    }));
  });
}
