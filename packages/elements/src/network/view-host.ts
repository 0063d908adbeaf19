import type { MessageArgs } from '../core/messages.ts';
import type { PartHost } from '../core/part-host.ts';
import type { networkEn } from './network.en.ts';

type Texts = typeof networkEn;

/** What the views of the widget need of it. */
export interface NetworkHost extends Pick<PartHost, 'format' | 'width'> {
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}
