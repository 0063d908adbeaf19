import { css } from 'lit';

export const messagesStyles = css`
  /* Beside each other the conversation is what is read, and the list the way to it. */
  .body:has(> .beside) > .main {
    flex: 0 0 clamp(14rem, 34%, 22rem);
  }
  .details.beside {
    flex: 1 1 0;
  }
  .threads {
    list-style: none;
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_border);
  }
  .threads > li {
    border-block-end: 1px solid var(--_border);
  }
  .thread {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    inline-size: 100%;
    padding: 8px;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .thread:hover {
    background: var(--_hover);
  }
  .thread[aria-current] {
    background: var(--_selected);
    box-shadow: inset 2px 0 0 var(--_accent);
  }
  .thread[aria-current]:dir(rtl) {
    box-shadow: inset -2px 0 0 var(--_accent);
  }
  .thread:focus-visible {
    outline-offset: -2px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 8px;
  }
  .unread .subject,
  .unread-count,
  .who {
    font-weight: 600;
  }
  .unread-count {
    color: var(--_accent);
  }
  .when {
    white-space: nowrap;
  }
  .excerpt {
    display: block;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_muted);
  }
  .unread .excerpt {
    color: inherit;
  }
  .log-frame {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .log {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
    position: relative;
    max-block-size: min(26rem, 60vh);
    overflow-y: auto;
    overscroll-behavior: contain;
    /* The place is kept by hand: browsers differ in what they anchor. */
    overflow-anchor: none;
    padding: 2px;
  }
  .earlier,
  .day {
    justify-self: center;
  }
  .new {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_accent);
    font-weight: 600;
  }
  .new::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid currentColor;
  }
  .message {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    justify-self: start;
    max-inline-size: min(100%, 34rem);
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
  }
  .mine {
    justify-self: end;
    background: var(--_selected);
    border-color: transparent;
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: isolate;
  }
  .below {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: max-content;
    max-inline-size: 100%;
    background: var(--_raised);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
  }
  .compose {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 8px;
    align-items: end;
  }
  .compose .hint {
    grid-column: 1 / -1;
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  textarea.field-input {
    inline-size: 100%;
    resize: vertical;
    min-block-size: calc(2 * 20px + 8px);
    max-block-size: 12rem;
    field-sizing: content;
  }
  .new-message {
    justify-items: stretch;
  }
  @media (forced-colors: active) {
    .message {
      border-color: CanvasText;
    }
  }
`;
