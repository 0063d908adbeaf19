/** The operations of the contract, read from the document itself, so that a new one is in every proof at once. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  parameters: Parameter[];
  /** Of a JSON body. */
  body: Schema | undefined;
  /** A body that the contract gives as an example. */
  exampleBody: unknown;
  /** Whether the answer has no end. */
  streams: boolean;
  /** Whether it is the platform operator's, who is no tenant. */
  operators: boolean;
}

interface Document {
  paths: Record<string, Record<string, RawOperation | RawParameter[]>>;
  components: Record<string, Record<string, unknown>>;
}
type RawParameter = Parameter & { $ref?: string };
interface RawOperation {
  operationId: string;
  security?: Record<string, []>[];
  parameters?: RawParameter[];
  requestBody?: {
    content: Record<string, { schema: Schema; examples?: Record<string, { value: unknown }> }>;
  };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

const document = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@betterdata/portal-contract/openapi.json')), 'utf8'),
) as Document;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const operation = item[method] as RawOperation | undefined;
    if (operation === undefined) return [];
    const shared = (item['parameters'] ?? []) as RawParameter[];
    const content = operation.requestBody?.content['application/json'];
    return [
      {
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: [...shared, ...(operation.parameters ?? [])].map((parameter) =>
          resolve<Parameter>(parameter),
        ),
        body: content && resolve<Schema>(content.schema),
        exampleBody: Object.values(content?.examples ?? {})[0]?.value,
        operators: (operation.security ?? []).some((each) =>
          Object.keys(each).some((scheme) => scheme.startsWith('operator')),
        ),
        streams: operation.responses['200']?.content?.['text/event-stream'] !== undefined,
      },
    ];
  }),
);

/** Follows a reference within the document. */
export function resolve<Value extends object>(value: Value | { $ref: string }): Value {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as Value;
  const [, , kind = '', name = ''] = value.$ref.split('/');
  return resolve(document.components[kind]?.[name] as Value);
}
