import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import type { ControllerHost } from '../core/part-host.ts';
import type { Filter, FilterOption } from './filter-bar.ts';
import { adopt } from './adopt.ts';
import { icon } from './icons.ts';
import { popoverStyles } from './popover.styles.ts';

/**
 * What the filter popover holds: for each filter a combobox over a list of options, several of which may be
 * chosen. The list stays open, because the popover around it opens and closes.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class FilterChoices implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #onFilter: (id: string, chosen: readonly string[]) => void;
  /** What is typed, by filter. */
  readonly #typed = new Map<string, string>();
  #active: { filter: string; index: number } | undefined;

  constructor(host: ControllerHost, onFilter: (id: string, chosen: readonly string[]) => void) {
    this.#host = host;
    this.#onFilter = onFilter;
    host.addController(this);
    adopt(host, popoverStyles);
    adopt(host, choiceStyles);
  }

  hostUpdated(): void {
    const option = this.#host.shadowRoot?.querySelector<HTMLElement>('.option.active');
    if (option) keepInView(option);
  }

  render(filters: readonly Filter[]): TemplateResult {
    return html`<div class="choices">${filters.map((filter) => this.#renderFilter(filter))}</div>`;
  }

  #renderFilter(filter: Filter): TemplateResult {
    const { id, label } = filter;
    const options = this.#matching(filter);
    const active = this.#active?.filter === id ? this.#active.index : -1;
    return html`<div class="choice">
      <label id="label-${id}" for="combobox-${id}">${label}</label>
      <input
        class="field-input"
        id="combobox-${id}"
        role="combobox"
        aria-labelledby="label-${id}"
        autocomplete="off"
        aria-expanded="true"
        aria-controls="listbox-${id}"
        aria-activedescendant=${active >= 0 ? `option-${id}-${active}` : ''}
        .value=${this.#typed.get(id) ?? ''}
        @input=${(event: Event) => this.#type(id, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, filter, options)}
      />
      <div class="listbox" id="listbox-${id}" role="listbox" aria-multiselectable="true" aria-label=${label}>
        ${options.map((option, index) => this.#renderOption(filter, option, index, active))}
        ${
          options.length === 0
            ? html`<div class="option muted" role="option" aria-disabled="true" aria-selected="false">
                ${this.#host.msg('filter.noOption')}
              </div>`
            : ''
        }
      </div>
    </div>`;
  }

  #renderOption(
    filter: Filter,
    { value, label }: FilterOption,
    index: number,
    active: number,
  ): TemplateResult {
    // Keys are heard by the combobox, which keeps the focus.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- see above
    return html`<div
      class="option ${index === active ? 'active' : ''}"
      id="option-${filter.id}-${index}"
      role="option"
      aria-selected=${filter.chosen.includes(value)}
      @click=${() => this.#toggle(filter, value)}
    >
      ${icon('check')}${label}
    </div>`;
  }

  #onKeydown(event: KeyboardEvent, filter: Filter, options: readonly FilterOption[]): void {
    const last = options.length - 1;
    const at = this.#active?.filter === filter.id ? this.#active.index : -1;
    const option = options[at];
    if (event.key === 'ArrowDown') this.#activate(filter.id, at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') this.#activate(filter.id, at <= 0 ? last : at - 1);
    else if (event.key === 'Enter' && option) this.#toggle(filter, option.value);
    else return;
    event.preventDefault();
  }

  #matching({ id, options }: Filter): readonly FilterOption[] {
    const typed = (this.#typed.get(id) ?? '').trim().toLocaleLowerCase();
    return options.filter(({ label }) => label.toLocaleLowerCase().includes(typed));
  }

  #type(filter: string, text: string): void {
    this.#typed.set(filter, text);
    this.#activate(filter, text === '' ? -1 : 0);
  }

  #activate(filter: string, index: number): void {
    this.#active = { filter, index };
    this.#host.requestUpdate();
  }

  #toggle({ id, chosen }: Filter, value: string): void {
    const without = chosen.filter((other) => other !== value);
    this.#onFilter(id, without.length < chosen.length ? without : [...chosen, value]);
  }
}

/** Scrolls the list only; `scrollIntoView` would scroll the host page too. */
function keepInView({ offsetTop, offsetHeight, parentElement: list }: HTMLElement): void {
  if (!list) return;
  const top = offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + offsetHeight - list.clientHeight;
  }
}

const choiceStyles = css`
  .choices {
    display: grid;
    gap: 12px;
  }
  .choice {
    display: grid;
    gap: 4px;
  }
  .listbox {
    max-block-size: 14rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: 6px;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(28px, var(--_row));
    padding: 0 8px;
    cursor: pointer;
  }
  .option .icon {
    visibility: hidden;
  }
  .option[aria-selected='true'] .icon {
    visibility: inherit;
  }
  .option:hover,
  .option.active {
    background: var(--_hover);
  }
  .option.active {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;
