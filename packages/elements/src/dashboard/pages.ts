import type { DefineOptions } from '../core/define.ts';
import { BLOCKS } from './blocks.ts';

/** What was opened in the dashboard's place: JSON, so that a host page may keep it. */
export interface Opened {
  readonly kind: PageName;
  /** Id of the subject. */
  readonly id: string;
  readonly partnership: string | null;
}

interface Page {
  /** The name of the widget's element, and what registers it. */
  readonly name: string;
  readonly load: () => Promise<(options: DefineOptions) => void>;
  /** What to set on it. */
  readonly properties: (opened: Opened) => object;
}

const block = (name: keyof typeof BLOCKS, properties: Page['properties']): Page => ({
  ...{ name, load: BLOCKS[name].load },
  properties,
});
const detailsIn = (name: keyof typeof BLOCKS) => block(name, ({ id }) => ({ state: { open: id } }));

/** The widgets that take the dashboard's place for one thing, by the noun under which `bd-select` names it. */
const PAGES = {
  'asn-receipt': {
    name: 'asn-receipt',
    load: async () => (await import('../asn-receipt/define.ts')).defineAsnReceipt,
    properties: ({ id }) => ({ asn: id }),
  },
  asn: detailsIn('asn-inbox'),
  conversation: detailsIn('messages'),
  discrepancy: detailsIn('discrepancies'),
  alert: block('sell-through', ({ partnership }) => ({ partnership })),
  'sell-through': block('sell-through', ({ partnership }) => ({ partnership })),
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof PAGES;

/** Undefined where a later version opened something that this one does not know. */
export function pageOf({ kind }: { readonly kind: string }): Page | undefined {
  return Object.entries(PAGES).find(([name]) => name === kind)?.[1];
}

/** Which of them each block has opened in the dashboard's place; the others it shows itself. */
export const OPENED_BY: Readonly<Record<string, readonly PageName[]>> = {
  'asn-inbox': ['asn-receipt'],
  notifications: ['asn', 'conversation'],
};
