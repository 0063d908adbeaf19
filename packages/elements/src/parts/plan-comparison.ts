import { html, nothing, type TemplateResult } from 'lit';
import type { Plan, PlanFeatureGrant, PlanList } from '@betterdata/portal-contract';
import type { PartHost } from '../core/part-host.ts';
import { icon } from './icons.ts';

/** What each plan costs and includes: the permission matrix as a table, in narrow widgets plan by plan. */
export function planComparison(host: PartHost, plans: PlanList): TemplateResult {
  return host.width === 'narrow' ? stacked(host, plans) : matrix(host, plans);
}

function matrix(host: PartHost, { items, features, current }: PlanList): TemplateResult {
  const groups = [...new Set(features.map(({ group }) => group))];
  return html`<table class="small-table plan-table">
    <thead>
      <tr>
        <td></td>
        ${items.map((plan) => html`<th scope="col">${heading(host, plan, current.planTier)}</th>`)}
      </tr>
    </thead>
    ${groups.map(
      (group) =>
        html`<tbody>
          <tr>
            <th class="group" colspan=${items.length + 1} scope="rowgroup">${group}</th>
          </tr>
          ${features
            .filter((feature) => feature.group === group)
            .map(
              ({ title, plans }) =>
                html`<tr>
                  <th scope="row">${title}</th>
                  ${plans.map((grant) => html`<td>${granted(host, grant)}</td>`)}
                </tr>`,
            )}
        </tbody>`,
    )}
  </table>`;
}

function granted(host: PartHost, grant: PlanFeatureGrant): TemplateResult {
  if (!grant.granted) return html`<span class="muted">${host.msg('plans.notIncluded')}</span>`;
  const text = grant.qualifier ?? host.msg('plans.included');
  return html`<span class="row tight"><span class="ok">${icon('check')}</span>${text}</span>`;
}

function stacked(host: PartHost, { items, current }: PlanList): TemplateResult {
  const currentFirst = [...items].sort(
    (a, b) => Number(b.planTier === current.planTier) - Number(a.planTier === current.planTier),
  );
  return html`${currentFirst.map(
    (plan) =>
      html`<div class="plan">
        ${heading(host, plan, current.planTier)}
        <p class="muted">${plan.summary}</p>
        <ul>
          ${plan.included.map((text) => html`<li>${text}</li>`)}
        </ul>
      </div>`,
  )}`;
}

function heading(host: PartHost, { planTier, price }: Plan, current: string): TemplateResult {
  return html`<strong>${planTier}</strong>
    ${planTier === current ? html`<span class="badge">${host.msg('plans.current')}</span>` : nothing}
    <span class="price">${host.msg('plans.perMonth', { price: host.format.price(price) })}</span>`;
}
