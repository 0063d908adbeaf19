import { css } from 'lit';

export const accessStyles = css`
  .section {
    padding-block: 16px;
  }
  .section + .section,
  .lock + .section {
    border-block-start: 1px solid var(--_border);
  }
  .section > .row > .grow {
    flex: 1 1 8rem;
  }
  .section > p {
    margin: 4px 0 0;
  }
  .section > .none {
    padding-block-start: 8px;
  }
  .entries {
    display: grid;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: start;
    padding-block: 12px;
  }
  .entry + .entry {
    border-block-start: 1px solid var(--_border);
  }
  .entry-text {
    display: grid;
    flex: 1 1 16rem;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    justify-items: start;
  }
  .secret {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 2px solid var(--_warn);
    border-radius: 6px;
  }
  .secret p {
    flex-wrap: nowrap;
    align-items: start;
    margin: 0;
  }
  .secret code {
    padding: 8px;
    background: var(--_sunken);
    border-radius: 4px;
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
