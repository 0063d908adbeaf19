/** What a statement answered. */
export interface StatementResult {
  rows: Record<string, unknown>[];
  /** Rows inserted, updated or deleted; undefined for a SELECT. */
  affected: number | undefined;
}

/**
 * One database connection, as PostgreSQL and PGlite both offer it. The rest of the server reaches it only through
 * {@link Database.withTenant}.
 */
export interface Connection {
  /** Runs one statement with parameters. */
  query(sql: string, parameters: readonly unknown[]): Promise<StatementResult>;
  /** Runs several statements without parameters in one message, and answers the last rows that came. */
  script(sql: string): Promise<StatementResult>;
  /** Gives the connection back; `broken` throws it away instead. */
  release(broken?: boolean): void;
}

export interface ConnectionPool {
  acquire(): Promise<Connection>;
  /** Calls `wake` as {@link Database.onEvents} does. */
  onEvents(wake: () => void): () => void;
  close(): Promise<void>;
}

/** Borrows a connection for one piece of work. */
export async function withConnection<T>(
  pool: ConnectionPool,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await pool.acquire();
  try {
    return await work(connection);
  } finally {
    connection.release();
  }
}

/**
 * Session settings that the texts of our values depend on (see parsers.ts), and where unqualified names are looked
 * up. Both databases get the same ones.
 */
export const sessionSettings = {
  search_path: 'app',
  TimeZone: 'UTC',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'iso_8601',
} as const;
