import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdUpgradeBanner } from './upgrade-banner.ts';

/** Registers `<bd-upgrade-banner>`. */
export function defineUpgradeBanner(options?: DefineOptions): void {
  defineElement('upgrade-banner', BdUpgradeBanner, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-upgrade-banner': BdUpgradeBanner;
  }
}
