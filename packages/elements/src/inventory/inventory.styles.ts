import { css } from 'lit';

export const inventoryStyles = css`
  .cards {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 12px;
  }
  /* As wide as its figures need, which are never broken; a long name is cut instead. */
  .card {
    flex: 0 0 auto;
    min-inline-size: 10.75rem;
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
  .card .kpi {
    white-space: nowrap;
  }
  .card .name {
    inline-size: 0;
    min-inline-size: 100%;
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
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
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
