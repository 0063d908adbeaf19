import type { InvitationTerms, InvitationTermsInput } from '@betterdata/portal-contract';
import { html, type TemplateResult } from 'lit';
import type { Format } from '../core/format.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { Fact } from '../parts/facts.ts';
import { knownText } from '../parts/known-text.ts';
import type { offerEn } from './offer.en.ts';

type Texts = typeof offerEn;

/** A widget whose catalogue includes that of offers. */
export interface OfferHost {
  readonly format: Format;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

export function termFacts(host: OfferHost, terms: InvitationTerms): Fact[] {
  return [
    [host.msg('offer.payment'), host.msg('offer.netDays', { count: terms.paymentTerms.netDays })],
    [host.msg('offer.delivery'), terms.incoterm],
    [host.msg('offer.currency'), terms.currency],
    [host.msg('offer.title'), host.msg(`offer.${knownText(TRANSFERS, terms.titleTransfer)}`)],
    [
      host.msg('offer.tolerance'),
      host.msg('offer.percent', { percent: host.format.percent(terms.receiptTolerancePercent / 100) }),
    ],
    [host.msg('offer.claims'), host.msg('offer.claimDays', { count: terms.claimWindowDays })],
  ];
}

interface SharedLocation {
  readonly code: string;
  readonly name: string;
  readonly visibility: string;
  readonly access: string;
}

export function sharedList(
  host: OfferHost,
  locations: readonly SharedLocation[],
  productCount: number,
): TemplateResult | string {
  if (locations.length === 0 && productCount === 0) return host.msg('offer.nothing');
  return html`${locations.map(
    ({ name, code, visibility, access }) =>
      html`<div>
        ${host.msg('offer.location', {
          name,
          code,
          visibility: host.msg(`offer.${knownText(['QUANTITY', 'QUANTITY_AND_VALUE'], visibility)}`),
          access: host.msg(`offer.${knownText(['READ', 'ACT'], access)}`),
        })}
      </div>`,
  )}
  ${productCount > 0 ? html`<div>${host.msg('offer.products', { count: productCount })}</div>` : ''}`;
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
  { id: 'net-days', label: 'offer.enterNetDays', most: 365 },
  { id: 'tolerance', label: 'offer.enterTolerance', most: 100 },
  { id: 'claim-days', label: 'offer.enterClaimDays', most: 365 },
] as const;

export type NumberTerm = (typeof NUMBER_TERMS)[number]['id'];

export function numberTerms(terms: InvitationTerms): Record<NumberTerm, string> {
  return {
    'net-days': String(terms.paymentTerms.netDays),
    tolerance: String(terms.receiptTolerancePercent),
    'claim-days': String(terms.claimWindowDays),
  };
}

/** What was written that is no number of the allowed ones. */
export function wrongNumbers(host: OfferHost, written: Readonly<Record<NumberTerm, string>>) {
  return NUMBER_TERMS.filter(
    ({ id, most }) => !/^\d+$/.test(written[id].trim()) || Number(written[id]) > most,
  ).map(({ id, most }) => ({
    field: id,
    text: host.msg('offer.expected', { least: host.format.number(0), most: host.format.number(most) }),
  }));
}

export function withNumbers(
  terms: InvitationTerms,
  written: Readonly<Record<NumberTerm, string>>,
): InvitationTermsInput {
  return {
    ...terms,
    incoterm: INCOTERMS.find((code) => code === terms.incoterm) ?? null,
    titleTransfer: TRANSFERS.find((moment) => moment === terms.titleTransfer) ?? 'ON_RECEIPT',
    paymentTerms: { netDays: Number(written['net-days']) },
    receiptTolerancePercent: Number(written.tolerance),
    claimWindowDays: Number(written['claim-days']),
  };
}
