/** Messages between the server's thread and the worker that runs PGlite. */
export interface WorkerRequest {
  id: number;
  /**
   * `query`: one statement with parameters. `script`: several without. `dump`: the data folder as a tar.
   * `close`: shut the database down.
   */
  kind: 'query' | 'script' | 'dump' | 'close';
  sql: string;
  parameters: (string | Uint8Array | null)[];
}

/** Rows travel as PostgreSQL's text, and are read in the server's thread like those of a real server. */
export interface WorkerAnswer {
  id: number;
  fields?: { name: string; typeOid: number }[];
  rows?: (string | null)[][];
  affected?: number;
  image?: Uint8Array;
  /** The fields of the error; an Error loses its own fields on the way between threads. */
  error?: { message: string; [field: string]: unknown };
}

/** Sent unasked: events were committed. */
export type WorkerNotice = 'events';

export interface WorkerOptions {
  /** The data folder; null keeps the database in memory. */
  folder: string | null;
  /** A dump to start from, instead of an empty database. */
  image?: ArrayBuffer;
}
