import { problem } from './problem.ts';

/** The largest CSV file, in bytes. It is read as it arrives and never held as a whole. */
export const MAX_CSV_BYTES = 32 * 1024 * 1024;

/**
 * The CSV file in a request's body, within the edge's limits; undefined where the body is something else. Throws
 * `unsupported-media-type` or `payload-too-large`, the latter perhaps while the file is read.
 */
export function csvIn(request: Request): AsyncIterable<Uint8Array> | undefined {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  if (type.trim() !== 'text/csv') return undefined;
  const charset = parameters.map((parameter) => parameter.trim()).find((each) => each.startsWith('charset='));
  if (!/^(charset="?utf-8"?)?$/.test(charset ?? '')) {
    throw problem('unsupported-media-type', { detail: 'Send the file in UTF-8.' });
  }
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') {
    throw problem('unsupported-media-type', { detail: 'Send the body without a content encoding.' });
  }
  if (Number(request.headers.get('content-length') ?? 0) > MAX_CSV_BYTES) throw tooLarge();
  return limited(request.body);
}

async function* limited(body: AsyncIterable<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_CSV_BYTES) throw tooLarge();
    yield chunk;
  }
}

const tooLarge = () => problem('payload-too-large', { detail: 'A CSV file may hold at most 32 MiB.' });
