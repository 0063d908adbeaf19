import type { CSSResult } from 'lit';

/** Adds the styles of a part that is loaded on demand to the widget that draws it, once. */
export function adopt({ shadowRoot }: HTMLElement, { styleSheet }: CSSResult): void {
  if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets.push(styleSheet);
}
