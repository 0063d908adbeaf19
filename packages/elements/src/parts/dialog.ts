import { css, html, render } from 'lit';
import { adopt } from './adopt.ts';

/** A question before an act that cannot be undone. Buttons say what they do, not OK. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** The act: "Discard the draft". */
  readonly confirm: string;
  /** The safe way out, which comes first and so has the focus: "Keep counting". */
  readonly cancel: string;
  /** True where the act destroys nothing. */
  readonly harmless?: boolean;
}

/**
 * Asks in a native modal dialog inside the widget; import it on demand. Escape answers no.
 *
 * @returns whether the act was confirmed
 */
export async function ask(
  host: HTMLElement,
  { title, text, confirm, cancel, harmless }: Question,
): Promise<boolean> {
  adopt(host, dialogStyles);
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  const answer = (value: string) => () => dialog.close(value);
  render(
    html`<form class="panel" @submit=${(event: Event) => event.preventDefault()}>
      <strong class="title" id="dialog-title">${title}</strong>
      <p id="dialog-text">${text}</p>
      <div class="row">
        <button type="button" class="btn" @click=${answer('')}>${cancel}</button>
        <button type="button" class="btn ${harmless ? 'primary' : 'danger-fill'}" @click=${answer('yes')}>
          ${confirm}
        </button>
      </div>
    </form>`,
    dialog,
  );
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.setAttribute('aria-describedby', 'dialog-text');
  host.shadowRoot?.querySelector('[part~="frame"]')?.append(dialog);
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  dialog.remove();
  return dialog.returnValue === 'yes';
}

const dialogStyles = css`
  .danger-fill {
    background: var(--_danger);
    border-color: var(--_danger);
    color: var(--_on-danger);
    font-weight: 600;
  }
  .danger-fill:hover {
    background: color-mix(in oklab, var(--_danger) 84%, var(--_text));
  }
  .dialog {
    max-inline-size: min(32rem, calc(100vw - 32px));
    padding: 8px 24px;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: 8px;
    box-shadow: var(--_shadow);
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
`;
