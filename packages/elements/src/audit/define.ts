import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdAudit } from './audit.ts';

/** Registers `<bd-audit>`. */
export function defineAudit(options?: DefineOptions): void {
  defineElement('audit', BdAudit, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-audit': BdAudit;
  }
}
