import { operations, type OperationId } from '@betterdata/portal-contract';
import type { Hono } from 'hono';
import type { PaymentProvider } from '../billing/provider.ts';
import type { Database, TenantTransaction } from '../db/database.ts';
import type { Clock } from '../common/clock.ts';
import type { Config } from '../config/config.ts';
import { isOperator, type AnyCaller, type CallerOf } from '../identity/caller.ts';
import { recognize, type Authenticate } from './authentication.ts';
import type { EdgeContext, EdgeEnv } from './env.ts';
import { guard, isAllowed } from './guard.ts';
import { once, type Answer } from './idempotency.ts';
import { csvIn } from './csv-body.ts';
import { findAnswer } from './idempotency.sql.ts';
import type {
  Call,
  FileOperationId,
  FileRoutes,
  Handler,
  Routes,
  StreamOperationId,
  StreamRoutes,
} from './operation.ts';
import type { RateLimit } from './rate-limit.ts';
import { readParameters, readRequest } from './read-request.ts';
import { respond, respondStream } from './respond.ts';

export interface PipelineOptions {
  routes: Routes;
  files: FileRoutes;
  streams: StreamRoutes;
  database: Database;
  config: Config;
  clock: Clock;
  authenticate: Authenticate;
  rateLimit: RateLimit;
  /** Of each API key and ingest token by itself: a backend that runs wild does not lock people out. */
  machineRateLimit: RateLimit;
  /** Where a person goes to change the plan. */
  upgradeUrl: string;
  payments: PaymentProvider | undefined;
}

/** Serves every operation that has a handler, all through the same steps. */
export function mountOperations(app: Hono<EdgeEnv>, options: PipelineOptions): void {
  const handled = [...Object.keys(options.routes), ...Object.keys(options.streams)] as OperationId[];
  for (const id of inMatchingOrder(handled)) {
    const { method, path } = operations[id];
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) => answer(context, id, options));
  }
}

/** A fixed segment must be tried before a parameter in its place: `/summary` before `/{itemId}`. */
function inMatchingOrder(ids: OperationId[]): OperationId[] {
  const pattern = (id: OperationId) => operations[id].path.replaceAll('{', '~');
  return ids.toSorted((a, b) => (pattern(a) < pattern(b) ? -1 : 1));
}

/**
 * Who is it? → not too often? → may they at all? → does the request fit? → the work, in one transaction.
 * The order is deliberate: until the last step the answer depends on the caller and the request alone, so that
 * neither errors nor timing tell anything about rows that the caller may not see.
 */
async function answer<Id extends OperationId>(
  context: EdgeContext,
  id: Id,
  options: PipelineOptions,
): Promise<Response> {
  const operation = operations[id];
  const requestId = context.get('requestId');
  context.get('log').operation = id;
  const viewer = await options.authenticate(context, id);
  const caller: AnyCaller = viewer;
  Object.assign(context.get('headers'), await quotaOf(caller, options));
  guard(operation, caller, options.upgradeUrl);
  const now = options.clock();
  const common = { viewer, clock: () => now, requestId, payments: options.payments };
  const mode = operation.method === 'GET' ? 'read' : 'write';
  if (isOperator(caller)) {
    const request = await readRequest(context, id);
    const result = await options.database.withOperator(caller.credentialId, mode, (trx) =>
      perform(id, options.routes, { ...request, ...common, trx, config: options.config }),
    );
    return respond(context, result);
  }

  const transaction = <Result>(work: (trx: TenantTransaction) => Promise<Result>) =>
    options.database.withTenant(caller, mode, work);
  const scope = {
    organizationId: caller.organizationId,
    // A session for one partnership sees less of the same answer.
    caller: `${caller.subject}/${caller.partnershipId ?? ''}`,
    operation: id,
    key: context.req.header('idempotency-key') ?? '',
  };

  const file = operation.csv ? csvIn(context.req.raw) : undefined;
  if (file !== undefined) {
    const fileId = id as FileOperationId;
    const request = await readParameters(context, fileId);
    return respond(
      context,
      await options.files[fileId]({
        ...request,
        ...common,
        viewer: viewer as CallerOf<FileOperationId>,
        file,
        transaction,
        isAnswered: async (trx) => (await findAnswer(trx, scope)) !== undefined,
        once: (content, work) =>
          transaction((trx) => {
            const answer = async () => answerWith(fileId, await work(trx));
            return once(trx, scope, [request.path, request.query, content], answer);
          }),
      }),
    );
  }

  if (operation.streams) {
    const streamId = id as StreamOperationId;
    const request = await readParameters(context, streamId);
    const authorization = context.req.header('authorization');
    const recheck = async () => {
      const caller = await recognize(options.database, streamId, authorization);
      return caller && isAllowed(operation, caller) ? caller : null;
    };
    return respondStream(context, () =>
      options.streams[streamId]({
        ...request,
        viewer: viewer as CallerOf<StreamOperationId>,
        recheck,
        disconnect: () => void context.env.outgoing?.destroy(),
        clock: options.clock,
      }),
    );
  }

  const request = await readRequest(context, id);
  const result = await transaction((trx) => {
    const work = () => perform(id, options.routes, { ...request, ...common, trx, config: options.config });
    if (!operation.idempotent) return work();
    return once(trx, scope, [request.path, request.query, request.body], work);
  });
  return respond(context, result);
}

/** A session that a host minted uses up the host's quota: it is the host's page that asks. */
function quotaOf(
  caller: AnyCaller,
  { rateLimit, machineRateLimit }: PipelineOptions,
): Promise<Record<string, string>> {
  if (isOperator(caller)) return rateLimit(caller.keyId);
  const isMachine = caller.kind === 'apiKey' || caller.kind === 'ingestToken';
  return isMachine ? machineRateLimit(caller.credentialId) : rateLimit(caller.minterId);
}

async function perform<Id extends OperationId>(id: Id, routes: Routes, call: Call<Id>): Promise<Answer> {
  const handler = routes[id as keyof Routes] as Handler<Id> | undefined;
  if (handler === undefined) throw new Error(`${id} has no handler`);
  return answerWith(id, await handler(call));
}

function answerWith(id: OperationId, body: unknown): Answer {
  if (body instanceof File) return { status: operations[id].success[0], body: '', file: body };
  return {
    status: operations[id].success[0],
    body: body === undefined ? '' : JSON.stringify(body),
    version: versionIn(body),
  };
}

/** The version of the resource that an answer shows, where it has one. */
function versionIn(body: unknown): number | undefined {
  const versioned = typeof body === 'object' && body !== null && 'version' in body;
  return versioned && typeof body.version === 'number' ? body.version : undefined;
}
