import type {
  NetworkCohorts,
  NetworkProjection,
  NetworkStage,
  NetworkSummary,
} from '@betterdata/portal-contract';
import type { BarList, DayChart } from '../parts/charts/charts.ts';
import { knownText } from '../parts/known-text.ts';
import type { NetworkHost } from './view-host.ts';

const STAGES = ['INVITED', 'JOINED', 'PARTNERED', 'PRO', 'ENTERPRISE'] as const;

/** How many organizations are on each plan, and what they pay together. */
export function planBars(host: NetworkHost, { plans }: NetworkSummary): BarList {
  const { format } = host;
  const countOf = (plan: string) => plans.find(({ planTier }) => planTier === plan)?.organizations ?? 0;
  return {
    id: 'plans',
    title: host.msg('network.plans'),
    summary: host.msg('network.plansSummary', {
      free: countOf('FREE'),
      pro: countOf('PRO'),
      enterprise: countOf('ENTERPRISE'),
    }),
    rows: plans.map(({ planTier, organizations, monthlyRevenue }) => ({
      name: planTier,
      value: organizations,
      text: host.msg('network.planText', { count: organizations, amount: format.price(monthlyRevenue) }),
    })),
    table: {
      headers: [host.msg('network.plan'), host.msg('network.organizations'), host.msg('network.revenue')],
      rows: plans.map(({ planTier, organizations, monthlyRevenue }) => [
        planTier,
        format.number(organizations),
        format.money(monthlyRevenue),
      ]),
    },
  };
}

/** How far the organizations came that started FREE. */
export function funnelBars(host: NetworkHost, { funnel }: NetworkCohorts): BarList {
  const { format } = host;
  const countOf = (name: string) => funnel.find(({ stage }) => stage === name)?.organizations ?? 0;
  const nameOf = ({ stage }: NetworkStage) => host.msg(`network.${knownText(STAGES, stage)}`);
  return {
    id: 'funnel',
    title: host.msg('network.funnel'),
    summary: host.msg('network.funnelSummary', { count: countOf('JOINED'), paid: countOf('PRO') }),
    rows: funnel.map((stage) => ({
      name: nameOf(stage),
      value: stage.organizations,
      text:
        stage.ofPrevious === null
          ? format.number(stage.organizations)
          : host.msg('network.stageText', {
              count: stage.organizations,
              share: format.percent(stage.ofPrevious),
            }),
    })),
    table: {
      headers: [host.msg('network.stage'), host.msg('network.organizations'), host.msg('network.share')],
      rows: funnel.map((stage) => [
        nameOf(stage),
        format.number(stage.organizations),
        format.percent(stage.ofPrevious),
      ]),
    },
  };
}

/** What is paid a month: today as bars, so that the line of what may come stands apart from it. */
export function projectionChart(host: NetworkHost, projection: NetworkProjection): DayChart {
  const { format } = host;
  const { months, rate, freeOrganizations, planPrice } = projection;
  const now = months[0]?.monthlyRevenue;
  const then = months.at(-1)?.monthlyRevenue;
  const today = Number(now?.amount ?? 0);
  const { currency } = planPrice;
  return {
    id: 'projection',
    title: host.msg('network.projection'),
    summary: host.msg('network.projectionSummary', {
      now: format.kpi(now),
      then: format.kpi(then),
      rate,
      count: freeOrganizations,
      price: format.price(planPrice),
    }),
    monthly: true,
    days: months.map(({ month, monthlyRevenue }) => ({
      date: month,
      value: today,
      trend: Number(monthlyRevenue.amount),
      complete: true,
    })),
    written: (value) => format.money(value === null ? null : { amount: String(value), currency }),
    labels: {
      day: host.msg('network.monthLabel'),
      value: host.msg('network.today'),
      trend: host.msg('network.projected'),
      notReported: '',
      incomplete: '',
    },
    describe: ({ date }) => {
      const point = months.find(({ month }) => month === date);
      return host.msg('network.monthText', {
        month: format.month(date),
        amount: format.money(point?.monthlyRevenue),
        converted: format.number(point?.converted, 2),
      });
    },
  };
}
