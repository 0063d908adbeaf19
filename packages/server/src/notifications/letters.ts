import type { Mail } from '../mail/mail.ts';
import type { Letter } from '../mail/layout.ts';
import { letterMail } from '../mail/letter-mail.ts';
import type { Dispatch } from './delivery.sql.ts';
import { tell, tellShortly } from './story.ts';
import { wordsOf, type TextId } from './texts/texts.ts';
import { topicOf } from './topics.ts';

/** The e-mail of a notification, in its reader's language. */
export function letterOf(
  dispatch: Dispatch,
  {
    id,
    from,
    unsubscribeUrl,
    ownPortalUrl,
  }: Pick<Mail, 'id' | 'from'> & {
    unsubscribeUrl: string;
    /** For people of an organization that embeds no portal of its own. */
    ownPortalUrl: string;
  },
): Mail {
  const words = wordsOf(dispatch.locale, dispatch.organizationLocale);
  const story = tell(dispatch, words);
  const topic = words.text(`topic.${topicOf(dispatch.kind)}`);
  const letter: Letter = {
    ...story,
    language: words.locale,
    direction: words.direction,
    button: { label: words.text('mail.open'), url: dispatch.portalUrl ?? ownPortalUrl },
    reason: words.text('mail.reason', {
      topic,
      role: words.text(roleId(dispatch)),
      organization: dispatch.organizationName,
    }),
    unsubscribe: { label: words.text('mail.unsubscribe'), url: unsubscribeUrl },
  };
  return letterMail(letter, { id, from, to: { name: dispatch.userName, address: dispatch.email } });
}

/** The SMS of a notification. */
export function smsOf(dispatch: Dispatch): string {
  return tellShortly(dispatch, wordsOf(dispatch.locale, dispatch.organizationLocale));
}

/** Somebody whose work changed meanwhile still reads what was meant for them as an operator. */
function roleId({ role }: Dispatch): TextId {
  return role === 'BILLING' || role === 'VIEWER' ? 'role.OPERATOR' : `role.${role}`;
}
