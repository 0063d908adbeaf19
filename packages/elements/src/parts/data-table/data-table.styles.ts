import { css } from 'lit';

export const tableStyles = css`
  .scroller {
    max-block-size: var(--bd-table-height, 32rem);
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: 6px;
    scroll-padding-block-start: calc(var(--_row) + 8px);
    scroll-padding-inline: var(--_key-width, 0) var(--_pinned-width, 0);
  }
  .grid {
    min-inline-size: min-content;
  }
  .tr {
    display: grid;
    grid-template-columns: var(--_tracks);
    min-block-size: var(--_row);
    position: relative;
    background: var(--_surface);
    border-block-end: 1px solid var(--_border);
  }
  .thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .thead .tr {
    hyphens: auto;
    background: var(--_sunken);
    color: var(--_muted);
  }
  .tbody {
    position: relative;
  }
  .virtual > .tr {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_y);
  }
  .tr:last-child {
    border-block-end-color: transparent;
  }
  .tbody > .tr:hover {
    background: var(--_hover);
  }
  .tbody > .tr[aria-selected='true'],
  .tbody > .tr[aria-current='true'] {
    background: var(--_selected);
  }
  .opens .tr {
    padding-inline-end: 28px;
  }
  .opens .tbody > .tr {
    cursor: pointer;
  }
  .td {
    padding: 4px 12px;
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    background: inherit;
  }
  .td.end {
    justify-content: end;
    text-align: end;
  }
  /* Figures are never broken, and words of a header not where no syllable ends. */
  :is(.td.end, .thead .td, .item > .end, .second-end) {
    overflow-wrap: normal;
  }
  .td:is(.key, .pinned) {
    position: sticky;
    inset-inline: 0;
    z-index: 1;
  }
  .td:focus-visible {
    outline-offset: -2px;
  }
  .td.check {
    padding-inline-end: 0;
  }
  .open-mark {
    position: absolute;
    inset-inline-end: 8px;
    inset-block: 0;
    display: flex;
    align-items: center;
    color: var(--_muted);
  }
  .sorter {
    all: unset;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    cursor: pointer;
    text-align: inherit;
  }
  .sorter:hover {
    color: var(--_text);
  }
  .end .sorter {
    flex-direction: row-reverse;
  }
  .sorter .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .items {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .items > li {
    display: flex;
    align-items: center;
    gap: 8px;
    border-block-end: 1px solid var(--_border);
    content-visibility: auto;
    contain-intrinsic-size: auto 60px;
  }
  .item {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 44px;
    display: grid;
    grid-template-columns: minmax(min-content, 1fr) auto auto;
    align-items: center;
    gap: 0 8px;
    padding: 8px 0;
    border: 0;
    background: none;
    text-align: start;
  }
  button.item {
    cursor: pointer;
  }
  button.item:hover {
    background: var(--_hover);
  }
  .item > .icon {
    grid-area: 1 / 3 / span 2;
    color: var(--_muted);
  }
  .item > .second {
    grid-area: 2 / 1;
    color: var(--_muted);
  }
  .item > .second.whole {
    grid-column-end: 3;
  }
  .item > .second-end {
    grid-area: 2 / 2;
    color: var(--_muted);
    text-align: end;
  }
  input[type='checkbox'] {
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .tbody > .tr[aria-selected='true'],
    .tbody > .tr[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
