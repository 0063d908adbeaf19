import { css } from 'lit';

export const auditStyles = css`
  .dates .field-input {
    inline-size: auto;
  }
  .dates > .export {
    margin-inline-start: auto;
  }
  .dates label {
    flex-wrap: nowrap;
  }
  @container (width < 480px) {
    .dates > .export {
      margin-inline-start: 0;
    }
  }
  .facts code {
    overflow-wrap: anywhere;
    font-size: inherit;
  }
  .details > .btn {
    justify-self: start;
  }
`;
