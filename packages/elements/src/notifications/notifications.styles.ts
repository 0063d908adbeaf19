import { css } from 'lit';

export const notificationsStyles = css`
  .feed {
    --_mark: 24px;
    max-block-size: var(--bd-table-height, 32rem);
    overflow: auto;
    overflow-anchor: none;
    scroll-padding-block: var(--_row) 8px;
    border-block: 1px solid var(--_border);
  }
  .feed ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .day {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 4px;
    background: var(--_surface);
    color: var(--_muted);
    font-weight: 600;
  }
  .news {
    position: relative;
    display: grid;
    grid-template-columns: var(--_mark) minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 12px;
    min-block-size: var(--_row);
    padding-block: calc((var(--_row) - 20px) / 2);
    padding-inline-end: 4px;
    border-block-end: 1px solid var(--_border);
  }
  .feed > ul:last-child > .news:last-child {
    border-block-end-color: transparent;
  }
  .news:hover {
    background: var(--_hover);
  }
  .news[aria-current='true'] {
    background: var(--_selected);
  }
  /* The whole row opens; only what marks it as read lies above. */
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
    cursor: pointer;
  }
  .open:focus-visible {
    outline-offset: 1px;
  }
  .mark:focus-visible {
    outline-offset: -2px;
  }
  .news > :is(.mark, .dot) {
    place-self: start center;
  }
  .news > .dot {
    margin-block-start: 6px;
  }
  .mark {
    position: relative;
    z-index: 1;
    display: grid;
    margin-block-start: -2px;
    min-block-size: var(--_mark);
    inline-size: var(--_mark);
    padding: 0;
  }
  .mark > * {
    grid-area: 1 / 1;
    place-self: center;
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_accent);
  }
  .mark > .icon,
  .mark:is(:hover, :focus-visible) > .dot {
    visibility: hidden;
  }
  .mark:is(:hover, :focus-visible) > .icon {
    visibility: visible;
  }
  .unread .sentence {
    font-weight: 600;
  }
  /* A figure stays with its unit. */
  .summary > span {
    display: inline-block;
    max-inline-size: 100%;
  }
  .summary > span:not(:last-child)::after {
    content: ',' / '';
  }
  .excerpt {
    white-space: pre-line;
    border-inline-start: 3px solid var(--_border);
    padding-inline-start: 8px;
  }
  .excerpt.short {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .more {
    margin-block: 12px 4px;
    margin-inline-start: 36px;
  }
  .btn[aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_border);
    background: none;
    cursor: default;
  }
  .choices {
    inline-size: auto;
  }
  .choices :is(th, td):not(:first-child) {
    text-align: center;
  }
  .choices td {
    padding: 0;
  }
  .choices td label {
    display: grid;
    place-items: center;
    min-block-size: var(--_ctl);
    padding-inline: 16px;
    cursor: pointer;
  }
  .choices input {
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  .choices input:disabled {
    cursor: default;
  }
  .choices + p {
    margin-block-start: 4px;
  }
  [part='toolbar'] > .back {
    padding-inline-start: 4px;
  }
  @container (width < 480px) {
    .news {
      grid-template-columns: var(--_mark) minmax(0, 1fr) auto;
      gap: 0 8px;
    }
    .news > :is(.mark, .dot, .words, span) {
      grid-row: 1 / span 2;
    }
    .news > .words {
      align-self: start;
    }
    .news > time {
      grid-area: 1 / 3;
      place-self: start end;
    }
    .news > .open {
      grid-area: 2 / 3;
      align-self: end;
    }
    .choices {
      inline-size: 100%;
      table-layout: fixed;
      hyphens: auto;
    }
    .choices th:not(:first-child) {
      inline-size: 17%;
    }
    .choices td label {
      padding-inline: 4px;
    }
  }
  @media (pointer: coarse) {
    .feed {
      --_mark: 44px;
    }
    .mark {
      margin-block-start: -12px;
    }
  }
  @media (forced-colors: active) {
    .news[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
