import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdPortal } from './portal.ts';

/** Registers `<bd-portal>`. */
export function definePortal(options?: DefineOptions): void {
  defineElement('portal', BdPortal, options);
}
