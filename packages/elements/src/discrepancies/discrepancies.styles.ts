import { css } from 'lit';

export const discrepanciesStyles = css`
  .views {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .view[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_selected);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
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
