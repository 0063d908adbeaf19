import type {
  Document,
  Method,
  Operation,
  Parameter,
  PathItem,
  Reference,
  RequestBody,
  Response,
  Schema,
  MediaType,
} from './document.ts';

const CSV = 'text/csv';
const EVENTS = 'text/event-stream';
const METHODS: readonly Method[] = ['get', 'put', 'post', 'delete', 'patch'];

/** One operation with where it stands and everything it refers to looked up (schemas stay references). */
export interface Endpoint {
  id: string;
  method: Method;
  path: string;
  operation: Operation;
  parameters: Parameter[];
  /** JSON; null where there is none, or a file in its place. */
  body: (RequestBody & { schema: Schema }) | null;
  /** The media types of a file that is sent in place of JSON; empty where none is. */
  uploads: string[];
  /** True where the body may also be a CSV file, which is read as it arrives. */
  csv: boolean;
  /** Every answer that is not a problem; schema is null where it has no JSON body. A stream of events never ends. */
  answers: { status: number; schema: Schema | null; file: boolean; stream: boolean; response: Response }[];
}

export const schemaReference = (name: string): string => `#/components/schemas/${name}`;

/** The component's name in a reference such as `#/components/schemas/Asn`. */
export function schemaName(reference: string): string {
  const name = /^#\/components\/schemas\/([A-Za-z0-9]+)$/.exec(reference)?.[1];
  if (name === undefined) throw new Error(`${reference} is not a reference to a schema component`);
  return name;
}

/** Every operation of the document, in its order. */
export function endpointsOf(document: Document): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [endpointOf(document, path, method, item, operation)];
    }),
  );
}

function endpointOf(
  document: Document,
  path: string,
  method: Method,
  item: PathItem,
  operation: Operation,
): Endpoint {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  const body =
    operation.requestBody === undefined ? null : lookUp<RequestBody>(document, operation.requestBody);
  const uploads = body !== null && isFile(body.content) ? Object.keys(body.content) : [];
  const hasJson = body !== null && uploads.length === 0;
  return {
    id: operation.operationId,
    method,
    path,
    operation,
    parameters: parameters.map((parameter) => lookUp<Parameter>(document, parameter)),
    body: hasJson
      ? { ...body, schema: jsonSchemaOf(withoutCsv(body.content), `${operation.operationId} request`) }
      : null,
    uploads,
    csv: body?.content[CSV] !== undefined,
    answers: Object.entries(operation.responses)
      .filter(([status]) => Number(status) < 400)
      .map(([status, given]) => {
        const response = lookUp<Response>(document, given);
        const { content } = response;
        const file = content !== undefined && isFile(content);
        const stream = content !== undefined && Object.keys(content).join() === EVENTS;
        const json = content && !file && !stream;
        const schema = json ? jsonSchemaOf(content, `${operation.operationId} ${status}`) : null;
        return { status: Number(status), schema, file, stream, response };
      }),
  };
}

/** A file travels as its bytes, in any of the media types that are named. */
function isFile(content: Record<string, MediaType>): boolean {
  return Object.values(content).every(
    ({ schema }) => schema?.type === 'string' && schema.format === 'binary',
  );
}

function withoutCsv({ [CSV]: _, ...others }: Record<string, MediaType>): Record<string, MediaType> {
  return others;
}

function jsonSchemaOf(content: Record<string, MediaType>, where: string): Schema {
  const schema = content['application/json']?.schema;
  if (schema === undefined || Object.keys(content).length !== 1) {
    throw new Error(
      `${where}: only files, a stream of events, or application/json alone and with a schema are supported`,
    );
  }
  return schema;
}

/** Follows a reference into the document's own components. */
export function lookUp<Target extends object>(document: Document, given: Target | Reference): Target {
  if (!('$ref' in given)) return given;
  const [section, name, ...rest] = given.$ref.replace('#/components/', '').split('/');
  const target = document.components[section ?? '']?.[name ?? ''];
  if (target === undefined || rest.length > 0) throw new Error(`${given.$ref} leads nowhere`);
  return target as Target;
}

/** The names of all schema components that a part of the document leads to, directly or through others. */
export function schemasUnder(document: Document, ...parts: unknown[]): Set<string> {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === 'object' && part !== null) {
      const reference = (part as Partial<Reference>).$ref;
      if (reference?.startsWith(schemaReference(''))) {
        const name = schemaName(reference);
        if (found.has(name)) return;
        found.add(name);
        visit(document.components.schemas[name]);
      } else if (reference !== undefined) visit(lookUp(document, { $ref: reference }));
      else Object.values(part).forEach(visit);
    }
  };
  visit(parts);
  return found;
}

/** The schema of every error answer, RFC 9457. */
export const PROBLEM = 'Problem';

/** Which schema components are sent to the server, and which come from it. One can be in both. */
export function directionsOf(document: Document): { request: Set<string>; response: Set<string> } {
  const endpoints = endpointsOf(document);
  return {
    request: schemasUnder(
      document,
      endpoints.map(({ parameters, body }) => [parameters.map(({ schema }) => schema), body?.schema]),
    ),
    response: schemasUnder(
      document,
      { $ref: schemaReference(PROBLEM) },
      endpoints.map(({ answers }) => answers.map(({ schema }) => schema)),
    ),
  };
}
