import type { Asn, AsnLine } from '@betterdata/portal-contract';
import type { PartHost } from '../core/part-host.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { commonEn } from '../locales/common.en.ts';
import type { asnReceiptEn } from './asn-receipt.en.ts';
import type { FormErrors } from '../parts/form.ts';
import type { DraftKeeper } from './draft-keeper.ts';

type Texts = typeof asnReceiptEn & Pick<typeof commonEn, 'state.retry'>;

/** What the parts of the receipt need of the widget. */
export interface ReceiptHost extends Pick<PartHost, 'format' | 'announce' | 'width'> {
  readonly headingLevel: number;
  requestUpdate(): void;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

/** What counting needs besides: the delivery, its draft, and a way to place the focus. */
export interface CountingPlace {
  delivery(): Asn | undefined;
  keeper(): DraftKeeper | undefined;
  errors(): FormErrors;
  /** The business date where the clerk is, ISO 8601. */
  today(): string;
  /** Draws again and puts the focus on an element by its id. */
  focusOn(id: string): void;
}

export function lineOf(asn: Asn | undefined, lineNumber: number): AsnLine | undefined {
  return asn?.lines.find((line) => line.lineNumber === lineNumber);
}
