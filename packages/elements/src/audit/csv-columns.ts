import type { AuditEvent } from '@betterdata/portal-contract';
import type { CsvColumn } from '../parts/csv.ts';
import { actionText, actorText, subjectText, type AuditHost } from './words.ts';

/** The columns of an export: words to read, and codes and times as the API writes them, to look things up. */
export function csvColumns(host: AuditHost): readonly CsvColumn<AuditEvent>[] {
  return [
    { header: host.msg('audit.time'), value: ({ occurredAt }) => occurredAt },
    {
      header: host.msg('audit.organization'),
      value: ({ organization }) => organization.code ?? organization.name,
    },
    { header: host.msg('audit.who'), value: (event) => actorText(host, event) },
    { header: host.msg('audit.inNameOf'), value: ({ actor }) => actor.inNameOf },
    { header: host.msg('audit.host'), value: (event) => event.host?.name ?? null },
    { header: host.msg('audit.what'), value: ({ action }) => actionText(host, action) },
    { header: 'action', value: ({ action }) => action },
    { header: host.msg('audit.subject'), value: (event) => subjectText(host, event) },
    {
      header: host.msg('audit.detail'),
      value: ({ detail }) => detail.map(({ name, value }) => `${name}: ${value}`).join('; '),
    },
    { header: host.msg('audit.id'), value: ({ subject }) => subject?.id ?? null },
    { header: host.msg('audit.partnership'), value: ({ partnershipId }) => partnershipId },
    { header: host.msg('audit.reference'), value: ({ requestId }) => requestId },
  ];
}
