import type { ControllerHost, PartHost } from '../core/part-host.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { notificationsEn } from './notifications.en.ts';

type Texts = typeof notificationsEn;

/** What writes of the widget's texts need of it. */
export interface NotificationsHost extends Pick<PartHost, 'format'> {
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

/** What the preferences need of it. */
export type PreferencesHost = NotificationsHost & ControllerHost;
