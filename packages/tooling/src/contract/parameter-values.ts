import { randomUUID } from 'node:crypto';
import type { Document, Parameter, Schema } from '../generate/document.ts';
import { lookUp, type Endpoint } from '../generate/endpoints.ts';

/** What a request may ask with: what the operation demands, and on top of it each other parameter and value alone. */
export function queriesOf(document: Document, { parameters }: Endpoint): Record<string, unknown>[] {
  const query = parameters.filter((parameter) => parameter.in === 'query' && parameter.name !== 'cursor');
  const valuesOf = ({ schema }: Parameter) => characteristicValues(document, schema);
  const required = query.filter((parameter) => parameter.required);
  const least = Object.fromEntries(required.map((parameter) => [parameter.name, valuesOf(parameter)[0]]));
  return [
    least,
    ...query.flatMap((parameter) =>
      valuesOf(parameter).map((value) => ({ ...least, [parameter.name]: value })),
    ),
  ];
}

/** A few values of a parameter that are unlike each other. */
function characteristicValues(document: Document, given: Schema): unknown[] {
  const resolved = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : resolved(lookUp<Schema>(document, { $ref: schema.$ref }));
  const schema = resolved(given);
  if (schema.enum !== undefined) return schema.enum;
  if (schema.type === 'boolean') return [true, false];
  if (schema.type === 'integer') return [schema.minimum, schema.maximum];
  if (schema.type === 'array')
    return (resolved(schema.items ?? {}).enum ?? ['LOC-101']).map((value) => [value]);
  if (schema.format === 'date') return [new Date().toISOString().slice(0, 10)];
  return [schema.format === 'uuid' ? randomUUID() : 'LB-1010'];
}
