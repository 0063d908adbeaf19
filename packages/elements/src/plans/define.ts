import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdPlans } from './plans.ts';

/** Registers `<bd-plans>`. */
export function definePlans(options?: DefineOptions): void {
  defineElement('plans', BdPlans, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-plans': BdPlans;
  }
}
