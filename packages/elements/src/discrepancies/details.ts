import type { Discrepancy } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../core/format.ts';
import type { MessageArgs } from '../core/messages.ts';
import { facts, type Fact } from '../parts/facts.ts';
import { knownText } from '../parts/known-text.ts';
import { differenceText } from './difference.ts';
import type { discrepanciesEn } from './discrepancies.en.ts';

type Texts = typeof discrepanciesEn;

export interface DetailsHost {
  readonly format: Format;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

const DISPOSITIONS = ['ACCEPT', 'HOLD', 'RETURN', 'DESTROY', 'BACKORDER', 'CLOSE_SHORT'] as const;

/** The facts of one difference; `photos` are addresses of its pictures, in their order. */
export function discrepancyDetails(
  host: DetailsHost,
  discrepancy: Discrepancy,
  photos: readonly string[],
): TemplateResult {
  const { format } = host;
  const shown: Fact[] = [
    [
      host.msg('discrepancies.difference'),
      host.msg(differenceText(discrepancy.type), { count: discrepancy.quantity }),
    ],
    [
      host.msg('discrepancies.disposition'),
      host.msg(`discrepancies.${knownText(DISPOSITIONS, discrepancy.disposition)}`),
    ],
    [host.msg('discrepancies.note'), discrepancy.note],
    [host.msg('discrepancies.asn'), discrepancy.asn.asnNumber],
    [host.msg('discrepancies.line'), discrepancy.lineNumber],
    [host.msg('discrepancies.receipt'), discrepancy.receipt.receiptNumber],
    [host.msg('discrepancies.location'), discrepancy.location.name],
    [host.msg('discrepancies.reportedBy'), discrepancy.reportedBy.name],
    [host.msg('discrepancies.reportedOn'), format.dateTime(discrepancy.createdAt)],
    [host.msg('discrepancies.resolver'), discrepancy.resolver.name],
    [
      host.msg('discrepancies.deadline'),
      discrepancy.claimDeadline === null ? null : format.date(discrepancy.claimDeadline),
    ],
    [host.msg('discrepancies.codes'), codes(discrepancy)],
  ];
  return html`${facts(shown)}
  ${
    photos.length > 0
      ? html`<ul class="photos" aria-label=${host.msg('discrepancies.photos')}>
          ${photos.map(
            (url, index) =>
              html`<li>
                <a href=${url} target="_blank" rel="noopener"
                  ><img
                    src=${url}
                    alt=${host.msg('discrepancies.photoOf', { number: index + 1, sku: discrepancy.sku ?? '' })}
                /></a>
              </li>`,
          )}
        </ul>`
      : nothing
  }`;
}

/** The codes of the trade, which are no words of a language: "X12 412 02, EDIFACT 4221 BP". */
function codes({ codes: { x12, edifact4221, edifact4295, edifact6063 } }: Discrepancy): string {
  const named = [
    ['X12 412', x12],
    ['EDIFACT 4221', edifact4221],
    ['EDIFACT 4295', edifact4295],
    ['EDIFACT 6063', edifact6063],
  ] as const;
  return named.flatMap(([list, code]) => (code === null ? [] : `${list}: ${code}`)).join(', ');
}
