import type { Message, Messages } from '../core/messages.ts';
import { en } from './en.ts';

const ACCENTED = 'áƀçđéƒǧĥíĵķłɱñóƥɋřšťúṽŵẋýž';

/**
 * The pseudo-language `en-XA`: English with accents, brackets and 35 % more length, as German has. A text on
 * the screen without brackets did not come from the catalogue; one without its closing bracket was cut.
 */
export function pseudo(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-z]/g, (found) =>
    found.length > 1 ? found : (ACCENTED[found.charCodeAt(0) - 97] ?? found),
  );
  return `⟦${accented}${'~'.repeat(Math.ceil(text.length * 0.35))}⟧`;
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudo(message);
  return { other: pseudo(message.other), one: pseudo(message.one ?? message.other) };
}

export default Object.fromEntries(
  Object.entries<Message>(en).map(([id, message]) => [id, pseudoMessage(message)]),
) satisfies Messages;
