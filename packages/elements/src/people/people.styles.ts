import { css } from 'lit';

export const peopleStyles = css`
  .person {
    display: grid;
    min-inline-size: 0;
  }
  .person > * {
    overflow-wrap: anywhere;
  }
  .sign-in {
    margin: 16px 0 0;
    overflow-wrap: anywhere;
  }
  .badges {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .invite {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    padding-block-end: 16px;
    border-block-end: 1px solid var(--_border);
  }
  .invite p {
    margin: 0;
  }
  .invite .field {
    grid-template-columns: minmax(0, 1fr);
    inline-size: min(100%, 28rem);
  }
  .requests {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
  }
  .requests > li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 12px;
    background: var(--_sunken);
    border-radius: 6px;
  }
  .requests .person {
    flex: 1 1 12rem;
  }
  .requests select {
    flex: 0 1 12rem;
    min-inline-size: 0;
  }
  .member-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .member-form > .row {
    flex-wrap: wrap;
  }
  .member-form select {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
`;
