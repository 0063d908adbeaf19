import { css } from 'lit';

/** What every widget shares: the wall against the page's styles, the frame, buttons, badges, messages. */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Inherited properties cross a shadow root. All but the font start here from their initial values. */
  .root {
    all: initial;
    display: block;
    container-type: inline-size;
    box-sizing: border-box;
    font-family: inherit;
    font-size: max(14px, 0.875rem);
    line-height: calc(20 / 14);
    font-variant-numeric: tabular-nums;
    color-scheme: inherit;
    visibility: inherit;
    color: var(--_text);
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .system {
    color-scheme: light dark;
  }
  .root *,
  .root ::before,
  .root ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .frame {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: 8px;
    padding: 16px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: start;
  }
  .titles {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .title {
    font-size: max(16px, 1rem);
    line-height: 1.5;
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  .muted {
    color: var(--_muted);
  }
  .caption {
    font-size: max(12px, 0.75rem);
    line-height: calc(16 / 12);
  }
  .kpi {
    font-size: max(28px, 1.75rem);
    line-height: calc(32 / 28);
    font-weight: 600;
    overflow-wrap: normal;
  }
  .end {
    text-align: end;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -3px;
  }
  .root:dir(rtl) .turn {
    transform: scaleX(-1);
    transform-origin: center;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .btn,
  .field-input {
    min-block-size: var(--_ctl);
    border: 1px solid var(--_control);
    border-radius: 6px;
    background: var(--_surface);
    padding: 3px 12px;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    cursor: pointer;
    text-align: center;
    text-decoration: none;
    transition: background-color 120ms;
  }
  .btn:hover,
  .link:hover {
    background: var(--_hover);
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .primary:hover {
    background: var(--_accent-hover);
  }
  :host([quiet]) .primary {
    background: var(--_surface);
    border-color: var(--_control);
    color: inherit;
    font-weight: inherit;
  }
  :host([quiet]) .primary:hover {
    background: var(--_hover);
  }
  .small-table {
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: break-word;
  }
  .small-table :is(th, td) {
    padding: 4px 8px;
    text-align: start;
    font-weight: inherit;
    border-block-end: 1px solid var(--_border);
  }
  .small-table thead :is(th, td) {
    color: var(--_muted);
    background: var(--_sunken);
  }
  .small-table .end {
    text-align: end;
  }
  .small-table :is(.end, .whole) {
    white-space: nowrap;
  }
  .icon-only {
    padding-inline: 0;
    inline-size: var(--_ctl);
  }
  .plain {
    border-color: transparent;
    background: none;
  }
  .link {
    border: 0;
    background: none;
    color: var(--_accent);
    padding: 2px 0;
    min-block-size: 24px;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
    text-align: start;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  [role='heading']:focus-visible {
    outline: none;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    border-radius: 4px;
    padding: 0 6px;
    background: var(--_sunken);
    border: 1px solid transparent;
  }
  .ok {
    color: var(--_ok);
  }
  .warn {
    color: var(--_warn);
  }
  .danger {
    color: var(--_danger);
  }
  .badge.ok,
  .note.ok {
    background: var(--_ok-soft);
  }
  .badge.warn,
  .note.warn {
    background: var(--_warn-soft);
  }
  .badge.danger,
  .note.danger {
    background: var(--_danger-soft);
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding: 8px 12px;
    border-radius: 6px;
    border: 1px solid transparent;
    background: var(--_sunken);
  }
  .note > .grow {
    flex: 1 1 10rem;
    min-inline-size: 0;
    color: var(--_text);
  }
  .panel {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 16px 0;
    max-inline-size: 60ch;
  }
  .panel > .row {
    flex-wrap: nowrap;
    align-items: start;
  }
  .panel > .icon {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_muted);
  }
  .skeleton {
    display: grid;
    gap: 8px;
    animation: appear 0s 200ms both;
  }
  .skeleton > * {
    block-size: calc(var(--_rows) * var(--_row) - 8px);
    border-radius: 4px;
    background: var(--_sunken);
    border: 1px solid var(--_border);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .body {
    display: flex;
    gap: 16px;
    align-items: start;
    min-inline-size: 0;
  }
  .main {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  @container (width < 480px) {
    .frame {
      padding: 12px;
    }
    .field-input {
      font-size: 16px;
    }
    .small-table :is(th, td) {
      padding-inline: 4px;
    }
    .actions.last {
      position: sticky;
      inset-block-end: 0;
      background: var(--_surface);
      padding-block: 8px;
      z-index: 1;
    }
    .actions.last .btn {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true']:not(:focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .btn,
    .badge,
    .note,
    .skeleton > * {
      border-color: CanvasText;
    }
    .primary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
