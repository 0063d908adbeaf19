import { css } from 'lit';

/** Comes with what a popover holds, which is loaded when it first opens. */
export const popoverStyles = css`
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 12px;
    inline-size: max-content;
    max-inline-size: min(24rem, calc(100vw - 8px));
    max-block-size: min(28rem, 80vh);
    overflow: auto;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: 6px;
    box-shadow: var(--_shadow);
  }
`;
