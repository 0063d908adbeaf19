import { css } from 'lit';

export const notificationsStyles = css`
  .feed {
    max-block-size: var(--bd-table-height, 32rem);
    overflow: auto;
    overflow-anchor: none;
    scroll-padding-block: var(--_row) 8px;
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
    grid-template-columns: 24px minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 12px;
    min-block-size: var(--_row);
    padding-block: calc((var(--_row) - 20px) / 2);
    border-block-end: 1px solid var(--_border);
  }
  .news:hover {
    background: var(--_hover);
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
  .mark,
  .dot {
    justify-self: center;
  }
  .mark {
    position: relative;
    z-index: 1;
    display: grid;
    min-block-size: 24px;
    inline-size: 24px;
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
  .summary > span {
    unicode-bidi: isolate;
  }
  .summary > span + span::before {
    content: '· ' / '';
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
  .address {
    margin: 0;
  }
  @container (width < 480px) {
    .news {
      grid-template-columns: 24px minmax(0, 1fr) auto;
      gap: 0 8px;
    }
    .news > :is(.mark, .dot, .words, span) {
      grid-row: 1 / span 2;
    }
    .news > time {
      grid-area: 1 / 3;
      justify-self: end;
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
      inline-size: 19%;
    }
    .choices td label {
      padding-inline: 4px;
    }
  }
  @media (pointer: coarse) {
    .news {
      grid-template-columns: 44px minmax(0, 1fr) auto auto;
    }
    .mark {
      inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
