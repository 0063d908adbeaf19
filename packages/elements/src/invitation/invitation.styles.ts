import { css } from 'lit';

export const invitationStyles = css`
  .form .field {
    inline-size: min(100%, 26rem);
  }
  .field-input {
    inline-size: 100%;
  }
  .label {
    font-weight: 600;
  }
  .choices {
    border: 0;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 4px;
  }
  .choices legend {
    font-weight: 600;
    padding: 0;
    margin-block-end: 4px;
  }
  .choices label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
  }
  .terms {
    border-inline-start: 3px solid var(--_border);
    padding-inline-start: 12px;
  }
  details > summary {
    cursor: pointer;
    min-block-size: 28px;
    inline-size: fit-content;
  }
  .terms .field {
    inline-size: min(100%, 26rem - 15px);
  }
  details > .form {
    margin-block-start: 8px;
  }
  .offer {
    display: grid;
    gap: 8px;
    padding-block-end: 16px;
    border-block-end: 1px solid var(--_border);
  }
  .offer .facts {
    grid-template-columns: minmax(6.75rem, 24%) minmax(0, 1fr);
  }
  .facts summary {
    min-block-size: 0;
  }
  .subtitle {
    margin-block-start: 8px;
    font-weight: 600;
  }
`;
