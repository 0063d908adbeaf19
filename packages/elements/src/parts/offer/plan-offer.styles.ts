import { css } from 'lit';

/** The comparison of the plans, in whichever widget it stands. */
export const planStyles = css`
  .plans {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    border-block-start: 1px solid var(--_border);
    padding-block-start: 16px;
  }
  .plans .grow {
    flex: 1;
  }
  .plan-table :is(th, td) {
    vertical-align: top;
  }
  .plan-table thead :is(strong, .price) {
    color: var(--_text);
  }
  .plan-table .btn {
    margin-block: 8px;
    color: var(--_text);
  }
  .plan-table .price {
    display: block;
  }
  .plan-table .badge {
    background: var(--_surface);
  }
  .plan-table .group {
    padding-block-start: 16px;
    color: var(--_muted);
    font-weight: 600;
  }
  .plan {
    border: 1px solid var(--_border);
    border-radius: 6px;
    padding: 12px;
  }
  .plan ul {
    margin: 8px 0 0;
    padding-inline-start: 20px;
  }
  .tight {
    flex-wrap: nowrap;
    align-items: start;
    gap: 4px;
  }
`;
