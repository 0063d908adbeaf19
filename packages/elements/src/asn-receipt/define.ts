import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdAsnReceipt } from './asn-receipt.ts';

/** Registers `<bd-asn-receipt>`. */
export function defineAsnReceipt(options?: DefineOptions): void {
  defineElement('asn-receipt', BdAsnReceipt, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-asn-receipt': BdAsnReceipt;
  }
}
