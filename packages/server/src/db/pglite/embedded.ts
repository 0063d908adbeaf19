import { mkdirSync } from 'node:fs';
import { sessionSettings, withConnection } from '../connection.ts';
import { applyMigrations } from '../migrate.ts';
import { assertServingRole } from '../serving-role.ts';
import { openPglite, type PgliteOptions, type PglitePool } from './client.ts';
import { lockFolder } from './folder-lock.ts';

/**
 * Opens, migrates and hands over an embedded database. Its single connection starts as the superuser that owns the
 * schema and continues as app_server, so that the policies apply. They guard against mistakes, not against SQL
 * injection: the session could take its first role back.
 *
 * @throws FolderLockedError if another process has the folder open
 */
export async function openEmbedded(options: PgliteOptions): Promise<PglitePool> {
  const { folder } = options;
  if (folder === null) return openMigrated(options);
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const pool = await openMigrated(options);
    return { ...pool, close: () => pool.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openMigrated(options: PgliteOptions): Promise<PglitePool> {
  const pool = await openPglite(options);
  try {
    await withConnection(pool, async (connection) => {
      await applyMigrations(connection);
      await connection.script(`set session authorization app_server; ${settings}`);
      await assertServingRole(connection);
    });
    return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

const settings = Object.entries(sessionSettings)
  .map(([name, value]) => `set ${name} = ${value};`)
  .join(' ');
