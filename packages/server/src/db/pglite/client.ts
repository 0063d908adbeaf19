import { Worker } from 'node:worker_threads';
import type { Connection, ConnectionPool, StatementResult } from '../connection.ts';
import { textParser, toParameter } from '../values.ts';
import type { WorkerAnswer, WorkerOptions, WorkerRequest } from './protocol.ts';

/**
 * PostgreSQL recurses while it reads nested JSON. With Node's usual stack a deep document overflows inside PGlite,
 * which then answers no rows instead of an error.
 */
const stackSizeMb = 32;

/** PGlite has one connection: whoever acquires it has the database until it is released. */
export async function openPglite(options: WorkerOptions): Promise<ConnectionPool> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: options,
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
    close: async () => {
      await turn;
      await calls.send('close', '', []);
      await worker.terminate();
    },
  };
}

function connection(calls: Calls, release: () => void): Connection {
  return {
    query: (sql, parameters) => calls.send('query', sql, parameters.map(toParameter)),
    script: (sql) => calls.send('script', sql, []),
    release,
  };
}

/** Matches the worker's answers with the calls that wait for them. */
class Calls {
  readonly ready: Promise<StatementResult>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<StatementResult>>();
  #lastId = 0;
  /** Why the worker is gone; whoever calls it then must not wait for ever. */
  #failure: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.ready = this.#expect(this.#lastId);
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.#fail(new Error('The embedded database has stopped.')));
  }

  send(
    kind: WorkerRequest['kind'],
    sql: string,
    parameters: WorkerRequest['parameters'],
  ): Promise<StatementResult> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const id = ++this.#lastId;
    const answer = this.#expect(id);
    this.#worker.postMessage({ id, kind, sql, parameters } satisfies WorkerRequest);
    return answer;
  }

  #expect(id: number): Promise<StatementResult> {
    const call = Promise.withResolvers<StatementResult>();
    this.#waiting.set(id, call);
    return call.promise;
  }

  #settle(answer: WorkerAnswer): void {
    const call = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    try {
      call?.resolve(readAnswer(answer));
    } catch (error) {
      call?.reject(error);
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const call of this.#waiting.values()) call.reject(error);
    this.#waiting.clear();
  }
}

function readAnswer({ fields = [], rows = [], affected, error }: WorkerAnswer): StatementResult {
  if (error) throw Object.assign(new Error(error.message), error);
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
