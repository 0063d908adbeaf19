import { css } from 'lit';

export const inventoryStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(10.75rem, 1fr));
    gap: 0 8px;
    margin-block-end: 4px;
  }
  /* Names, units and values stand in lines of their own across the cards, however long one of them is. */
  .card {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
    margin-block-end: 8px;
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
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: baseline;
    margin-block-end: 12px;
  }
  .totals > :first-child {
    flex: 1 1 100%;
  }
  .export {
    margin-inline-start: auto;
  }
`;
