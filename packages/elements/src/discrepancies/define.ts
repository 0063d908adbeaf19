import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdDiscrepancies } from './discrepancies.ts';

/** Registers `<bd-discrepancies>`. */
export function defineDiscrepancies(options?: DefineOptions): void {
  defineElement('discrepancies', BdDiscrepancies, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-discrepancies': BdDiscrepancies;
  }
}
