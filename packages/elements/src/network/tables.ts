import type { NetworkCohorts, NetworkConversionRate, NetworkOrganization } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PartHost } from '../core/part-host.ts';
import type { Column } from '../parts/data-table/column.ts';
import { smallTable } from '../parts/small-table.ts';
import type { NetworkHost } from './view-host.ts';

type TableHost = NetworkHost & PartHost;

interface CohortRow {
  readonly id: string;
  readonly name: string;
  readonly joined: number;
  readonly six: NetworkConversionRate;
  readonly twelve: NetworkConversionRate;
}

/** Who joined when, how many of them took a paid plan in time, and the sum of all that are old enough. */
export function cohortTable(host: TableHost, { items, total }: NetworkCohorts): TemplateResult {
  const { format } = host;
  const row = (
    id: string,
    name: string,
    { joined, within6Months, within12Months }: typeof total,
  ): CohortRow => ({
    id,
    name,
    joined,
    six: within6Months,
    twelve: within12Months,
  });
  const rows = items.map((cohort) => row(cohort.month, format.month(cohort.month), cohort));
  return smallTable<CohortRow>(host, {
    label: host.msg('network.cohorts'),
    rows: [...rows, row('total', host.msg('network.all'), total)],
    idOf: ({ id }) => id,
    item: ({ name, joined, six, twelve }) => ({
      first: name,
      firstEnd: format.number(joined),
      second: host.msg('network.sixItem', { rate: share(host, six) }),
      secondEnd: host.msg('network.twelveItem', { rate: share(host, twelve) }),
    }),
    columns: [
      { id: 'month', header: host.msg('network.month'), cell: ({ name }) => name },
      figure('joined', host.msg('network.organizations'), ({ joined }) => format.number(joined)),
      figure('six', host.msg('network.within6'), ({ six }) => conversion(host, six)),
      figure('twelve', host.msg('network.within12'), ({ twelve }) => conversion(host, twelve)),
    ],
  });
}

/** The rate alone, where there is no room for what it is made of. */
function share(host: NetworkHost, { rate }: NetworkConversionRate): string {
  return rate === null ? host.msg('network.tooYoung') : host.format.percent(rate);
}

/** What became of those who are old enough; nothing is said of a cohort that is not. */
function conversion(host: NetworkHost, { converted, eligible, rate }: NetworkConversionRate): string {
  if (rate === null) return host.msg('network.tooYoung');
  return host.msg('network.converted', { converted, eligible, rate: host.format.percent(rate) });
}

/** The organizations with their plan and what it costs; `onShow` narrows everything to the network of one. */
export function organizationTable(
  host: TableHost,
  rows: readonly NetworkOrganization[],
  onShow: (organization: NetworkOrganization) => void,
): TemplateResult {
  const { format } = host;
  const show = (row: NetworkOrganization) => {
    if (row.partnershipsHosted === 0) return nothing;
    const size = host.msg('network.size', { count: row.organizationsInNetwork });
    return html`<button
      type="button"
      class="link"
      aria-label=${host.msg('network.show', { name: row.name, size })}
      @click=${() => onShow(row)}
    >
      ${size}
    </button>`;
  };
  const upgraded = ({ upgradedAt }: NetworkOrganization) =>
    upgradedAt === null
      ? nothing
      : html`<span class="caption muted"
          >${host.msg('network.upgraded', { date: format.date(upgradedAt) })}</span
        >`;
  const billedTo = ({ billedTo: parent }: NetworkOrganization) =>
    parent === null
      ? nothing
      : html`<span class="caption muted">${host.msg('network.billedTo', { parent })}</span>`;
  return smallTable<NetworkOrganization>(host, {
    label: host.msg('network.organizations'),
    rows,
    idOf: ({ id }) => id,
    item: (row) => ({
      first: row.name,
      firstEnd: format.money(row.monthlyCost),
      second: host.msg('network.item', { plan: row.planTier, date: format.date(row.since) }),
      action: show(row),
    }),
    columns: [
      {
        id: 'name',
        header: host.msg('network.organizations'),
        cell: (row) => html`${row.name} <span class="caption muted">${row.code}</span>`,
      },
      { id: 'plan', header: host.msg('network.plan'), cell: (row) => html`${row.planTier} ${upgraded(row)}` },
      { id: 'since', header: host.msg('network.since'), cell: ({ since }) => format.date(since) },
      {
        id: 'cost',
        header: host.msg('network.cost'),
        align: 'end',
        cell: (row) => html`${format.money(row.monthlyCost)} ${billedTo(row)}`,
      },
      figure('hosted', host.msg('network.hosted'), (row) => format.number(row.partnershipsHosted)),
      figure('joined', host.msg('network.joined'), (row) => format.number(row.partnershipsJoined)),
      { id: 'show', header: host.msg('network.itsNetwork'), cell: show },
    ],
  });
}

function figure<Row>(id: string, header: string, cell: (row: Row) => string): Column<Row> {
  return { id, header, cell, align: 'end' };
}
