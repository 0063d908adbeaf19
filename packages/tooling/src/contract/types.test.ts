/**
 * The zod schemas and the types of openapi-typescript come from two generators. Here the compiler compares them:
 * a difference is an error that names the operations.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  Open,
  OperationBody,
  OperationId,
  OperationPath,
  OperationQuery,
  OperationResponse,
  paths,
} from '@betterdata/portal-contract';
import { operations } from '@betterdata/portal-contract';
import { requests, responses, type RequestOf } from '@betterdata/portal-contract/zod';
import type { z } from 'zod';

type Operations = typeof operations;
type Requests = typeof requests;
type Responses = typeof responses;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Fits<A, B> = [A] extends [B] ? true : false;

/** The ids for which a comparison fails; never, when all agree. */
type Failing<Verdicts> = { [Id in keyof Verdicts]: Verdicts[Id] extends true ? never : Id }[keyof Verdicts];
const agreed = <Ids extends never>(): Ids | undefined => undefined;

test('the same operations are described everywhere', () => {
  agreed<Failing<{ ids: Same<keyof Requests, OperationId> }>>();
  agreed<Failing<{ ids: Same<keyof Responses, OperationId> }>>();
  assert.deepEqual(Object.keys(requests), Object.keys(operations));
  assert.deepEqual(Object.keys(responses), Object.keys(operations));
});

test('a request body is the same before and after validation, and as its type says', () => {
  agreed<Failing<{ [Id in OperationId]: Same<z.input<Requests[Id]['body']>, OperationBody<Id>> }>>();
  agreed<Failing<{ [Id in OperationId]: Same<RequestOf<Id>['body'], OperationBody<Id>> }>>();
});

test('path and query values are what their types say', () => {
  agreed<Failing<{ [Id in OperationId]: Fits<RequestOf<Id>['path'], OperationPath<Id>> }>>();
  agreed<Failing<{ [Id in OperationId]: Fits<RequestOf<Id>['query'], OperationQuery<Id>> }>>();
});

/** The tolerant schemas know no enumerations: text stands where the types say `Open`. */
type WithoutKeysOfUnknown<T> = T extends (infer Item)[]
  ? WithoutKeysOfUnknown<Item>[]
  : T extends object
    ? { [Key in keyof T as string extends Key ? never : Key]: WithoutKeysOfUnknown<T[Key]> }
    : T;
/** A summary may be grouped by what is not known yet; whoever asks for one asks for a grouping of its type. */
type Grouped<T> = T extends { groupBy: infer By } ? (string extends By ? never : T) : T;
type Answer<Id extends OperationId> = {
  [Status in keyof Responses[Id]]: Responses[Id][Status] extends z.ZodType
    ? Grouped<WithoutKeysOfUnknown<z.output<Responses[Id][Status]>>>
    : undefined;
}[keyof Responses[Id]];

/** An answer that no schema describes. */
type Unread<Operation> = Operation extends { downloads: true }
  ? Blob
  : Operation extends { streams: true }
    ? ReadableStream<Uint8Array>
    : undefined;

test('an answer that passes its schema is what its type says', () => {
  agreed<
    Failing<{
      [Id in OperationId]: [keyof Responses[Id]] extends [never]
        ? Same<OperationResponse<Id>, Unread<Operations[Id]>>
        : Fits<Answer<Id>, OperationResponse<Id>>;
    }>
  >();
});

test('an enumeration is open in answers and closed in requests', () => {
  type Status = OperationResponse<'asns.list'>['items'][number]['status'];
  type Asked = NonNullable<OperationQuery<'asns.list'>['status']>[number];
  agreed<
    Failing<{ answer: Fits<string, Status>; request: Fits<string, Asked> extends true ? false : true }>
  >();
  agreed<Failing<{ members: Fits<Asked, Status>; open: Fits<'NEW', Open<'OLD'>> }>>();
});

test('the paths of openapi-typescript are those of the operations', () => {
  agreed<Failing<{ paths: Same<keyof paths, (typeof operations)[OperationId]['path']> }>>();
});
