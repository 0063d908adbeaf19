import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdInvite } from './invite.ts';

/** Registers `<bd-invite>`. */
export function defineInvite(options?: DefineOptions): void {
  defineElement('invite', BdInvite, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-invite': BdInvite;
  }
}
