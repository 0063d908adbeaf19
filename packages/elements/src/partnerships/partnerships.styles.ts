import { css } from 'lit';

export const partnershipsStyles = css`
  .partner {
    display: grid;
  }
  .offer > .grow {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .main > .offer {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }
`;
