import { html, nothing, type TemplateResult } from 'lit';

/** Reads a whole number of units; undefined for anything else. An empty field is nothing counted. */
export function readFigure(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  return /^\d{1,7}$/.test(trimmed) ? Number(trimmed) : undefined;
}

interface FigureInput {
  readonly id: string;
  /** Spoken name; left out where a label stands beside the field. */
  readonly label?: string;
  /** Undefined where nothing was entered. */
  readonly value: number | undefined;
  readonly describedBy?: string | undefined;
  /** Enter leads back to the scan field. */
  readonly returns?: boolean;
  /** Takes the figure over; false where it is not taken yet, so that the field must not show it. */
  readonly onChange: (value: number) => boolean | void;
}

/** A field for a number of units. What is no number stays in the field, marked, and changes nothing. */
export function figureInput({
  id,
  label,
  value,
  describedBy,
  returns = true,
  onChange,
}: FigureInput): TemplateResult {
  const text = value === undefined ? '' : String(value);
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const figure = readFigure(input.value);
    input.setAttribute('aria-invalid', String(figure === undefined));
    if (figure === undefined || input.value.trim() === text) return;
    if (onChange(figure) === false) input.value = text;
  };
  return html`<input
    id=${id}
    class="field-input count-input ${returns ? 'returns' : ''}"
    inputmode="numeric"
    autocomplete="off"
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    .value=${text}
    @change=${change}
    @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
  />`;
}
