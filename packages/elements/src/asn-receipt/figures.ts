import { html, nothing, type TemplateResult } from 'lit';

/** Reads a whole number of units; undefined for anything else. An empty field is nothing counted. */
export function readFigure(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  return /^\d{1,8}$/.test(trimmed) ? Number(trimmed) : undefined;
}

interface FigureInput {
  readonly id?: string;
  readonly label: string;
  /** Undefined where nothing was entered. */
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
}

/** A field for a number of units. What is no number stays in the field, marked, and changes nothing. */
export function figureInput({ id, label, value, onChange }: FigureInput): TemplateResult {
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const figure = readFigure(input.value);
    input.classList.toggle('invalid-input', figure === undefined);
    input.setAttribute('aria-invalid', String(figure === undefined));
    if (figure !== undefined) onChange(figure);
  };
  return html`<input
    id=${id ?? nothing}
    class="field-input count-input"
    inputmode="numeric"
    autocomplete="off"
    aria-label=${label}
    .value=${value === undefined ? '' : String(value)}
    @change=${change}
  />`;
}
