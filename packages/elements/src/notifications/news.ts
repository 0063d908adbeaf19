import type { Notification } from '@betterdata/portal-contract';
import { readersZone } from './days.ts';
import type { NotificationsHost } from './part-host.ts';
import type { Fact } from '../parts/facts.ts';

/** The news in a sentence. What a newer server tells of, and what lacks a name, is told without saying more. */
export function sentenceOf(host: NotificationsHost, notification: Notification): string {
  const { locationName, locationCode } = notification.values;
  const news = eventOf(host, notification);
  const location = locationName ?? locationCode;
  return location === undefined ? news : host.msg('notifications.at', { news, location });
}

const ASN_KINDS = [
  'asn.sent',
  'asn.replaced',
  'asn.cancelled',
  'asn.closed',
  'receipt.confirmed',
  'receipt.reversed',
] as const;
const ANSWER_KINDS = [
  'invitation.accepted',
  'invitation.declined',
  'invitation.terms-edited',
  'partnership.approved',
  'partnership.refused',
] as const;
const ALERT_KINDS = ['alert.opened', 'alert.resolved'] as const;

function eventOf(host: NotificationsHost, { kind, subject, values }: Notification): string {
  const { code } = subject;
  const { asnNumber: asn, sku } = values;
  const ofAsn = ASN_KINDS.find((known) => known === kind);
  if (ofAsn && asn !== undefined) return host.msg(`notifications.${ofAsn}`, { asn });
  const ofAlert = ALERT_KINDS.find((known) => known === kind);
  if (ofAlert && sku !== undefined) return host.msg(`notifications.${ofAlert}`, { sku });
  const { counterpartyName: partner, personName: person } = values;
  const ofAnswer = ANSWER_KINDS.find((known) => known === kind);
  if (ofAnswer && partner !== undefined) return host.msg(`notifications.${ofAnswer}`, { partner });
  if (kind === 'membership.requested' && person !== undefined) {
    return host.msg('notifications.membership.requested', { person });
  }
  if (kind === 'message.sent') {
    return code === null
      ? host.msg('notifications.message.general')
      : host.msg('notifications.message.sent', { code });
  }
  return code === null ? host.msg('notifications.general') : host.msg('notifications.about', { code });
}

/** Who it is from, and the few figures that matter at a glance. */
export function summaryOf(host: NotificationsHost, { values }: Notification): string[] {
  const { format } = host;
  const { estimatedDeliveryAt, units, palletCount, cartonCount, discrepancyCount, daysOfSupply } = values;
  const parts = [
    values.authorName,
    values.counterpartyName,
    values.productName,
    units === undefined ? undefined : host.msg('notifications.unitCount', { count: units }),
    // A notice of items only says nothing of how they are packed.
    palletCount ? host.msg('notifications.palletCount', { count: palletCount }) : undefined,
    cartonCount ? host.msg('notifications.cartonCount', { count: cartonCount }) : undefined,
    discrepancyCount ? host.msg('notifications.discrepancyCount', { count: discrepancyCount }) : undefined,
    daysOfSupply === undefined ? undefined : daysLeft(host, format.number(daysOfSupply, 1)),
    estimatedDeliveryAt === undefined
      ? undefined
      : host.msg('notifications.due', {
          date: format.day(estimatedDeliveryAt, values.timezone ?? readersZone()),
        }),
  ];
  return parts.filter((part) => part !== undefined);
}

/** All that is known of it, with labels. */
export function factsOf(host: NotificationsHost, { values, createdAt }: Notification): readonly Fact[] {
  const { format } = host;
  const { locationName, locationCode, estimatedDeliveryAt, productName, sku } = values;
  const named = (...names: (string | undefined)[]) =>
    names.filter((name) => name !== undefined).join(', ') || undefined;
  const figure = (value: number | undefined, digits = 0) =>
    value === undefined ? undefined : format.number(value, digits);
  return [
    [host.msg('notifications.from'), values.counterpartyName],
    [host.msg('notifications.author'), values.authorName],
    [host.msg('notifications.receipt'), values.receiptNumber],
    [host.msg('notifications.product'), named(sku, productName)],
    [host.msg('notifications.location'), named(locationName, locationCode)],
    [
      host.msg('notifications.dueDate'),
      estimatedDeliveryAt === undefined ? undefined : format.dateTime(estimatedDeliveryAt, values.timezone),
    ],
    [host.msg('notifications.units'), figure(values.units)],
    [host.msg('notifications.pallets'), figure(values.palletCount || undefined)],
    [host.msg('notifications.cartons'), figure(values.cartonCount || undefined)],
    [host.msg('notifications.discrepancies'), figure(values.discrepancyCount)],
    [host.msg('notifications.available'), figure(values.availableUnits)],
    [host.msg('notifications.daysOfSupply'), figure(values.daysOfSupply, 1)],
    [
      host.msg('notifications.threshold'),
      values.thresholdDays === undefined ? undefined : daysLeft(host, format.number(values.thresholdDays)),
    ],
    [host.msg('notifications.happened'), format.dateTime(createdAt)],
  ];
}

const daysLeft = (host: NotificationsHost, days: string) => host.msg('notifications.daysLeft', { days });
