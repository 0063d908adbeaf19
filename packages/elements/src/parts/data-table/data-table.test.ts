import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { problem } from '../../testing/fake-api.ts';
import { checkAccessibility } from '../../testing/checks.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../../testing/sample-widget.ts';

const LIST = 'GET /v1/inventory';

async function mountTable(list: object, attributes?: string): Promise<BdSample> {
  return (await mountLive(list, attributes)).widget;
}

async function mountLive(list: object, attributes?: string) {
  const { api, live, widget } = await mountPortal({
    markup: '<bd-sample></bd-sample>',
    granted: ['inventory.view-shared'],
    routes: { [LIST]: list },
    ...(attributes && { attributes }),
  });
  await once(widget, 'bd-ready');
  return { api, live, widget: widget as BdSample };
}

/** Answers page by page: 60 rows each, `count` in all. */
const paged = (count: number) => (request: Request) => {
  const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
  const next = from + 60 < count ? String(from + 60) : null;
  return samplePage(Math.min(60, count - from), from, next);
};

const focused = (widget: Element) => widget.shadowRoot?.activeElement as HTMLElement;

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** Puts the focus on the table's one tab stop. */
function enter(widget: Element): void {
  inside(widget, '[role="grid"] [tabindex="0"]').focus();
}

describe('the data table', () => {
  before(defineSample);
  afterEach(unmountAll);

  it('is a grid with explicit roles, one tab stop and continuous row numbers', async () => {
    const widget = await mountTable(samplePage(5));
    const grid = inside(widget, '[role="grid"]');
    expect(grid.getAttribute('aria-rowcount')).to.equal('6');
    expect(grid.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    const rows = [...grid.querySelectorAll('[role="row"]')].map((row) => row.getAttribute('aria-rowindex'));
    expect(rows).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    expect(grid.querySelectorAll('[role="rowheader"]')).to.have.length(5);
    const tabbable = [...grid.querySelectorAll<HTMLElement>('button, input')].filter(
      ({ tabIndex }) => tabIndex >= 0,
    );
    expect(tabbable).to.have.length(0);
    await checkAccessibility(widget);
  });

  it('aligns numbers and their headers at the end, in digits of one width', async () => {
    const widget = await mountTable(samplePage(2));
    const header = inside(widget, '.thead [aria-colindex="4"]');
    const cell = inside(widget, '.tbody .tr [aria-colindex="4"]');
    for (const element of [header, cell]) expect(getComputedStyle(element).justifyContent).to.equal('end');
    expect(getComputedStyle(cell).fontVariantNumeric).to.equal('tabular-nums');
  });

  it('needs no more width than its columns ask for', async () => {
    const widget = await mountTable(samplePage(3));
    widget.style.inlineSize = '560px';
    await until(() => widget.offsetWidth === 560, 'the width');
    const { scrollWidth, clientWidth } = inside(widget, '.scroller');
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('moves by keys and opens a row with Enter', async () => {
    const widget = await mountTable(samplePage(20));
    enter(widget);
    await press('ArrowDown', 'ArrowRight', 'End');
    expect(focused(widget).getAttribute('aria-colindex')).to.equal('5');
    expect(focused(widget).parentElement?.getAttribute('aria-rowindex')).to.equal('3');
    await press('Home', 'PageDown');
    expect(Number(focused(widget).parentElement?.dataset['index'])).to.be.greaterThan(5);
    await press('Control+Home', 'ArrowDown', 'Enter');
    expect(widget.opened).to.deep.equal(['row-1']);
    await until(() => focused(widget).id === 'details-title', 'the focus on the details');
    await checkAccessibility(widget);
    await press('Escape');
    await until(() => focused(widget).classList.contains('td'), 'the focus back on the row');
    expect(focused(widget).parentElement?.dataset['index']).to.equal('1');
  });

  it('sorts on the server from the header, with aria-sort', async () => {
    const widget = await mountTable(samplePage(3));
    enter(widget);
    await press('ArrowUp', 'ArrowRight');
    expect(focused(widget).getAttribute('aria-sort')).to.equal('ascending');
    const changed = once(widget, 'bd-state-change');
    await press('Enter');
    expect((await changed).state).to.include({ sort: '-sku' });
    await widget.updateComplete;
    expect(focused(widget).getAttribute('aria-sort')).to.equal('descending');
  });

  it('selects with Space and a range with Shift+Space', async () => {
    const widget = await mountTable(samplePage(8));
    enter(widget);
    await press('Space', 'ArrowDown', 'ArrowDown', 'Shift+Space');
    await widget.updateComplete;
    expect(textOf(widget)).to.include('3 loaded rows selected');
    const selected = [...(widget.shadowRoot?.querySelectorAll('[aria-selected="true"]') ?? [])];
    expect(selected).to.have.length(3);
    await press('Space');
    await widget.updateComplete;
    expect(textOf(widget)).to.include('2 loaded rows selected');
  });

  it('goes into the control of a cell with F2 and out with Escape; keys inside are the control’s', async () => {
    const widget = await mountTable(samplePage(3));
    enter(widget);
    await press('End', 'F2');
    expect(focused(widget).localName).to.equal('input');
    await sendKeys({ type: '12' });
    await press('ArrowDown', 'Home');
    expect(focused(widget).localName).to.equal('input');
    expect((focused(widget) as HTMLInputElement).value).to.equal('12');
    await press('Escape');
    expect(focused(widget).getAttribute('role')).to.equal('gridcell');
    await press('ArrowDown');
    expect(focused(widget).parentElement?.dataset['index']).to.equal('1');
  });

  it('grows by pages and keeps only what is in view of a long table in the document', async () => {
    const widget = await mountTable(paged(300));
    expect(inside(widget, '[role="grid"]').getAttribute('aria-rowcount')).to.equal('-1');
    enter(widget);
    for (const loaded of [120, 180, 240, 300]) {
      await press('Control+End');
      await until(() => textOf(widget).includes(`${loaded} rows`), `${loaded} rows`);
    }
    await until(() => widget.shadowRoot?.querySelector('.virtual') !== null, 'virtual rows');
    await press('Control+End');
    await widget.updateComplete;
    await until(() => focused(widget)?.parentElement?.dataset['index'] === '299', 'the last row');
    const rows = widget.shadowRoot?.querySelectorAll('.tbody > .tr').length ?? 0;
    expect(rows).to.be.lessThan(60);
    expect(inside(widget, '[role="grid"]').getAttribute('aria-rowcount')).to.equal('301');
    expect(focused(widget).parentElement?.getAttribute('aria-rowindex')).to.equal('301');
  });

  it('keeps the focused row while another part of a long table is scrolled to', async () => {
    const widget = await mountTable(samplePage(300));
    await until(() => widget.shadowRoot?.querySelector('.virtual') !== null, 'virtual rows');
    enter(widget);
    await press('ArrowDown');
    const scroller = inside(widget, '.scroller');
    for (const top of [2000, 6000, 300]) {
      scroller.scrollTop = top;
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(focused(widget).parentElement?.dataset['index']).to.equal('1');
    }
    await press('ArrowDown');
    await until(() => scroller.scrollTop < 100, 'the focused row in view');
    expect(focused(widget).parentElement?.dataset['index']).to.equal('2');
  });

  it('keeps the focus on its row when rows are added above', async () => {
    const { api, live, widget } = await mountLive(samplePage(5, 10));
    enter(widget);
    await press('ArrowDown');
    const cell = focused(widget);
    expect(cell.parentElement?.textContent).to.include('LB-1011');
    api.routes = { ...api.routes, [LIST]: samplePage(7, 8) };
    live.tell('inventory.changed', 'LOC-101');
    await until(() => textOf(widget).includes('LB-1008'), 'the new rows');
    expect(focused(widget)).to.equal(cell);
    await press('ArrowDown');
    expect(focused(widget).parentElement?.textContent).to.include('LB-1012');
  });

  for (const [what, count] of [
    ['short', 60],
    ['long', 300],
  ] as const) {
    it(`keeps what is in view of a ${what} table where it is when rows are added above`, async () => {
      const { api, live, widget } = await mountLive(samplePage(count, 10));
      if (count > 100)
        await until(() => widget.shadowRoot?.querySelector('.virtual') !== null, 'virtual rows');
      inside(widget, '.scroller').scrollTop = 900;
      await new Promise((resolve) => setTimeout(resolve, 100));
      const top = (sku: string) => {
        const rows = [...(widget.shadowRoot?.querySelectorAll('.tbody > .tr') ?? [])];
        return rows.find((row) => row.textContent.includes(sku))?.getBoundingClientRect().top ?? NaN;
      };
      const before = top('LB-1038');
      api.routes = { ...api.routes, [LIST]: samplePage(count + 3, 7) };
      live.tell('inventory.changed', 'LOC-101');
      await until(() => textOf(widget).includes(`${count + 3} rows`), 'the new rows');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(top('LB-1038')).to.be.closeTo(before, 1);
    });
  }

  it('offers to try again when a further page fails', async () => {
    const list = (request: Request) =>
      request.url.includes('cursor') ? problem(400, 'invalid-cursor') : samplePage(60, 0, 'next');
    const widget = await mountTable(list);
    inside(widget, '.end-of-table .link').click();
    await until(() => textOf(widget).includes('More rows could not be loaded.'), 'the failure');
    expect(inside(widget, '.end-of-table .link').textContent.trim()).to.equal('Try again');
  });

  it('shows two-line items in a narrow widget, which open and give the focus back', async () => {
    const widget = await mountTable(samplePage(4));
    widget.style.inlineSize = '360px';
    await until(() => widget.shadowRoot?.querySelector('.items') !== null, 'a list');
    expect(widget.scrollWidth).to.be.at.most(360);
    await checkAccessibility(widget);
    inside(widget, '.items li:nth-child(2) button').click();
    await until(() => focused(widget)?.id === 'details-title', 'the details');
    expect(inside(widget, '.main').hidden).to.equal(true);
    inside(widget, '.back').click();
    await until(() => focused(widget)?.classList.contains('item'), 'the focus back on the item');
    expect(focused(widget).textContent).to.include('LB-1001');
  });

  it('mirrors in a right-to-left language', async () => {
    const widget = await mountTable(samplePage(3), 'locale="ar"');
    await until(() => inside(widget, 'section').dir === 'rtl', 'right to left');
    const key = inside(widget, '.tbody .tr .key').getBoundingClientRect();
    const units = inside(widget, '.tbody .tr .td.end').getBoundingClientRect();
    expect(key.left).to.be.greaterThan(units.left);
    enter(widget);
    await press('ArrowLeft');
    expect(focused(widget).getAttribute('aria-colindex')).to.equal('2');
    await checkAccessibility(widget);
  });
});
