import type { Replenishment } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { inside, mountPortal, once, unmountAll, until } from '../testing/mount.ts';
import { salesRoutes, sampleSkus, sampleStores, sampleSupply } from '../testing/sample-sales.ts';

async function mountGauge(changes: Partial<Replenishment> = {}): Promise<Element> {
  const supply = [{ ...sampleSupply, ...changes }];
  const { widget } = await mountPortal({
    markup: '<bd-sell-through></bd-sell-through>',
    routes: salesRoutes({ supply }),
  });
  await once(widget, 'bd-ready');
  await until(() => widget.shadowRoot?.querySelector('.gauge') !== null, 'the gauge');
  return widget;
}

const figureOf = (widget: Element) => inside(widget, '[aria-labelledby="supply-title"]');
const cursorOf = (widget: Element) => figureOf(widget).querySelector('input') as HTMLInputElement;

/** What the cursor says once it is moved to a day. */
async function saidOf(widget: Element, day: number): Promise<string | null> {
  const cursor = cursorOf(widget);
  cursor.value = String(day - 1);
  cursor.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await (widget as Element & { updateComplete: Promise<boolean> }).updateComplete;
  return cursor.getAttribute('aria-valuetext');
}

async function tableOf(widget: Element): Promise<string[][]> {
  [...figureOf(widget).querySelectorAll('button')].at(-1)?.click();
  await until(() => figureOf(widget).querySelector('table') !== null, 'the table');
  return [...figureOf(widget).querySelectorAll('tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent ?? ''),
  );
}

describe('<bd-sell-through>, days of supply', () => {
  before(() => import('../parts/charts/charts.ts'));
  afterEach(unmountAll);

  it('tells of every day ahead what is left, from when too little, and when nothing', async () => {
    const widget = await mountGauge();
    const runsOut = '27 Apr 2026, day 45: stock runs out at 45.0 units a day, if nothing arrives';
    expect(cursorOf(widget).getAttribute('aria-valuetext')).to.equal(runsOut);
    expect(await saidOf(widget, 1)).to.equal('14 Mar 2026, day 1: 1,939 units left, 43.1 days of supply');
    expect(await saidOf(widget, 14)).to.equal('27 Mar 2026, day 14: 1,354 units left, 30.1 days of supply');
    const below = '28 Mar 2026, day 15: 1,309 units left, 29.1 days of supply, below the threshold of 30';
    expect(await saidOf(widget, 15)).to.equal(below);
    expect(await saidOf(widget, 44)).to.include('26 Apr 2026, day 44: 4 units left, 0.1 days of supply');
    expect(await saidOf(widget, 45)).to.equal(runsOut);
    expect(await saidOf(widget, 90)).to.equal('11 Jun 2026, day 90: no stock left, if nothing arrives');
  });

  it('has the days that matter, and what they are reckoned from, as a table', async () => {
    expect(await tableOf(await mountGauge())).to.deep.equal([
      ['Figure', 'Date', 'Days of supply', 'Units'],
      ['Available', '13 Mar 2026', '44.1', '1,984'],
      ['Below 30 days', '28 Mar 2026', '29.1', '1,309'],
      ['Runs out', '27 Apr 2026', '0.0', '0'],
      ['Average units a day, 28 days', '', '', '45.0'],
      ['In transit, not counted', '', '', '480'],
    ]);
  });

  it('is below from the first day on which it is strictly less than the threshold, as the alerts are', async () => {
    const at = await mountGauge({ availableUnits: 1350, daysOfSupply: 30, daysAboveThreshold: 0 });
    expect((await tableOf(at))[2]).to.deep.equal(['Below 30 days', '14 Mar 2026', '29.0', '1,305']);
    unmountAll();
    const below = await mountGauge({ availableUnits: 1346, daysOfSupply: 29.9, daysAboveThreshold: -0.1 });
    expect((await tableOf(below)).map(([name]) => name)).not.to.include('Below 30 days');
    const sign = inside(below, '#supply-summary .icon');
    expect(sign.getBoundingClientRect().right).to.be.lessThan(
      inside(below, '#supply-summary').getBoundingClientRect().right / 2,
    );
    expect(getComputedStyle(sign).display).to.equal('inline');
  });

  it('has nothing to count down where there is no stock', async () => {
    const none = { availableUnits: -3, daysOfSupply: 0, daysAboveThreshold: -30 };
    const widget = await mountGauge(none);
    expect(await saidOf(widget, 1)).to.equal('14 Mar 2026, day 1: no stock left, if nothing arrives');
    expect((await tableOf(widget)).slice(1, 3)).to.deep.equal([
      ['Available', '13 Mar 2026', '0.0', '-3'],
      ['Average units a day, 28 days', '', '', '45.0'],
    ]);
  });
});

describe('<bd-sell-through>, stores and products', () => {
  afterEach(unmountAll);

  it('stand side by side, or one below the other where figures and names need the room', async () => {
    const topOf = async (units: number, inlineSize: string) => {
      const { widget } = await mountPortal({
        markup: '<bd-sell-through></bd-sell-through>',
        routes: salesRoutes({
          stores: sampleStores.map((store) => ({ ...store, netUnits: units, averageDailyUnits: units / 28 })),
          skus: sampleSkus.map((sku) => ({ ...sku, netUnits: units, averageDailyUnits: units / 28 })),
        }),
      });
      widget.style.setProperty('inline-size', inlineSize);
      await once(widget, 'bd-ready');
      await until(() => widget.shadowRoot?.querySelector('.tables table') !== null, 'tables');
      const [stores, skus] = [...(widget.shadowRoot?.querySelectorAll('.tables .part') ?? [])];
      for (const part of [stores, skus]) {
        expect(part?.scrollWidth, `${units} in ${inlineSize}`).to.be.at.most(part?.clientWidth ?? 0);
      }
      const [above = NaN, below = NaN] = [stores, skus].map((part) => part?.getBoundingClientRect().top);
      unmountAll();
      return below - above;
    };
    expect(await topOf(90, '1100px')).to.equal(0);
    expect(await topOf(123_456_789, '1100px')).to.be.greaterThan(0);
    expect(await topOf(1_234_567, '520px')).to.be.greaterThan(0);
  });
});
