import createFetchClient from 'openapi-fetch';
import { isPortalError, PortalError } from '../errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request, complete but for the endpoint. */
export interface HttpRequest {
  method: Method;
  /** Path and query, encoded. */
  url: string;
  headers: Record<string, string | undefined>;
  /** JSON text, or a file. */
  body: string | Blob | undefined;
  /** Whether the answer is a file. */
  download: boolean;
  read: ReadStream | undefined;
  signal: AbortSignal;
}

/** Reads the body of a success itself, and settles when it has done so. */
export type ReadStream = (response: Response) => Promise<void>;

/** An answer whose body was received to its end. */
export interface HttpAnswer {
  response: Response;
  /** The text or the file of a success, '' without one; of an error its JSON, or its text where it is not JSON. */
  body: unknown;
}

/** Sees each attempt of each call, the Authorization header included. Answer it or pass it on with `next`. */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
) => Response | Promise<Response>;

export type Fetch = (request: Request) => Promise<Response>;

/** Any path, already encoded: what the contract says of them is checked where its operations are called. */
interface EncodedPaths {
  [url: string]: Record<Lowercase<Method>, AnyOperation>;
}

interface AnyOperation {
  requestBody?: { content: { 'application/json': Blob | string | undefined } };
  responses: Record<number, { content: { 'application/json': unknown } }>;
}

/**
 * The only file that knows openapi-fetch. Encoding, retries, timeouts and the reading of answers are done around it,
 * where version 0.17 falls short: packages/tooling/decisions/0002-openapi-fetch.md.
 */
export function createHttp(endpoint: string, fetch: Fetch, middleware: readonly Middleware[]) {
  const client = createFetchClient<EncodedPaths>({
    baseUrl: endpoint,
    cache: 'no-store',
    credentials: 'omit',
    // A token goes nowhere but to its endpoint.
    redirect: 'manual',
  });
  const send = middleware.reduceRight<Fetch>((next, layer) => async (request) => layer(request, next), fetch);
  return async ({ method, url, headers, body, download, read, signal }: HttpRequest): Promise<HttpAnswer> => {
    let begun: Response | undefined;
    try {
      const { response, data, error } = await client.request(method.toLowerCase() as Lowercase<Method>, url, {
        fetch: async (request) => (begun = await send(request)),
        headers,
        signal,
        body,
        bodySerializer: (text: unknown) => text,
        parseAs: read ? 'stream' : download ? 'blob' : 'text',
      });
      if (read && response.ok) await read(response);
      return { response, body: data ?? error ?? '' };
    } catch (cause) {
      if (isPortalError(cause)) throw cause;
      throw new PortalError('network-error', 'The server is out of reach, or broke off.', {
        cause,
        retryable: true,
        status: begun?.status,
        requestId: begun?.headers.get('x-request-id') ?? undefined,
      });
    }
  };
}
