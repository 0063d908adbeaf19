import { css } from 'lit';

export const sellThroughStyles = css`
  /* Side by side where both have room, which depends on their figures. */
  .tables {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: start;
  }
  .tables > .part {
    flex: 1 1 min-content;
    min-inline-size: 0;
    grid-template-columns: minmax(min-content, 1fr);
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .part-title {
    font-weight: 600;
  }
  .part summary {
    min-block-size: var(--_ctl);
    cursor: pointer;
  }
  .part .row {
    justify-content: space-between;
  }
  .named {
    display: grid;
    grid-template-columns: 1.75em minmax(min(10em, 14cqi), 1fr);
  }
  .named .caption {
    display: block;
  }
  .faults {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px;
    border: 2px solid var(--_danger);
    border-radius: 6px;
  }
  .faults .grow {
    flex: 1 1 0;
    flex-wrap: nowrap;
    align-items: start;
  }
  .faults .icon {
    margin-block-start: 2px;
  }
  .fault-table {
    max-block-size: 20rem;
    overflow: auto;
  }
  @container (width < 720px) {
    .part thead .end {
      white-space: normal;
    }
  }
  @container (width < 480px) {
    .tables {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
