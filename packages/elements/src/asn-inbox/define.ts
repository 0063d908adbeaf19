import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdAsnInbox } from './asn-inbox.ts';

/** Registers `<bd-asn-inbox>`. */
export function defineAsnInbox(options?: DefineOptions): void {
  defineElement('asn-inbox', BdAsnInbox, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-asn-inbox': BdAsnInbox;
  }
}
