import type { AddOn, AddOnQuantity, Plan, Subscription } from '@betterdata/portal-contract';
import { html, type TemplateResult } from 'lit';
import type { FormErrors } from '../parts/form.ts';
import type { PlansHost } from './plans-host.ts';

/** What can be bought with the present plan, piece by piece. */
export class AddOnsForm {
  readonly #host: PlansHost;
  readonly #errors: FormErrors;
  /** What was typed, by add-on; nothing typed is what is bought. */
  #typed = new Map<string, string>();

  constructor(host: PlansHost, errors: FormErrors) {
    this.#host = host;
    this.#errors = errors;
  }

  reset(): void {
    this.#typed = new Map();
    this.#errors.show([]);
  }

  render(plan: Plan, subscription: Subscription, save: (addOns: AddOnQuantity[]) => void): TemplateResult {
    return html`<form
      class="form add-ons"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        const addOns = this.#read(plan, subscription);
        if (addOns) save(addOns);
      }}
    >
      <div class="title" role="heading" aria-level=${this.#host.headingLevel + 1}>
        ${this.#host.msg('plans.addOns')}
      </div>
      ${this.#errors.summary()} ${plan.addOns.map((addOn) => this.#field(addOn, subscription))}
      <button class="btn">${this.#host.msg('plans.save')}</button>
    </form>`;
  }

  #field(addOn: AddOn, subscription: Subscription): TemplateResult {
    const { key, name, price } = addOn;
    if (addOn.maxQuantity === 1) return this.#switch(addOn, subscription);
    const hint = this.#host.msg('plans.each', { price: this.#host.format.price(price) });
    const value = this.#valueOf(key, subscription);
    return this.#errors.textField({
      id: `add-on-${key}`,
      label: this.#host.textOf(`addOn.${key}`, name),
      hint,
      value,
      inputMode: 'numeric',
      onInput: (text) => this.#typed.set(key, text),
    });
  }

  /** What is bought once or not at all. */
  #switch({ key, name, price }: AddOn, subscription: Subscription): TemplateResult {
    const choose = (event: Event) =>
      this.#typed.set(key, (event.target as HTMLInputElement).checked ? '1' : '0');
    return html`<div class="field">
      <label
        ><input
          type="checkbox"
          id="add-on-${key}"
          aria-describedby="add-on-${key}-hint"
          .checked=${this.#valueOf(key, subscription) !== '0'}
          @change=${choose}
        />
        ${this.#host.textOf(`addOn.${key}`, name)}</label
      >
      <span class="muted" id="add-on-${key}-hint"
        >${this.#host.msg('plans.once', { price: this.#host.format.price(price) })}</span
      >
    </div>`;
  }

  #valueOf(key: string, { addOns, pending }: Subscription): string {
    const bought = (pending?.addOns ?? addOns).find((addOn) => addOn.key === key);
    return this.#typed.get(key) ?? String(bought?.quantity ?? 0);
  }

  #read(plan: Plan, subscription: Subscription): AddOnQuantity[] | undefined {
    const wanted = plan.addOns.map(({ key, maxQuantity }) => {
      return { key, maxQuantity, text: this.#valueOf(key, subscription).trim() };
    });
    const wrong = wanted.filter(
      ({ text, maxQuantity }) => !/^\d{1,4}$/.test(text) || Number(text) > maxQuantity,
    );
    const text = this.#host.msg('plans.wholeNumber');
    if (!this.#errors.show(wrong.map(({ key }) => ({ field: `add-on-${key}`, text })))) return undefined;
    return wanted
      .map(({ key, text: typed }) => ({ key, quantity: Number(typed) }))
      .filter(({ quantity }) => quantity > 0);
  }
}
