import type { PartHost } from '../core/part-host.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { plansEn } from './plans.en.ts';

type Texts = typeof plansEn;

/** What the parts of the plans need of the widget. */
export interface PlansHost extends Pick<PartHost, 'format'> {
  readonly headingLevel: number;
  /** What the server calls a plan's part, in the reader's language. */
  textOf(id: string, server: string): string;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}
