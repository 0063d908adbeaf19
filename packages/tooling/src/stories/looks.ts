/** How a story is looked at: what its toolbar is set to, and how wide the page is. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly locale: 'en' | 'de' | 'ar' | 'en-XA';
  readonly width: number;
}

export const usual: Look = { theme: 'light', locale: 'en', width: 1100 };

const others: readonly Look[] = [
  { ...usual, theme: 'dark' },
  { ...usual, locale: 'ar' },
  { ...usual, locale: 'en-XA' },
  { ...usual, width: 360 },
];

const all: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'de', 'ar', 'en-XA'] as const).flatMap((locale) =>
    [1100, 360].map((width) => ({ theme, locale, width })),
  ),
);

/** The story of a widget that is looked at in its other looks too: as FREE sees it, or before one has a plan. */
const SHOWN_OTHERWISE = new Set(['Free', 'Offer', 'Signed Out']);

/** Each story as it usually looks and, for one story of each widget, in its other looks; in all of them for a proof. */
export function looksOf(story: { name: string }, every: boolean): readonly Look[] {
  if (every) return all;
  return SHOWN_OTHERWISE.has(story.name) ? [usual, ...others] : [usual];
}

export const nameOf = ({ theme, locale, width }: Look): string => `${theme}, ${locale}, ${width} px`;
