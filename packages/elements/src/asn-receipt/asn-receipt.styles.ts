import { css } from 'lit';

export const asnReceiptStyles = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .grow {
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  .stacked {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .stacked > .field-input {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .toggle[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_selected);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .scan-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .scan-row > label {
    font-weight: 600;
  }
  .scan-row .field-input {
    flex: 1 1 10rem;
    max-inline-size: 32rem;
    min-inline-size: 0;
    font-size: 16px;
  }
  .scan-state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .last-item {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_sunken);
  }
  .last-item > :not(.grow) {
    flex: none;
  }
  .last-item .added,
  .figure {
    font-size: max(16px, 1rem);
    line-height: 1.5;
    font-weight: 600;
  }
  .last-item .last-count {
    display: block;
    color: var(--_muted);
  }
  .last-item.refused {
    background: var(--_danger-soft);
    border-color: transparent;
  }
  .last-item.refused .icon {
    color: var(--_danger);
  }
  .prompt {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_warn-soft);
  }
  .prompt .icon {
    color: var(--_warn);
  }
  .lot-form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
    flex: 1;
    min-inline-size: 0;
  }
  .lot-form .legend {
    flex: 1 0 100%;
    font-weight: 600;
  }
  .lot-form .field {
    flex: 1 1 8rem;
    max-inline-size: 14rem;
  }
  .lot-form .field-input {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .count-input {
    inline-size: 100%;
    max-inline-size: 6rem;
    text-align: end;
  }
  .count-input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .key-cell {
    display: grid;
    justify-items: start;
    gap: 2px;
  }
  .lot {
    display: grid;
    gap: 8px;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 8px 12px;
    align-items: end;
  }
  .figures .count-input {
    max-inline-size: none;
  }
  @container (width < 480px) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  textarea.field-input {
    inline-size: 100%;
    min-block-size: 4rem;
    padding-block: 6px;
    resize: vertical;
  }
  .reviewed {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .reviewed:empty {
    display: none;
  }
  .reviewed > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_border);
  }
  .reviewed .field-input:not(.count-input) {
    max-inline-size: 32rem;
  }
  .photos {
    display: grid;
    justify-items: start;
    gap: 8px;
  }
  .thumbs {
    list-style: none;
    margin: 0;
    padding: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .thumbs > li {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 4px;
    max-inline-size: 12rem;
  }
  .thumb {
    block-size: 96px;
    inline-size: auto;
    min-inline-size: 72px;
    max-inline-size: 100%;
    object-fit: cover;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_sunken);
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .reasons label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_ctl);
  }
  input[type='radio'] {
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  details > summary {
    min-block-size: var(--_ctl);
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }
  details > ul {
    padding-block-start: 8px;
  }
  .sum {
    font-size: max(16px, 1rem);
    line-height: 1.5;
    font-weight: 600;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  .sticky {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    background: var(--_surface);
    padding-block: 8px;
  }
  @media (forced-colors: active) {
    .last-item,
    .prompt {
      border-color: CanvasText;
    }
  }
`;
