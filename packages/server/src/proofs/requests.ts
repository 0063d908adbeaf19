import { resolve, type Operation, type Parameter } from './operations.ts';

/** Values to try for a path parameter, and for a query parameter that is free text. */
export interface Samples {
  path: Readonly<Record<string, readonly string[]>>;
  query: Readonly<Record<string, readonly string[]>>;
}

/**
 * Addresses that exercise an operation: every sample of its path parameters, and every value of each of its query
 * parameters, one at a time beside those that are required. A parameter without samples is an error: a new endpoint must say how it is proven.
 */
export function addressesOf(operation: Operation, samples: Samples): string[] {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  const paths = inPath.reduce(
    (addresses, { name }) =>
      addresses.flatMap((address) =>
        known(samples.path[name], operation, name).map((value) =>
          address.replace(`{${name}}`, encodeURIComponent(value)),
        ),
      ),
    [operation.path],
  );
  const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
  const asked = (addresses: string[], parameter: Parameter) =>
    addresses.flatMap((address) =>
      valuesOf(parameter, operation, samples).map((value) => withQuery(address, parameter.name, value)),
    );
  const complete = queries.filter(({ required }) => required === true).reduce(asked, paths);
  return [
    ...complete,
    ...queries.filter(({ required }) => required !== true).flatMap((parameter) => asked(complete, parameter)),
  ];
}

export function withQuery(address: string, name: string, value: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
}

function valuesOf({ name, schema }: Parameter, operation: Operation, samples: Samples): readonly string[] {
  // A cursor comes from an answer; whoever walks the addresses follows it.
  if (name === 'cursor') return [];
  if (name === 'limit') return ['7'];
  const resolved = resolve(schema);
  const item = resolved.items ? resolve(resolved.items) : resolved;
  return item.enum ?? known(samples.query[name], operation, name);
}

function known(values: readonly string[] | undefined, { operationId }: Operation, parameter: string) {
  if (values === undefined || values.length === 0) {
    throw new Error(`${operationId}: say in the proofs' samples which values of "${parameter}" to try`);
  }
  return values;
}
