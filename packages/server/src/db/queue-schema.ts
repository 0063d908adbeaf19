/** The tables of the job queue: pg-boss's own, made and kept by the owner as its scripts say. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Connection } from './connection.ts';

/** The version of its tables that this version of pg-boss works with. */
const VERSION = (createRequire(import.meta.url)('pg-boss/package.json') as { pgboss: { schema: number } })
  .pgboss.schema;

/** Where jobs end that failed to their last retry; kept for a quarter of a year. */
export const FAILED_JOBS = 'failed-jobs';
const KEEP_FAILED_SECONDS = 90 * 24 * 60 * 60;

/**
 * What pg-boss does while it serves, and no more: nothing that makes, changes or drops a table, and nothing of what
 * this server does not use, such as publishing, dependent jobs and statistics over time.
 */
const GRANTS = `
  grant usage on schema pgboss to app_server;
  grant execute on function pgboss.job_now(), pgboss.create_queue(text, jsonb) to app_server;
  grant select, update on pgboss.version to app_server;
  grant select, insert, update on pgboss.queue, pgboss.schedule to app_server;
  grant select, insert, update, delete on pgboss.job, pgboss.job_common to app_server;
  grant select, delete on pgboss.job_dependency to app_server;
  grant select, update, delete on pgboss.instance to app_server;
  select pgboss.create_queue('${FAILED_JOBS}', '{"policy": "standard", "retentionSeconds": ${KEEP_FAILED_SECONDS}}');`;

/** Names what {@link installQueue} leaves behind. */
export const queueDigest = createHash('sha256').update(`${VERSION}${GRANTS}`).digest('hex');

/**
 * Brings the queue's tables to the version of the installed pg-boss. An upgrade of the package thus needs no
 * migration of ours: `portal-server migrate` finds that there is something to do.
 *
 * @returns what was done, in a word or two, if anything was
 */
export async function installQueue(connection: Connection): Promise<string[]> {
  const installed = await installedVersion(connection);
  if (installed !== VERSION) await run(connection, await script(installed));
  await connection.script(GRANTS);
  return installed === VERSION ? [] : [`pg-boss ${VERSION}`];
}

/** @throws unless the queue's tables are those of the installed pg-boss */
export async function assertQueueInstalled(connection: Connection): Promise<void> {
  const installed = await installedVersion(connection);
  if (installed === undefined || installed < VERSION) {
    throw new Error(`The database lacks version ${VERSION} of the job queue. Run portal-server migrate.`);
  }
  refuseNewer(installed);
}

/** The scripts open transactions; one that failed is still open. */
async function run(connection: Connection, sql: string): Promise<void> {
  try {
    await connection.script(sql);
  } catch (error) {
    await connection.script('rollback');
    throw new Error('The tables of the job queue could not be made or changed.', { cause: error });
  }
}

async function script(installed: number | undefined): Promise<string> {
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss');
  if (installed === undefined) return getConstructionPlans('pgboss');
  refuseNewer(installed);
  // Its indexes come after its transaction, concurrently, which takes a connection of its own for each. A queue is
  // small: with all in one transaction it is locked for a moment, and half an upgrade cannot be left behind.
  const plans = getMigrationPlans('pgboss', installed).replaceAll(' CONCURRENTLY', '');
  return `${plans.replace('COMMIT;', '')} COMMIT;`;
}

function refuseNewer(installed: number): void {
  if (installed > VERSION) {
    throw new Error(
      `The database has version ${installed} of the job queue, which this server does not know.`,
    );
  }
}

async function installedVersion(connection: Connection): Promise<number | undefined> {
  const { rows } = await connection.script(`select to_regclass('pgboss.version') is not null as exists`);
  if (!rows[0]?.['exists']) return undefined;
  const version = await connection.script('select version from pgboss.version');
  return version.rows[0]?.['version'] as number | undefined;
}
