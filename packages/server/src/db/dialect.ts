import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Connection } from './connection.ts';

/**
 * Lets Kysely build the queries of one transaction on one connection, the same way on PostgreSQL and PGlite.
 *
 * Kysely's own dialects do not fit: both send BEGIN as a statement of its own, so that entering a tenant would cost
 * another round trip, and its PGlite driver keeps one transaction's state for all callers, so that two at a time
 * end each other.
 *
 * @param begin the script that opens the transaction
 */
export function transactionDialect(connection: Connection, begin: string): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => transactionDriver(connection, begin),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function transactionDriver(connection: Connection, begin: string): Driver {
  const statements = new StatementRunner(connection);
  return {
    init: async () => undefined,
    acquireConnection: async () => statements,
    beginTransaction: async () => void (await connection.script(begin)),
    commitTransaction: async () => {
      // PostgreSQL answers COMMIT of a failed transaction with a silent ROLLBACK.
      if (statements.failure !== undefined) {
        throw new Error('A statement of this transaction failed, so nothing was written.', {
          cause: statements.failure,
        });
      }
      await connection.script('commit');
    },
    rollbackTransaction: async () => void (await connection.script('rollback')),
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
}

class StatementRunner implements DatabaseConnection {
  failure: unknown;
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const { rows, affected } = await this.#connection.query(sql, parameters);
      // In a failed transaction a statement can only succeed after going back to a savepoint.
      this.failure = undefined;
      return {
        rows: rows as Row[],
        ...(affected === undefined ? {} : { numAffectedRows: BigInt(affected) }),
      };
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  // eslint-disable-next-line require-yield -- the interface asks for a generator; there is nothing to yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming is not offered: read pages.');
  }
}
