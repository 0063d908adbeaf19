import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ControllerHost, PartHost } from '../../core/part-host.ts';
import { adopt } from '../adopt.ts';
import { icon } from '../icons.ts';
import { popoverStyles } from '../popover.styles.ts';
import { chosenColumns, type Column, type ColumnChoice } from './column.ts';

/** Checkboxes and buttons to move up and down; the key column stays where it is. */
export function columnChooser<Row>(
  host: ControllerHost,
  columns: readonly Column<Row>[],
  choice: ColumnChoice | undefined,
  onChoose: (choice: ColumnChoice) => void,
): TemplateResult {
  adopt(host, popoverStyles);
  adopt(host, chooserStyles);
  const chosen = chosenColumns(columns, choice).slice(1);
  const shown = chosen.map(({ id }) => id);
  const hidden = columns.slice(1).filter(({ id }) => !shown.includes(id));
  return html`<ul class="column-list">
    ${repeat(
      [...chosen, ...hidden],
      ({ id }) => id,
      (column) => line(host, column, shown, onChoose),
    )}
  </ul>`;
}

function line<Row>(
  host: PartHost,
  { id, header }: Column<Row>,
  shown: readonly string[],
  onChoose: (choice: ColumnChoice) => void,
): TemplateResult {
  const at = shown.indexOf(id);
  const toggle = () => onChoose(at < 0 ? [...shown, id] : shown.filter((other) => other !== id));
  const moveButton = (by: -1 | 1) => {
    const blocked = at < 0 || shown[at + by] === undefined;
    return html`<button
      type="button"
      class="btn plain icon-only"
      aria-label=${host.msg(by < 0 ? 'columns.up' : 'columns.down', { column: header })}
      aria-disabled=${blocked}
      @click=${() => (blocked ? undefined : onChoose(swapped(shown, at, at + by)))}
    >
      ${icon(by < 0 ? 'up' : 'down')}
    </button>`;
  };
  return html`<li class="row">
    <label class="row grow"><input type="checkbox" .checked=${at >= 0} @change=${toggle} />${header}</label>
    ${moveButton(-1)}${moveButton(1)}
  </li>`;
}

function swapped(ids: readonly string[], a: number, b: number): ColumnChoice {
  return ids.map((id, index) => ids[index === a ? b : index === b ? a : index] ?? id);
}

const chooserStyles = css`
  .column-list {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .column-list > .row {
    flex-wrap: nowrap;
  }
  .column-list .grow {
    flex: 1;
    min-inline-size: 8rem;
    min-block-size: var(--_ctl);
  }
  .btn[aria-disabled='true'] {
    color: var(--_muted);
    opacity: 0.5;
    cursor: default;
  }
`;
