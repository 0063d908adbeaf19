import type { PartHost } from '../core/part-host.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { plansEn } from './plans.en.ts';

type Texts = typeof plansEn;

/** What the parts of the plans need of the widget. */
export interface PlansHost extends Pick<PartHost, 'format'> {
  readonly headingLevel: number;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}
