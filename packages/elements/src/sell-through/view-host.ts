import type { PartHost } from '../core/part-host.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { sellThroughEn } from './sell-through.en.ts';

type Texts = typeof sellThroughEn;

/** What the views of the widget need of it. */
export interface SalesHost extends Pick<PartHost, 'format' | 'width'> {
  readonly headingLevel: number;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}
