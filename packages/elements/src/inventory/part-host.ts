import type { Format } from '../core/format.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { inventoryEn } from './inventory.en.ts';

type Texts = typeof inventoryEn;

/** What the parts of the inventory need of the widget. */
export interface InventoryHost {
  readonly headingLevel: number;
  readonly format: Format;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}
