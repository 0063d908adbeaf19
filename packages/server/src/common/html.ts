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

/** HTML in which everything that this program did not write itself was made safe. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** `markup`<p>${anything}</p>``: only what this tag made goes in as HTML; all else goes in as text. */
export function markup(
  written: TemplateStringsArray,
  ...values: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  const parts = values.map((value, index) => `${safe(value)}${written[index + 1] ?? ''}`);
  return new Markup(`${written[0] ?? ''}${parts.join('')}`);
}

function safe(value: string | number | Markup | readonly Markup[]): string {
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(safe).join('') : escapeHtml(String(value));
}
