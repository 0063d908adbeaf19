import type { Task } from '@betterdata/portal-contract';
import type { Format } from '../core/format.ts';
import type { MessageArgs } from '../core/messages.ts';
import { differenceText } from '../discrepancies/difference.ts';
import type { dashboardEn } from './dashboard.en.ts';
import type { PageName } from './pages.ts';

type Texts = typeof dashboardEn;

export interface ErrandHost {
  readonly format: Format;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

interface Errand {
  /** What is opened for it. */
  readonly opens: PageName;
  /** What is to be done, in a few words. */
  readonly title: (host: ErrandHost, task: Task) => string;
  /** Of what and where. */
  readonly about: (host: ErrandHost, task: Task) => readonly (string | null)[];
}

const partnerOf = ({ partnership }: Task) => partnership?.counterparty.name ?? null;

/** What a person does about each kind of task: one entry for each kind. */
export const ERRANDS = {
  COUNT_ASN: {
    opens: 'asn-receipt',
    title: (host, { subject }) => host.msg('dashboard.COUNT_ASN', { asn: subject.code ?? '' }),
    about: (host, task) => [
      host.msg('dashboard.unitsLeft', { count: task.values.units ?? 0 }),
      task.values.location?.name ?? null,
      by(host, 'dashboard.from', task),
    ],
  },
  REPORT_SALES: {
    opens: 'sell-through',
    title: (host, { values: { from, to } }) => {
      if (from === to) return host.msg('dashboard.REPORT_SALES', { from: host.format.day(from) });
      return host.msg('dashboard.reportSalesUntil', { from: host.format.day(from), to: host.format.day(to) });
    },
    about: (host, task) => [by(host, 'dashboard.forPartner', task)],
  },
  RESOLVE_DISCREPANCY: {
    opens: 'discrepancy',
    title: (host, { subject, values }) =>
      host.msg('dashboard.RESOLVE_DISCREPANCY', {
        asn: subject.code ?? '',
        difference: host.msg(differenceText(values.discrepancyType), { count: values.units ?? 0 }),
      }),
    about: (host, task) => [
      task.values.productName,
      task.values.location?.name ?? null,
      by(host, 'dashboard.reportedBy', task),
    ],
  },
  REPLENISH: {
    opens: 'alert',
    title: (host, { subject, values }) =>
      host.msg('dashboard.REPLENISH', {
        product: `${subject.code ?? ''} ${values.productName ?? ''}`.trim(),
      }),
    about: (host, task) => [
      host.msg('dashboard.unitsAvailable', { count: task.values.units ?? 0 }),
      task.values.location?.name ?? null,
      partnerOf(task),
    ],
  },
  ANSWER_MESSAGE: {
    opens: 'conversation',
    title: (host, task) => host.msg('dashboard.ANSWER_MESSAGE', { partner: partnerOf(task) ?? '' }),
    about: (_host, { subject }) => [subject.code],
  },
} as const satisfies Record<string, Errand>;

type ErrandKind = keyof typeof ERRANDS;

/** The errand of a task; undefined where a later version of the API has a kind that this one does not know. */
export function errandOf({ kind }: { readonly kind: string }): (Errand & { kind: ErrandKind }) | undefined {
  const known = (Object.keys(ERRANDS) as ErrandKind[]).find((candidate) => candidate === kind);
  return known && { ...ERRANDS[known], kind: known };
}

function by(
  host: ErrandHost,
  id: 'dashboard.from' | 'dashboard.forPartner' | 'dashboard.reportedBy',
  task: Task,
): string | null {
  const partner = partnerOf(task);
  return partner === null ? null : host.msg(id, { partner });
}

const DAY_MS = 86_400_000;

/** "due today", "2 days late": against the day on which it is now where the organization is. */
export function dueText(
  host: ErrandHost,
  dueOn: string | null,
  today: string,
): { readonly text: string; readonly tone: 'warn' | 'muted' } | undefined {
  if (dueOn === null) return undefined;
  const days = (Date.parse(dueOn) - Date.parse(today)) / DAY_MS;
  if (days < 0) return { text: host.msg('dashboard.late', { count: -days }), tone: 'warn' };
  if (days === 0) return { text: host.msg('dashboard.dueToday'), tone: 'warn' };
  if (days === 1) return { text: host.msg('dashboard.dueTomorrow'), tone: 'muted' };
  return { text: host.msg('dashboard.due', { date: host.format.date(dueOn) }), tone: 'muted' };
}
