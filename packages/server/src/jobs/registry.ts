import { endGraces } from '../billing/end-graces.ts';
import type { Job } from './job.ts';
import { sendDecision, sendMembership } from '../members/membership.jobs.ts';
import { sendEmail, sendSms } from '../notifications/delivery.jobs.ts';
import { expireInvitations, sendInvitation } from '../invitations/invitations.jobs.ts';
import { notify } from '../notifications/notify.jobs.ts';
import { sendSignIn } from '../sign-in/sign-in.jobs.ts';
import { purgeExpired } from './purge-expired.ts';

/** Every kind of job that the server runs, one line each. */
export const allJobs: readonly Job[] = [
  purgeExpired,
  endGraces,
  sendSignIn,
  sendMembership,
  sendDecision,
  notify,
  sendEmail,
  sendSms,
  sendInvitation,
  expireInvitations,
];
