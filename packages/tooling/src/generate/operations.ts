import type { Document } from './document.ts';
import { endpointsOf, type Endpoint } from './endpoints.ts';

const SECURITY = ['session', 'embedKey'];

/** What a client or a server needs to know about each operation at run time. */
export function printOperations(document: Document): string {
  const entries = endpointsOf(document).map((endpoint) => {
    const { id, method, path, operation } = endpoint;
    const description = {
      method: method.toUpperCase(),
      path,
      feature: operation['x-feature'] ?? null,
      personal: operation['x-personal'] ?? false,
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

function securityOf(document: Document, { id, operation }: Endpoint): string {
  const alternatives = operation.security ?? document.security ?? [];
  if (alternatives.length === 0) return 'none';
  const [scheme, ...others] = alternatives.flatMap((alternative) => Object.keys(alternative));
  if (scheme === undefined || !SECURITY.includes(scheme) || others.length > 0) {
    throw new Error(`${id}: security must be one of ${SECURITY.join(', ')}`);
  }
  return scheme;
}

function readsHeader({ parameters }: Endpoint, name: string): boolean {
  return parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name === name && parameter.required,
  );
}
