import { css } from 'lit';

export const networkStyles = css`
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: 16px 24px;
    align-items: start;
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .part-title {
    font-weight: 600;
  }
  /* The cohorts need more room than bars do. */
  .pair.uneven {
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
  }
  .part .small-table .caption {
    display: block;
  }
  .part .small-table thead .end {
    white-space: normal;
  }
  .part .small-table td {
    white-space: nowrap;
  }
  .part .small-table td .caption {
    white-space: normal;
  }
  /* Short values beside long names. */
  .part .facts {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .rate {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .rate input[type='range'] {
    flex: 1 1 12rem;
    max-inline-size: 24rem;
    min-inline-size: 0;
    accent-color: var(--_accent);
    min-block-size: 24px;
  }
  .rate output {
    min-inline-size: 4ch;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  @container (width < 960px) {
    .pair.uneven {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .rate input[type='range'] {
      min-block-size: 44px;
    }
  }
`;
