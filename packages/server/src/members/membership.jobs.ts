import { z } from 'zod';
import { derivedId } from '../common/derived-id.ts';
import { system } from '../db/database.ts';
import { defineJob } from '../jobs/job.ts';
import type { Letter } from '../mail/layout.ts';
import { letterMail } from '../mail/letter-mail.ts';
import type { Mail } from '../mail/mail.ts';
import { withMail } from '../notifications/couriers.ts';
import { wordsOf } from '../notifications/texts/texts.ts';
import { findDecided, findInvited, type DecidedMember, type InvitedMember } from './members.sql.ts';

/** Tells an invited colleague. The address is proven by signing in, so that the mail carries no secret. */
export const sendMembership = defineJob({
  kind: 'members.send-invitation',
  payload: z.strictObject({ organizationId: z.uuid(), memberId: z.uuid() }),
  run: async ({ organizationId, memberId }, { database, couriers }) => {
    const invited = await database.withTenant(system(organizationId), 'read', (trx) =>
      findInvited(trx, memberId),
    );
    if (invited === undefined) return;
    const { mail, mailFrom, publicUrl } = withMail(couriers);
    await mail.send(
      invitationLetter(invited, {
        id: derivedId('member-invitation', memberId, invited.email, invited.sentAt ?? ''),
        from: mailFrom,
        signInUrl: `${publicUrl}/sign-in`,
      }),
    );
  },
});

function invitationLetter(
  invited: InvitedMember,
  { id, from, signInUrl }: { id: string; from: string; signInUrl: string },
): Mail {
  const words = wordsOf(invited.locale, invited.organizationLocale);
  const names = {
    organization: invited.organizationName,
    role: words.text(`role.${invited.role}`),
    inviter: invited.inviterName ?? invited.organizationName,
    email: invited.email,
  };
  const letter: Letter = {
    language: words.locale,
    direction: words.direction,
    headline: words.text('member.invited', names),
    note: words.text('member.invited.note', names),
    facts: [],
    quote: undefined,
    button: { label: words.text('member.invited.button'), url: signInUrl },
    reason: words.text('member.invited.reason', names),
    unsubscribe: undefined,
  };
  return letterMail(letter, { id, from, to: { name: invited.name, address: invited.email } });
}

/** Tells somebody who asked to join what was decided. */
export const sendDecision = defineJob({
  kind: 'members.send-decision',
  payload: z.strictObject({ organizationId: z.uuid(), memberId: z.uuid() }),
  run: async ({ organizationId, memberId }, { database, couriers }) => {
    const decided = await database.withTenant(system(organizationId), 'read', (trx) =>
      findDecided(trx, memberId),
    );
    if (decided === undefined) return;
    const { mail, mailFrom, publicUrl } = withMail(couriers);
    await mail.send(
      decisionLetter(decided, {
        id: derivedId('member-decision', memberId, decided.version),
        from: mailFrom,
        signInUrl: `${publicUrl}/sign-in`,
      }),
    );
  },
});

function decisionLetter(
  decided: DecidedMember,
  { id, from, signInUrl }: { id: string; from: string; signInUrl: string },
): Mail {
  const words = wordsOf(decided.locale, decided.organizationLocale);
  const { accepted, name, email, organizationName: organization } = decided;
  const names = { organization, email, role: words.text(`role.${decided.role}`) };
  const letter: Letter = {
    language: words.locale,
    direction: words.direction,
    headline: words.text(accepted ? 'member.accepted' : 'member.declined', names),
    note: words.text(accepted ? 'member.accepted.note' : 'member.declined.note', names),
    facts: [],
    quote: undefined,
    button: accepted ? { label: words.text('member.invited.button'), url: signInUrl } : undefined,
    reason: words.text('member.decided.reason', names),
    unsubscribe: undefined,
  };
  return letterMail(letter, { id, from, to: { name, address: email } });
}
