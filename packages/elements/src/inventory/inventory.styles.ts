import { css } from 'lit';

export const inventoryStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    gap: 8px;
    margin-block-end: 12px;
  }
  .card {
    display: grid;
    gap: 0;
    align-content: start;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
    text-align: start;
    cursor: pointer;
  }
  .card:hover {
    background: var(--_hover);
  }
  .card[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_selected);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .card .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    margin-block: 8px;
  }
  .totals select {
    flex: 1 1 100%;
  }
  .buckets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
    gap: 8px 16px;
    margin: 0;
  }
  .buckets dt {
    color: var(--_muted);
  }
  .buckets dd {
    margin: 0;
  }
  .part-title {
    margin-block-start: 4px;
    font-weight: 600;
  }
  .scroll {
    overflow-x: auto;
  }
  .export {
    margin-inline-start: auto;
  }
`;
