import type { AuditEvent } from '@betterdata/portal-contract';
import type { MessageArgs } from '../core/messages.ts';
import { auditEn } from './audit.en.ts';

type Texts = typeof auditEn;

/** What the parts of the trail need of the widget. */
export interface AuditHost {
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

/** What was done; in the words of its code where this version has no better ones. */
export function actionText(host: AuditHost, action: string): string {
  return known(host, `audit.action.${action}`) ?? plain(action);
}

/** The setting that a detail of an event names. */
export function detailText(host: AuditHost, name: string): string {
  return known(host, `audit.detail.${name}`) ?? plain(name);
}

/** What it was set to; a code or an id as it is. */
export function valueText(host: AuditHost, value: string): string {
  if (value === 'true') return host.msg('audit.yes');
  return value === 'false' ? host.msg('audit.no') : value;
}

/** The thing that it was done to: its kind, and what it is called. */
export function subjectText(host: AuditHost, { subject }: AuditEvent): string {
  if (subject === null) return '';
  const kind = known(host, `audit.subject.${subject.type}`) ?? plain(subject.type);
  return subject.name === null ? kind : host.msg('audit.named', { kind, name: subject.name });
}

/** A person, a key, or the system. */
export function actorText(host: AuditHost, { actor: { kind, name } }: AuditEvent): string {
  if (kind === 'SYSTEM') return host.msg('audit.system');
  if (name === null) return host.msg('audit.left');
  return kind === 'PERSON' ? name : host.msg('audit.key', { name });
}

/** In which zone the trail tells its days and times: the organization's, which need not be the reader's. */
export function zoneText(host: AuditHost, locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
  return host.msg('audit.zone', {
    zone: parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
  });
}

/** The same, with the host in whose page it was done. */
export function whoText(host: AuditHost, event: AuditEvent): string {
  const name = actorText(host, event);
  return event.host === null ? name : host.msg('audit.inHost', { name, host: event.host.name });
}

type PlainText = { [Id in keyof Texts]: MessageArgs<Texts[Id]> extends [] ? Id : never }[keyof Texts];

function known(host: AuditHost, id: string): string | undefined {
  return id in auditEn ? host.msg(id as PlainText) : undefined;
}

function plain(code: string): string {
  const words = code.replaceAll(/[._-]+|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
