import { operations, type EventType, type OperationId } from '@betterdata/portal-contract';
import { isAllowed } from '../http/guard.ts';
import type { SessionViewer } from '../identity/caller.ts';

/** The types that this version tells of, out of an enumeration that is open to readers. */
type KnownEventType<Type = EventType> = Type extends unknown ? (string extends Type ? never : Type) : never;

/** Where each type's change is seen: whoever may not ask there hears nothing of it either. */
const SHOWN_BY: Readonly<Record<KnownEventType, OperationId>> = {
  'asn.sent': 'asns.get',
  'asn.replaced': 'asns.get',
  'asn.acknowledged': 'asns.get',
  'asn.closed': 'asns.get',
  'asn.cancelled': 'asns.get',
  'asn.changed': 'asns.get',
  'receipt.confirmed': 'receipts.get',
  'receipt.reversed': 'receipts.get',
  'inventory.changed': 'inventory.list',
  'alert.opened': 'alerts.list',
  'alert.resolved': 'alerts.list',
  'alert.changed': 'alerts.list',
  'sell-through.reported': 'sellThrough.summary',
  'partnership.changed': 'partnerships.get',
  'invitation.changed': 'invitations.get',
  'viewer.changed': 'viewer.get',
  'notification.created': 'notifications.list',
  'notification.read': 'notifications.list',
  'message.sent': 'conversations.get',
  'conversation.read': 'conversations.get',
  'members.changed': 'members.list',
  'access.changed': 'embedKeys.list',
};

/** Whether a viewer's plan, session and role show what an event of this type is about. */
export function isShown(type: string, viewer: SessionViewer): boolean {
  return Object.hasOwn(SHOWN_BY, type) && isAllowed(operations[SHOWN_BY[type as KnownEventType]], viewer);
}
