import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdNetwork } from './network.ts';

/** Registers `<bd-network>`. */
export function defineNetwork(options?: DefineOptions): void {
  defineElement('network', BdNetwork, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-network': BdNetwork;
  }
}
