import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ControllerHost } from '../core/part-host.ts';
import type { FilterChoices } from './filter-choices.ts';
import { icon } from './icons.ts';
import { LazyPart } from './lazy-part.ts';
import { Popover } from './popover.ts';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** One thing to filter by: location, status … */
export interface Filter {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
}

export interface FilterBarContent {
  readonly search: { readonly label: string; readonly value: string };
  readonly filters: readonly Filter[];
  /** Further buttons at the end: columns, export. */
  readonly end?: unknown;
}

export interface FilterBarOptions {
  readonly onSearch: (text: string) => void;
  readonly onFilter: (id: string, chosen: readonly string[]) => void;
}

const TYPING_MS = 300;

/** Search, what is filtered by as chips, and a popover to add more. */
export class FilterBar implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #options: FilterBarOptions;
  readonly #popover: Popover;
  /** Loaded when the popover is first opened. */
  readonly #choices: LazyPart<FilterChoices>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focusChip: number | undefined;

  constructor(host: ControllerHost, options: FilterBarOptions) {
    this.#host = host;
    this.#options = options;
    this.#popover = new Popover(host, 'filter');
    this.#choices = new LazyPart(host, async () => {
      const { FilterChoices } = await import('./filter-choices.ts');
      return new FilterChoices(host, options.onFilter);
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    if (this.#focusChip === undefined) return;
    const chips = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.chip') ?? [];
    const next = chips[Math.min(this.#focusChip, chips.length - 1)];
    this.#focusChip = undefined;
    (next ?? this.#host.shadowRoot?.getElementById('filter-button'))?.focus();
  }

  render({ search, filters, end }: FilterBarContent): TemplateResult {
    return html`<div class="row">
      <label class="search">
        <span class="sr">${search.label}</span>${icon('search')}
        <input
          class="field-input"
          type="search"
          placeholder=${search.label}
          .value=${search.value}
          @input=${this.#onInput}
          @change=${this.#onChange}
        />
      </label>
      ${this.#chips(filters)}
      ${
        filters.length > 0
          ? this.#popover.render({
              label: this.#host.msg('filter.button'),
              icon: 'filter',
              content: () => this.#choices.render((choices) => choices.render(filters)),
            })
          : nothing
      }
      ${end ?? nothing}
    </div>`;
  }

  #chips(filters: readonly Filter[]): unknown {
    const chosen = filters.flatMap((filter) => filter.chosen.map((value) => ({ filter, value })));
    if (chosen.length === 0) return nothing;
    return html`<ul class="chips" aria-label=${this.#host.msg('filter.chosen')}>
      ${chosen.map(({ filter, value }, index) => this.#chip(filter, value, index))}
    </ul>`;
  }

  #chip(filter: Filter, value: string, index: number): TemplateResult {
    const label = filter.options.find((option) => option.value === value)?.label ?? value;
    const text = this.#host.msg('filter.chip', { filter: filter.label, value: label });
    const remove = () => {
      this.#focusChip = index;
      this.#options.onFilter(
        filter.id,
        filter.chosen.filter((other) => other !== value),
      );
    };
    return html`<li>
      <button
        type="button"
        class="chip"
        aria-label=${this.#host.msg('filter.remove', { chip: text })}
        @click=${remove}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Delete' || event.key === 'Backspace') remove();
        }}
      >
        ${text}${icon('close')}
      </button>
    </li>`;
  }

  readonly #onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#options.onSearch(value.trim()), TYPING_MS);
  };

  readonly #onChange = (event: Event): void => {
    clearTimeout(this.#timer);
    this.#options.onSearch((event.target as HTMLInputElement).value.trim());
  };
}

export const filterStyles = css`
  .search {
    position: relative;
    flex: 1 1 12rem;
    max-inline-size: 24rem;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: 8px;
    inset-block-start: calc(50% - 8px);
    color: var(--_muted);
  }
  .search .field-input {
    inline-size: 100%;
    padding-inline: 32px 8px;
  }
  .chips {
    display: contents;
    list-style: none;
  }
  @container (width < 480px) {
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: max(24px, calc(var(--_ctl) - 4px));
    padding: 0 8px;
    border: 1px solid var(--_accent);
    border-radius: 4px;
    background: var(--_selected);
    text-align: start;
    cursor: pointer;
  }
  .chip .icon {
    inline-size: 12px;
    block-size: 12px;
  }
`;
