import { recordEvent } from '../audit/record-event.sql.ts';
import { z } from 'zod';
import type { Notification, NotificationPreferences } from '@betterdata/portal-contract';
import { deliverableChannels } from '../config/channels.ts';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { versionOf } from '../http/etag.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import type { SessionViewer } from '../identity/caller.ts';
import {
  countUnread,
  listNotifications,
  markAllRead,
  markRead,
  type NotificationRow,
} from './notifications.sql.ts';
import {
  findPreferences,
  saveChoices,
  saveSettings,
  takeVersion,
  type PreferencesRow,
} from './preferences.sql.ts';
import {
  CHANNELS,
  channelsOf,
  kindsOf,
  TOPIC_ORDER,
  topicOf,
  type Channel,
  type Choice,
  type Kind,
} from './topics.ts';

/** Where a page of the list ends. */
const position = z.tuple([cursorTime, z.uuid()]);

export const notificationRoutes = routes({
  'notifications.list': async ({ trx, viewer, query }) => {
    const { unread, cursor, limit } = query;
    const scope = JSON.stringify(['notifications', unread]);
    const after = cursor === undefined ? undefined : decodeCursor(scope, position, cursor);
    const rows = await listNotifications(trx, { kinds: seenBy(viewer), unread }, after, limit + 1);
    const page = toPage(rows, limit, scope, (row) => [row.createdAt, row.id]);
    return { items: page.items.map(toNotification), nextCursor: page.nextCursor };
  },

  'notifications.summary': async ({ trx, viewer }) => ({
    unreadCount: await countUnread(trx, seenBy(viewer)),
  }),

  'notifications.read': async ({ trx, viewer, path, clock }) => {
    requireWriting(viewer);
    const row = await markRead(trx, seenBy(viewer), path.notificationId, clock());
    if (row === undefined) throw problem('not-found');
    return toNotification(row);
  },

  'notifications.readAll': async ({ trx, viewer, body, clock }) => {
    requireWriting(viewer);
    const kinds = seenBy(viewer);
    await markAllRead(trx, kinds, body.until, clock());
    return { unreadCount: await countUnread(trx, kinds) };
  },

  'notifications.getPreferences': async ({ trx, viewer, config }) => {
    requireOwnSession(viewer);
    return toPreferences(await findPreferences(trx), deliverableChannels(config));
  },

  'notifications.setPreferences': async ({ trx, viewer, headers, body, config, requestId }) => {
    requireOwnSession(viewer);
    requireWriting(viewer);
    const version = versionOf(headers['if-match']);
    if (!(await takeVersion(trx, version))) {
      const { version: currentVersion } = await findPreferences(trx);
      throw problem('version-mismatch', { currentVersion });
    }
    await saveSettings(trx, body);
    await saveChoices(trx, body.topics.flatMap(toChoices));
    const preferences = toPreferences(await findPreferences(trx), deliverableChannels(config));
    if (body.phoneNumber === null && preferences.topics.some(({ channels }) => channels.includes('SMS'))) {
      throw problem('invalid-request', {
        errors: [{ pointer: '/phoneNumber', detail: 'SMS need a phone number' }],
      });
    }
    await recordEvent(trx, viewer, { action: 'notification-preferences.changed', requestId });
    return preferences;
  },
});

const seenBy = ({ subscription, restrictions }: SessionViewer) => kindsOf(subscription, restrictions);

/** Marks are the person's own, whatever their role; a page that may only look leaves them alone. */
function requireWriting({ restrictions }: SessionViewer): void {
  if (restrictions.readOnly) throw problem('session-restricted', { detail: 'This session is read-only.' });
}

/** The page around a session for one partnership may be the other side's: address and number are not its business. */
function requireOwnSession({ partnershipId }: SessionViewer): void {
  if (partnershipId !== null) throw problem('session-restricted');
}

const SUBJECT_TYPES = {
  asn: 'ASN',
  receipt: 'RECEIPT',
  alert: 'ALERT',
  message: 'CONVERSATION',
  invitation: 'INVITATION',
  partnership: 'PARTNERSHIP',
  membership: 'MEMBER',
} as const satisfies Record<NounOf<Kind>, string>;
type NounOf<Name> = Name extends `${infer Noun}.${string}` ? Noun : never;

function toNotification(row: NotificationRow): Notification {
  const { id, kind, partnershipId, values, createdAt, readAt } = row;
  const noun = kind.split('.')[0] as NounOf<Kind>;
  const subject = { type: SUBJECT_TYPES[noun], id: row.subjectId, code: row.subjectCode };
  return { id, kind, topic: topicOf(kind), partnershipId, subject, values, createdAt, readAt };
}

function toPreferences(row: PreferencesRow, channels: Channel[]): NotificationPreferences {
  const { email, phoneNumber, locale, choices, version } = row;
  const topics = TOPIC_ORDER.map((topic) => ({ topic, channels: channelsOf(topic, choices) }));
  return { email, phoneNumber, locale, channels, topics, version };
}

function toChoices({ topic, channels }: Pick<Choice, 'topic'> & { channels: readonly Channel[] }): Choice[] {
  return CHANNELS.map((channel) => ({ topic, channel, wanted: channels.includes(channel) }));
}
