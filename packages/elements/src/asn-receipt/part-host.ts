import type { Format } from '../core/format.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { asnReceiptEn } from './asn-receipt.en.ts';

type Texts = typeof asnReceiptEn;

/** What the parts of the receipt need of the widget. */
export interface ReceiptHost {
  readonly headingLevel: number;
  readonly format: Format;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}
