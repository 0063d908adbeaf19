import { css } from 'lit';

export const locationsStyles = css`
  .place {
    display: grid;
    min-inline-size: 0;
  }
  .place > * {
    overflow-wrap: anywhere;
  }
  .new {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    padding-block-end: 16px;
    border-block-end: 1px solid var(--_border);
  }
  .new .field {
    grid-template-columns: minmax(0, 1fr);
    align-content: end;
  }
  .new .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 16px;
    inline-size: min(100%, 40rem);
  }
  .lock + .views,
  .new + .views {
    margin-block-start: 12px;
  }
`;
