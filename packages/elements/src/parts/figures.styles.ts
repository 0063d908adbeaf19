import { css } from 'lit';

/** A few figures beside each other, each with its unit and what it is measured by: `<dl class="figures">`. */
export const figuresStyles = css`
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
    gap: 8px 24px;
    margin: 0;
  }
  .figures > div {
    display: grid;
    align-content: start;
    /* The figure goes before its unit, which names it. */
    grid-template-rows: auto auto auto;
  }
  .figures dt {
    order: 2;
  }
  .figures dd {
    margin: 0;
    order: 3;
  }
  .figures .kpi {
    order: 1;
  }
  @container (width < 720px) {
    .figures {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (width < 480px) {
    .figures {
      gap: 12px;
    }
  }
`;
