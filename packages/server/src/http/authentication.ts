import type { BlockList } from 'node:net';
import { operations, type OperationId, type SecurityScheme } from '@betterdata/portal-contract';
import type { CredentialKind, Database } from '../db/database.ts';
import { callerOf, type AnyCaller, type CallerOf } from '../identity/caller.ts';
import type { KeyUse } from '../identity/key-use.ts';
import { bearerToken, hashToken } from '../identity/tokens.ts';
import { clientAddress } from './client-address.ts';
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
  invitation: { prefix: 'iv', credential: 'invitation' },
} as const satisfies Record<SecurityScheme, { prefix: string; credential: CredentialKind }>;

/** Looks the credential up on every request, so that a revocation counts from the next one. */
export function createAuthentication(options: AuthenticationOptions): Authenticate {
  return async <Id extends OperationId>(context: EdgeContext, id: Id) => {
    const caller = await recognize(options.database, id, context.req.header('authorization'));
    if (caller === null) return refuse(context, options);
    Object.assign(context.get('log'), {
      organizationId: caller.organizationId,
      credentialId: caller.credentialId,
    });
    requireOrigin(caller, context, options);
    if (caller.kind === 'embedKey') options.keyUse.mark(caller.credentialId);
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

async function refuse(context: EdgeContext, options: AuthenticationOptions): Promise<never> {
  const address = clientAddress(context, options.trustedProxies);
  if (address !== undefined) await options.failureLimit(address);
  throw problem('unauthenticated', {}, { 'WWW-Authenticate': 'Bearer' });
}

/**
 * A page may use its own session only, and an invitation is for this server's own page. A key never belongs into a page,
 * and only pages send an origin.
 */
function requireOrigin(caller: AnyCaller, context: EdgeContext, { publicUrl }: AuthenticationOptions): void {
  const origin = context.req.header('origin');
  if (origin === undefined) return;
  const own = [context.req.url, publicUrl].map((url) => new URL(url).origin);
  const allowed =
    (caller.kind === 'session' && caller.allowedOrigins.includes(origin)) ||
    (caller.kind === 'invitation' && own.includes(origin));
  if (!allowed) throw problem('origin-not-allowed');
}
