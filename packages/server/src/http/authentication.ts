import type { BlockList } from 'node:net';
import { operations, type OperationId } from '@betterdata/portal-contract';
import type { Database } from '../db/database.ts';
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
  /** How often one address may fail before it has to wait. */
  failureLimit: RateLimit;
}

const KINDS = {
  session: { prefix: 'bs', credential: 'EMBED_SESSION' },
  embedKey: { prefix: 'ek', credential: 'EMBED_KEY' },
} as const;

/** Looks the credential up on every request, so that a revocation counts from the next one. */
export function createAuthentication(options: AuthenticationOptions): Authenticate {
  return async <Id extends OperationId>(context: EdgeContext, id: Id) => {
    const caller = await recognize(options.database, id, context.req.header('authorization'));
    if (caller === null) return refuse(context, options);
    Object.assign(context.get('log'), {
      organizationId: caller.organizationId,
      credentialId: caller.credentialId,
    });
    requireOrigin(caller, context.req.header('origin'));
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
  const kind = KINDS[operations[id].security];
  const token = bearerToken(authorization, kind.prefix);
  const known = token ? await database.authenticate(kind.credential, hashToken(token)) : null;
  // The compiler does not follow that the credential was looked up as the kind that the operation asks for.
  return known && (callerOf(known) as CallerOf<Id>);
}

async function refuse(context: EdgeContext, options: AuthenticationOptions): Promise<never> {
  const address = clientAddress(context, options.trustedProxies);
  if (address !== undefined) await options.failureLimit(address);
  throw problem('unauthenticated', {}, { 'WWW-Authenticate': 'Bearer' });
}

/** A page may use its own session only. A key never belongs into a page, and only pages send an origin. */
function requireOrigin(caller: AnyCaller, origin: string | undefined): void {
  if (origin === undefined) return;
  const allowed = caller.kind === 'session' && caller.allowedOrigins.includes(origin);
  if (!allowed) throw problem('origin-not-allowed');
}
