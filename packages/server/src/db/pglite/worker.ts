/**
 * Runs PGlite in a thread of its own: a query does not block the server, and the thread can have the deep stack
 * that PostgreSQL's recursion needs (see client.ts).
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { WorkerAnswer, WorkerNotice, WorkerOptions, WorkerRequest } from './protocol.ts';

/** What asks for a Blob only reads its bytes; a real one would copy all of them, once to be made and once to be read. */
class Bytes extends Blob {
  readonly #bytes: ArrayBuffer;

  constructor(bytes: ArrayBuffer) {
    super([]);
    this.#bytes = bytes;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#bytes);
  }
}

const { folder, image } = workerData as WorkerOptions;
const database = await PGlite.create({
  ...(folder === null ? {} : { dataDir: folder }),
  ...(image ? { loadDataDir: new Bytes(image) } : {}),
});
// Rows leave as text; see WorkerAnswer.
for (const type of Object.keys(database.parsers)) database.parsers[type] = (text: string) => text;

async function run({ kind, sql, parameters }: WorkerRequest): Promise<Omit<WorkerAnswer, 'id'>> {
  if (kind === 'close') {
    await database.close();
    return {};
  }
  if (kind === 'dump') {
    const tar = await database.dumpDataDir('none');
    return { image: new Uint8Array(await tar.arrayBuffer()) };
  }
  const results =
    kind === 'query'
      ? [await database.query(sql, parameters, { rowMode: 'array' })]
      : await database.exec(sql, { rowMode: 'array' });
  const result = results.findLast(({ fields }) => fields.length > 0) ?? results.at(-1);
  return {
    fields: (result?.fields ?? []).map(({ name, dataTypeID }) => ({ name, typeOid: dataTypeID })),
    rows: (result?.rows ?? []) as (string | null)[][],
    ...(result?.affectedRows === undefined ? {} : { affected: result.affectedRows }),
  };
}

function describe(error: unknown): NonNullable<WorkerAnswer['error']> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, detail, constraint, table, column } = error as Error & Record<string, unknown>;
  return { message: error.message, code, detail, constraint, table, column };
}

async function serve(request: WorkerRequest): Promise<void> {
  const answer = await run(request).catch((error: unknown) => ({ error: describe(error) }));
  parentPort?.postMessage({ id: request.id, ...answer } satisfies WorkerAnswer);
  if (request.kind === 'close') parentPort?.close();
}

await database.listen('app_events', () => parentPort?.postMessage('events' satisfies WorkerNotice));
parentPort?.on('message', (request: WorkerRequest) => void serve(request));
parentPort?.postMessage({ id: 0 } satisfies WorkerAnswer);
