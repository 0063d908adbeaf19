import { operations, type OperationId } from '@betterdata/portal-contract';
import { ACTING_ROLES } from '../entitlements/entitlements.ts';
import { isAllowed } from '../http/guard.ts';
import type { SessionViewer } from '../identity/caller.ts';
import type { TaskKind } from './tasks.ts';

/** What a person must be able to call to have any use for the task. */
const OPERATIONS: Record<TaskKind, OperationId> = {
  COUNT_ASN: 'asns.receive',
  RESOLVE_DISCREPANCY: 'discrepancies.get',
  REPLENISH: 'alerts.list',
  REPORT_SALES: 'sellThrough.submit',
  ANSWER_MESSAGE: 'messages.send',
};

/** Whether this person, with this plan and in this session, can do such a task. Who only looks has none. */
export function canDo(kind: TaskKind, viewer: SessionViewer): boolean {
  const { readOnly, role } = viewer.restrictions;
  return !readOnly && ACTING_ROLES.has(role) && isAllowed(operations[OPERATIONS[kind]], viewer);
}
