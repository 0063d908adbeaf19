import { html } from 'lit';
import { defineElement } from '../core/define.ts';
import type { Messages } from '../core/messages.ts';
import { PortalElement } from '../core/portal-element.ts';
import { badge } from '../parts/badge.ts';
import { ask } from '../parts/dialog.ts';
import { FormErrors, formStyles } from '../parts/form.ts';
import { ResultMessage } from '../parts/result-message.ts';

const sampleFormEn = {
  'form.title': 'Report a difference',
  'form.quantity': 'Quantity',
  'form.hint': 'Whole units',
  'form.missing': 'Enter a quantity',
  'form.saved': 'Saved.',
  'form.undo': 'Undo',
  'form.send': 'Send',
  'form.discard': 'Discard',
  'form.status': 'Short',
} as const satisfies Messages;

/** A widget with a form, for the tests of the form parts. */
export class BdSampleForm extends PortalElement<object, typeof sampleFormEn> {
  static override texts = sampleFormEn;
  static override styles = [PortalElement.styles, formStyles];

  /** What was answered to the question whether to discard. */
  discarded: boolean | undefined;

  readonly result = new ResultMessage(this);
  readonly #errors = new FormErrors(this);
  #quantity = '';

  protected override heading(): string {
    return this.msg('form.title');
  }

  protected override async load(): Promise<object> {
    return {};
  }

  protected override messages(): unknown {
    return this.result.render();
  }

  protected override note(): unknown {
    return badge('warn', this.msg('form.status'));
  }

  protected override content(): unknown {
    return html`<form class="form" @submit=${this.#onSubmit} novalidate>
      ${this.#errors.summary()}
      ${this.#errors.textField({
        id: 'quantity',
        label: this.msg('form.quantity'),
        hint: this.msg('form.hint'),
        value: this.#quantity,
        inputMode: 'numeric',
        onInput: (value) => (this.#quantity = value),
      })}
      <div class="row">
        <button class="btn primary">${this.msg('form.send')}</button>
        <button type="button" class="btn" @click=${this.#onDiscard}>${this.msg('form.discard')}</button>
      </div>
    </form>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const errors = this.#quantity ? [] : [{ field: 'quantity', text: this.msg('form.missing') }];
    if (!this.#errors.show(errors)) return;
    this.result.show({
      tone: 'ok',
      text: this.msg('form.saved'),
      action: { label: this.msg('form.undo'), run: this.result.dismiss },
      fades: true,
    });
  };

  readonly #onDiscard = async (): Promise<void> => {
    this.discarded = await ask(this, {
      title: 'Discard?',
      text: 'It is lost.',
      confirm: 'Discard',
      cancel: 'Keep',
    });
  };
}

/** Registers `<bd-sample-form>`. */
export function defineSampleForm(): void {
  defineElement('sample-form', BdSampleForm);
}
