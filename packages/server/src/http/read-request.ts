import { operations, type OperationId } from '@betterdata/portal-contract';
import { requests, type RequestOf } from '@betterdata/portal-contract/zod';
import type { z } from 'zod';
import type { EdgeContext } from './env.ts';
import { readJson } from './json.ts';
import { readBlob } from './blob.ts';
import { problem, type FieldError } from './problem.ts';

/**
 * Validates a request against the contract. A path that fits no resource answers like one that leads to none:
 * the shape of an id tells nothing. Everything else that does not fit is listed in one `invalid-request`.
 */
export async function readRequest<Id extends OperationId>(
  context: EdgeContext,
  id: Id,
): Promise<RequestOf<Id>> {
  return (await readParts(context, id, true)) as RequestOf<Id>;
}

/** The same for a request whose body is a file, which stays unread. */
export async function readParameters<Id extends OperationId>(
  context: EdgeContext,
  id: Id,
): Promise<Omit<RequestOf<Id>, 'body'>> {
  const { body: _, ...parameters } = await readParts(context, id, false);
  return parameters as Omit<RequestOf<Id>, 'body'>;
}

async function readParts(context: EdgeContext, id: OperationId, withBody: boolean) {
  const schemas = requests[id];
  const { idempotent, ifMatch, uploads } = operations[id];
  if (!schemas.path.safeParse(context.req.param()).success) throw problem('not-found');
  if (idempotent && !context.req.header('idempotency-key')) throw problem('idempotency-key-required');
  if (ifMatch && !context.req.header('if-match')) throw problem('precondition-required');

  const query = schemas.query.safeParse(readQuery(context.req.url));
  const headers = schemas.headers.safeParse(context.req.header());
  const hasBody = withBody && schemas.body.def.type !== 'undefined';
  const read = () => (uploads.length > 0 ? readBlob(context.req.raw, uploads) : readJson(context.req.raw));
  const body = hasBody ? schemas.body.safeParse(await read()) : undefined;
  const errors = [
    ...fieldErrors(query.error, (path) => `query/${path.join('/')}`),
    ...fieldErrors(headers.error, (path) => `header/${path.join('/')}`),
    ...fieldErrors(body?.error, toPointer),
  ];
  if (errors.length > 0) throw problem('invalid-request', { errors });
  // The compiler does not follow that the schemas of one operation give the request of that operation.
  return { path: context.req.param(), query: query.data, headers: headers.data, body: body?.data };
}

/** Every query parameter with all its occurrences. */
function readQuery(url: string): Record<string, string[]> {
  const parameters = new URL(url).searchParams;
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}

type Path = readonly PropertyKey[];

/** More than this helps nobody, and the answer to a large wrong request stays small. */
const LISTED_ERRORS = 50;

function fieldErrors(error: z.ZodError | undefined, pointer: (path: Path) => string): FieldError[] {
  const listed = (error?.issues ?? []).slice(0, LISTED_ERRORS);
  return listed.flatMap((issue): FieldError[] => {
    if (issue.code !== 'unrecognized_keys') return [{ pointer: pointer(issue.path), detail: issue.message }];
    const unknown = issue.keys.slice(0, LISTED_ERRORS);
    return unknown.map((key) => ({ pointer: pointer([...issue.path, key]), detail: 'Not known here' }));
  });
}

/** RFC 6901, with `~` and `/` inside a token escaped. */
function toPointer(path: Path): string {
  return path.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
