import { letterHtml, letterText, type Letter } from './layout.ts';
import type { Mail } from './mail.ts';

/** The e-mail that brings a letter to somebody. */
export function letterMail(letter: Letter, envelope: Pick<Mail, 'id' | 'from' | 'to'>): Mail {
  return {
    ...envelope,
    subject: oneLine(letter.headline),
    text: letterText(letter),
    html: letterHtml(letter),
    language: letter.language,
    unsubscribeUrl: letter.unsubscribe?.url,
  };
}

/** A subject is one line; the marks that keep codes in order are for those who see them. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\u2068\u2069]/g, '');
}
