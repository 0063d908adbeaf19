import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PortalMember } from '../core/portal-member.ts';
import { signInEn } from './sign-in.en.ts';
import type { PopupSessions } from './popup-sessions.ts';

/**
 * Asks a person to sign in, on a page without a backend. A portal with `sign-in="popup"` puts it before the widgets and
 * shows it while nobody is signed in.
 *
 * @tag bd-sign-in
 * @csspart frame - The bordered box.
 */
export class BdSignIn extends PortalMember<typeof signInEn> {
  static override texts = signInEn;

  /** Set by the portal. */
  @property({ attribute: false }) sessions?: PopupSessions;

  @state() private phase: 'ready' | 'waiting' | 'blocked' | 'failed' = 'ready';

  protected override render() {
    if (!this.#isSignedOut) return nothing;
    const { phase } = this;
    const problem = phase === 'blocked' || phase === 'failed' ? this.msg(`signIn.${phase}`) : undefined;
    return html`<div class="root ${this.appearance.scheme}">
      <section class="frame" part="frame" aria-labelledby="title">
        <h2 id="title" class="title" aria-level=${this.headingLevel}>${this.msg('signIn.title')}</h2>
        <p>${this.msg(phase === 'waiting' ? 'signIn.waiting' : 'signIn.intro')}</p>
        ${problem === undefined ? nothing : html`<p role="alert">${problem}</p>`}
        <div>
          <button type="button" class="btn primary" @click=${() => void this.#signIn()}>
            ${this.msg('signIn.go')}
          </button>
        </div>
      </section>
    </div>`;
  }

  protected override updated(): void {
    if (this.#isSignedOut && this.phase !== 'waiting') this.sessions?.forget();
  }

  get #isSignedOut(): boolean {
    const error = this.connection.viewer?.error as { code?: string } | undefined;
    return error?.code === 'signed-out';
  }

  async #signIn(): Promise<void> {
    this.phase = 'waiting';
    try {
      await this.sessions?.signIn();
      this.phase = 'ready';
    } catch (error) {
      this.phase = error instanceof Error && error.name === 'PopupBlockedError' ? 'blocked' : 'failed';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bd-sign-in': BdSignIn;
  }
}
