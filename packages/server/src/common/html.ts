/** Text made safe for an HTML page, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Markup that was written in this program, with everything in it that was not made safe. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** `html`<p>${anything}</p>`` : only what this tag made goes in as markup; all else goes in as text. */
export function html(
  markup: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const parts = values.map((value, index) => `${asMarkup(value)}${markup[index + 1] ?? ''}`);
  return new Html(`${markup[0] ?? ''}${parts.join('')}`);
}

function asMarkup(value: string | number | Html | readonly Html[]): string {
  if (value instanceof Html) return value.markup;
  return typeof value === 'object' ? value.map(asMarkup).join('') : escapeHtml(String(value));
}
