import type { ColorScheme } from '../core/contexts.ts';
import { contrast, rgbOf } from './contrast.ts';
import { tokens } from './tokens.styles.ts';

/** The CSS value of each; empty for the page's own. */
const COLOR_SCHEMES = { page: '', system: 'light dark', light: 'light', dark: 'dark' };

const SURFACES = ['surface', 'sunken', 'raised', 'hover', 'selected'];
const TEXTS = ['text', 'muted', 'accent', 'accent-hover', 'ok', 'warn', 'danger'];

/** Pairs of tokens that stand on each other, and the contrast that WCAG 2.2 AA wants of them. */
export const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface, 4.5] as const)),
  ...SURFACES.map((surface) => ['control', surface, 3] as const),
  ...['ok', 'warn', 'danger'].flatMap((tone) => [
    [tone, `${tone}-soft`, 4.5] as const,
    ['text', `${tone}-soft`, 4.5] as const,
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
];

/**
 * Warns about colours of the host page that are hard to read, one line per pair. For development: a portal
 * loads it when it has the `debug` attribute.
 *
 * @param place where the host's `--bd-…` properties apply
 */
export function warnOfContrast(place: ShadowRoot, scheme: ColorScheme): void {
  const probe = document.createElement('div');
  const shadow = probe.attachShadow({ mode: 'open' });
  if (tokens.styleSheet) shadow.adoptedStyleSheets = [tokens.styleSheet];
  probe.style.setProperty('color-scheme', COLOR_SCHEMES[scheme]);
  place.append(probe);
  const painted = (token: string) => {
    probe.style.setProperty('color', `var(--_${token})`);
    return rgbOf(getComputedStyle(probe).color);
  };
  for (const [front, back, least] of PAIRS) {
    const ratio = contrast(painted(front), painted(back));
    if (ratio >= least) continue;
    console.warn(
      `Better Data: --bd-${front} on --bd-${back} has a contrast of ${ratio.toFixed(1)} : 1, below ${least} : 1.`,
    );
  }
  probe.remove();
}
