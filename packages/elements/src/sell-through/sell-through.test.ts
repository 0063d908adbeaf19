import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { lockedEntitlement, problem, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import {
  LUXE,
  sampleDays,
  samplePeriod,
  salesRoutes,
  salesViewer,
  sampleSkus,
  sampleSubmission,
  sampleSupply,
} from '../testing/sample-sales.ts';
import type { BdSellThrough } from './sell-through.ts';

const SUMMARY = 'GET /v1/sell-through/summary';
const SUBMIT = 'POST /v1/sell-through';
const FAULT = {
  row: 3,
  column: 'date',
  value: '13/03/2026',
  code: 'spreadsheet-date',
  problem: 'This is a date as a spreadsheet shows it.',
  fix: 'Write 2026-03-13.',
};
const REPORT = { rows: 118, validRows: 117, invalidRows: 1, errors: [FAULT] };
const CSV = 'storeCode,sku,date,sold\r\nSEP-101,LB-1042,2026-03-13,3\r\nSEP-102,LB-1042,13/03/2026,1\r\n';

async function mountSales(options: { routes?: Routes; attributes?: string; markup?: string } = {}) {
  const { widget, api, live, portal } = await mountPortal({
    markup: options.markup ?? '<bd-sell-through></bd-sell-through>',
    routes: { ...salesRoutes(), ...options.routes },
    ...(options.attributes && { attributes: options.attributes }),
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdSellThrough, api, live, portal };
}

async function withCharts(widget: Element): Promise<void> {
  await until(() => widget.shadowRoot?.querySelector('figure') !== null, 'the charts');
}

const kpis = (widget: Element) =>
  [...(widget.shadowRoot?.querySelectorAll('.figures > div') ?? [])].map(
    (figure) => `${figure.querySelector('.kpi')?.textContent} ${figure.querySelector('dt')?.textContent}`,
  );
const button = (widget: Element, text: RegExp) =>
  [...(widget.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
    text.test(one.textContent?.trim() ?? ''),
  );
const lastQuery = (requests: Request[]) => new URL(requests.at(-1)?.url ?? '').searchParams;

/** Chooses a file, as a person does after [Upload sales] or [Upload corrected file]. */
function choose(widget: Element, text: RegExp, content = CSV): void {
  const input = button(widget, text)?.nextElementSibling as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File([content], 'sales.csv', { type: 'text/csv' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

// Loaded now, so that no test waits for the first compilation.
before(() => Promise.all([import('../parts/charts/charts.ts'), import('./upload.ts')]));

describe('<bd-sell-through>', () => {
  afterEach(unmountAll);

  it('shows the figures that people come for', async () => {
    const { widget } = await mountSales();
    await withCharts(widget);
    expect(kpis(widget)).to.deep.equal([
      '45.0 units a day',
      '22 of 22 stores',
      '44.1 days of supply',
      '1 alert',
    ]);
    expect(textOf(widget))
      .to.include('LUXE BOND at Sephora, 14 Feb 2026 to 13 Mar 2026')
      .and.include('As of 13 Mar 2026')
      .and.include('+5% against the period before')
      .and.include('1,984 units available at Sephora DC')
      .and.include('14.1 days above the threshold of 30.')
      .and.include('45.0 units a day on average, 1,260 in all; the most on 16 Feb, 52.')
      .and.include('1 stock-out in 1 of 22 stores, 3 store days in all. 1 is still out.')
      .and.include('Below 30 days, alert since 12 Mar');
    await checkAccessibility(widget);
  });

  it('ranks stores and products, ten first and all on request', async () => {
    const { widget } = await mountSales();
    widget.style.setProperty('inline-size', '900px');
    await until(() => widget.width === 'wide', 'wide');
    const rows = () => [...(inside(widget, '.part').querySelectorAll('tbody tr') ?? [])];
    expect(rows()).to.have.length(10);
    expect((rows()[0] as HTMLElement).innerText.split(/\s*[\n\t]\s*/)).to.deep.equal([
      ...['1', 'Sephora Store 101', 'San Francisco', '90', '3.2', '7.1%', '+12.5%', '3'],
    ]);
    expect(textOf(widget)).to.include('2 days not reported').and.include('1–10 of 22');
    const changed = once(widget, 'bd-state-change');
    button(widget, /^All$/)?.click();
    await changed;
    await widget.updateComplete;
    expect(rows()).to.have.length(22);
    expect(widget.state).to.deep.equal({ allStores: true });
  });

  it('shows newly reported sales in place: all rows stay open, and a date that is being chosen', async () => {
    const { widget, api, live } = await mountSales();
    await withCharts(widget);
    widget.state = { allStores: true, period: 'custom', from: '2026-02-20', to: '2026-03-05' };
    await once(widget, 'bd-ready');
    const from = inside<HTMLInputElement>(widget, 'input[type="date"]');
    from.focus();
    from.value = '2026-02-21';
    const figure = inside(widget, 'figure');
    const supply = [{ ...sampleSupply, daysOfSupply: 40.1, daysAboveThreshold: 10.1 }];
    api.routes = { ...api.routes, 'GET /v1/replenishment': { items: supply, nextCursor: null } };
    live.tell('sell-through.reported', 'p-1');
    await until(() => textOf(widget).includes('40.1'), 'the new figures');
    expect(textOf(widget)).to.include('1–22 of 22');
    expect(inside(widget, 'figure')).to.equal(figure);
    expect(widget.shadowRoot?.activeElement).to.equal(from);
    expect(from.value).to.equal('2026-02-21');
  });

  it('says strictly below the threshold, and since when an alert is open', async () => {
    const supply = (daysOfSupply: number, daysAboveThreshold: number) => [
      { ...sampleSupply, daysOfSupply, daysAboveThreshold },
    ];
    const at = await mountSales({ routes: salesRoutes({ supply: supply(30, 0) }) });
    await withCharts(at.widget);
    expect(textOf(at.widget)).to.include('0.0 days above').and.not.include('Below 30 days.');
    unmountAll();
    const below = await mountSales({ routes: salesRoutes({ supply: supply(29.9, -0.1) }) });
    await withCharts(below.widget);
    expect(textOf(below.widget)).to.include('Below 30 days. Alert open since 12 Mar.');
  });

  it('says why days of supply cannot be calculated, or not be trusted', async () => {
    const none = { ...sampleSupply, daysOfSupply: null, averageDailyUnits: 0, daysAboveThreshold: null };
    const { widget } = await mountSales({ routes: salesRoutes({ supply: [none] }) });
    await withCharts(widget);
    expect(textOf(widget)).to.include('No sales in 28 days; days of supply cannot be calculated.');
    expect(widget.shadowRoot?.querySelector('.gauge')).to.equal(null);
    unmountAll();
    const few = await mountSales({ routes: salesRoutes({ supply: [{ ...sampleSupply, completeDays: 9 }] }) });
    expect(textOf(few.widget)).to.include('Only 9 of the last 28 days are completely reported');
  });

  it('says that the report is stale, and as of when its figures are', async () => {
    const period = { ...samplePeriod, stale: true, daysBehind: 3 };
    const { widget } = await mountSales({ routes: salesRoutes({ period }) });
    expect(textOf(widget)).to.include('Report is 3 days behind, as of 13 Mar 2026');
  });

  it('names what was sold beyond the books', async () => {
    const exceptions = [
      {
        sku: 'LB-1001',
        productName: 'Cleanser',
        unexplainedUnits: 12,
        availableUnits: 3,
        openedAt: '2026-03-12T00:00:00Z',
      },
    ];
    const { widget } = await mountSales({
      routes: salesRoutes({ supply: [{ ...sampleSupply, exceptions }] }),
    });
    expect(textOf(widget)).to.include('LB-1001: stores sold 12 units that no lot had.');
  });

  it('loads another period, which ends on the last complete day, and tells the host page', async () => {
    const { widget, api } = await mountSales();
    const select = inside<HTMLSelectElement>(widget, '.period');
    select.value = '7d';
    const changed = once(widget, 'bd-state-change');
    select.dispatchEvent(new Event('change'));
    await changed;
    await once(widget, 'bd-ready');
    expect(widget.state).to.deep.equal({ period: '7d' });
    const query = lastQuery(api.to(SUMMARY));
    expect([query.get('from'), query.get('to')]).to.deep.equal(['2026-03-07', '2026-03-13']);
    expect(textOf(widget)).to.include('7 Mar 2026 to 13 Mar 2026');
  });

  it('takes a custom period, and none that ends before it begins', async () => {
    const { widget, api } = await mountSales();
    widget.state = { period: 'custom', from: '2026-02-20', to: '2026-03-05' };
    await once(widget, 'bd-ready');
    const query = lastQuery(api.to(SUMMARY));
    expect([query.get('from'), query.get('to')]).to.deep.equal(['2026-02-20', '2026-03-05']);
    const from = inside<HTMLInputElement>(widget, 'input[type="date"]');
    expect(from.value).to.equal('2026-02-20');
    await checkAccessibility(widget);
    const before = api.requests.length;
    from.value = '2026-03-06';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await widget.updateComplete;
    expect(from.validationMessage).to.equal('The first day must not be after the last one.');
    expect(api.requests).to.have.length(before);
    expect(widget.state.from).to.equal('2026-02-20');
  });

  it('lets choose between partners where there are several', async () => {
    const other = {
      ...sampleSupply,
      partnership: { id: 'other', host: LUXE, partner: { id: 'p', code: 'ORG-104', name: 'Douglas' } },
    };
    const { widget, api } = await mountSales({
      routes: { ...salesRoutes({ supply: [sampleSupply, other] }), 'GET /v1/viewer': salesViewer(LUXE) },
    });
    const select = inside<HTMLSelectElement>(widget, 'select');
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal(['Sephora', 'Douglas']);
    select.value = 'other';
    select.dispatchEvent(new Event('change'));
    await once(widget, 'bd-ready');
    expect(lastQuery(api.to(SUMMARY)).get('partnershipId')).to.equal('other');
  });

  it('leaves out the days of supply in a session that is limited to sales', async () => {
    const { widget } = await mountSales({
      routes: { 'GET /v1/replenishment': problem(403, 'session-restricted') },
    });
    expect(kpis(widget)).to.deep.equal(['45.0 units a day', '22 of 22 stores']);
  });

  it('reads well when narrow: lists instead of tables, parts that fold', async () => {
    const { widget } = await mountSales();
    widget.style.setProperty('inline-size', '360px');
    await until(() => widget.width === 'narrow', 'narrow');
    await withCharts(widget);
    expect(
      [...(widget.shadowRoot?.querySelectorAll('summary') ?? [])].map(({ innerText }) => innerText),
    ).to.deep.equal(['Stores', 'Top SKUs', 'Stock-outs']);
    for (const part of widget.shadowRoot?.querySelectorAll('details') ?? []) part.open = true;
    expect(textOf(widget)).to.include('90 units');
    expect(inside(widget, '.frame').scrollWidth).to.be.at.most(360);
    await checkAccessibility(widget);
  });

  it('is empty, locked or broken in the words of every widget', async () => {
    const empty = await mountSales({
      routes: salesRoutes({
        days: sampleDays.map((day) => ({ ...day, netUnits: null, average28Days: null })),
        stores: [],
        skus: [],
        stockOuts: [],
      }),
    });
    expect(empty.widget.status).to.equal('empty');
    expect(textOf(empty.widget)).to.include('No sales reported in this period.');
    expect(button(empty.widget, /Upload sales/)).not.to.equal(undefined);
    await checkAccessibility(empty.widget);
    unmountAll();

    const locked = await mountPortal({
      markup: '<bd-sell-through></bd-sell-through>',
      routes: {
        'GET /v1/viewer': salesViewer(undefined, {
          entitlements: [lockedEntitlement('reports.basic', 'Upgrade to PRO: Reports')],
        }),
      },
    });
    await until(() => textOf(locked.widget).includes('Upgrade to PRO: Reports'), 'the locked panel');
    expect(textOf(locked.widget)).to.include('Daily sales by store, and when stock runs out.');
    unmountAll();

    const { widget } = await mountPortal({
      markup: '<bd-sell-through></bd-sell-through>',
      routes: { ...salesRoutes(), [SUMMARY]: problem(500, 'internal-error') },
    });
    await once(widget, 'bd-error');
    expect(textOf(widget)).to.include('We couldn’t load Sell-through. Nothing was changed.');
  });

  it('takes all words from the catalogue', async () => {
    const { widget } = await mountSales({
      attributes: 'locale="en-XA"',
      routes: { [SUBMIT]: problem(422, 'sell-through-invalid', { report: REPORT }) },
    });
    await until(() => inside(widget, 'section').lang === 'en-XA', 'the pseudo-language');
    await withCharts(widget);
    choose(widget, /⟦/);
    await until(() => widget.shadowRoot?.querySelector('.faults') !== null, 'the faults');
    const nested = /⟦[^⟦⟧]*⟦[^⟧]*⟧[^⟧]*⟧/;
    const data = [
      ...['LUXE BOND', 'San Francisco', 'Sephora', 'Store', 'sales.csv'],
      ...sampleSkus.flatMap(({ sku, productName }) => [sku, productName]),
      ...['Feb', 'Mar', FAULT.problem, FAULT.fix, FAULT.column],
    ];
    expect(findLiterals(widget, data).filter((text) => !nested.test(text))).to.deep.equal([]);
  });
});

describe('<bd-sell-through>, uploading', () => {
  afterEach(unmountAll);

  it('sends the file under a key and says what was saved', async () => {
    const { widget, api } = await mountSales({
      routes: { [SUBMIT]: () => Response.json(sampleSubmission({ rowsReplaced: 22 }), { status: 201 }) },
    });
    const before = api.to(SUMMARY).length;
    const saved = once(widget, 'bd-sales-saved');
    choose(widget, /Upload sales/);
    const { rowsSaved, from, to } = await saved;
    expect([rowsSaved, from, to]).to.deep.equal([118, '2026-03-13', '2026-03-13']);
    await until(() => api.to(SUMMARY).length > before, 'fresh figures');
    expect(textOf(widget)).to.include('118 rows saved for 13 Mar. 22 rows replace earlier figures.');
    const [request] = api.to(SUBMIT);
    expect(await request?.text()).to.equal(CSV);
    expect(request?.headers.get('content-type')).to.match(/^text\/csv/);
    expect(request?.headers.get('idempotency-key')).to.match(/^[0-9a-f-]{36}$/);
    expect(new URL(request?.url ?? '').searchParams.get('partial')).to.equal(null);
  });

  it('lets the inventory beside it load again, and no longer once that is gone', async () => {
    const { widget, api, portal } = await mountSales({
      markup: '<bd-sell-through></bd-sell-through><bd-inventory></bd-inventory>',
      routes: {
        [SUBMIT]: () => Response.json(sampleSubmission(), { status: 201 }),
        'GET /v1/inventory': { items: [], nextCursor: null },
        'GET /v1/inventory/summary': { locations: [], units: 0, value: null, valueBasis: null },
      },
    });
    const summary = 'GET /v1/inventory/summary';
    await until(() => api.to(summary).length === 1, 'the inventory');
    choose(widget, /Upload sales/);
    await until(() => api.to(summary).length === 2, 'fresh stock');
    portal.querySelector('bd-inventory')?.remove();
    const saved = once(widget, 'bd-sales-saved');
    choose(widget, /Upload sales/);
    await saved;
    await once(widget, 'bd-ready');
    expect(api.to(summary)).to.have.length(2);
  });

  it('names row, column, value, problem and fix of what has to be corrected, and says that nothing was saved', async () => {
    const { widget } = await mountSales({
      routes: { [SUBMIT]: problem(422, 'sell-through-invalid', { report: REPORT }) },
    });
    choose(widget, /Upload sales/);
    await until(() => widget.shadowRoot?.activeElement?.id === 'upload-title', 'the focus on what is wrong');
    expect(textOf(widget)).to.include('118 rows: 117 fine, 1 to correct. Nothing was saved.');
    const cells = [...inside(widget, '.fault-table tbody tr').children].map(({ textContent }) => textContent);
    expect(cells).to.deep.equal(['3', 'date', '13/03/2026', FAULT.problem, FAULT.fix]);
    expect(widget.shadowRoot?.querySelectorAll('.primary')).to.have.length(1);
    await checkAccessibility(widget);
  });

  it('takes the corrected file, under another key', async () => {
    let bad = true;
    const { widget, api } = await mountSales({
      routes: {
        [SUBMIT]: () =>
          bad
            ? problem(422, 'sell-through-invalid', { report: REPORT })
            : Response.json(sampleSubmission(), { status: 201 }),
      },
    });
    choose(widget, /Upload sales/);
    await until(() => button(widget, /Upload corrected file/) !== undefined, 'the faults');
    bad = false;
    choose(widget, /Upload corrected file/);
    await until(() => textOf(widget).includes('118 rows saved for 13 Mar.'), 'saved');
    expect(widget.shadowRoot?.querySelector('.faults')).to.equal(null);
    const keys = api.to(SUBMIT).map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).to.equal(2);
  });

  it('saves the good rows on request', async () => {
    const { widget, api } = await mountSales({
      routes: {
        [SUBMIT]: (request: Request) =>
          new URL(request.url).searchParams.get('partial') === 'true'
            ? Response.json(sampleSubmission({ rowsSaved: 117, rowsRejected: 1 }), { status: 201 })
            : problem(422, 'sell-through-invalid', { report: REPORT }),
      },
    });
    choose(widget, /Upload sales/);
    await until(() => button(widget, /Save 117 rows/) !== undefined, 'the faults');
    button(widget, /Save 117 rows/)?.click();
    await until(() => textOf(widget).includes('117 rows saved for 13 Mar. 1 row was not saved.'), 'saved');
    expect(api.to(SUBMIT)).to.have.length(2);
  });

  it('sends a file again under the same key where no answer came', async () => {
    let offline = true;
    const { widget, api } = await mountSales({
      routes: {
        [SUBMIT]: () => {
          if (offline) return problem(500, 'internal-error');
          return Response.json(sampleSubmission(), { status: 201 });
        },
      },
    });
    choose(widget, /Upload sales/);
    await until(() => button(widget, /Send again/) !== undefined, 'the question');
    expect(textOf(widget)).to.include('it is not known whether the file was saved');
    offline = false;
    button(widget, /Send again/)?.click();
    await until(() => textOf(widget).includes('118 rows saved'), 'saved');
    const keys = api.to(SUBMIT).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys.length).to.be.at.least(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('says in the words of the server why it was refused', async () => {
    const { widget } = await mountSales({
      routes: { [SUBMIT]: problem(409, 'partnership-not-active', { detail: 'The partnership has ended.' }) },
    });
    choose(widget, /Upload sales/);
    await until(() => textOf(widget).includes('The partnership has ended. Reference req-1'), 'the refusal');
  });

  it('is offered to those who sell, as long as they may act', async () => {
    const offered = async (viewer: object) => {
      const { widget } = await mountSales({ routes: { 'GET /v1/viewer': viewer } });
      const found = button(widget, /Upload sales/) !== undefined;
      unmountAll();
      return found;
    };
    const sephora = salesViewer();
    expect(await offered(sephora)).to.equal(true);
    expect(await offered(salesViewer(LUXE))).to.equal(false);
    expect(await offered({ ...sephora, session: { ...sephora.session, readOnly: true } })).to.equal(false);
    expect(await offered({ ...sephora, user: { ...sephora.user, role: 'VIEWER' } })).to.equal(false);
  });

  it('forgets the file when the session ends', async () => {
    const { widget, portal } = await mountSales({
      routes: { [SUBMIT]: problem(422, 'sell-through-invalid', { report: REPORT }) },
    });
    choose(widget, /Upload sales/);
    await until(() => textOf(widget).includes('Nothing was saved.'), 'the faults');
    portal.logout();
    await until(() => widget.status === 'error', 'signed out');
    await widget.updateComplete;
    expect(textOf(widget)).not.to.include('118 rows').and.not.to.include('1,984');
  });
});

describe('<bd-sell-through>, rows to correct', () => {
  it('are handed out as they are in the file, under its header', async () => {
    const { badRows } = await import('./sending.ts');
    const errors = [FAULT, { ...FAULT, column: 'sold' }] as Parameters<typeof badRows>[1]['errors'];
    const blob = await badRows(new Blob([CSV]), { ...REPORT, errors });
    expect(await blob.text()).to.equal('storeCode,sku,date,sold\r\nSEP-102,LB-1042,13/03/2026,1\r\n');
  });
});
