import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdMessages } from './messages.ts';

/** Registers `<bd-messages>`. */
export function defineMessages(options?: DefineOptions): void {
  defineElement('messages', BdMessages, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-messages': BdMessages;
  }
}
