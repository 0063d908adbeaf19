import { features, plans, type FeatureKey, type PlanKey } from '@betterdata/portal-contract';
import type { Hono } from 'hono';
import { escapeHtml } from '../../common/html.ts';
import { FEATURE_ORDER, PLAN_ORDER } from '../../entitlements/entitlements.ts';
import type { EdgeEnv } from '../env.ts';
import { htmlPage } from './html.ts';

/** The public price list, where `upgradeUrl` leads: the permission matrix as a page. */
export function mountPlans(app: Hono<EdgeEnv>): void {
  const body = page();
  app.get('/plans', () => htmlPage({ title: 'Plans and prices', stylesheet: '/plans.css', body }));
  app.get(
    '/plans.css',
    () => new Response(STYLE, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }),
  );
}

function page(): string {
  return `<main>
<h1>Plans and prices</h1>
<table>
<thead><tr><td></td>${PLAN_ORDER.map(heading).join('')}</tr></thead>
<tbody>
${FEATURE_ORDER.map(row).join('\n')}
</tbody>
</table>
</main>`;
}

function heading(plan: PlanKey): string {
  const { name, price, summary } = plans[plan];
  const amount = price.amount.replace(/\.00$/, '');
  return `<th scope="col">${plan}<br><strong>${price.currency} ${amount}</strong> a month<br>
<span>${escapeHtml(name)}: ${escapeHtml(summary)}</span></th>`;
}

function row(feature: FeatureKey): string {
  const { title, granted, qualifiers } = features[feature];
  const cells = PLAN_ORDER.map((plan) => {
    const text = granted.includes(plan) ? (qualifiers[plan] ?? 'Yes') : '–';
    return `<td>${escapeHtml(text)}</td>`;
  });
  return `<tr><th scope="row">${escapeHtml(title)}</th>${cells.join('')}</tr>`;
}

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 64rem; margin: 2rem auto; padding: 0 1rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem; border-block-end: 1px solid #8886; }
tbody th { font-weight: 500; }
thead th { min-width: 10rem; }
thead span { font-weight: 400; font-size: 14px; }
`;
