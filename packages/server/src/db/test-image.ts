/** A migrated PGlite database for tests to start from. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withConnection } from './connection.ts';
import { applyMigrations, migrationsDigest } from './migrate.ts';
import { openPglite } from './pglite/client.ts';

/**
 * The image, made once per machine and set of migrations and kept in the system's temporary folder: PGlite takes
 * seconds to create an empty database, and a tenth of that to load one.
 */
export async function migratedImage(): Promise<Uint8Array> {
  const file = join(tmpdir(), `portal-pglite-${await migrationsDigest()}.tar`);
  if (!existsSync(file)) {
    const image = await createImage();
    // Test processes that start together may all come here; each puts a whole file in place.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, image);
    renameSync(own, file);
  }
  return readFileSync(file);
}

async function createImage(): Promise<Uint8Array> {
  const pool = await openPglite({ folder: null });
  try {
    await withConnection(pool, applyMigrations);
    return await pool.dump();
  } finally {
    await pool.close();
  }
}
