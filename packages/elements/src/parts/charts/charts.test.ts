import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../../testing/checks.ts';
import { inside, mountPortal, textOf, unmountAll, until } from '../../testing/mount.ts';
import { type BdSampleCharts, defineSampleCharts, sampleDays } from '../../testing/sample-charts.ts';
import { contrast, rgbOf } from '../contrast.ts';

async function mountCharts(attributes = 'locale="en"'): Promise<BdSampleCharts> {
  const { widget } = await mountPortal({ markup: '<bd-sample-charts></bd-sample-charts>', attributes });
  await until(() => widget.shadowRoot?.querySelectorAll('figure').length === 3, 'three charts');
  return widget as BdSampleCharts;
}

const all = (host: Element, selector: string) => [...(host.shadowRoot?.querySelectorAll(selector) ?? [])];
const pathOf = (host: Element, selector: string) => inside(host, selector).getAttribute('d') ?? '';
const slider = (host: Element) => inside<HTMLInputElement>(host, 'figure input[type="range"]');
const subpaths = (path: string) => path.match(/M/g)?.length ?? 0;
const cellsOf = (row: Element | undefined) =>
  [...(row?.children ?? [])].map(({ textContent }) => textContent);
const press = (host: Element, text: string) =>
  (all(host, 'figure button').find(({ textContent }) => textContent?.trim() === text) as HTMLElement).click();

describe('charts', () => {
  before(async () => {
    defineSampleCharts();
    // Loaded now, so that no test waits for the first compilation.
    await import('./charts.ts');
  });
  afterEach(unmountAll);

  it('pass axe and say in one sentence what they show', async () => {
    const widget = await mountCharts();
    await checkAccessibility(widget);
    for (const figure of all(widget, 'figure')) {
      const summary = widget.shadowRoot?.getElementById(figure.getAttribute('aria-describedby') ?? '');
      expect(summary?.textContent?.trim()).to.match(/^\S.*\.$/);
    }
  });

  it('leave a gap where a day was not reported, in bars and line, and show it as such', async () => {
    const widget = await mountCharts();
    const whole = subpaths(pathOf(widget, '.plot .bar:not(.partly)'));
    // 28 days without the one that is missing and the one that is incomplete.
    expect(whole).to.equal(26);
    expect(subpaths(pathOf(widget, '.plot .bar.partly'))).to.equal(1);
    expect(subpaths(pathOf(widget, '.line[vector-effect]'))).to.equal(2);
    expect(pathOf(widget, '.plot .gap')).to.match(/^M2,0h1/);
    expect(inside(widget, '.legend').textContent).to.include('Not reported');
  });

  it('show zero as a stub and what came back as a bar below zero', async () => {
    const widget = await mountCharts();
    const day = { date: '2026-03-13', trend: 1, complete: true };
    widget.days = [
      { ...day, value: 0 },
      { ...day, value: -5 },
      { ...day, value: 10 },
    ];
    await widget.reload();
    await widget.updateComplete;
    const heights = [...pathOf(widget, '.plot .bar:not(.partly)').matchAll(/v(-?[\d.]+)h/g)].map(([, v]) =>
      Number(v),
    );
    expect(heights[0]).to.equal(-1.5);
    expect(heights[1]).to.be.greaterThan(10);
    expect(heights[2]).to.be.closeTo(-2 * (heights[1] ?? 0), 0.001);
  });

  it('have a day cursor for the keyboard, which says the figures of its day', async () => {
    const widget = await mountCharts();
    const cursor = slider(widget);
    expect(cursor.getAttribute('aria-valuetext')).to.include('13 Mar 2026');
    cursor.value = '2';
    cursor.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await widget.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.equal('16 Feb 2026: –');
    expect(inside(widget, '.day-text').textContent).to.equal('16 Feb 2026: –');
    expect(pathOf(widget, '.plot .guide')).to.match(/^M2,0/);
  });

  it('put the cursor under the pointer, and its knob under its bar', async () => {
    const widget = await mountCharts();
    const plot = inside(widget, '.plot-box .plot').parentElement as HTMLElement;
    const { left, width, top } = plot.getBoundingClientRect();
    const clientX = left + (width * 9.5) / 28;
    plot.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: top + 5, bubbles: true }));
    await widget.updateComplete;
    const cursor = slider(widget);
    expect(cursor.value).to.equal('9');
    const track = cursor.getBoundingClientRect();
    const knob = track.left + 8 + ((track.width - 16) * 9) / 27;
    expect(knob).to.be.closeTo(clientX, 1);
  });

  it('show the same figures as a table', async () => {
    const widget = await mountCharts();
    press(widget, 'Table');
    await until(() => widget.shadowRoot?.querySelector('.chart-table') !== null, 'the table');
    const rows = all(widget, 'figure tbody tr');
    expect(rows).to.have.length(28);
    expect(cellsOf(rows[2])).to.deep.equal(['16 Feb 2026', '–', '–']);
    expect(cellsOf(rows[0])).to.deep.equal(['14 Feb 2026', '38', '44.0']);
    expect(
      all(widget, 'figure').map((figure) => figure.querySelector('[aria-pressed=true]')?.textContent?.trim()),
    ).to.deep.equal(['Table', 'Chart', 'Chart']);
    await checkAccessibility(widget);
  });

  it('place the threshold of a gauge on its scale, and show strictly below in another colour', async () => {
    const widget = await mountCharts();
    expect(inside(widget, '.fill').getAttribute('width')).to.match(/^48\.99+%$|^49%$/);
    expect(inside(widget, '.threshold').parentElement?.getAttribute('x')).to.match(/^33\.3/);
    widget.daysOfSupply = 30;
    await widget.reload();
    expect(inside(widget, '.fill').classList.contains('below')).to.equal(false);
    widget.daysOfSupply = 29.9;
    await widget.reload();
    await widget.updateComplete;
    expect(inside(widget, '.fill').classList.contains('below')).to.equal(true);
    widget.daysOfSupply = 412;
    await widget.reload();
    await widget.updateComplete;
    expect(textOf(widget)).to.include('412');
    expect(parseFloat(inside(widget, '.fill').getAttribute('width') ?? '')).to.be.lessThan(100);
  });

  it('walk the days ahead on a gauge, from the day on which its bar ends', async () => {
    const widget = await mountCharts();
    const figure = inside(widget, '.gauge').closest('figure') as HTMLElement;
    const cursor = figure.querySelector('input') as HTMLInputElement;
    expect([cursor.min, cursor.max, cursor.getAttribute('aria-valuetext')]).to.deep.equal(['0', '89', '45']);
    const { left, width, top } = inside(widget, '.gauge').getBoundingClientRect();
    const clientX = left + (width * 29.5) / 90;
    inside(widget, '.gauge').dispatchEvent(
      new PointerEvent('pointermove', { clientX, clientY: top + 5, bubbles: true }),
    );
    await widget.updateComplete;
    expect(figure.querySelector('.day-text')?.textContent).to.equal('30');
    // The day before the threshold: its column ends at the mark, and the knob stands in the middle of it.
    const guide = inside(widget, '.gauge .guide').getBoundingClientRect();
    expect(guide.right).to.be.closeTo(left + width / 3, 1);
    const track = cursor.getBoundingClientRect();
    expect(track.left + 8 + ((track.width - 16) * 29) / 89).to.be.closeTo(clientX, 1);
  });

  it('mark in a calendar what happened and what nobody reported, by sign and not by colour alone', async () => {
    const widget = await mountCharts();
    const signs = all(widget, '.strip').map((strip) => strip.textContent?.replace(/\s+/g, ''));
    expect(signs).to.deep.equal(['×××?', '×??']);
  });

  it('run from left to right in Arabic too', async () => {
    const widget = await mountCharts('locale="ar"');
    await until(() => inside(widget, 'section').dir === 'rtl', 'Arabic');
    const first = inside(widget, '.plot-box > svg').getBoundingClientRect();
    const plot = inside(widget, '.plot-box .plot').getBoundingClientRect();
    expect(first.right).to.be.at.most(plot.left + 1);
    expect(getComputedStyle(slider(widget)).direction).to.equal('ltr');
  });

  it('fit a year into 360 pixels', async () => {
    const widget = await mountCharts();
    widget.style.setProperty('inline-size', '360px');
    widget.days = sampleDays(366);
    await widget.reload();
    await until(() => widget.width === 'narrow', 'narrow');
    await widget.updateComplete;
    expect(subpaths(pathOf(widget, '.plot .bar:not(.partly)'))).to.equal(364);
    const box = widget.getBoundingClientRect();
    for (const text of all(widget, 'figure text')) {
      const { left, right } = text.getBoundingClientRect();
      expect(left, text.textContent ?? '').to.be.at.least(box.left);
      expect(right, text.textContent ?? '').to.be.at.most(box.right);
    }
  });

  it('use colours that stand out from every surface, light and dark', async () => {
    const widget = await mountCharts();
    const root = inside(widget, '.root');
    for (const scheme of ['light', 'dark']) {
      root.style.setProperty('color-scheme', scheme);
      for (const token of ['chart-bar', 'chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5']) {
        for (const surface of ['surface', 'sunken', 'raised']) {
          root.style.setProperty('color', `var(--_${token})`);
          root.style.setProperty('background', `var(--_${surface})`);
          const { color, backgroundColor } = getComputedStyle(root);
          expect(
            contrast(rgbOf(color), rgbOf(backgroundColor)),
            `${token} on ${surface}, ${scheme}`,
          ).to.be.at.least(3);
        }
      }
    }
  });

  it('take all their words from the catalogue', async () => {
    const widget = await mountCharts('locale="en-XA"');
    await until(() => inside(widget, 'section').lang === 'en-XA', 'the pseudo-language');
    await widget.updateComplete;
    const words = all(widget, '.chart-switch').map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(words.every((text) => text?.match(/^⟦[^⟧]*⟧ ?⟦[^⟧]*⟧$/))).to.equal(true);
    expect(findLiterals(inside(widget, '.chart-switch'))).to.deep.equal([]);
  });
});
