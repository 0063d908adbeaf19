import { css } from 'lit';

/** Buttons of which one is pressed and says what of a list is shown. */
export const viewButtonStyles = css`
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
`;
