import { css, html, nothing, type TemplateResult } from 'lit';

/** What something is, and how it is here; a fact without a value is left out. */
export type Fact = readonly [label: string, value: unknown];

export function facts(all: readonly Fact[]): TemplateResult {
  return html`<dl class="facts">
    ${all.map(([label, value]) =>
      value === null || value === undefined || value === ''
        ? nothing
        : html`<dt>${label}</dt>
            <dd>${value}</dd>`,
    )}
  </dl>`;
}

export const factsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: minmax(6rem, auto) minmax(0, 1fr);
    gap: 4px 16px;
    margin: 0;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
  }
`;
