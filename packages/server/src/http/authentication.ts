import type { BlockList } from 'node:net';
import { operations, type OperationId, type SecurityScheme } from '@betterdata/portal-contract';
import type { CredentialKind, Database } from '../db/database.ts';
import { callerOf, isOperator, type AnyCaller, type CallerOf } from '../identity/caller.ts';
import type { KeyUse } from '../identity/key-use.ts';
import { bearerToken, hashToken } from '../identity/tokens.ts';
import { clientAddress, networkOf } from './client-address.ts';
import type { EdgeContext } from './env.ts';
import { problem } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';

/** Finds out who calls an operation, or throws `unauthenticated` or `origin-not-allowed`. */
export type Authenticate = <Id extends OperationId>(context: EdgeContext, id: Id) => Promise<CallerOf<Id>>;

export interface AuthenticationOptions {
  database: Database;
  keyUse: KeyUse;
  trustedProxies: BlockList;
  /** Where people reach the server: the origin of its own pages. */
  publicUrl: string;
  /** How often one address may fail before it has to wait. */
  failureLimit: RateLimit;
}

/** Which credential a token is, by what it begins with. */
const KINDS = {
  session: { prefix: 'bs', credential: 'embed_session' },
  embedKey: { prefix: 'ek', credential: 'embed_key' },
  operatorKey: { prefix: 'ok', credential: 'operator_key' },
  operatorSession: { prefix: 'os', credential: 'operator_session' },
  popupCode: { prefix: 'pc', credential: 'popup_code' },
  apiKey: { prefix: 'sk', credential: 'api_key' },
  ingestToken: { prefix: 'it', credential: 'ingest_token' },
  invitation: { prefix: 'iv', credential: 'invitation' },
} as const satisfies Record<SecurityScheme, { prefix: string; credential: CredentialKind }>;

/** Looks the credential up on every request, so that a revocation counts from the next one. */
export function createAuthentication(options: AuthenticationOptions): Authenticate {
  return async <Id extends OperationId>(context: EdgeContext, id: Id) => {
    const caller = await recognize(options.database, id, context.req.header('authorization'));
    if (caller === null) return refuse(context, id, options);
    const { credentialId } = caller;
    Object.assign(context.get('log'), {
      ...(!isOperator(caller) && { organizationId: caller.organizationId }),
      credentialId,
    });
    requireOrigin(caller, context, options);
    options.keyUse.mark(caller.kind === 'apiKey' ? caller.secretId : credentialId);
    return caller;
  };
}

/** Whom an Authorization header names to an operation at this moment; null without a credential that holds. */
export async function recognize<Id extends OperationId>(
  database: Database,
  id: Id,
  authorization: string | undefined,
): Promise<CallerOf<Id> | null> {
  for (const scheme of operations[id].security) {
    const { prefix, credential } = KINDS[scheme];
    const token = bearerToken(authorization, prefix);
    if (token === undefined) continue;
    const known = await database.authenticate(credential, hashToken(token));
    // The compiler does not follow that the scheme is one of those that the operation takes.
    return known && (callerOf(scheme, known) as CallerOf<Id>);
  }
  return null;
}

async function refuse(context: EdgeContext, id: OperationId, options: AuthenticationOptions): Promise<never> {
  if (isMachineElsewhere(id, context.req.header('authorization'))) throw problem('credential-not-allowed');
  const address = clientAddress(context, options.trustedProxies);
  if (address !== undefined) await options.failureLimit(networkOf(address));
  throw problem('unauthenticated', {}, { 'WWW-Authenticate': 'Bearer' });
}

/**
 * Whether it is a machine's credential by its form, which the operation does not take: its developer need not guess why.
 * Whether it holds is not looked up.
 */
function isMachineElsewhere(id: OperationId, authorization: string | undefined): boolean {
  const taken: readonly SecurityScheme[] = operations[id].security;
  return (['apiKey', 'ingestToken'] as const).some(
    (scheme) => !taken.includes(scheme) && bearerToken(authorization, KINDS[scheme].prefix) !== undefined,
  );
}

/** What may be in a page's hands. */
const OF_PAGES: ReadonlySet<SecurityScheme> = new Set(['session', 'popupCode', 'operatorSession']);

/**
 * A page may use its own session only, and an invitation is for this server's own page. A key never belongs into a page,
 * and only pages send an origin; a code of the popup belongs into no other hands than the page's.
 */
function requireOrigin(caller: AnyCaller, context: EdgeContext, { publicUrl }: AuthenticationOptions): void {
  const origin = context.req.header('origin');
  if (origin === undefined && caller.kind !== 'popupCode') return;
  const own = [context.req.url, publicUrl].map((url) => new URL(url).origin);
  const origins = caller.kind === 'invitation' ? own : OF_PAGES.has(caller.kind) ? caller.allowedOrigins : [];
  if (origin === undefined || !origins.includes(origin)) throw problem('origin-not-allowed');
}
