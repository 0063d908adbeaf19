import { pino, type DestinationStream } from 'pino';

/** What one line about a request may hold. Nothing else is ever logged: no bodies, queries or credentials. */
export interface RequestLog {
  requestId: string;
  method: string;
  /** The operation, such as `asns.get`, or the route's pattern: never the path with its ids. */
  operation: string;
  status: number;
  durationMs: number;
  problem?: string;
  organizationId?: string;
  credentialId?: string;
}

/** Structured logging, one JSON object per line. */
export interface Logger {
  request(entry: RequestLog): void;
  /** An unexpected exception, with its stack and, from a database, its SQLSTATE. */
  failure(error: unknown, context: { requestId?: string; task?: string; jobId?: string }): void;
  info(message: string, fields?: Record<string, string | number | boolean>): void;
}

/** Writes NDJSON to standard output, or to `destination`. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const log = destination ? pino(options, destination) : pino(options);
  return {
    request: (entry) => log.info(entry, 'request'),
    failure: (error, context) => log.error({ ...context, error: describe(error) }, 'unexpected error'),
    info: (message, fields = {}) => log.info(fields, message),
  };
}

/** For tests and embedders that want no output. */
export const silentLogger: Logger = { request: () => {}, failure: () => {}, info: () => {} };

/** Name, message, stack and SQLSTATE; not the database's `detail`, which quotes rows. */
function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, message: error.message, stack: error.stack ?? '', ...code };
}
