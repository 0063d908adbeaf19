import { css } from 'lit';

export const asnReceiptStyles = css`
  .scan-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .scan-row .field-input {
    flex: 1 1 12rem;
    max-inline-size: 28rem;
    font-size: 16px;
  }
  .last-item {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_sunken);
  }
  .last-item .added {
    font-weight: 600;
  }
  .prompt {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
    padding: 8px 12px;
    border-radius: 6px;
    background: var(--_warn-soft);
  }
  .prompt .grow,
  .last-item .grow {
    flex: 1 1 12rem;
    align-self: center;
  }
  .prompt label {
    display: grid;
    gap: 4px;
  }
  .count-input {
    inline-size: 5.5rem;
    text-align: end;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .line-form {
    display: grid;
    gap: 12px;
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .line-form .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr));
    gap: 8px;
  }
  .line-form label {
    display: grid;
    gap: 4px;
  }
  .line-form input,
  .line-form textarea {
    inline-size: 100%;
    box-sizing: border-box;
  }
  textarea.field-input {
    min-block-size: 4rem;
    padding-block: 6px;
    resize: vertical;
  }
  .reviewed {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 12px;
  }
  .reviewed > li {
    display: grid;
    gap: 8px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_border);
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    border: 0;
    margin: 0;
    padding: 0;
  }
  .reasons label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
  }
  .sum {
    font-weight: 600;
  }
  .invalid-input {
    border-color: var(--_danger);
  }
  .sticky {
    position: sticky;
    inset-block: 0;
    z-index: 3;
    background: var(--_surface);
    padding-block: 4px;
  }
`;
