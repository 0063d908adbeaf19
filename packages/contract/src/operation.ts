import type { operations } from './operations.gen.ts';
import type { FeatureKey } from './entitlements.gen.ts';
import type { operations as Described } from './types.gen.ts';

/** The kinds of credential there are, as the contract's `securitySchemes` name them. */
export type SecurityScheme =
  | 'session'
  | 'embedKey'
  | 'apiKey'
  | 'ingestToken'
  | 'invitation'
  | 'popupCode'
  | 'operatorKey'
  | 'operatorSession';

/** Who may do what inside an organization. */
export type MemberRole = 'OWNER' | 'ADMIN' | 'OPERATOR' | 'ANALYST' | 'BILLING' | 'VIEWER';

/** What a client or a server needs to know about an operation at run time. */
export interface OperationDescription {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  /** With its parameters in braces: `/v1/asns/{asnId}`. */
  path: string;
  /** The feature of the permission matrix that grants it; null where being signed in is enough. */
  feature: FeatureKey | null;
  /** True where it changes nothing but what is the caller's own, such as a reading mark, so that every role may. */
  personal: boolean;
  /** The roles that may use it; null where reading is everybody's, and changing is for those who do the daily work. */
  roles: readonly MemberRole[] | null;
  /** What an API key must be made for, such as `asns:read`; null where none may. */
  scope: string | null;
  /** The kinds of credential that it takes, one of which a request carries. */
  security: readonly SecurityScheme[];
  /** True where the request must carry an Idempotency-Key. */
  idempotent: boolean;
  /** True where the request must carry If-Match with the version that was read. */
  ifMatch: boolean;
  /** The media types of the file that it takes in place of a JSON body. */
  uploads: readonly string[];
  /** True where it answers with a file. */
  downloads: boolean;
  /** True where the body may also be a CSV file, `text/csv`. */
  csv: boolean;
  /** True where it answers with events as they happen, `text/event-stream`, and does not end by itself. */
  streams: boolean;
  /** The 2xx statuses it answers. */
  success: readonly number[];
}

export type OperationId = keyof typeof operations;

type Parameters<Id extends OperationId> = Described[Id]['parameters'];
type Given<Place> = [Place] extends [undefined] ? Record<never, never> : NonNullable<Place>;

/** Values for the braces of the path; no keys where it has none. */
export type OperationPath<Id extends OperationId> = Given<Parameters<Id>['path']>;

/** Query parameters, before defaults are applied. */
export type OperationQuery<Id extends OperationId> = Given<Parameters<Id>['query']>;

/** The headers that the operation itself reads, such as `Idempotency-Key`. */
export type OperationHeaders<Id extends OperationId> = Given<Parameters<Id>['header']>;

/** The JSON request body, or the file in its place; undefined where there is neither. */
export type OperationBody<Id extends OperationId> = Described[Id] extends {
  requestBody: { content: infer Content };
}
  ? BodyIn<Content>
  : undefined;

type BodyIn<Content> = Content extends { 'application/json': infer Body }
  ? Body
  : Content extends { 'text/event-stream': unknown }
    ? ReadableStream<Uint8Array>
    : Blob;

/** The JSON body of a successful answer, or its file or stream; undefined where there is none of them. */
export type OperationResponse<Id extends OperationId> = SuccessBody<Described[Id]['responses']>;

type SuccessBody<Responses> = {
  [Status in keyof Responses & (200 | 201 | 202 | 204)]: Responses[Status] extends { content: infer Content }
    ? BodyIn<Content>
    : undefined;
}[keyof Responses & (200 | 201 | 202 | 204)];
