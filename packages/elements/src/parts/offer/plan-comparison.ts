import { html, nothing, type TemplateResult } from 'lit';
import type { Plan, PlanFeatureGrant, PlanList } from '@betterdata/portal-contract';
import type { Locale } from '../../core/locale.ts';
import type { PartHost } from '../../core/part-host.ts';
import { icon } from '../icons.ts';
import { catalogueText, say } from './offer-texts.ts';

/** What stands under a plan's price, such as the button that buys it. */
type Action = (plan: Plan) => unknown;

/** What each plan costs and includes: the permission matrix as a table, in narrow widgets plan by plan. */
export function planComparison(
  host: PartHost,
  locale: Locale,
  plans: PlanList,
  action: Action = () => nothing,
): TemplateResult {
  return host.width === 'narrow' ? stacked(host, locale, plans, action) : matrix(host, locale, plans, action);
}

function matrix(
  host: PartHost,
  locale: Locale,
  { items, features, current }: PlanList,
  action: Action,
): TemplateResult {
  const groups = [...new Set(features.map(({ group }) => group))];
  return html`<table class="small-table plan-table">
    <thead>
      <tr>
        <td></td>
        ${items.map(
          (plan) =>
            html`<th scope="col">${heading(host, locale, plan, current.planTier)} ${action(plan)}</th>`,
        )}
      </tr>
    </thead>
    ${groups.map(
      (group) =>
        html`<tbody>
          <tr>
            <th class="group" colspan=${items.length + 1} scope="rowgroup">
              ${catalogueText(locale, `group.${group}`, group)}
            </th>
          </tr>
          ${features
            .filter((feature) => feature.group === group)
            .map(
              ({ feature, title, plans }) =>
                html`<tr>
                  <th scope="row">${catalogueText(locale, `feature.${feature}.title`, title)}</th>
                  ${plans.map((grant) => html`<td>${granted(locale, grant)}</td>`)}
                </tr>`,
            )}
        </tbody>`,
    )}
  </table>`;
}

function granted(locale: Locale, { granted: isGranted, qualifier }: PlanFeatureGrant): TemplateResult {
  if (!isGranted) return html`<span class="muted">${say(locale, 'plans.notIncluded')}</span>`;
  const text =
    qualifier === null
      ? say(locale, 'plans.included')
      : catalogueText(locale, `qualifier.${qualifier}`, qualifier);
  return html`<span class="row tight"><span class="ok">${icon('check')}</span>${text}</span>`;
}

function stacked(
  host: PartHost,
  locale: Locale,
  { items, current }: PlanList,
  action: Action,
): TemplateResult {
  const currentFirst = [...items].sort(
    (a, b) => Number(b.planTier === current.planTier) - Number(a.planTier === current.planTier),
  );
  return html`${currentFirst.map(
    (plan) =>
      html`<div class="plan">
        ${heading(host, locale, plan, current.planTier)}
        <p class="muted">${catalogueText(locale, `plan.${plan.planTier}.summary`, plan.summary)}</p>
        <ul>
          ${includedTexts(locale, plan).map((text) => html`<li>${text}</li>`)}
        </ul>
        ${action(plan)}
      </div>`,
  )}`;
}

/** What a plan includes, in the reader's language. */
export function includedTexts(locale: Locale, { planTier, included }: Plan): string[] {
  return included.map((text, index) => catalogueText(locale, `plan.${planTier}.included.${index + 1}`, text));
}

function heading(host: PartHost, locale: Locale, { planTier, price }: Plan, current: string): TemplateResult {
  return html`<strong>${planTier}</strong>
    ${planTier === current ? html`<span class="badge">${say(locale, 'plans.current')}</span>` : nothing}
    <span class="price">${say(locale, 'plans.perMonth', { price: host.format.price(price) })}</span>`;
}
