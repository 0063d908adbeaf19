import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdAccess } from './access.ts';

/** Registers `<bd-access>`. */
export function defineAccess(options?: DefineOptions): void {
  defineElement('access', BdAccess, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-access': BdAccess;
  }
}
