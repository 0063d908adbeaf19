import { mkdirSync } from 'node:fs';
import { type ConnectionPool, sessionSettings, withConnection } from '../connection.ts';
import { applyMigrations } from '../migrate.ts';
import { assertServingRole } from '../serving-role.ts';
import { openPglite } from './client.ts';
import { lockFolder } from './folder-lock.ts';

export interface PgliteOptions {
  /** The data folder, created if needed; null keeps the database in memory. */
  folder: string | null;
}

/**
 * Opens, migrates and hands over an embedded database. Its single connection starts as the superuser that owns the
 * schema and continues as app_server, so that the policies apply. They guard against mistakes, not against SQL
 * injection: the session could take its first role back.
 *
 * @throws FolderLockedError if another process has the folder open
 */
export async function openEmbedded({ folder }: PgliteOptions): Promise<ConnectionPool> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const unlock = folder === null ? () => undefined : lockFolder(folder);
  try {
    const pool = await openPglite({ folder });
    await withConnection(pool, async (connection) => {
      await applyMigrations(connection);
      await connection.script(`set session authorization app_server; ${settings}`);
      await assertServingRole(connection);
    });
    return {
      acquire: pool.acquire,
      close: async () => {
        await pool.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

const settings = Object.entries(sessionSettings)
  .map(([name, value]) => `set ${name} = ${value};`)
  .join(' ');
