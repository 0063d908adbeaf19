import type { Document } from './document.ts';
import { endpointsOf, type Endpoint } from './endpoints.ts';

/** What a client or a server needs to know about each operation at run time. */
export function printOperations(document: Document): string {
  const entries = endpointsOf(document).map((endpoint) => {
    const { id, method, path, operation } = endpoint;
    const description = {
      method: method.toUpperCase(),
      path,
      feature: operation['x-feature'] ?? null,
      personal: operation['x-personal'] ?? false,
      roles: operation['x-roles'] ?? null,
      scope: scopeOf(document, endpoint),
      security: securityOf(document, endpoint),
      idempotent: readsHeader(endpoint, 'Idempotency-Key'),
      ifMatch: readsHeader(endpoint, 'If-Match'),
      uploads: endpoint.uploads,
      downloads: endpoint.answers.some(({ file }) => file),
      csv: endpoint.csv,
      streams: endpoint.answers.some(({ stream }) => stream),
      success: endpoint.answers.map(({ status }) => status).filter((status) => status < 300),
    };
    return `${JSON.stringify(id)}: ${JSON.stringify(description)}`;
  });
  return `import type { OperationDescription } from './operation.ts';

/** Every operation of the API by its operationId. */
export const operations = { ${entries.join(', ')} } as const satisfies Record<string, OperationDescription>;
`;
}

/** Alternatives, each a single credential: a request carries one. */
function securityOf(document: Document, { id, operation }: Endpoint): string[] {
  const schemes = Object.keys(document.components['securitySchemes'] ?? {});
  const alternatives = (operation.security ?? document.security ?? []).map((each) => Object.keys(each));
  const named = alternatives.flatMap(([scheme, ...others]) =>
    scheme !== undefined && schemes.includes(scheme) && others.length === 0 ? [scheme] : [],
  );
  if (named.length === 0 || named.length < alternatives.length) {
    throw new Error(`${id}: each alternative of security must be one of ${schemes.join(', ')}`);
  }
  return named;
}

/** What an API key must be made for, where the operation takes one: to read or to write what its tag names. */
export function scopeOf(document: Document, endpoint: Endpoint): string | null {
  if (!securityOf(document, endpoint).includes('apiKey')) return null;
  return `${endpoint.operation.tags?.[0] ?? ''}:${endpoint.method === 'get' ? 'read' : 'write'}`;
}

function readsHeader({ parameters }: Endpoint, name: string): boolean {
  return parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name === name && parameter.required,
  );
}
