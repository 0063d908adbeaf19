import { z } from 'zod';
import { system } from '../db/database.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { defineJob } from '../jobs/job.ts';
import { sendEmail, sendSms } from './delivery.jobs.ts';
import { addNotification, findEvent, listMembers } from './notify.sql.ts';
import { findNews } from './news.sql.ts';
import { recipientsOf, type Channel } from './topics.ts';

/**
 * Tells the people of one organization of one event. Reads what it tells with the organization's own rights, so that
 * nothing is said which its people may not see; what they may not see any more is no news.
 */
export const notify = defineJob({
  kind: 'notifications.notify',
  payload: z.strictObject({ organizationId: z.uuid(), eventId: z.uuid() }),
  atOnce: 2,
  run: async ({ organizationId, eventId }, { database, couriers }) => {
    const usable: Record<Channel, boolean> = {
      IN_APP: true,
      EMAIL: couriers.mail !== undefined,
      SMS: couriers.sms !== undefined,
    };
    await database.withTenant(system(organizationId), 'write', async (trx) => {
      const event = await findEvent(trx, eventId);
      const news = event && (await findNews(trx, event));
      if (event === undefined || news === undefined) return;
      for (const { member, channels } of recipientsOf(
        event.type,
        await listMembers(trx),
        event.actorUserId,
      )) {
        const used = channels.filter((channel) => usable[channel]);
        if (used.length === 0) continue;
        const notificationId = await addNotification(trx, event, news, member.userId, used);
        if (notificationId === undefined) continue;
        const payload = { organizationId, notificationId };
        if (used.includes('EMAIL')) await enqueue(trx, sendEmail, payload);
        if (used.includes('SMS')) await enqueue(trx, sendSms, payload);
      }
    });
  },
});
