import { z } from 'zod';
import { nearestLocale } from '../common/words.ts';
import { newToken } from '../identity/tokens.ts';
import { defineJob } from '../jobs/job.ts';
import type { Letter } from '../mail/layout.ts';
import { letterMail } from '../mail/letter-mail.ts';
import { withMail } from '../notifications/couriers.ts';
import { equipSignIn } from './challenges.sql.ts';
import { DELETION } from './next.ts';
import { newCode, spaced } from './codes.ts';
import { PageWords } from './texts/texts.ts';

/**
 * Sends the link and the code to sign in. It is enqueued for every address that was typed, so that nobody learns from
 * the server's work which ones exist. The secrets are made here and wait nowhere.
 */
export const sendSignIn = defineJob({
  kind: 'sign-in.send',
  payload: z.strictObject({ challengeId: z.uuid() }),
  atOnce: 2,
  run: async ({ challengeId }, { database, couriers }) => {
    const { mail, mailFrom, publicUrl } = withMail(couriers);
    const [token, code] = [newToken('si'), newCode()];
    const reader = await database.withNobody((trx) => equipSignIn(trx, challengeId, { token, code }));
    if (reader === undefined) return;
    const words = new PageWords(nearestLocale(reader.language));
    const deletes = reader.next === DELETION;
    const letter: Letter = {
      language: words.locale,
      direction: words.direction,
      headline: words.text(deletes ? 'mail.deletion' : 'mail.subject'),
      note: words.text(deletes ? 'mail.deletionNote' : 'mail.note'),
      facts: [{ label: words.text('mail.code'), value: spaced(code) }],
      quote: undefined,
      // After the #, which no browser sends to a server.
      button: deletes
        ? undefined
        : { label: words.text('mail.button'), url: `${publicUrl}/sign-in#t=${token}` },
      reason: words.text(deletes ? 'mail.deletionReason' : 'mail.reason'),
      unsubscribe: undefined,
    };
    const to = { name: reader.name, address: reader.email };
    await mail.send(letterMail(letter, { id: challengeId, from: mailFrom, to }));
  },
});
