import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdDashboard } from './dashboard.ts';

/** Registers `<bd-dashboard>`. The widgets that it shows register themselves when they are first drawn. */
export function defineDashboard(options?: DefineOptions): void {
  defineElement('dashboard', BdDashboard, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-dashboard': BdDashboard;
  }
}
