import type {
  OperationBody,
  OperationId,
  OperationPath,
  OperationQuery,
  OperationResponse,
  operations,
} from '@betterdata/portal-contract';
import { listing, type ListAnswer, type Listing } from './listing.ts';
import type { CallInput, CallOptions, ChangeOptions, Route, WriteOptions } from './transport/call.ts';
import { createIdempotencyKey } from './transport/idempotency-key.ts';
import type { Transport } from './transport/transport.ts';

type Operations = typeof operations;

/** The operations that have these traits in the contract. */
type Having<Traits> = { [Id in OperationId]: Operations[Id] extends Traits ? Id : never }[OperationId];

type Lists = { [Id in OperationId]: OperationResponse<Id> extends ListAnswer ? Id : never }[OperationId];

type RouteOf<Id extends OperationId> = {
  [Each in Id]: `${Operations[Each]['method']} ${Operations[Each]['path']}`;
}[Id];

type IdOf<Of extends Route> = { [Id in OperationId]: RouteOf<Id> extends Of ? Id : never }[OperationId];

/** The query parameters of an operation. A parameter that may be repeated may also be one value. */
export type Query<Id extends OperationId> = OneOrMany<OperationQuery<Id>>;

type OneOrMany<Parameters> = {
  [Name in keyof Parameters]:
    Parameters[Name] | (Parameters[Name] extends (infer One)[] | undefined ? One : never);
};

/** Path values, query and body of an operation: required, optional or absent as the contract has them. */
type InputOf<Id extends OperationId> = Part<'path', OperationPath<Id>> &
  Part<'query', Query<Id>> &
  Part<'body', OperationBody<Id>> &
  (Operations[Id] extends { downloads: true } ? { download: true } : unknown);

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Record<never, never> extends Value
    ? { [_ in Name]?: Value | undefined }
    : { [_ in Name]: Value };

type OptionsOf<Id extends OperationId> = Operations[Id] extends { ifMatch: true }
  ? ChangeOptions
  : WriteOptions | undefined;

/** How the nouns call the API. The compiler checks routes, inputs and answers against the contract. */
export interface Api {
  /** Calls an operation that takes no Idempotency-Key. */
  readonly call: <Of extends RouteOf<Having<{ idempotent: false }>>>(
    route: Of,
    input: InputOf<IdOf<Of>>,
    options: CallOptions | undefined,
  ) => Promise<OperationResponse<IdOf<Of>>>;

  /**
   * Calls an operation that takes an Idempotency-Key: the caller's, or the id that the body gives to what it makes, or
   * a new one.
   */
  readonly write: <Of extends RouteOf<Having<{ idempotent: true }>>>(
    route: Of,
    input: InputOf<IdOf<Of>>,
    options: OptionsOf<IdOf<Of>>,
  ) => Promise<OperationResponse<IdOf<Of>>>;

  /** Calls a writing operation with a CSV file in place of its JSON body. */
  readonly upload: <Of extends RouteOf<Having<{ csv: true }>>>(
    route: Of,
    input: Omit<InputOf<IdOf<Of>>, 'body'> & { csv: Blob | string },
    options: OptionsOf<IdOf<Of>>,
  ) => Promise<OperationResponse<IdOf<Of>>>;

  /** Reads a list page by page. */
  readonly list: <Of extends RouteOf<Lists>>(
    route: Of,
    input: InputOf<IdOf<Of>>,
    options: CallOptions | undefined,
  ) => Listing<Extract<OperationResponse<IdOf<Of>>, ListAnswer>>;
}

export function createApi({ send }: Transport): Api {
  const write = (route: Route, input: CallInput, options?: WriteOptions) => {
    const { id } = (input.body ?? {}) as { id?: string };
    const idempotencyKey = options?.idempotencyKey ?? id ?? createIdempotencyKey();
    return send(route, input, { ...options, idempotencyKey });
  };
  const api = {
    call: send,
    write,
    upload: (route: Route, { csv, ...input }: CallInput & { csv: Blob | string }, options?: WriteOptions) =>
      write(route, { ...input, body: new Blob([csv], { type: 'text/csv' }) }, options),
    list: (route: Route, input: CallInput, options?: CallOptions) =>
      listing((cursor) => {
        const query = { ...input.query, ...(cursor !== undefined && { cursor }) };
        return send(route, { ...input, query }, options) as Promise<ListAnswer>;
      }),
  };
  // What the compiler knows of each operation is in Api; at run time all of them are alike.
  return api as unknown as Api;
}
