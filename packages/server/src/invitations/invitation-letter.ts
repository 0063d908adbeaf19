import { derivedId } from '../common/derived-id.ts';
import type { Mail } from '../mail/mail.ts';
import type { Letter } from '../mail/layout.ts';
import { letterMail } from '../mail/letter-mail.ts';
import type { InvitationLetterFacts } from './invitation-letter.sql.ts';
import { InvitationWords } from './texts/texts.ts';

/** The e-mail of an invitation, in the language that the host chose. */
export function invitationLetter(
  facts: InvitationLetterFacts,
  { from, url }: { from: string; url: string },
): Mail {
  const { hostName, contactName, organizationName, email, type, language, terms, locations, productCount } =
    facts;
  const words = new InvitationWords(language);
  const shared = [...locations, ...(productCount > 0 ? [words.count('products', productCount)] : [])];
  const letter: Letter = {
    language: words.locale,
    direction: words.direction,
    headline: words.text('headline', { hostName, organizationName }),
    note: words.text('note', { contactName }),
    facts: [
      { label: words.text('fact.role'), value: words.text(`type.${type}`) },
      { label: words.text('fact.payment'), value: words.count('netDays', terms.paymentTerms.netDays) },
      ...replenishmentFact(facts, words),
      ...(shared.length > 0 ? [{ label: words.text('fact.shared'), value: words.list(shared) }] : []),
      { label: words.text('fact.cost'), value: words.text('cost') },
      { label: words.text('fact.until'), value: words.moment(facts.expiresAt, facts.timezone) },
    ],
    quote: undefined,
    button: { label: words.text('open'), url },
    reason: words.text('reason', { hostName, email }),
    unsubscribe: undefined,
  };
  return letterMail(letter, {
    id: derivedId('invitation-letter', facts.id, facts.sending),
    from,
    to: { name: contactName, address: email },
  });
}

/** "Below 30 days of supply at Sephora DC, LUXE BOND is alerted" */
function replenishmentFact(
  { terms: { replenishment }, replenishedAt, hostName }: InvitationLetterFacts,
  words: InvitationWords,
): Letter['facts'] {
  if (replenishment === undefined || replenishedAt === null) return [];
  const days = words.count('days', replenishment.thresholdDays);
  const value = words.text('replenished', { days, location: replenishedAt, hostName });
  return [{ label: words.text('fact.replenishment'), value }];
}
