import { css } from 'lit';

export const plansStyles = css`
  .plan-cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 16px;
  }
  .plan-card {
    display: flex;
    flex-direction: column;
    align-items: start;
    border: 1px solid var(--_border);
    border-radius: 8px;
    padding: 16px;
  }
  .plan-card.current {
    border-color: var(--_accent);
  }
  .plan-card > .row {
    min-block-size: 28px;
  }
  .plan-card p {
    flex: 1;
    margin: 12px 0 0;
  }
  .plan-card > :is(.btn, .link) {
    margin-block-start: 16px;
  }
  .standing {
    display: grid;
    gap: 8px;
    margin-block: 12px;
  }
  .standing p {
    margin: 0;
  }
  .add-ons {
    border-block-start: 1px solid var(--_border);
    padding-block: 16px;
  }
  .add-ons .field-input {
    inline-size: 8rem;
  }
  .matrix {
    border-block-start: 1px solid var(--_border);
    padding-block-start: 16px;
  }
  .matrix > summary {
    font-weight: 600;
    cursor: pointer;
  }
`;
