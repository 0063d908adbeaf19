import pg from 'pg';
import type { Connection, ConnectionPool, StatementResult } from './connection.ts';
import { sessionSettings } from './connection.ts';
import { EventListener } from './event-listener.ts';
import { textParser, toParameter } from './values.ts';

export interface PostgresOptions {
  databaseUrl: string;
  /** Most connections at a time; 10 if left out. */
  poolSize?: number;
  /** After how many milliseconds the server gives up a statement; 30 000 if left out. */
  statementTimeoutMs?: number;
  /** Further settings of every session. */
  settings?: Readonly<Record<string, string>>;
  /** Told of connections that fail while idle; the pool replaces them. */
  onError?: (error: Error) => void;
}

/** A pool of connections to a PostgreSQL server. */
export function openPostgres(options: PostgresOptions): ConnectionPool {
  const timeout = options.statementTimeoutMs ?? 30_000;
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize ?? 10,
    // Waiting for a free connection, or for a database that does not answer, ends as a statement would.
    connectionTimeoutMillis: timeout,
    types: { getTypeParser },
    options: startupOptions({
      ...sessionSettings,
      // Small reads by index are what every request does, on data that mostly sits in memory. With the planner's
      // default, made for turning disks, it rather scans all tenants' rows.
      random_page_cost: '1.1',
      statement_timeout: String(timeout),
      // A request that lost its way must not hold row locks for long.
      idle_in_transaction_session_timeout: String(timeout),
      ...options.settings,
    }),
  });
  pool.on('error', (error) => options.onError?.(error));
  // The pool listens to idle connections only.
  pool.on('connect', (client) => void client.on('error', leaveToQuery));
  const listener = new EventListener(options.databaseUrl, options.onError);
  return {
    acquire: async () => wrap(await pool.connect()),
    onEvents: (wake) => listener.subscribe(wake),
    close: () => {
      listener.close();
      return pool.end();
    },
  };
}

/** One connection outside a pool, for the owner's work. */
export async function connectPostgres(databaseUrl: string): Promise<Connection> {
  const client = new pg.Client({ connectionString: databaseUrl, types: { getTypeParser } });
  client.on('error', leaveToQuery);
  await client.connect();
  return { ...wrap(client), release: () => void client.end() };
}

/** A broken connection fails the query that waits for it; without a listener its event would end the process. */
function leaveToQuery(): void {}

function startupOptions(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`)
    .join(' ');
}

const getTypeParser = ((oid: number, format?: 'text' | 'binary'): unknown =>
  format === 'binary'
    ? pg.types.getTypeParser(oid, format)
    : textParser(oid)) as typeof pg.types.getTypeParser;

function wrap(client: pg.ClientBase & { release?: (destroy?: boolean) => void }): Connection {
  return {
    query: async (sql, parameters) => answer(await client.query(sql, parameters.map(bind))),
    script: async (sql) => {
      const results: pg.QueryResult | pg.QueryResult[] = await client.query(sql);
      const all = [results].flat();
      return answer(all.findLast(({ fields }) => fields.length > 0) ?? all.at(-1));
    },
    release: (broken) => client.release?.(broken),
  };
}

function bind(value: unknown): string | Buffer | null {
  const parameter = toParameter(value);
  return parameter instanceof Uint8Array ? Buffer.from(parameter) : parameter;
}

const writing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function answer(result: pg.QueryResult | undefined): StatementResult {
  return {
    rows: (result?.rows ?? []) as Record<string, unknown>[],
    affected: result && writing.has(result.command) ? (result.rowCount ?? 0) : undefined,
  };
}
