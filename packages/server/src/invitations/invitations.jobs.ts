import { z } from 'zod';
import { recordSystemEvent } from '../audit/record-event.sql.ts';
import { system } from '../db/database.ts';
import { hashToken, newToken } from '../identity/tokens.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { defineJob } from '../jobs/job.ts';
import { withMail } from '../notifications/couriers.ts';
import { addToken, findLetter, isInvitedEnough } from './invitation-letter.sql.ts';
import { invitationLetter } from './invitation-letter.ts';
import { markExpired } from './invitations.sql.ts';

const LATER_MS = 6 * 60 * 60 * 1000;

/**
 * Writes and sends the e-mail of an invitation. Its link is made here and stands nowhere but in the e-mail; an e-mail
 * that is sent again after a crash has another, and both hold. Somebody who was invited often today is left in peace
 * until later, whoever invites them.
 */
export const sendInvitation = defineJob({
  kind: 'invitations.send',
  payload: z.strictObject({ organizationId: z.uuid(), invitationId: z.uuid() }),
  atOnce: 2,
  run: async ({ organizationId, invitationId }, { database, couriers, clock }) => {
    const { mail, mailFrom, publicUrl } = withMail(couriers);
    const token = newToken('iv');
    const letter = await database.withTenant(system(organizationId), 'write', async (trx) => {
      const found = await findLetter(trx, invitationId, clock());
      if (found === undefined) return undefined;
      if (await isInvitedEnough(trx, found.email)) {
        const startAfter = new Date(clock().getTime() + LATER_MS);
        await enqueue(trx, sendInvitation, { organizationId, invitationId }, { startAfter });
        return undefined;
      }
      await addToken(trx, invitationId, hashToken(token));
      return found;
    });
    if (letter === undefined) return;
    const url = `${publicUrl}/invitation#t=${token}`;
    await mail.send(invitationLetter(letter, { from: mailFrom, url }));
  },
});

/** Says of invitations that ran out that they did. */
export const expireInvitations = defineJob({
  kind: 'invitations.expire',
  payload: z.strictObject({}),
  schedule: '11 * * * *',
  run: async (_payload, { database, clock }) => {
    for (const organizationId of await database.listExpiredInvitations()) {
      await database.withTenant(system(organizationId), 'write', async (trx) => {
        for (const id of await markExpired(trx, clock())) {
          await recordSystemEvent(trx, { action: 'invitation.expired', subject: { type: 'invitation', id } });
        }
      });
    }
  },
});
