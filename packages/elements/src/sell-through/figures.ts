import type { Replenishment, SellThroughPeriod } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { badge } from '../parts/badge.ts';
import { icon } from '../parts/icons.ts';
import type { SalesReport } from './report.ts';
import type { SalesHost } from './view-host.ts';

/** Whether the figures are up to date: the last complete day, and how far behind that is. */
export function freshness(host: SalesHost, { asOf, stale, daysBehind }: SellThroughPeriod): unknown {
  if (asOf === null) return badge('warn', host.msg('sales.neverComplete'));
  const date = host.format.date(asOf);
  if (stale) return badge('warn', host.msg('sales.behind', { count: daysBehind ?? 0, date }));
  return html`<span class="muted">${host.msg('sales.asOf', { date })}</span>`;
}

/** The figures that people come for. */
export function keyFigures(host: SalesHost, { period, supply, timeZone }: SalesReport): TemplateResult {
  const { format } = host;
  const { totals, storesReporting, storesExpected } = period;
  const figure = (value: string, unit: string, caption: string, tone = '') =>
    html`<div>
      <dt>${unit}</dt>
      <dd class="kpi ${tone}">${value}</dd>
      <dd class="caption muted">${caption}</dd>
    </div>`;
  return html`<dl class="figures" aria-label=${host.msg('sales.figures')}>
    ${figure(
      format.number(totals.averageDailyUnits, 1),
      host.msg('sales.perDay'),
      totals.change === null
        ? host.msg('sales.noChange')
        : host.msg('sales.change', { change: format.change(totals.change) }),
    )}
    ${figure(
      host.msg('sales.ofStores', { reporting: storesReporting, expected: storesExpected }),
      host.msg('sales.stores', { count: storesExpected }),
      host.msg('sales.reported'),
      storesReporting < storesExpected ? 'warn' : '',
    )}
    ${
      supply
        ? html`${figure(
            format.number(supply.daysOfSupply, 1),
            host.msg('sales.daysOfSupply'),
            host.msg('sales.available', { count: supply.availableUnits, location: supply.location.name }),
            isBelow(supply) ? 'danger' : '',
          )}
          ${figure(
            format.number(supply.openAlerts),
            host.msg('sales.alerts', { count: supply.openAlerts }),
            alertCaption(host, supply, timeZone),
            supply.openAlerts > 0 ? 'danger' : '',
          )}`
        : nothing
    }
  </dl>`;
}

export function isBelow({ daysOfSupply, thresholdDays }: Replenishment): boolean {
  return daysOfSupply !== null && daysOfSupply < thresholdDays;
}

function alertCaption(
  host: SalesHost,
  { alertOpenSince, thresholdDays }: Replenishment,
  timeZone: string,
): string {
  if (alertOpenSince === null) return host.msg('sales.noAlerts', { threshold: thresholdDays });
  const date = host.format.day(alertOpenSince, timeZone);
  return host.msg('sales.alertsSince', { threshold: thresholdDays, date });
}

/** Products of which more was sold than any lot had: somebody has to look. */
export function oversold(host: SalesHost, { exceptions }: Replenishment): TemplateResult[] {
  return exceptions.map(
    ({ sku, unexplainedUnits }) =>
      html`<div class="note warn">
        ${icon('warn')}<span class="grow"
          >${host.msg('sales.oversold', { sku, count: unexplainedUnits })}</span
        >
      </div>`,
  );
}
