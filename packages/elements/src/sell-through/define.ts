import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdSellThrough } from './sell-through.ts';

/** Registers `<bd-sell-through>`. */
export function defineSellThrough(options?: DefineOptions): void {
  defineElement('sell-through', BdSellThrough, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-sell-through': BdSellThrough;
  }
}
