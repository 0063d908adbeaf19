import type { InvitationTerms, InvitationTermsInput } from '@betterdata/portal-contract';
import { html, type TemplateResult } from 'lit';
import type { Format } from '../core/format.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { Fact } from '../parts/facts.ts';
import type { FormError } from '../parts/form.ts';
import { knownText } from '../parts/known-text.ts';
import type { offerEn } from './offer.en.ts';

type Texts = typeof offerEn;

/** A widget whose catalogue includes that of offers. */
export interface OfferHost {
  readonly format: Format;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

/** A term and what it says; null where nothing is agreed. */
export type TermFact = readonly [label: string, value: string | null];

export function termFacts(host: OfferHost, terms: InvitationTerms): TermFact[] {
  return [
    [host.msg('offer.payment'), host.msg('offer.netDays', { count: terms.paymentTerms.netDays })],
    [host.msg('offer.delivery'), terms.incoterm],
    [host.msg('offer.currency'), terms.currency],
    [host.msg('offer.title'), host.msg(`offer.${knownText(TRANSFERS, terms.titleTransfer)}`)],
    [host.msg('offer.consignment'), host.msg(terms.consignment ? 'offer.consigned' : 'offer.notConsigned')],
    [
      host.msg('offer.tolerance'),
      host.msg('offer.percent', { percent: host.format.percent(terms.receiptTolerancePercent / 100) }),
    ],
    [host.msg('offer.claims'), host.msg('offer.claimDays', { count: terms.claimWindowDays })],
    ...replenishmentFacts(host, terms.replenishment),
  ];
}

function replenishmentFacts(host: OfferHost, agreed: InvitationTerms['replenishment']): TermFact[] {
  if (!agreed) return [];
  const { locationCode: location, thresholdDays, targetDays, leadTimeDays, reviewDays } = agreed;
  return [
    [host.msg('offer.replenishment'), host.msg('offer.alertBelow', { count: thresholdDays, location })],
    [host.msg('offer.target'), targetDays === null ? null : host.msg('offer.supply', { count: targetDays })],
    [
      host.msg('offer.leadTime'),
      leadTimeDays === null ? null : host.msg('offer.days', { count: leadTimeDays }),
    ],
    [host.msg('offer.review'), reviewDays === null ? null : host.msg('offer.every', { count: reviewDays })],
  ];
}

const DOCUMENTS = [
  'PURCHASE_ORDER',
  'SHIPMENT',
  'ASN',
  'INVOICE',
  'SELL_THROUGH',
  'REPORT',
  'MESSAGE',
] as const;

interface SharedLocation {
  readonly code: string;
  readonly name: string;
  readonly visibility: string;
  readonly access: string;
}

export interface Shared {
  readonly locations: readonly SharedLocation[];
  readonly productCount: number;
  /** Names of products, not necessarily of all. */
  readonly products: readonly string[];
  /** What the documents are. */
  readonly documents: readonly string[];
}

/** Stock, products and documents, each with what is shared of it. */
export function sharedFacts(host: OfferHost, { locations, documents, ...products }: Shared): Fact[] {
  const known = DOCUMENTS.filter((document) => documents.includes(document));
  return [
    [
      host.msg('offer.stock'),
      locations.length === 0
        ? null
        : locations.map((location) => html`<div>${stockAt(host, location)}</div>`),
    ],
    [host.msg('offer.productsOf'), products.productCount === 0 ? null : productList(host, products)],
    [
      host.msg('offer.documents'),
      listed(
        host,
        known.map((document) => host.msg(`offer.${document}`)),
      ),
    ],
  ];
}

function stockAt(host: OfferHost, { name, code, visibility, access }: SharedLocation): string {
  return host.msg('offer.location', {
    name,
    code,
    visibility: host.msg(`offer.${knownText(['QUANTITY', 'QUANTITY_AND_VALUE'], visibility)}`),
    access: host.msg(`offer.${knownText(['READ', 'ACT'], access)}`),
  });
}

/** How many, which unfolds to their names. */
function productList(
  host: OfferHost,
  { productCount, products }: Pick<Shared, 'productCount' | 'products'>,
): TemplateResult {
  const others = productCount - products.length;
  const more = others > 0 ? [host.msg('offer.more', { count: others })] : [];
  return html`<details>
    <summary>${host.msg('offer.products', { count: productCount })}</summary>
    ${listed(host, [...products, ...more])}
  </details>`;
}

/** "ASNs, Messages" */
function listed(host: OfferHost, names: readonly string[]): string | null {
  return names.length === 0 ? null : names.reduce((first, next) => host.msg('offer.listed', { first, next }));
}

export const INCOTERMS = [
  'EXW',
  'FCA',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
] as const;
const TRANSFERS = ['ON_SHIPMENT', 'ON_RECEIPT', 'ON_SALE'] as const;

/** The terms that people write numbers into, with what they may be. */
export const NUMBER_TERMS = [
  { id: 'net-days', label: 'offer.enterNetDays', least: 0, most: 365 },
  { id: 'tolerance', label: 'offer.enterTolerance', least: 0, most: 100 },
  { id: 'claim-days', label: 'offer.enterClaimDays', least: 0, most: 365 },
] as const;

export const REPLENISHMENT_TERMS = [
  { id: 'threshold', label: 'offer.enterThreshold', least: 1, most: 365 },
  { id: 'target', label: 'offer.enterTarget', least: 1, most: 730, optional: true },
  { id: 'lead-time', label: 'offer.enterLeadTime', least: 0, most: 365, optional: true },
  { id: 'review', label: 'offer.enterReview', least: 1, most: 365, optional: true },
] as const;

export type NumberTerm = (typeof NUMBER_TERMS)[number]['id'] | (typeof REPLENISHMENT_TERMS)[number]['id'];
interface NumberTermRule {
  readonly id: NumberTerm;
  readonly least: number;
  readonly most: number;
  /** May be left open. */
  readonly optional?: true;
}

/** What stands in their fields. */
export type Written = Record<NumberTerm, string>;

export function numberTerms({ replenishment, ...terms }: InvitationTerms): Written {
  const text = (value: number | null | undefined) => (value == null ? '' : String(value));
  return {
    'net-days': text(terms.paymentTerms.netDays),
    tolerance: text(terms.receiptTolerancePercent),
    'claim-days': text(terms.claimWindowDays),
    threshold: text(replenishment?.thresholdDays),
    target: text(replenishment?.targetDays),
    'lead-time': text(replenishment?.leadTimeDays),
    review: text(replenishment?.reviewDays),
  };
}

/** What was written that is no number of the allowed ones. */
export function wrongNumbers(
  host: OfferHost,
  { replenishment }: Pick<InvitationTerms, 'replenishment'>,
  written: Readonly<Written>,
): FormError[] {
  const terms: readonly NumberTermRule[] = replenishment
    ? [...NUMBER_TERMS, ...REPLENISHMENT_TERMS]
    : NUMBER_TERMS;
  const wrong = terms
    .filter(({ id, least, most, optional }) => {
      const value = written[id].trim();
      if (value === '') return !optional;
      return !/^\d+$/.test(value) || Number(value) < least || Number(value) > most;
    })
    .map(({ id, least, most }) => ({
      field: id,
      text: host.msg('offer.expected', { least: host.format.number(least), most: host.format.number(most) }),
    }));
  const { threshold, target } = written;
  const isLow = target.trim() !== '' && Number(target) <= Number(threshold);
  return replenishment && wrong.length === 0 && isLow
    ? [{ field: 'target', text: host.msg('offer.targetAbove') }]
    : wrong;
}

export function withNumbers(
  { replenishment, ...terms }: InvitationTerms,
  written: Readonly<Written>,
): InvitationTermsInput {
  const orNull = (value: string) => (value.trim() === '' ? null : Number(value));
  return {
    ...terms,
    incoterm: INCOTERMS.find((code) => code === terms.incoterm) ?? null,
    titleTransfer: TRANSFERS.find((moment) => moment === terms.titleTransfer) ?? 'ON_RECEIPT',
    paymentTerms: { netDays: Number(written['net-days']) },
    receiptTolerancePercent: Number(written.tolerance),
    claimWindowDays: Number(written['claim-days']),
    ...(replenishment && {
      replenishment: {
        locationCode: replenishment.locationCode,
        thresholdDays: Number(written.threshold),
        targetDays: orNull(written.target),
        leadTimeDays: orNull(written['lead-time']),
        reviewDays: orNull(written.review),
      },
    }),
  };
}
