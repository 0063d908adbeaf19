import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Connection } from './connection.ts';
import { connectPostgres } from './postgres.ts';
import { installQueue, queueDigest } from './queue-schema.ts';

/** One file of the migrations folder. */
export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

const folder = new URL('../../migrations/', import.meta.url);

/** The migrations of this version of the server, in order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Names what migrating leads to: another text of any migration gives another digest, as does another job queue. */
export async function migrationsDigest(): Promise<string> {
  const digest = createHash('sha256').update(queueDigest);
  for (const { sha256 } of await readMigrations()) digest.update(sha256);
  return digest.digest('hex').slice(0, 16);
}

/**
 * Brings a PostgreSQL database to the schema of this server.
 *
 * @param options.ownerDatabaseUrl a login that owns the database and may create roles
 * @returns the names of what was applied now
 */
export async function migrate(options: { ownerDatabaseUrl: string }): Promise<string[]> {
  const connection = await connectPostgres(options.ownerDatabaseUrl);
  try {
    return await applyMigrations(connection);
  } finally {
    connection.release();
  }
}

/** Applies what is missing, each file in a transaction of its own, one process at a time. */
export async function applyMigrations(connection: Connection): Promise<string[]> {
  const migrations = await readMigrations();
  await connection.script(`select pg_advisory_lock(hashtext('portal_migrations'))`);
  try {
    await connection.script(`
      create schema if not exists portal_migrations;
      create table if not exists portal_migrations.applied (
        name text primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      );`);
    const pending = pendingMigrations(migrations, await readApplied(connection));
    for (const { name, sql, sha256 } of pending) await apply(connection, name, sql, sha256);
    const queue = await installQueue(connection);
    // The server checks at its start that nothing is missing.
    await connection.script(`
      grant usage on schema portal_migrations to app_server;
      grant select on portal_migrations.applied to app_server;`);
    return [...pending.map(({ name }) => name), ...queue];
  } finally {
    await connection.script(`select pg_advisory_unlock(hashtext('portal_migrations'))`);
  }
}

/** @throws if a migration was not applied yet, or is not the one that was applied. */
export async function assertMigrated(connection: Connection): Promise<void> {
  const { rows } = await connection.script(
    `select to_regclass('portal_migrations.applied') is not null as exists`,
  );
  const applied = rows[0]?.['exists'] ? await readApplied(connection) : [];
  const [missing] = pendingMigrations(await readMigrations(), applied);
  if (missing) throw new Error(`The database lacks migration ${missing.name}. Run portal-server migrate.`);
}

type Applied = Pick<Migration, 'name' | 'sha256'>;

async function readApplied(connection: Connection): Promise<Applied[]> {
  const { rows } = await connection.script(
    `select name, sha256 from portal_migrations.applied order by name`,
  );
  return rows as unknown as Applied[];
}

function pendingMigrations(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of applied) {
    const migration = known.get(name);
    if (!migration) throw new Error(`The database has migration ${name}, which this version does not know.`);
    if (migration.sha256 !== sha256)
      throw new Error(`Migration ${name} was changed after it had been applied.`);
  }
  const names = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !names.has(name));
}

async function apply(connection: Connection, name: string, sql: string, sha256: string): Promise<void> {
  try {
    await connection.script(`begin;
${sql}
insert into portal_migrations.applied (name, sha256) values ('${name}', '${sha256}');
commit;`);
  } catch (error) {
    await connection.script('rollback');
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
