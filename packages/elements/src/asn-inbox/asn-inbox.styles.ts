import { css } from 'lit';

export const asnInboxStyles = css`
  .scan {
    flex: 1 1 14rem;
    max-inline-size: 22rem;
    margin-inline-start: auto;
  }
  .scan .field-input {
    inline-size: 100%;
  }
  @container (width < 480px) {
    .scan {
      max-inline-size: none;
    }
  }
  .eta {
    display: grid;
  }
  .late,
  .eta > :first-child {
    white-space: nowrap;
  }
  .item > :first-child {
    overflow-wrap: break-word;
  }
  .part-title {
    font-weight: 600;
  }
  .receiving {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .receiving > .back {
    justify-self: start;
  }
  .units {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .units .within {
    padding-inline-start: 16px;
  }
`;
