import { css } from 'lit';

export const partnershipsStyles = css`
  .partner {
    display: grid;
  }
  .offer {
    padding-block-start: 12px;
  }
`;
