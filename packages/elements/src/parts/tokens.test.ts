import { css, html, LitElement } from 'lit';
import { expect } from 'chai';
import { defineElement } from '../core/define.ts';
import { contrast, rgbOf } from '../testing/contrast.ts';
import { base } from './base.styles.ts';
import { tokens } from './tokens.styles.ts';

/** Only the tokens, on a box that shows one of them. */
class Swatch extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      .root {
        color: var(--_probe);
      }
    `,
  ];
  protected override render() {
    return html`<div class="root"></div>`;
  }
}

type Scheme = 'light' | 'dark';

describe('colour tokens', () => {
  let swatch: Swatch;

  before(async () => {
    defineElement('swatch', Swatch);
    swatch = document.createElement('bd-swatch') as Swatch;
    document.body.append(swatch);
    await swatch.updateComplete;
  });
  after(() => swatch.remove());

  function colour(token: string, scheme: Scheme, accent = ''): string {
    swatch.style.colorScheme = scheme;
    swatch.style.setProperty('--bd-accent', accent || null);
    swatch.style.setProperty('--_probe', `var(--_${token})`);
    return getComputedStyle(swatch.shadowRoot?.querySelector('.root') as Element).color;
  }

  const surfaces = ['surface', 'sunken', 'raised', 'hover', 'selected'];
  const texts = ['text', 'muted', 'accent', 'accent-hover', 'ok', 'warn', 'danger'];
  const softPairs = [
    ['ok', 'ok-soft'],
    ['warn', 'warn-soft'],
    ['danger', 'danger-soft'],
    ['text', 'ok-soft'],
    ['text', 'warn-soft'],
    ['text', 'danger-soft'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-danger', 'danger'],
  ] as const;

  for (const scheme of ['light', 'dark'] as const) {
    it(`give text 4.5 : 1 on every surface, ${scheme}`, () => {
      const pairs = [...texts.flatMap((text) => surfaces.map((on) => [text, on] as const)), ...softPairs];
      for (const [text, on] of pairs) {
        const ratio = contrast(rgbOf(colour(text, scheme)), rgbOf(colour(on, scheme)));
        expect(ratio, `${text} on ${on}`).to.be.at.least(4.5);
      }
    });

    it(`give borders of controls 3 : 1 on every surface, ${scheme}`, () => {
      for (const on of surfaces) {
        const ratio = contrast(rgbOf(colour('control', scheme)), rgbOf(colour(on, scheme)));
        expect(ratio, on).to.be.at.least(3);
      }
    });

    it(`make any accent of a host readable, ${scheme}`, () => {
      const steps = ['00', '55', 'aa', 'ff'];
      const accents = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)));
      for (const accent of accents) {
        const own = rgbOf(colour('accent', scheme, accent));
        for (const on of ['surface', 'sunken', 'raised', 'hover', 'selected', 'on-accent']) {
          expect(contrast(own, rgbOf(colour(on, scheme, accent))), `${accent} with ${on}`).to.be.at.least(
            4.5,
          );
        }
      }
    });
  }

  it('keep the default accent as it is designed', () => {
    expect(rgbOf(colour('accent', 'light'))).to.deep.equal([30, 92, 185]);
  });
});
