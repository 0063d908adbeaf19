import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdPartnerships } from './partnerships.ts';

/** Registers `<bd-partnerships>`. */
export function definePartnerships(options?: DefineOptions): void {
  defineElement('partnerships', BdPartnerships, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-partnerships': BdPartnerships;
  }
}
