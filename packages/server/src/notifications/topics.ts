import type { FeatureKey } from '@betterdata/portal-contract';
import {
  effectiveEntitlement,
  type Restrictions,
  type Role,
  type Subscription,
} from '../entitlements/entitlements.ts';

export type Topic = 'NEW_ASN' | 'SHIPMENT_UPDATES' | 'RECEIPTS' | 'STOCK_ALERTS' | 'MESSAGES' | 'INVITATIONS';
export type Channel = 'IN_APP' | 'EMAIL' | 'SMS';
export type Kind =
  | 'asn.sent'
  | 'asn.replaced'
  | 'asn.cancelled'
  | 'asn.closed'
  | 'receipt.confirmed'
  | 'receipt.reversed'
  | 'alert.opened'
  | 'alert.resolved'
  | 'message.sent'
  | 'invitation.accepted'
  | 'invitation.declined'
  | 'invitation.terms-edited'
  | 'partnership.approved'
  | 'partnership.refused'
  | 'membership.requested';

/** What people choose by, and what it takes to be told. */
interface TopicRules {
  /** Without it in plan and session, the news does not exist. */
  feature: FeatureKey;
  /** Whose work it is. The others look at lists when they care. */
  roles: readonly Role[];
  /** How people are told until they choose otherwise. */
  channels: readonly Channel[];
}

const WHO_MOVES_GOODS: readonly Role[] = ['OWNER', 'ADMIN', 'OPERATOR'];

/** In the order in which people see them. */
export const TOPICS: Readonly<Record<Topic, TopicRules>> = {
  NEW_ASN: { feature: 'asns.receive', roles: WHO_MOVES_GOODS, channels: ['IN_APP', 'EMAIL'] },
  SHIPMENT_UPDATES: { feature: 'asns.receive', roles: WHO_MOVES_GOODS, channels: ['IN_APP', 'EMAIL'] },
  RECEIPTS: { feature: 'asns.receive', roles: WHO_MOVES_GOODS, channels: ['IN_APP'] },
  STOCK_ALERTS: {
    feature: 'inventory.view-shared',
    roles: [...WHO_MOVES_GOODS, 'ANALYST'],
    channels: ['IN_APP', 'EMAIL'],
  },
  MESSAGES: { feature: 'partnerships.view', roles: WHO_MOVES_GOODS, channels: ['IN_APP', 'EMAIL'] },
  INVITATIONS: { feature: 'partnerships.view', roles: ['OWNER', 'ADMIN'], channels: ['IN_APP', 'EMAIL'] },
};
export const TOPIC_ORDER = Object.keys(TOPICS) as readonly Topic[];
export const CHANNELS: readonly Channel[] = ['IN_APP', 'EMAIL', 'SMS'];

const TOPIC_BY_KIND: Readonly<Record<Kind, Topic>> = {
  'asn.sent': 'NEW_ASN',
  'asn.replaced': 'SHIPMENT_UPDATES',
  'asn.cancelled': 'SHIPMENT_UPDATES',
  'asn.closed': 'SHIPMENT_UPDATES',
  'receipt.confirmed': 'RECEIPTS',
  'receipt.reversed': 'RECEIPTS',
  'alert.opened': 'STOCK_ALERTS',
  'alert.resolved': 'STOCK_ALERTS',
  'message.sent': 'MESSAGES',
  'invitation.accepted': 'INVITATIONS',
  'invitation.declined': 'INVITATIONS',
  'invitation.terms-edited': 'INVITATIONS',
  'partnership.approved': 'INVITATIONS',
  'partnership.refused': 'INVITATIONS',
  'membership.requested': 'INVITATIONS',
};
export const KINDS = Object.keys(TOPIC_BY_KIND) as readonly Kind[];

/** News that asks nothing of anybody: shown in the app, and not worth an e-mail. */
const QUIET: ReadonlySet<Kind> = new Set(['alert.resolved']);

export const topicOf = (kind: Kind): Topic => TOPIC_BY_KIND[kind];

export const isKind = (type: string): type is Kind => Object.hasOwn(TOPIC_BY_KIND, type);

/** The kinds of news that exist for a session. */
export function kindsOf(subscription: Subscription, restrictions: Restrictions): Kind[] {
  return KINDS.filter(
    (kind) => effectiveEntitlement(TOPICS[topicOf(kind)].feature, subscription, restrictions).granted,
  );
}

/** What somebody chose, where it differs from what everybody begins with. */
export interface Choice {
  topic: Topic;
  channel: Channel;
  wanted: boolean;
}

/** The channels by which a person wants to be told of a topic. */
export function channelsOf(topic: Topic, choices: readonly Choice[]): Channel[] {
  return CHANNELS.filter(
    (channel) =>
      choices.find((choice) => choice.topic === topic && choice.channel === channel)?.wanted ??
      TOPICS[topic].channels.includes(channel),
  );
}

/** A member of an organization, as far as it matters to who is told. */
export interface Member {
  userId: string;
  role: Role;
  choices: readonly Choice[];
}

/** Who of an organization is told of something, and how: whose work it is, but for who did it. */
export function recipientsOf<Someone extends Member>(
  kind: Kind,
  members: readonly Someone[],
  actorUserId: string | null,
): { member: Someone; channels: Channel[] }[] {
  const topic = topicOf(kind);
  return members
    .filter(({ userId, role }) => TOPICS[topic].roles.includes(role) && userId !== actorUserId)
    .map((member) => {
      const wanted = channelsOf(topic, member.choices);
      return {
        member,
        channels: QUIET.has(kind) ? wanted.filter((channel) => channel === 'IN_APP') : wanted,
      };
    })
    .filter(({ channels }) => channels.length > 0);
}
