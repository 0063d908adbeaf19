import { css } from 'lit';

export const discrepanciesStyles = css`
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .photos img {
    display: block;
    inline-size: 96px;
    block-size: 96px;
    object-fit: cover;
    border: 1px solid var(--_border);
    border-radius: 4px;
  }
`;
