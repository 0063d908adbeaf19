import { html, nothing, type TemplateResult } from 'lit';
import type { MessageArgs } from '../core/messages.ts';
import type { periodEn } from './period.en.ts';
import { daysBefore, LONGEST_PERIOD, type Period, type PeriodChoice, periodProblem } from './period.ts';

/** A widget whose texts include those of the picker. */
interface PeriodHost {
  msg<Id extends keyof typeof periodEn>(id: Id, ...args: MessageArgs<(typeof periodEn)[Id]>): string;
}

export interface PeriodPicker {
  readonly chosen: PeriodChoice;
  /** The dates that are shown now; where a custom period starts from. */
  readonly shown: Period;
  /** The last date that may be chosen. */
  readonly latest: string;
  readonly onChange: (choice: PeriodChoice, period?: Period) => void;
}

const choices = ['7d', '28d', '90d', '12m', 'custom'] as const;

/** Which days are shown: the usual periods, or any, between two dates. */
export function periodPicker(
  host: PeriodHost,
  { chosen, shown, latest, onChange }: PeriodPicker,
): TemplateResult {
  const choose = (event: Event) => {
    const choice = (event.target as HTMLSelectElement).value as PeriodChoice;
    onChange(choice, choice === 'custom' ? shown : undefined);
  };
  return html`<select class="field-input period" aria-label=${host.msg('period.label')} @change=${choose}>
      ${choices.map(
        (choice) =>
          html`<option value=${choice} ?selected=${choice === chosen}>
            ${host.msg(`period.${choice}`)}
          </option>`,
      )}
    </select>
    ${chosen === 'custom' ? customPeriod(host, { shown, latest, onChange }) : nothing}`;
}

function customPeriod(
  host: PeriodHost,
  { shown, latest, onChange }: Omit<PeriodPicker, 'chosen'>,
): TemplateResult {
  const change = (event: Event) => {
    const form = (event.target as HTMLInputElement).form as HTMLFormElement;
    const [from, to] = [...form.elements].map((input) => (input as HTMLInputElement).value);
    const period = { from: from ?? '', to: to ?? '' };
    const problem = periodProblem(period, latest);
    for (const input of form.elements) {
      (input as HTMLInputElement).setCustomValidity(problem ? host.msg(`period.${problem}`) : '');
    }
    if (form.reportValidity()) onChange('custom', period);
  };
  const input = (label: string, value: string) =>
    html`<label class="row"
      >${label}
      <input
        class="field-input"
        type="date"
        required
        min=${daysBefore(latest, 10 * LONGEST_PERIOD)}
        max=${latest}
        .value=${value}
        @change=${change}
    /></label>`;
  return html`<form class="row" novalidate @submit=${(event: Event) => event.preventDefault()}>
    ${input(host.msg('period.from'), shown.from)}${input(host.msg('period.to'), shown.to)}
    <span class="caption muted">${host.msg('period.hint')}</span>
  </form>`;
}
