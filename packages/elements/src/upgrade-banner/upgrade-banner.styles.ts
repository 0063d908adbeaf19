import { css } from 'lit';

export const upgradeBannerStyles = css`
  .banner {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
  }
  .banner.slim {
    padding-block: 8px;
  }
  .banner .grow {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .links {
    gap: 4px 16px;
  }
  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .adds > li {
    display: flex;
    gap: 4px;
  }
  .adds .icon {
    margin-block-start: 2px;
  }
  @container (width < 480px) {
    .banner > .row {
      flex-direction: column;
      align-items: start;
    }
    .banner > .row > .grow {
      flex: none;
    }
  }
`;
