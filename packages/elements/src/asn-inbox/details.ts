import type { Asn, LogisticUnit } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../core/format.ts';
import type { MessageArgs } from '../core/messages.ts';
import { facts, type Fact } from '../parts/facts.ts';
import type { asnInboxEn } from './asn-inbox.en.ts';

type Texts = typeof asnInboxEn;

export interface DetailsHost {
  readonly headingLevel: number;
  readonly format: Format;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

/** Carrier and papers, lines with their lots, pallets and cartons of one ASN. */
export function asnDetails(host: DetailsHost, asn: Asn, timeZone: string): TemplateResult {
  const { format } = host;
  const { carrier } = asn;
  const shown: Fact[] = [
    [host.msg('inbox.from'), asn.from.location?.name ?? asn.from.legalName],
    [host.msg('inbox.to'), asn.to.location.name],
    [host.msg('inbox.eta'), format.dateTime(asn.estimatedDeliveryAt, timeZone)],
    [host.msg('inbox.shipped'), format.dateTime(asn.shippedAt, timeZone)],
    [host.msg('inbox.carrier'), [carrier.name, carrier.scac].filter(Boolean).join(', ')],
    [host.msg('inbox.tracking'), carrier.trackingNumbers.join(', ')],
    [host.msg('inbox.proNumber'), carrier.proNumber],
    [host.msg('inbox.billOfLading'), asn.billOfLading],
    [host.msg('inbox.purchaseOrders'), asn.purchaseOrders.join(', ')],
  ];
  return html`${facts(shown)} ${title(host, host.msg('inbox.lines'))} ${lines(host, asn)}
  ${asn.logisticUnits.length > 0 ? html`${title(host, host.msg('inbox.logisticUnits'))} ${units(host, asn)}` : nothing}`;
}

function title(host: DetailsHost, text: string): TemplateResult {
  return html`<div class="part-title" role="heading" aria-level=${host.headingLevel + 2}>${text}</div>`;
}

function lines(host: DetailsHost, asn: Asn): TemplateResult {
  const { format } = host;
  const begun = asn.unitsCounted > 0;
  return html`<table class="small-table">
    <thead>
      <tr>
        <th scope="col">${host.msg('inbox.sku')}</th>
        <th scope="col" class="end">${host.msg('inbox.units')}</th>
        ${begun ? html`<th scope="col" class="end">${host.msg('inbox.counted')}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${asn.lines.map(
        (line) =>
          html`<tr>
            <th scope="row">
              ${line.sku} ${line.productName}
              ${
                line.lots.length > 0
                  ? html`<div class="caption muted">
                      ${host.msg('inbox.lots')}
                      ${line.lots.map((lot) => `${lot.lotNumber} (${format.month(lot.expiryDate)})`).join(', ')}
                    </div>`
                  : nothing
              }
            </th>
            <td class="end">${format.number(line.quantityShipped)}</td>
            ${
              begun
                ? html`<td class="end">${format.number(line.accepted + line.damaged + line.rejected)}</td>`
                : nothing
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function units(host: DetailsHost, { logisticUnits }: Asn): TemplateResult {
  const known = (level: string) => (level === 'PALLET' ? 'inbox.PALLET' : 'inbox.CARTON');
  const within = (parent: string | null): LogisticUnit[] =>
    logisticUnits
      .filter(({ parentSscc }) => parentSscc === parent)
      .flatMap((unit) => [unit, ...within(unit.sscc)]);
  return html`<ul class="units">
    ${within(null).map(
      ({ sscc, level, parentSscc, items }) =>
        html`<li class=${parentSscc ? 'within' : ''}>
          ${host.msg(known(level))} ${sscc}
          ${
            items.length > 0
              ? html`<span class="muted"
                  >${host.msg('inbox.unitCount', { count: items.reduce((sum, item) => sum + item.quantity, 0) })}</span
                >`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
}
