import type { NotificationValues } from '@betterdata/portal-contract';
import type { Kind } from './topics.ts';
import type { TextId, Words } from './texts/texts.ts';

/** What a notification says, before it is an e-mail or an SMS. */
export interface Story {
  /** The news in a sentence. */
  headline: string;
  /** What it means for the reader, where the headline does not say so. */
  note: string | undefined;
  /** Where and when, how many: labels and values. */
  facts: { label: string; value: string }[];
  /** What a person wrote. */
  quote: string | undefined;
}

/** The kinds of news that leave the app. */
export type SentKind = Exclude<Kind, 'alert.resolved'>;

export interface News {
  kind: SentKind;
  /** How people call the subject. */
  code: string | null;
  values: NotificationValues;
  /** The zone for times whose own is not known: the organization's. */
  timezone: string;
}

/** Tells news in words. A value that is not known leaves its line out. */
export function tell({ kind, code, values, timezone }: News, words: Words): Story {
  const { locationName, locationCode = '', units = 0, discrepancyCount = 0, daysOfSupply = 0 } = values;
  const location = locationName ?? locationCode;
  const headline = words.text(kind === 'message.sent' && code === null ? 'message.sent.general' : kind, {
    ...textsIn(values),
    code: code ?? '',
    location,
    units: words.count('units', units),
    differences: words.count('differences', discrepancyCount),
    daysOfSupply: words.count('daysOfSupply', daysOfSupply),
  });
  const place = locationName === undefined ? locationCode : `${locationName} (${locationCode})`;
  const due = dueOf(values, timezone, words);
  const number = (value: number | undefined) => (value === undefined ? undefined : words.number(value));
  const fact = (id: TextId, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ label: words.text(id), value }];
  const facts: Record<SentKind, Story['facts'][]> = {
    'asn.sent': [
      fact('fact.from', values.counterpartyName),
      fact('fact.to', place),
      fact('fact.due', due),
      fact('fact.units', number(values.units)),
      fact('fact.pallets', number(values.palletCount || undefined)),
      fact('fact.cartons', number(values.cartonCount || undefined)),
    ],
    'asn.replaced': [
      fact('fact.from', values.counterpartyName),
      fact('fact.to', place),
      fact('fact.due', due),
      fact('fact.units', number(values.units)),
      fact('fact.pallets', number(values.palletCount || undefined)),
      fact('fact.cartons', number(values.cartonCount || undefined)),
    ],
    'asn.cancelled': [fact('fact.to', place), fact('fact.units', number(values.units))],
    'asn.closed': [fact('fact.to', place), fact('fact.units', number(values.units))],
    'receipt.confirmed': [
      fact('fact.receipt', values.receiptNumber),
      fact('fact.at', place),
      fact('fact.counted', number(values.units)),
      fact('fact.differences', number(values.discrepancyCount)),
    ],
    'receipt.reversed': [fact('fact.at', place), fact('fact.counted', number(values.units))],
    'alert.opened': [
      fact('fact.product', values.productName),
      fact('fact.at', place),
      fact('fact.daysOfSupply', number(values.daysOfSupply)),
      fact('fact.available', number(values.availableUnits)),
    ],
    'message.sent': [],
    'invitation.accepted': [],
    'invitation.declined': [],
    'invitation.terms-edited': [],
    'partnership.approved': [],
    'partnership.refused': [],
    'membership.requested': [fact('fact.email', code ?? undefined)],
  };
  return { headline, note: noteOf(kind, values, words), facts: facts[kind].flat(), quote: values.excerpt };
}

/** The news in the length of an SMS, 160 characters, where names allow it. */
export function tellShortly(news: News, words: Words): string {
  const { headline, quote } = tell(news, words);
  const due = dueOf(news.values, news.timezone, words);
  const text = [headline, due ?? quote].filter((part) => part !== undefined).join('. ');
  return shorten(plain(text), 160);
}

const NOTES = {
  'asn.replaced': 'asn.replaced.note',
  'asn.cancelled': 'asn.cancelled.note',
  'asn.closed': 'asn.closed.note',
  'receipt.confirmed': 'receipt.confirmed.note',
  'receipt.reversed': 'receipt.reversed.note',
  'alert.opened': 'alert.opened.note',
  'invitation.accepted': 'invitation.accepted.note',
  'invitation.terms-edited': 'invitation.terms-edited.note',
  'partnership.approved': 'partnership.approved.note',
  'partnership.refused': 'partnership.refused.note',
  'membership.requested': 'membership.requested.note',
} as const satisfies Partial<Record<SentKind, TextId>>;

function noteOf(kind: SentKind, values: NotificationValues, words: Words): string | undefined {
  if (!Object.hasOwn(NOTES, kind)) return undefined;
  const { thresholdDays = 0, counterpartyName = '' } = values;
  return words.text(NOTES[kind as keyof typeof NOTES], {
    thresholdDays: words.number(thresholdDays),
    counterpartyName,
  });
}

function dueOf(values: NotificationValues, timezone: string, words: Words): string | undefined {
  const { estimatedDeliveryAt, timezone: zone } = values;
  return estimatedDeliveryAt === undefined ? undefined : words.moment(estimatedDeliveryAt, zone ?? timezone);
}

function textsIn(values: NotificationValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Characters of the old alphabet of telephones where there are such: one other makes every character cost double. */
function plain(text: string): string {
  return text
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[–—]/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 3).trimEnd()}...`;
}
