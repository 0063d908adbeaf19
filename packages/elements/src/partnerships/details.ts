import type { Partnership, Share } from '@betterdata/portal-contract';
import { css, html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../parts/adopt.ts';
import type { Format } from '../core/format.ts';
import type { MessageArgs } from '../core/messages.ts';
import { facts, type Fact } from '../parts/facts.ts';
import { knownText } from '../parts/known-text.ts';
import { typeText } from './partnership.ts';
import type { partnershipsEn } from './partnerships.en.ts';

type Texts = typeof partnershipsEn;

export interface DetailsHost extends HTMLElement {
  readonly headingLevel: number;
  readonly format: Format;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

const INCOTERMS = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'] as const;
const TRANSFERS = ['ON_SHIPMENT', 'ON_RECEIPT', 'ON_SALE'] as const;
const DOCUMENTS = [
  'PURCHASE_ORDER',
  'SHIPMENT',
  'ASN',
  'INVOICE',
  'SELL_THROUGH',
  'REPORT',
  'MESSAGE',
] as const;

/** Who works with whom, on which terms, and what is shared. */
export function partnershipDetails(
  host: DetailsHost,
  partnership: Partnership,
  status: unknown,
): TemplateResult {
  adopt(host, detailsStyles);
  const { format } = host;
  const { counterparty, role, effectiveTo } = partnership;
  const partner = counterparty.name;
  const hosting = role === 'HOST';
  return html`${facts([
    [host.msg('partnerships.type'), host.msg(typeText(partnership.type))],
    [
      host.msg('partnerships.role'),
      host.msg(hosting ? 'partnerships.hostRole' : 'partnerships.partnerRole', { partner }),
    ],
    [
      host.msg('partnerships.partner'),
      counterparty.kind === 'PARTY' ? host.msg('partnerships.party') : counterparty.code,
    ],
    [host.msg('partnerships.status'), status],
    [host.msg('partnerships.since'), format.date(partnership.effectiveFrom)],
    [host.msg('partnerships.until'), effectiveTo === null ? null : format.date(effectiveTo)],
  ])}
  ${title(host, host.msg('partnerships.terms'))} ${facts(terms(host, partnership))}
  ${title(host, host.msg(hosting ? 'partnerships.youShare' : 'partnerships.theyShare', { partner }))}
  ${shares(host, partnership.shares)}`;
}

function terms(host: DetailsHost, { terms: agreed, role, counterparty }: Partnership): Fact[] {
  const { format } = host;
  const { incoterm, paymentTerms, receiptTolerancePercent: tolerance, claimWindowDays } = agreed;
  return [
    [host.msg('partnerships.incoterm'), incoterm ? delivery(host, incoterm) : null],
    [
      host.msg('partnerships.payment'),
      paymentTerms ? host.msg('partnerships.netDays', { count: paymentTerms.netDays }) : null,
    ],
    [host.msg('partnerships.currency'), agreed.currency],
    [
      host.msg('partnerships.titleTransfer'),
      host.msg(`partnerships.${knownText(TRANSFERS, agreed.titleTransfer)}`),
    ],
    [
      host.msg('partnerships.consignment'),
      !agreed.consignment
        ? host.msg('partnerships.notConsigned')
        : role === 'HOST'
          ? host.msg('partnerships.consignedOurs')
          : host.msg('partnerships.consigned', { host: counterparty.name }),
    ],
    [
      host.msg('partnerships.tolerance'),
      tolerance === undefined
        ? null
        : tolerance === 0
          ? host.msg('partnerships.noTolerance')
          : host.msg('partnerships.upTo', { percent: format.percent(tolerance / 100) }),
    ],
    [
      host.msg('partnerships.claims'),
      claimWindowDays === undefined ? null : host.msg('partnerships.claimDays', { count: claimWindowDays }),
    ],
    [host.msg('partnerships.replenishment'), replenishment(host, agreed.replenishment)],
  ];
}

/** "DAP, delivered at place"; a rule without a name here is its code. */
function delivery(host: DetailsHost, code: string): string {
  const known = INCOTERMS.find((rule) => rule === code);
  return known ? `${code}, ${host.msg(`partnerships.${known}`)}` : code;
}

function replenishment(host: DetailsHost, agreed: Partnership['terms']['replenishment']): unknown {
  if (!agreed) return null;
  const {
    locationCode: location,
    thresholdDays,
    averageOverDays,
    targetDays,
    leadTimeDays,
    reviewDays,
  } = agreed;
  const lines = [
    host.msg('partnerships.alertBelow', { count: thresholdDays, location }),
    host.msg('partnerships.averageOver', { count: averageOverDays }),
    targetDays === null ? null : host.msg('partnerships.target', { count: targetDays }),
    leadTimeDays === null ? null : host.msg('partnerships.leadTime', { count: leadTimeDays }),
    reviewDays === null ? null : host.msg('partnerships.review', { count: reviewDays }),
  ];
  return lines.map((line) => (line === null ? nothing : html`<div>${line}</div>`));
}

/** Locations and documents one by one, and how many products, which unfold. */
function shares(host: DetailsHost, all: readonly Share[]): TemplateResult {
  const locations = all.filter(({ location }) => location !== null);
  const products = all.filter(({ product }) => product !== null);
  const documents = all.filter(({ location, product }) => location === null && product === null);
  if (all.length === 0) return html`<p class="muted">${host.msg('partnerships.nothingShared')}</p>`;
  return html`${group(
    host.msg('partnerships.locations', { count: locations.length }),
    locations.map(({ location, visibility, access }) => ({
      name: `${location?.name ?? ''} (${location?.code ?? ''})`,
      how: `${host.msg(`partnerships.${knownVisibility(visibility)}`)}, ${host.msg(`partnerships.${knownAccess(access)}`)}`,
    })),
  )}
  ${
    products.length > 0
      ? html`<details>
          <summary>${host.msg('partnerships.products', { count: products.length })}</summary>
          <ul class="shared">
            ${products.map(({ product }) => html`<li>${product?.sku} ${product?.name}</li>`)}
          </ul>
        </details>`
      : nothing
  }
  ${group(
    host.msg('partnerships.documents'),
    documents.map(({ resource, access }) => ({
      name: host.msg(`partnerships.${knownText(DOCUMENTS, resource)}`),
      how: host.msg(`partnerships.${knownAccess(access)}`),
    })),
  )}`;
}

function group(label: string, lines: readonly { readonly name: string; readonly how: string }[]): unknown {
  if (lines.length === 0) return nothing;
  return html`<div>
    <div>${label}</div>
    <ul class="shared">
      ${lines.map(
        ({ name, how }) =>
          html`<li>
            ${name}
            <div class="muted">${how}</div>
          </li>`,
      )}
    </ul>
  </div>`;
}

const knownVisibility = (visibility: string) => knownText(['QUANTITY', 'QUANTITY_AND_VALUE'], visibility);
const knownAccess = (access: string) => knownText(['READ', 'ACT'], access);

function title(host: DetailsHost, text: string): TemplateResult {
  return html`<div class="part-title" role="heading" aria-level=${host.headingLevel + 2}>${text}</div>`;
}

const detailsStyles = css`
  .part-title {
    margin-block-start: 4px;
    font-weight: 600;
  }
  .shared {
    list-style: none;
    margin: 4px 0 0;
    padding: 0;
  }
  .shared > li {
    padding-block: 4px;
    border-block-end: 1px solid var(--_border);
  }
  details > summary {
    cursor: pointer;
    min-block-size: 24px;
  }
`;
