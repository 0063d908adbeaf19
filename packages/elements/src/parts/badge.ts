import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.ts';

export type Tone = 'neutral' | 'ok' | 'warn' | 'danger';

const icons: Readonly<Record<Tone, IconName | null>> = {
  neutral: null,
  ok: 'check',
  warn: 'warn',
  danger: 'error',
};

/** A status as word and icon, so that it reads without colour too. */
export function badge(tone: Tone, text: string): TemplateResult {
  const name = icons[tone];
  return html`<span class="badge ${tone}">${name ? icon(name) : nothing}${text}</span>`;
}
