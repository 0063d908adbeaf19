import { z } from 'zod';
import { defineJob } from '../jobs/job.ts';
import { endGrace } from './synchronize.ts';

/** Ends the plans whose renewal failed and was not made good in time. */
export const endGraces = defineJob({
  kind: 'billing.end-graces',
  payload: z.strictObject({}),
  schedule: '23 * * * *',
  run: async (_payload, { database, payments }) => {
    if (payments === undefined) return;
    for (const organizationId of await database.listEndedGraces()) {
      await endGrace(database, payments, organizationId);
    }
  },
});
