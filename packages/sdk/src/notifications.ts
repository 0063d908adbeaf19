import type {
  Notification,
  NotificationList,
  NotificationPreferences,
  NotificationPreferencesInput,
  NotificationReadInput,
  NotificationSummary,
} from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, ChangeOptions, WriteOptions } from './transport/call.ts';

/** News for the person of the session, and how they want to be told. */
export const notifications = ({ call, write, list }: Api) => ({
  /** Lists notifications, the latest first. */
  list: (query?: Query<'notifications.list'>, options?: CallOptions): Listing<NotificationList> =>
    list('GET /v1/notifications', { query }, options),

  /** Counts what is unread. */
  summary: (options?: CallOptions): Promise<NotificationSummary> =>
    call('GET /v1/notifications/summary', {}, options),

  /** Marks one as read. */
  read: (notificationId: string, options?: WriteOptions): Promise<Notification> =>
    write('POST /v1/notifications/{notificationId}/read', { path: { notificationId } }, options),

  /** Marks all up to a moment as read, such as the `createdAt` of the newest that the person has seen. */
  readAll: (body: NotificationReadInput, options?: WriteOptions): Promise<NotificationSummary> =>
    write('POST /v1/notifications/read', { body }, options),

  /** Gets how the person wants to be told. */
  getPreferences: (options?: CallOptions): Promise<NotificationPreferences> =>
    call('GET /v1/notification-preferences', {}, options),

  /** Sets how the person wants to be told; `ifMatch` is the version that was read. */
  setPreferences: (
    body: NotificationPreferencesInput,
    options: ChangeOptions,
  ): Promise<NotificationPreferences> => write('PUT /v1/notification-preferences', { body }, options),
});
