import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import type { Config } from '../config/config.ts';
import { openDatabase, type Database } from '../db/database.ts';
import type { Couriers } from '../notifications/couriers.ts';
import { FolderLockedError } from '../db/pglite/folder-lock.ts';
import type { EdgeEnv } from '../http/env.ts';
import { mountHub } from '../http/pages/hub.ts';
import { mountDemoSessions } from '../identity/demo-sessions.ts';
import { createKey, findKey, revokeKey, setPortalUrl } from '../identity/registration.sql.ts';
import { hashToken, isToken } from '../identity/tokens.ts';
import { mountDemoNetwork } from '../network/demo-page.ts';
import { loadNetwork } from '../network/load-network.ts';
import { Mailbox } from '../mail/mailbox.ts';
import { mountMailbox } from '../mail/mailbox-page.ts';
import { UsageError } from './usage.ts';

/** The files of the example network, beside the sources and beside what is built from them. */
const NETWORK = fileURLToPath(new URL('../../network/', import.meta.url));

/** The embedded database in `folder`, with the example network in it. */
export async function openDemoDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const database = await openFolder(folder);
  try {
    const present = await database.listOrganizations();
    if (present.length === 0) await loadNetwork({ database, folder: NETWORK });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Example data is soon made again, so that another version's is no reason to give up. */
async function openFolder(folder: string): Promise<Database> {
  try {
    return await openDatabase({ pglite: { folder: join(folder, 'database') } });
  } catch (error) {
    if (!(error instanceof Error) || error instanceof FolderLockedError) throw error;
    throw new Error(`${error.message} To begin again with fresh example data, delete ${folder}.`, {
      cause: error,
    });
  }
}

/** Keeps what would leave the building. */
export function demoCouriers({ mail, sms }: Mailbox, { publicUrl }: Config): Couriers {
  return { mail, sms, mailFrom: 'Better Data <portal@betterdata.example>', publicUrl };
}

/** The hub page, the mailbox, and sessions for whoever tries the API on this machine. */
export function mountDemo(
  app: Hono<EdgeEnv>,
  { database, mailbox, config }: { database: Database; mailbox: Mailbox; config: Config },
): void {
  mountHub(app, { port: config.port });
  mountMailbox(app, mailbox);
  mountDemoSessions(app, database);
  mountDemoNetwork(app, database);
}

/** Of the example sites' keys. */
const LABEL = 'Example site';

/**
 * The example sites that embed the portal, with the variable that holds the key of each, their port's offset, and the
 * page that e-mails lead to.
 */
const EXAMPLE_SITES = [
  { organization: 'ORG-101', variable: 'AMAZON_EMBED_KEY', offset: 1, page: '/amazon' },
  { organization: 'ORG-102', variable: 'SEPHORA_EMBED_KEY', offset: 1, page: '/sephora' },
  { organization: 'ORG-003', variable: 'LUXE_BOND_EMBED_KEY', offset: 2, page: '/' },
];

/**
 * Lets the example sites in. Whoever starts them and this server makes up the keys and gives them to both, so that
 * none is written down.
 */
export async function acceptExampleSites(
  database: Database,
  env: NodeJS.ProcessEnv,
  port: number,
): Promise<void> {
  const organizations = new Map((await database.listOrganizations()).map(({ code, id }) => [code, id]));
  for (const { organization, variable, offset, page } of EXAMPLE_SITES) {
    const organizationId = organizations.get(organization);
    const secret = env[variable];
    if (organizationId === undefined || !secret) continue;
    await setPortalUrl(database, organizationId, `http://localhost:${port + offset}${page}`);
    if (!isToken('ek', secret)) throw new UsageError(`${variable} is not of the form of an embed key.`);
    if ((await database.authenticate('embed_key', hashToken(secret))) !== null) continue;
    const origins = [`http://localhost:${port + offset}`, `http://127.0.0.1:${port + offset}`];
    // The key of an earlier start is in nobody's hands any more.
    const earlier = await findKey(database, organizationId, LABEL, origins);
    if (earlier !== undefined) await revokeKey(database, organizationId, earlier);
    await createKey(database, organizationId, { label: LABEL, origins, secret });
  }
}
