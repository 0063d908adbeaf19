import { randomUUID } from 'node:crypto';
import type { NotificationValues } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Kind } from './topics.ts';

export interface SampleNotification {
  organizationId: string;
  userId: string;
  kind?: Kind;
  partnershipId?: string | null;
  sharedLocationId?: string | null;
  code?: string;
  values?: NotificationValues;
  inApp?: boolean;
}

/** Notifies a person as the jobs of their organization do, and answers the notification's id. */
export function addNotification(database: Database, sample: SampleNotification): Promise<string> {
  const { organizationId, userId, kind = 'asn.sent', partnershipId = null, sharedLocationId = null } = sample;
  const { code = 'ASN-1', values = { asnNumber: code }, inApp = true } = sample;
  const id = randomUUID();
  const job = { organizationId, userId: null, credentialId: null };
  return database.withTenant(job, 'write', async (trx) => {
    await sql`
      insert into app.notifications (id, owner_org, user_id, kind, partnership_id, shared_location_id, subject_id,
        subject_code, facts, event_id, in_app)
      values (${id}, ${organizationId}, ${userId}, ${kind}, ${partnershipId}, ${sharedLocationId}, ${randomUUID()},
        ${code}, ${values}, ${randomUUID()}, ${inApp})`.execute(trx);
    return id;
  });
}
