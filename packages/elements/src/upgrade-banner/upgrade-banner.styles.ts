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
    padding-block: 4px;
  }
  .banner .grow {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .slim .grow {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
