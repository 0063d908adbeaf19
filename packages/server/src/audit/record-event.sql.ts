import type { AuditAction as Action, AuditSubjectType, Known } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import type { TenantIdentity, TenantTransaction } from '../db/database.ts';

/** Of the closed list in the contract, from which widgets take their words. */
export type AuditAction = Known<Action>;

/** Something that was done, for the organization's audit trail. */
export interface AuditEvent {
  action: AuditAction;
  requestId: string;
  partnershipId?: string | null;
  subject?: { type: Known<AuditSubjectType>; id: string };
  /** Ids and settings; no secrets and no personal data. */
  detail?: Record<string, unknown>;
}

/** Whoever did it, and whose credential that was. */
export interface Actor extends TenantIdentity {
  minterId: string;
}

/** Records who did it and, where a host's page acts for a partner, whose key made that session. */
export async function recordEvent(trx: TenantTransaction, caller: Actor, event: AuditEvent): Promise<void> {
  await sql`
    insert into app.audit_events (owner_org, actor_user_id, credential_id, minter_org, partnership_id, action,
      subject_type, subject_id, request_id, detail)
    values (${caller.organizationId}, ${caller.userId}, ${caller.credentialId}, ${caller.minterId},
      ${event.partnershipId ?? caller.partnershipId ?? null}, ${event.action}, ${event.subject?.type ?? null},
      ${event.subject?.id ?? null}, ${event.requestId}, ${event.detail ?? {}})`.execute(trx);
}

/** Records what nobody of the organization did just now: by schedule, or on the payment provider's word. */
export async function recordSystemEvent(
  trx: TenantTransaction,
  { action, subject, detail = {} }: Omit<AuditEvent, 'requestId' | 'partnershipId'>,
): Promise<void> {
  await sql`
    insert into app.audit_events (owner_org, action, subject_type, subject_id, detail)
    values (app.viewer_org(), ${action}, ${subject?.type ?? null}, ${subject?.id ?? null}, ${detail})`.execute(
    trx,
  );
}
