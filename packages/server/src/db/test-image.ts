/** PGlite databases for tests to start from. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectionPool, withConnection } from './connection.ts';
import { applyMigrations, migrationsDigest } from './migrate.ts';
import { openPglite, type PglitePool } from './pglite/client.ts';
import { openEmbedded } from './pglite/embedded.ts';

/**
 * The image of an empty database, made once per machine and set of migrations and kept in the system's temporary
 * folder: PGlite takes seconds to create one, and a tenth of that to load it.
 */
export async function migratedImage(): Promise<Uint8Array> {
  return keptIn(join(tmpdir(), `portal-pglite-${await migrationsDigest()}.tar`), async () => {
    const pool = await openPglite({ folder: null });
    try {
      await withConnection(pool, applyMigrations);
      return await dumpOf(pool);
    } finally {
      await pool.close();
    }
  });
}

/** The image of a migrated database that somebody has filled. */
export async function filledImage(fill: (pool: ConnectionPool) => Promise<void>): Promise<Uint8Array> {
  const pool = await openEmbedded({ folder: null, image: await migratedImage() });
  try {
    await fill(pool);
    return await dumpOf(pool);
  } finally {
    await pool.close();
  }
}

/** After a checkpoint: whoever starts from it has no log to replay. */
async function dumpOf(pool: PglitePool): Promise<Uint8Array> {
  await withConnection(pool, (connection) =>
    connection.script('set session authorization postgres; checkpoint'),
  );
  return pool.dump();
}

/** Where the test processes of a run share their images; no other run sees them. */
export function sharedImage(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = process.env['TEST_IMAGES'];
  return folder === undefined ? make() : keptIn(join(folder, `${name}.tar`), make);
}

async function keptIn(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!existsSync(file)) {
    const image = await make();
    // Test processes that start together may all come here; each puts a whole file in place.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, image);
    renameSync(own, file);
  }
  return readFileSync(file);
}
