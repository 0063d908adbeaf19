import { randomUUID } from 'node:crypto';
import type { NotificationValues } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import { system, type Database } from '../db/database.ts';
import { runJobs } from '../jobs/testing.ts';
import type { Mail } from '../mail/mail.ts';
import type { Sms } from '../sms/sms.ts';
import type { Couriers } from './couriers.ts';
import { dispatchEvents } from './dispatcher.ts';
import type { Kind } from './topics.ts';

export interface SampleNotification {
  organizationId: string;
  userId: string;
  kind?: Kind;
  partnershipId?: string | null;
  sharedLocationId?: string | null;
  code?: string;
  values?: NotificationValues;
  /** What it is about; something or other if left out. */
  subjectId?: string;
  inApp?: boolean;
}

/** Notifies a person as the jobs of their organization do, and answers the notification's id. */
export function addNotification(database: Database, sample: SampleNotification): Promise<string> {
  const { organizationId, userId, kind = 'asn.sent', partnershipId = null, sharedLocationId = null } = sample;
  const { code = 'ASN-1', values = { asnNumber: code }, inApp = true, subjectId = randomUUID() } = sample;
  const id = randomUUID();
  return database.withTenant(system(organizationId), 'write', async (trx) => {
    await sql`
      insert into app.notifications (id, owner_org, user_id, kind, partnership_id, shared_location_id, subject_id,
        subject_code, facts, event_id, in_app)
      values (${id}, ${organizationId}, ${userId}, ${kind}, ${partnershipId}, ${sharedLocationId}, ${subjectId},
        ${code}, ${values}, ${randomUUID()}, ${inApp})`.execute(trx);
    return id;
  });
}

/** Couriers that keep what they were given. */
export class KeepingCouriers implements Couriers {
  readonly mails: Mail[] = [];
  readonly texts: Sms[] = [];
  readonly mailFrom = 'Better Data <portal@betterdata.example>';
  readonly publicUrl = 'https://api.example';
  readonly mail = {
    send: (mail: Mail) => Promise.resolve(void this.mails.push(mail)),
    close: () => undefined,
  };
  readonly sms = { send: (sms: Sms) => Promise.resolve(void this.texts.push(sms)) };

  /** Has everybody told who is to be told by now, and answers the e-mails that left. */
  async deliver(database: Database): Promise<Mail[]> {
    const before = this.mails.length;
    await dispatchEvents(database);
    await runJobs(database, { couriers: this });
    return this.mails.slice(before);
  }
}
