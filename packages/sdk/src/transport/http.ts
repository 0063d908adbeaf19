import createFetchClient from 'openapi-fetch';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request, complete but for the endpoint. */
export interface HttpRequest {
  method: Method;
  /** Path and query, encoded. */
  url: string;
  headers: Record<string, string>;
  /** JSON text, or a file. */
  body: string | Blob | undefined;
  /** Whether the answer is a file. */
  download: boolean;
  signal: AbortSignal;
}

/** An answer whose body was received to its end. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
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
  requestBody?: { content: { 'application/json': string | Blob } };
  responses: Record<number, { content: { 'application/json': unknown } }>;
}

/**
 * The only file that knows openapi-fetch. Encoding, retries, timeouts and the reading of answers are done around it,
 * where version 0.17 falls short: packages/tooling/decisions/0002-openapi-fetch.md.
 */
export function createHttp(endpoint: string, fetch: Fetch, middleware: readonly Middleware[]) {
  const client = createFetchClient<EncodedPaths>({
    baseUrl: endpoint,
    fetch: middleware.reduceRight<Fetch>((next, layer) => async (request) => layer(request, next), fetch),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  });
  return async ({ method, url, headers, body, download, signal }: HttpRequest): Promise<HttpAnswer> => {
    const { response, data, error } = await client.request(method.toLowerCase() as Lowercase<Method>, url, {
      headers,
      signal,
      ...(body !== undefined && { body }),
      bodySerializer: (body: unknown) => body,
      parseAs: download ? 'blob' : 'text',
    });
    return { status: response.status, headers: response.headers, body: (response.ok ? data : error) ?? '' };
  };
}
