import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Config } from '../config/config.ts';
import { openDatabase, type Database } from '../db/database.ts';
import type { EdgeEnv } from '../http/env.ts';
import { mountHub } from '../http/pages/hub.ts';
import { mountDemoSessions } from '../identity/demo-sessions.ts';

/** The embedded database in `folder`, with the example network in it. */
export async function openDemoDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  return openDatabase({ pglite: { folder: join(folder, 'database') } });
}

/** The hub page, and sessions for whoever tries the API on this machine. */
export function mountDemo(app: Hono<EdgeEnv>, database: Database, { port }: Config): void {
  mountHub(app, { port });
  mountDemoSessions(app, database);
}
