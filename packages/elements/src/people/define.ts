import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdPeople } from './people.ts';

/** Registers `<bd-people>`. */
export function definePeople(options?: DefineOptions): void {
  defineElement('people', BdPeople, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-people': BdPeople;
  }
}
