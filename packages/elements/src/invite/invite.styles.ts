import { css } from 'lit';

export const inviteStyles = css`
  .lock + label {
    margin-block-start: 12px;
  }
  .form {
    justify-items: stretch;
  }
  .step {
    border: 0;
    border-block-start: 1px solid var(--_border);
    margin: 0;
    padding: 12px 0 0;
    min-inline-size: 0;
  }
  .step legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    margin-block-end: 12px;
    font-size: max(16px, 1rem);
    font-weight: 600;
  }
  .fields {
    clear: both;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: 16px;
    align-items: end;
  }
  .field .field-input {
    inline-size: 100%;
  }
  .how,
  .how .field-input {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .whole {
    min-inline-size: 0;
    grid-column: 1 / -1;
  }
  .locations {
    list-style: none;
    margin: 8px 0 0;
    padding: 0;
  }
  .check > input {
    flex: none;
  }
  .locations > li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    padding-block: 4px;
    border-block-end: 1px solid var(--_border);
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .part-title {
    margin-block-start: 4px;
    font-weight: 600;
  }
  .asked {
    font-weight: 600;
  }
  .company {
    display: grid;
  }
`;
