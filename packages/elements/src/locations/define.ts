import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdLocations } from './locations.ts';

/** Registers `<bd-locations>`. */
export function defineLocations(options?: DefineOptions): void {
  defineElement('locations', BdLocations, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-locations': BdLocations;
  }
}
