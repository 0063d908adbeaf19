import { defineElement, type DefineOptions } from '../core/define.ts';
import { BdOrganization } from './organization.ts';

/** Registers `<bd-organization>`. */
export function defineOrganization(options?: DefineOptions): void {
  defineElement('organization', BdOrganization, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-organization': BdOrganization;
  }
}
