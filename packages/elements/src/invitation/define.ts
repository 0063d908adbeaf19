import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdInvitation } from './invitation.ts';

/** Registers `<bd-invitation>`. */
export function defineInvitation(options?: DefineOptions): void {
  defineElement('invitation', BdInvitation, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-invitation': BdInvitation;
  }
}
