import { translate, type Locale } from '../../core/locale.ts';
import type { MessageArgs, MessageValues } from '../../core/messages.ts';
import { catalogueEn } from './catalogue.en.ts';
import { offerEn } from './offer.en.ts';

export type OfferText = keyof typeof offerEn;
export type OfferArgs<Id extends OfferText> = MessageArgs<(typeof offerEn)[Id]>;

/** Says a text of the offer in the reader's language; its English comes with the offer. */
export function say<Id extends OfferText>(locale: Locale, id: Id, ...args: OfferArgs<Id>): string {
  const [values] = args as [MessageValues?];
  return translate(locale, id, offerEn[id], values);
}

const english: Readonly<Record<string, string>> = catalogueEn;

/**
 * What the server says of a plan, a feature or an add-on, in the reader's language. Only what is translated from these
 * very words: the server may know plans that this version does not.
 */
export function catalogueText(locale: Locale, id: string, server: string): string {
  return english[id] === server ? translate(locale, id, server) : server;
}
