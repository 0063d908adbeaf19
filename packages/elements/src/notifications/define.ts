import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdNotifications } from './notifications.ts';

/** Registers `<bd-notifications>`. */
export function defineNotifications(options?: DefineOptions): void {
  defineElement('notifications', BdNotifications, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-notifications': BdNotifications;
  }
}
