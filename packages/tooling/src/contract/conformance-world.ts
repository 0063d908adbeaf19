import { createHash, randomUUID } from 'node:crypto';
import { sandboxBench } from '../../../server/src/billing/testing/sandbox-bench.ts';
import { WEBHOOK_PATH } from '../../../server/src/billing/webhooks.ts';
import { startServer } from '../../../server/src/cli/server.ts';
import { readConfig } from '../../../server/src/config/config.ts';
import { openTestDatabase } from '../../../server/src/db/testing.ts';
import { silentLogger } from '../../../server/src/http/log.ts';
import { createOperatorKey } from '../../../server/src/identity/operator.sql.ts';
import { createKey } from '../../../server/src/identity/registration.sql.ts';
import { newestToken } from '../../../server/src/invitations/testing.ts';
import { KeepingCouriers } from '../../../server/src/notifications/testing.ts';
import { startPersonSession } from '../../../server/src/sign-in/person-sessions.sql.ts';
import { demoNetwork } from '../../../server/src/testing/demo-network.ts';
import { systemClock } from '../../../server/src/common/clock.ts';
import { startPrismProxy } from '../prism-proxy.ts';
import { GeneratedClient, heyName, type HeyAnswer, type HeyRequest } from './hey-client.ts';

export const ORIGIN = 'https://intranet.example';

export interface World {
  /** Calls an operation by Hey API's client, through Prism, as the holder of a credential. */
  call(id: string, auth: string, request?: Partial<HeyRequest>): Promise<HeyAnswer>;
  /** An embed key of an organization, by its code. */
  keyOf(organization: string): Promise<string>;
  /** A key of the platform's operator. */
  operatorKey(): Promise<string>;
  /** A session for one of its people. */
  signIn(organization: string, email: string): Promise<string>;
  /** What the request left in the audit trail. */
  trailOf(requestId: string): Promise<string[]>;
  /** The code that the popup posts to {@link ORIGIN} for a person, who chose their organization there. */
  popupCode(organization: string, email: string, codeVerifier: string): Promise<string>;
  /** The token of the invitation that was sent last. */
  invitationToken(): Promise<string>;
  /** The server itself, without Prism. */
  serverUrl: string;
  /** A person pays at a page of the payment provider, and the provider reports it. */
  pay(url: string): Promise<void>;
  /** Runs a statement that no operation does yet. */
  execute(sql: string): Promise<unknown>;
  violations: readonly string[];
  close(): Promise<void>;
}

/** The real server with the demo network, Prism before it, and a client that Hey API generated. */
export async function openWorld(): Promise<World> {
  const database = await openTestDatabase('pglite', demoNetwork);
  const organizations = new Map((await database.listOrganizations()).map(({ code, id }) => [code, id]));
  // The test does the jobs whose results it waits for.
  const config = {
    ...readConfig({ PUBLIC_URL: 'https://api.example', JOBS: 'off' }),
    rateLimitPerMinute: 100_000,
  };
  const payments = await sandboxBench();
  const server = await startServer({
    database,
    payments: payments.provider,
    config: { ...config, host: '127.0.0.1', port: 0, operationsPort: 0 },
    clock: systemClock,
    logger: silentLogger,
  });
  const serverUrl = `http://127.0.0.1:${server.port}`;
  const prism = await startPrismProxy(serverUrl);
  const generated = await GeneratedClient.create();
  const client = await generated.load();

  const world: World = {
    serverUrl,
    violations: prism.violations,
    async call(id, auth, request = {}) {
      const operation = client[heyName(id)];
      if (operation === undefined) throw new Error(`The generated client has no ${heyName(id)}`);
      return operation({ baseUrl: prism.url, auth, ...request });
    },
    async trailOf(requestId) {
      const rows = await database.asSuperuser(
        `select action from app.audit_events where request_id = '${requestId}'`,
      );
      return rows.map(({ action }) => String(action));
    },
    invitationToken: () => newestToken(new KeepingCouriers(), database),
    execute: (sql) => database.asSuperuser(sql),
    async pay(url) {
      payments.pay(url, 'PAYS');
      for (const { body, headers } of payments.takeReports()) {
        await fetch(`${serverUrl}${WEBHOOK_PATH}`, { method: 'POST', body, headers });
      }
    },
    async keyOf(organization) {
      const id = organizations.get(organization);
      if (id === undefined) throw new Error(`The demo network has no ${organization}`);
      return (await createKey(database, id, { label: randomUUID(), origins: [ORIGIN] })).secret;
    },
    async operatorKey() {
      return (await createOperatorKey(database, { label: 'Conformance', origins: [ORIGIN] })).secret;
    },
    async signIn(organization, user) {
      const key = await world.keyOf(organization);
      const { data, error } = await world.call('embedSessions.create', key, {
        body: { user, origin: ORIGIN },
      });
      if (data === undefined) throw new Error(`No session for ${user}: ${JSON.stringify(error)}`);
      return (data as { token: string }).token;
    },
    async popupCode(organization, email, codeVerifier) {
      await world.keyOf(organization);
      const [person] = await database.asSuperuser(`select id from app.users where email = '${email}'`);
      const session = { userId: String(person?.['id']), method: 'LINK', device: '' } as const;
      const cookie = await database.withNobody((trx) => startPersonSession(trx, session));
      const answer = await fetch(`${serverUrl}/sign-in/popup`, {
        method: 'POST',
        headers: { Origin: config.publicUrl, Cookie: `__Host-bd_person=${cookie}` },
        body: new URLSearchParams({
          organization: organizations.get(organization) ?? '',
          origin: ORIGIN,
          state: 's'.repeat(22),
          code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
        }),
      });
      return /data-code="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
    },
    async close() {
      await Promise.all([prism.close(), server.close(), generated[Symbol.asyncDispose]()]);
    },
  };
  return world;
}
