import { css, html, LitElement } from 'lit';
import { expect } from 'chai';
import { defineElement } from '../core/define.ts';
import { mountPortal, unmountAll, until } from '../testing/mount.ts';
import { base } from './base.styles.ts';
import { PAIRS } from './contrast-warning.ts';
import { contrast, rgbOf } from './contrast.ts';
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

  for (const scheme of ['light', 'dark'] as const) {
    it(`are readable on each other, ${scheme}`, () => {
      for (const [front, back, least] of PAIRS) {
        const ratio = contrast(rgbOf(colour(front, scheme)), rgbOf(colour(back, scheme)));
        expect(ratio, `${front} on ${back}`).to.be.at.least(least);
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

  it('of a host that are hard to read are named in the console of a portal with debug', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      document.body.style.setProperty('--bd-surface', '#888888');
      await mountPortal({ markup: '', attributes: 'debug' });
      await until(() => warnings.length > 0, 'warnings');
    } finally {
      console.warn = warn;
      document.body.style.removeProperty('--bd-surface');
      unmountAll();
    }
    expect(warnings.join()).to.match(
      /--bd-muted on --bd-surface has a contrast of 1\.\d : 1, below 4\.5 : 1/,
    );
    expect(warnings.join()).not.to.include('--bd-sunken');
  });
});
