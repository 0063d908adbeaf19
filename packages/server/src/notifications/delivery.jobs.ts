import { z } from 'zod';
import { system, type TenantTransaction } from '../db/database.ts';
import { hashToken, newToken } from '../identity/tokens.ts';
import { defineJob, type JobContext } from '../jobs/job.ts';
import { withMail } from './couriers.ts';
import { addUnsubscribeToken, findDispatch, settle, type Dispatch } from './delivery.sql.ts';
import { letterOf, smsOf } from './letters.ts';
import { topicOf, type Channel } from './topics.ts';

const payload = z.strictObject({ organizationId: z.uuid(), notificationId: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Sends the e-mail of a notification. Sent again after a crash, it has the same Message-ID. */
export const sendEmail = defineJob({
  kind: 'notifications.send-email',
  payload,
  atOnce: 2,
  run: (target, context) => {
    const { mail, mailFrom, publicUrl } = withMail(context.couriers);
    const token = newToken('us');
    const keepToken = (trx: TenantTransaction, { userId, kind }: Dispatch) =>
      addUnsubscribeToken(trx, hashToken(token), userId, topicOf(kind));
    return deliver('EMAIL', target, context, keepToken, (dispatch) =>
      mail.send(
        letterOf(dispatch, {
          id: target.notificationId,
          from: mailFrom,
          unsubscribeUrl: `${publicUrl}/unsubscribe/${token}`,
          ownPortalUrl: `${publicUrl}/portal`,
        }),
      ),
    );
  },
});

/** Sends the SMS of a notification. */
export const sendSms = defineJob({
  kind: 'notifications.send-sms',
  payload,
  run: (target, context) => {
    const { sms } = context.couriers;
    if (sms === undefined) throw new Error('No SMS provider is configured');
    return deliver('SMS', target, context, undefined, async (dispatch) => {
      if (dispatch.phoneNumber === null) return;
      await sms.send({ id: target.notificationId, to: dispatch.phoneNumber, text: smsOf(dispatch) });
    });
  },
});

/**
 * Sends what waits to be sent, then notes that it was: a crash between the two sends it again, and nothing is lost. No
 * transaction is open while the world answers.
 */
async function deliver(
  channel: Channel,
  { organizationId, notificationId }: Payload,
  { database, clock }: JobContext,
  prepare: ((trx: TenantTransaction, dispatch: Dispatch) => Promise<void>) | undefined,
  send: (dispatch: Dispatch) => Promise<void>,
): Promise<void> {
  const dispatch = await database.withTenant(system(organizationId), 'write', async (trx) => {
    const found = await findDispatch(trx, notificationId, channel);
    if (found === undefined) await settle(trx, notificationId, channel, { status: 'OBSOLETE' });
    else await prepare?.(trx, found);
    return found;
  });
  if (dispatch === undefined) return;
  await send(dispatch);
  await database.withTenant(system(organizationId), 'write', (trx) =>
    settle(trx, notificationId, channel, { status: 'SENT', sentAt: clock() }),
  );
}
