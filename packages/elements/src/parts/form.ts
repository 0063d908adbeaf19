import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ControllerHost } from '../core/part-host.ts';
import { icon } from './icons.ts';

/** What is wrong with one field, in the words that stand in the summary and at the field. */
export interface FormError {
  /** The field's id. */
  readonly field: string;
  readonly text: string;
}

/** What a control takes over from its field. */
export interface ControlAttributes {
  readonly id: string;
  /** For `aria-describedby`; undefined where there is neither hint nor error. */
  readonly describedBy: string | undefined;
  /** For `aria-invalid`. */
  readonly invalid: 'true' | undefined;
}

export interface Field {
  /** Unique within the widget. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly control: (attributes: ControlAttributes) => TemplateResult;
}

/**
 * The errors of a form. On submit, `show` what is wrong: a summary takes the focus and leads to the fields,
 * which say the same words. The submit button is never disabled.
 */
export class FormErrors implements ReactiveController {
  readonly #host: ControllerHost;
  #errors: readonly FormError[] = [];
  #focusWanted: string | undefined;

  constructor(host: ControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Shows the errors; true where there are none.
   *
   * @param focus the id of what takes the focus: the summary, or the one field of a form that is filled in on the way
   */
  show(errors: readonly FormError[], focus = 'form-errors'): boolean {
    this.#errors = errors;
    this.#focusWanted = errors.length > 0 ? focus : undefined;
    this.#host.requestUpdate();
    return errors.length === 0;
  }

  hostUpdated(): void {
    if (this.#focusWanted === undefined) return;
    const wanted = this.#focusWanted;
    this.#focusWanted = undefined;
    this.#focus(wanted);
  }

  summary(): unknown {
    if (this.#errors.length === 0) return nothing;
    return html`<div
      class="form-errors"
      id="form-errors"
      role="group"
      aria-labelledby="form-errors-title"
      tabindex="-1"
    >
      <strong id="form-errors-title" class="row danger"
        >${icon('error')}${this.#host.msg('form.problem')}</strong
      >
      <ul>
        ${this.#errors.map(
          ({ field, text }) =>
            html`<li>
              <button type="button" class="link" @click=${() => this.#focus(field)}>${text}</button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  field({ id, label, hint, control }: Field): TemplateResult {
    const error = this.#errors.find(({ field }) => field === id)?.text;
    const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
    return html`<div class="field ${error ? 'invalid' : ''}">
      <label for=${id}>${label}</label>
      ${hint ? html`<span class="muted" id="${id}-hint">${hint}</span>` : nothing}
      ${error ? html`<span class="danger row" id="${id}-error">${icon('error')}${error}</span>` : nothing}
      ${control({ id, describedBy: describedBy || undefined, invalid: error ? 'true' : undefined })}
    </div>`;
  }

  /** A field with a text input, the most frequent one. */
  textField({
    value,
    onInput,
    type = 'text',
    inputMode,
    ...field
  }: Omit<Field, 'control'> & {
    readonly value: string;
    readonly onInput: (value: string) => void;
    readonly type?: 'text' | 'date' | 'email';
    readonly inputMode?: 'numeric' | 'decimal';
  }): TemplateResult {
    return this.field({
      ...field,
      control: ({ id, describedBy, invalid }) =>
        html`<input
          class="field-input"
          id=${id}
          type=${type}
          inputmode=${inputMode ?? nothing}
          aria-describedby=${describedBy ?? nothing}
          aria-invalid=${invalid ?? nothing}
          .value=${value}
          @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
        />`,
    });
  }

  #focus(field: string): void {
    this.#host.shadowRoot?.getElementById(field)?.focus();
  }
}

export const formStyles = css`
  .form {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field > label {
    font-weight: 600;
  }
  .field.invalid {
    border-inline-start: 3px solid var(--_danger);
    padding-inline-start: 12px;
  }
  .field.invalid .field-input {
    border-color: var(--_danger);
  }
  .form-errors {
    border: 2px solid var(--_danger);
    border-radius: 6px;
    padding: 12px;
  }
  .form-errors ul {
    margin: 4px 0 0;
    padding-inline-start: 24px;
  }
  .form-errors .link {
    color: var(--_danger);
    vertical-align: top;
  }
`;
