import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdTour } from './tour.ts';

/** Registers `<bd-tour>`. */
export function defineTour(options?: DefineOptions): void {
  defineElement('tour', BdTour, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-tour': BdTour;
  }
}
