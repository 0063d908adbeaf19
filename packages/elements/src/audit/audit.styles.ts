import { css } from 'lit';

export const auditStyles = css`
  .dates .field-input {
    inline-size: auto;
  }
  .dates label {
    flex-wrap: nowrap;
  }
  .facts code {
    overflow-wrap: anywhere;
    font-size: inherit;
  }
  .details > .btn {
    justify-self: start;
  }
`;
