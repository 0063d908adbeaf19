import { z } from 'zod';
import { defineJob } from './job.ts';

/** Removes what has expired, of all tenants: answers to repeat, sessions, photos that no receipt named. */
export const purgeExpired = defineJob({
  kind: 'server.purge-expired',
  payload: z.strictObject({}),
  schedule: '7 * * * *',
  run: (_payload, { database }) => database.purgeExpired(),
});
