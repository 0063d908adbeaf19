import { Worker } from 'node:worker_threads';
import type { Connection, ConnectionPool, StatementResult } from '../connection.ts';
import { textParser, toParameter } from '../values.ts';
import type { WorkerAnswer, WorkerNotice, WorkerOptions, WorkerRequest } from './protocol.ts';

/**
 * PostgreSQL recurses while it reads nested JSON. With Node's usual stack a deep document overflows inside PGlite,
 * which then answers no rows instead of an error.
 */
const stackSizeMb = 32;

/** PGlite has one connection: whoever acquires it has the database until it is released. */
export interface PglitePool extends ConnectionPool {
  /** The data folder as a tar, from which another database can start. */
  dump(): Promise<Uint8Array>;
}

export interface PgliteOptions {
  /** The data folder, created if needed; null keeps the database in memory. */
  folder: string | null;
  /** A dump of a database to start from (see PglitePool.dump); for databases in memory. */
  image?: Uint8Array;
}

/** Starts PGlite in a worker. */
export async function openPglite({ folder, image }: PgliteOptions): Promise<PglitePool> {
  const bytes = image && new Uint8Array(image).buffer;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder, ...(bytes && { image: bytes }) } satisfies WorkerOptions,
    transferList: bytes ? [bytes] : [],
    // The worker needs none of this process's options, and some of them no worker accepts.
    execArgv: [],
    resourceLimits: { stackSizeMb },
  });
  const calls = new Calls(worker);
  await calls.ready;

  let turn: Promise<void> = Promise.resolve();
  return {
    acquire: async () => {
      const before = turn;
      let release = (): void => undefined;
      turn = new Promise((resolve) => (release = resolve));
      await before;
      return connection(calls, release);
    },
    onEvents: (wake) => {
      const onMessage = (message: WorkerAnswer | WorkerNotice) => {
        if (message === 'events') wake();
      };
      worker.on('message', onMessage);
      return () => void worker.off('message', onMessage);
    },
    dump: async () => (await calls.send('dump')).image ?? new Uint8Array(),
    close: async () => {
      await turn;
      await calls.send('close');
      await worker.terminate();
    },
  };
}

function connection(calls: Calls, release: () => void): Connection {
  return {
    query: async (sql, parameters) => readRows(await calls.send('query', sql, parameters.map(toParameter))),
    script: async (sql) => readRows(await calls.send('script', sql)),
    release,
  };
}

/** Matches the worker's answers with the calls that wait for them. */
class Calls {
  readonly ready: Promise<WorkerAnswer>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<WorkerAnswer>>();
  #lastId = 0;
  /** Why the worker is gone; whoever calls it then must not wait for ever. */
  #failure: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.ready = this.#expect(this.#lastId);
    worker.on('message', (message: WorkerAnswer | WorkerNotice) => {
      if (message !== 'events') this.#settle(message);
    });
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.#fail(new Error('The embedded database has stopped.')));
  }

  send(
    kind: WorkerRequest['kind'],
    sql = '',
    parameters: WorkerRequest['parameters'] = [],
  ): Promise<WorkerAnswer> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const id = ++this.#lastId;
    const answer = this.#expect(id);
    this.#worker.postMessage({ id, kind, sql, parameters } satisfies WorkerRequest);
    return answer;
  }

  #expect(id: number): Promise<WorkerAnswer> {
    const call = Promise.withResolvers<WorkerAnswer>();
    this.#waiting.set(id, call);
    return call.promise;
  }

  #settle(answer: WorkerAnswer): void {
    const call = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    const { error } = answer;
    if (error) call?.reject(Object.assign(new Error(error.message), error));
    else call?.resolve(answer);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const call of this.#waiting.values()) call.reject(error);
    this.#waiting.clear();
  }
}

function readRows({ fields = [], rows = [], affected }: WorkerAnswer): StatementResult {
  const columns = fields.map(({ name, typeOid }) => ({ name, parse: textParser(typeOid) }));
  const read = (row: (string | null)[]): Record<string, unknown> =>
    Object.fromEntries(
      columns.map(({ name, parse }, index) => {
        const text = row[index] ?? null;
        return [name, text === null ? null : parse(text)];
      }),
    );
  return { rows: rows.map(read), affected };
}
