import { css } from 'lit';

export const dashboardStyles = css`
  /* The dashboard is the ground on which the frames of its blocks stand. */
  .frame {
    border: 0;
    border-radius: 0;
    padding: 0;
    background: none;
    gap: 16px;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
  }
  .main {
    gap: 16px;
  }
  .tasks {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .task {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_border);
  }
  .task:last-child {
    padding-block-end: 0;
  }
  .task > .grow {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .task > .btn {
    min-inline-size: 8rem;
  }
  .what {
    font-weight: 600;
  }
  .due {
    margin-inline-start: 8px;
    white-space: nowrap;
  }
  .columns,
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
  }
  .waiting {
    min-block-size: 12rem;
  }
  /* Keeps its width, so that nothing in it is laid out anew when one comes back. */
  .away {
    block-size: 0;
    overflow: clip;
    visibility: hidden;
  }
  .errand {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .errand > .back {
    justify-self: start;
  }
  @container (width >= 960px) {
    .columns.two {
      grid-template-columns: minmax(0, 1fr) 336px;
    }
  }
  @container (width < 480px) {
    .card {
      padding: 12px;
    }
    .task > .btn {
      flex: 1 1 100%;
    }
  }
`;
