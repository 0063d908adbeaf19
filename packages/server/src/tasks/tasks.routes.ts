import type { Task } from '@betterdata/portal-contract';
import { addDays, businessDate, startOfDay } from '../common/business-date.ts';
import type { TenantTransaction } from '../db/database.ts';
import { routes } from '../http/operation.ts';
import { canDo } from './task-rights.ts';
import { dayOf, firstByDeadline, missingSales, orderBy, type TaskKind } from './tasks.ts';
import {
  findAlerts,
  findDeliveries,
  findDifferences,
  findReporting,
  findTimezone,
  findUnanswered,
} from './tasks.sql.ts';

/** Finds the tasks of one kind. */
type Finder = (trx: TenantTransaction, now: Date, timezone: string) => Promise<Task[]>;

/** One line for each kind; of what is due on one day the first comes first. */
const finders: Record<TaskKind, Finder> = {
  COUNT_ASN: deliveries,
  REPORT_SALES: reports,
  RESOLVE_DISCREPANCY: differences,
  REPLENISH: alerts,
  ANSWER_MESSAGE: messages,
};

export const taskRoutes = routes({
  'tasks.list': async ({ trx, viewer, clock }) => {
    const timezone = await findTimezone(trx);
    const tasks: Task[] = [];
    for (const kind of Object.keys(finders) as TaskKind[]) {
      if (canDo(kind, viewer)) tasks.push(...(await finders[kind](trx, clock(), timezone)));
    }
    return firstByDeadline(tasks);
  },
});

const NOTHING: Task['values'] = {
  location: null,
  productName: null,
  units: null,
  discrepancyType: null,
  from: null,
  to: null,
};

async function deliveries(trx: TenantTransaction, now: Date, timezone: string): Promise<Task[]> {
  const endOfToday = startOfDay(addDays(businessDate(now, timezone), 1), timezone);
  const rows = await findDeliveries(trx, endOfToday);
  return rows.map(({ id, code, partnership, due, location, units }) => ({
    kind: 'COUNT_ASN',
    subject: { type: 'ASN', id, code },
    partnership,
    dueOn: dayOf(due, timezone),
    values: { ...NOTHING, location, units },
  }));
}

async function differences(trx: TenantTransaction): Promise<Task[]> {
  const rows = await findDifferences(trx);
  return rows.map(({ id, code, partnership, due, ...values }) => ({
    kind: 'RESOLVE_DISCREPANCY',
    subject: { type: 'DISCREPANCY', id, code },
    partnership,
    dueOn: due,
    values: { ...NOTHING, ...values },
  }));
}

async function alerts(trx: TenantTransaction): Promise<Task[]> {
  const rows = await findAlerts(trx);
  return rows.map(({ id, code, partnership, location, productName, ...opened }) => ({
    kind: 'REPLENISH',
    subject: { type: 'ALERT', id, code },
    partnership,
    dueOn: orderBy(opened),
    values: { ...NOTHING, location, productName, units: opened.available },
  }));
}

async function reports(trx: TenantTransaction, now: Date): Promise<Task[]> {
  const rows = await findReporting(trx);
  return rows.flatMap(({ id, code, partnership, asOf, openings }) => {
    const missing = missingSales(asOf, openings, now);
    if (missing === undefined) return [];
    return {
      kind: 'REPORT_SALES' as const,
      subject: { type: 'PARTNERSHIP' as const, id, code },
      partnership,
      // A day is reported on the day after it.
      dueOn: addDays(missing.from, 1),
      values: { ...NOTHING, ...missing },
    };
  });
}

/** Nobody agreed on a day for an answer. */
async function messages(trx: TenantTransaction): Promise<Task[]> {
  const rows = await findUnanswered(trx);
  return rows.map(({ id, code, partnership }) => ({
    kind: 'ANSWER_MESSAGE',
    subject: { type: 'CONVERSATION', id, code },
    partnership,
    dueOn: null,
    values: NOTHING,
  }));
}
