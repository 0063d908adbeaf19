import { css, html, type TemplateResult } from 'lit';
import type { Lock } from '../core/failure.ts';
import { translate, type Locale } from '../core/locale.ts';
import { icon } from './icons.ts';

/** What a plan would unlock, in the reader's language. */
export function lockText(locale: Locale, { feature, message }: Lock): string {
  return translate(locale, `feature.${feature}.message`, message ?? '');
}

/** What the plan lacks and how to unlock it, in a widget that has something to show all the same. */
export function lockRow(text: unknown, unlock: unknown): TemplateResult {
  return html`<div class="row lock">${icon('lock')}<span class="grow">${text}</span>${unlock}</div>`;
}

export const lockRowStyles = css`
  .lock {
    padding: 12px;
    background: var(--_sunken);
    border-radius: 6px;
  }
  .lock > .grow {
    display: grid;
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
`;
