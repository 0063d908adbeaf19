import { createHash, randomUUID } from 'node:crypto';
import { RECORDED_AT } from '../../../mocks/src/clock.ts';
import { createApp } from '../../../server/src/app.ts';
import type { Clock } from '../../../server/src/common/clock.ts';
import { readConfig } from '../../../server/src/config/config.ts';
import { type Database, openDatabase } from '../../../server/src/db/database.ts';
import { createTestDatabase, type Template } from '../../../server/src/db/test-cluster.ts';
import { silentLogger } from '../../../server/src/http/log.ts';
import { createOperatorKey, mintOperatorSession } from '../../../server/src/identity/operator.sql.ts';
import { createKey } from '../../../server/src/identity/registration.sql.ts';
import { organizationId, partnershipId } from '../../../server/src/network/ids.ts';
import { loadNetwork } from '../../../server/src/network/load-network.ts';
import { invite } from './invite.ts';
import { buy } from './purchase.ts';
import type { ScenarioSource } from './scenarios.ts';

const ORIGIN = 'https://intranet.example';
/** As of a server that sends e-mail and SMS; nothing leaves this one, in which no jobs run. */
const ENVIRONMENT = {
  PUBLIC_URL: 'https://api.example',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'Better Data <portal@mail.example>',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'none',
  SMS_FROM: '+14805550100',
};

/** The real server over a network of its own, at the moment of the recordings. */
export interface World {
  fetch(request: Request): Promise<Response>;
  /** A session token of a scenario's person. */
  signIn(source: ScenarioSource): Promise<string>;
  close(): Promise<void>;
}

const clock: Clock = () => new Date(RECORDED_AT);

/** A database in which it is the moment of the recordings; one connection is enough for one who asks. */
function open(databaseUrl: string): Promise<Database> {
  return openDatabase({ databaseUrl, poolSize: 1, settings: { 'app.clock': RECORDED_AT } });
}

/** An organization has one key, which lists show, and so the same in every recording. */
function keyOf(organization: string): string {
  return `ek_${createHash('sha256').update(organization).digest('base64url')}`;
}

/** A network is loaded once, and copied. */
function templateOf(network: string): Template {
  return {
    name: createHash('sha256').update(network).digest('hex').slice(0, 16),
    async fill(databaseUrl) {
      const database = await open(databaseUrl);
      await loadNetwork({ database, folder: network, clock }).finally(() => database.close());
    },
  };
}

/** Opens a world of its own; reads and writes of the same order are answered in the same way in each. */
export async function openWorld(network: string): Promise<World> {
  const created = await createTestDatabase(`world_${randomUUID().replaceAll('-', '')}`, templateOf(network));
  const database = await open(created.serverUrl);
  const config = { ...readConfig(ENVIRONMENT), rateLimitPerMinute: 1e6 };
  const logger = { ...silentLogger, failure: (error: unknown) => console.error(error) };
  const app = createApp({ database, config, clock, logger });
  const fetch = async (request: Request) => app.fetch(request, {});
  const keys = new Map<string, string>();
  return {
    fetch,
    async signIn(source) {
      if ('operator' in source) {
        const { id } = await createOperatorKey(database, { label: 'Recording', origins: [ORIGIN] });
        const session = { person: source.operator, origin: ORIGIN, seconds: 900 };
        const { token } = await database.withOperator(id, 'write', (trx) =>
          mintOperatorSession(trx, session),
        );
        return token;
      }
      if ('invited' in source) return invite(database, source.invited, clock());
      const { organization, email, host, features, bought } = source;
      if (bought) await buy(database, organizationId(organization), bought, clock());
      const holder = host?.organization ?? organization;
      const secret = keys.get(holder) ?? keyOf(holder);
      if (!keys.has(holder)) {
        keys.set(holder, secret);
        await createKey(database, organizationId(holder), {
          label: 'Intranet',
          origins: [ORIGIN],
          ...(host && { partnershipIds: [partnershipId(host.partnership)] }),
          secret,
        });
      }
      const answer = await fetch(
        new Request('https://api.example/v1/embed-sessions', {
          method: 'POST',
          headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
          body: JSON.stringify({
            user: email,
            origin: ORIGIN,
            ...(host && { partnership: partnershipId(host.partnership) }),
            ...(features && { features }),
          }),
        }),
      );
      const { token } = (await answer.json()) as { token?: string };
      if (token === undefined) throw new Error(`No session for ${email}: ${answer.status}`);
      return token;
    },
    async close() {
      await database.close();
      await created.drop();
    },
  };
}
