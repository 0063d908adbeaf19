import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdInventory } from './inventory.ts';

/** Registers `<bd-inventory>`. */
export function defineInventory(options?: DefineOptions): void {
  defineElement('inventory', BdInventory, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-inventory': BdInventory;
  }
}
