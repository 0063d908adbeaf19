import type { InventoryItem, InventoryMovement } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import type { BdInventory } from './inventory.ts';

const AMAZON = viewerOf(['inventory.view-shared']).organization;
const HOST = { id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0003', code: 'ORG-003', name: 'LUXE BOND' };
const OPERATOR = { id: AMAZON.id, code: AMAZON.code, name: AMAZON.name };

const item = (number: number, changes: Partial<InventoryItem> = {}): InventoryItem => ({
  id: `item-${number}`,
  location: { id: 'l-101', code: 'LOC-101', name: 'Amazon FBA PHX5' },
  operator: OPERATOR,
  owner: HOST,
  product: { id: `p-${number}`, sku: `LB-${1000 + number}`, gtin: '00860001042005', name: `Serum ${number}` },
  unitsPerCase: 24,
  onHand: 120,
  available: 118,
  reserved: 0,
  damaged: 2,
  qualityHold: 0,
  expired: 0,
  inTransit: 48,
  lotCount: 2,
  firstExpiry: '2027-08-31',
  value: { amount: '6893.00', currency: 'USD' },
  valueBasis: 'PARTNERSHIP_PRICE',
  updatedAt: '2026-03-14T09:42:00Z',
  ...changes,
});
const movement: InventoryMovement = {
  id: 'm-1',
  type: 'RECEIPT',
  quantity: 50,
  bucket: 'AVAILABLE',
  lotNumber: 'A21',
  balance: 120,
  source: { type: 'RECEIPT', number: 'R-000123' },
  counterLocation: null,
  reasonCode: null,
  actor: OPERATOR,
  // The evening before in Phoenix.
  occurredAt: '2026-03-14T02:42:00Z',
  postedAt: '2026-03-14T09:42:00Z',
};
const lot = {
  lotNumber: 'A17',
  expiryDate: '2027-08-31',
  productionDate: null,
  status: 'APPROVED',
  onHand: 120,
  available: 118,
  reserved: 0,
  damaged: 2,
  qualityHold: 0,
  expired: 0,
};
const location = (code: string, name: string, units: number, amount: string | null) => ({
  id: code,
  code,
  name,
  operator: OPERATOR,
  units,
  value: amount === null ? null : { amount, currency: 'USD' },
});
const summary = {
  locations: [
    location('LOC-101', 'Amazon FBA PHX5', 3100, '178000.00'),
    location('LOC-102', 'Amazon FBA MDW2', 2450, '142000.00'),
  ],
  units: 5550,
  value: { amount: '320000.00', currency: 'USD' },
  valueBasis: 'PARTNERSHIP_PRICE',
};
const routes: Routes = {
  'GET /v1/inventory': { items: [item(1), item(2)], nextCursor: null },
  'GET /v1/inventory/summary': summary,
  'GET /v1/inventory/item-1': { ...item(1), timezone: 'America/Phoenix', lots: [lot] },
  'GET /v1/inventory/item-1/movements': { items: [movement], nextCursor: null },
};

async function mountInventory(options: { routes?: Routes; attributes?: string; markup?: string } = {}) {
  const { widget, api, live, portal } = await mountPortal({
    markup: options.markup ?? '<bd-inventory></bd-inventory>',
    granted: ['inventory.view-shared'],
    routes: { ...routes, ...options.routes },
    ...(options.attributes && { attributes: options.attributes }),
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdInventory, api, live, portal };
}

const cards = (widget: Element) => [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.card') ?? [])];
const said = () =>
  inside(document.querySelector('bd-portal') as HTMLElement, '[aria-live="polite"]').textContent;
const lastQuery = (requests: Request[]) => new URL(requests.at(-1)?.url ?? '').searchParams;

describe('<bd-inventory>', () => {
  afterEach(unmountAll);

  it('shows totals by location and a row per product', async () => {
    const { widget } = await mountInventory();
    const texts = cards(widget).map((card) => card.innerText.split('\n'));
    expect(texts).to.deep.equal([
      ['All 2 locations', '5,550 units', '$320,000'],
      ['Amazon FBA PHX5', '3,100 units', '$178,000'],
      ['Amazon FBA MDW2', '2,450 units', '$142,000'],
    ]);
    expect(textOf(widget))
      .to.include('Stock of LUXE BOND at 2 locations')
      .and.include('$6,893.00')
      .and.include('Aug 2027')
      .and.match(/Updated \d\d:\d\d/);
    expect(textOf(widget)).not.to.include('Operator');
    await checkAccessibility(widget);
  });

  it('filters by the cards, which are toggles', async () => {
    const { widget, api } = await mountInventory();
    cards(widget)[1]?.click();
    await until(
      () => lastQuery(api.to('GET /v1/inventory')).get('location') === 'LOC-101',
      'the filtered request',
    );
    expect(cards(widget).map((card) => card.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
    cards(widget)[1]?.click();
    await until(() => lastQuery(api.to('GET /v1/inventory')).get('location') === null, 'the request for all');
  });

  it('opens buckets, lots and movements of a row, unless the host does', async () => {
    const { widget } = await mountInventory();
    inside(widget, '.tbody .tr').click();
    await until(() => textOf(widget).includes('R-000123'), 'the details');
    expect(textOf(widget))
      .to.include('5 × 24')
      .and.include('A17')
      .and.include('+50')
      .and.include('31 Aug 2027')
      .and.include('13 Mar');
    await checkAccessibility(widget);
    widget.addEventListener('bd-select', (event) => event.preventDefault(), { once: true });
    widget.state = {};
    await widget.updateComplete;
    inside(widget, '.tbody .tr').click();
    expect(widget.state.open ?? null).to.equal(null);
  });

  it('names the item whose details did not come, and says when that is for being offline', async () => {
    const { widget } = await mountInventory();
    const details = () => widget.shadowRoot?.querySelector<HTMLElement>('.details')?.innerText ?? '';
    inside(widget, '.tbody > .tr:nth-child(2) .td').click();
    await until(() => details().includes('We couldn’t load LB-1002 Serum 2.'), 'the failure');
    try {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      widget.requestUpdate();
      await widget.updateComplete;
      expect(details()).to.include('You’re offline.').and.not.include('We couldn’t');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('leaves the focus where it is when the host page restores what was open', async () => {
    const { widget } = await mountInventory();
    widget.state = { open: 'item-1' };
    await until(() => textOf(widget).includes('31 Aug 2027'), 'the details');
    expect(document.activeElement).to.equal(document.body);
  });

  it('names the operator and the basis where the answer has them: the owner of all stock', async () => {
    const own = { id: AMAZON.id, code: AMAZON.code, name: AMAZON.name };
    const other = { id: 'x', code: 'ORG-102', name: 'Sephora' };
    const stock = item(1, { owner: own, operator: other, valueBasis: 'COST' });
    const { widget } = await mountInventory({
      routes: {
        'GET /v1/inventory': { items: [stock], nextCursor: null },
        'GET /v1/inventory/summary': {
          ...summary,
          locations: summary.locations.map((entry) => ({ ...entry, operator: other })),
        },
      },
    });
    const headers = [...(widget.shadowRoot?.querySelectorAll('[role="columnheader"]') ?? [])].map((header) =>
      header.textContent?.trim(),
    );
    expect(headers).to.include('Operator').and.include('Value at cost');
    expect(inside(widget, '#title').textContent?.trim()).to.equal('Inventory');
  });

  it('keeps its title and whose stock it is while nothing matches', async () => {
    const { widget } = await mountInventory({
      routes: {
        'GET /v1/inventory': (request) => {
          const searched = new URL(request.url).searchParams.has('query');
          return { items: searched ? [] : [item(1, { owner: OPERATOR })], nextCursor: null };
        },
      },
    });
    widget.state = { query: 'x' };
    await until(() => textOf(widget).includes('No rows match.'), 'the empty filter');
    expect(inside(widget, '#title').textContent?.trim()).to.equal('Inventory');
  });

  it('shows no value column where no value is shared', async () => {
    const bare = { value: null, valueBasis: null };
    const { widget } = await mountInventory({
      routes: {
        'GET /v1/inventory': { items: [item(1, bare)], nextCursor: null },
        'GET /v1/inventory/summary': {
          locations: [location('LOC-101', 'PHX5', 1, null)],
          units: 1,
          value: null,
          valueBasis: null,
        },
      },
    });
    expect(textOf(widget)).not.to.include('Value');
    expect(cards(widget).map((card) => card.innerText.split('\n'))).to.deep.equal([['PHX5', '1 unit']]);
  });

  it('keeps open details and the rows that were loaded while it loads again', async () => {
    const list = (request: Request) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.has('cursor')) return { items: [item(51)], nextCursor: null };
      const limit = Number(searchParams.get('limit') ?? 50);
      const items = Array.from({ length: 51 }, (_, index) => item(index + 1));
      return { items: items.slice(0, limit), nextCursor: limit < 51 ? 'more' : null };
    };
    const { widget, api, live } = await mountInventory({ routes: { 'GET /v1/inventory': list } });
    inside(widget, '.end-of-table .link').click();
    await until(() => textOf(widget).includes('51 rows'), 'all rows');
    inside(widget, '.tbody .tr').click();
    await until(() => textOf(widget).includes('R-000123'), 'the details');
    const details = inside(widget, '.details');
    api.routes = {
      ...api.routes,
      'GET /v1/inventory/summary': { ...summary, units: 5598 },
      'GET /v1/inventory/item-1': { ...item(1, { onHand: 168 }), timezone: 'America/Phoenix', lots: [lot] },
    };
    live.tell('inventory.changed', 'l-101');
    await until(() => textOf(widget).includes('5,598 units'), 'the new total');
    await until(() => details.textContent.includes('168'), 'new details');
    expect(textOf(widget)).to.include('51 rows').and.include('R-000123');
    expect(inside(widget, '.details')).to.equal(details);
    expect(lastQuery(api.to('GET /v1/inventory')).get('limit')).to.equal('51');
    await until(() => said().includes('Shared inventory: 5,598 units'), 'what was said');
  });

  it('keeps the details on the screen when they cannot be loaded again, unless they may not be seen', async () => {
    const { widget, api, live } = await mountInventory();
    inside(widget, '.tbody .tr').click();
    await until(() => textOf(widget).includes('R-000123'), 'the details');
    const GET = 'GET /v1/inventory/item-1';
    api.routes = { ...api.routes, [GET]: problem(400, 'invalid-request') };
    live.tell('inventory.changed', 'l-101');
    await until(() => api.to(GET).length === 2, 'the request');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(textOf(widget)).to.include('R-000123');
    api.routes = { ...api.routes, [GET]: problem(404, 'not-found') };
    live.tell('partnership.changed', 'any');
    await until(() => !textOf(widget).includes('R-000123'), 'the details to be gone');
  });

  it('exports every page of the filter, and nothing when a page fails', async () => {
    const pages: Routes = {
      'GET /v1/inventory': (request) =>
        new URL(request.url).searchParams.has('cursor')
          ? {
              items: [item(2, { product: { ...item(2).product, name: '=HYPERLINK("x")' } })],
              nextCursor: null,
            }
          : { items: [item(1)], nextCursor: 'next' },
    };
    const files: Blob[] = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => create((files.push(blob), blob));
    try {
      const { widget, api } = await mountInventory({ routes: pages });
      const button = () => inside(widget, '.export');
      button().click();
      await until(() => textOf(widget).includes('2 rows exported.'), 'the result');
      const text = (await files[0]?.text()) ?? '';
      expect(text.split('\r\n')).to.have.length(4);
      expect(text).to.include('LB-1001').and.include(`'=HYPERLINK`).and.include('6893.00,USD');
      api.routes = { ...api.routes, 'GET /v1/inventory': problem(404, 'not-found') };
      button().click();
      await until(() => textOf(widget).includes('Export stopped. No file was saved.'), 'the failure');
      expect(files).to.have.length(1);
    } finally {
      URL.createObjectURL = create;
    }
  });

  it('leaves out a page that comes after another filter was chosen', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { widget } = await mountInventory({
      routes: {
        'GET /v1/inventory': async ({ url }) => {
          const { searchParams } = new URL(url);
          if (searchParams.has('query')) return { items: [item(9)], nextCursor: null };
          if (!searchParams.has('cursor')) return { items: [item(1)], nextCursor: 'next' };
          await held;
          return { items: [item(2)], nextCursor: null };
        },
      },
    });
    inside(widget, '.end-of-table .link').click();
    widget.state = { query: 'Serum 9' };
    await until(() => textOf(widget).includes('Serum 9'), 'the filtered list');
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(widget)).to.include('Serum 9').and.not.to.include('Serum 2');
  });

  it('shows the older movements of the open item only', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { widget } = await mountInventory({
      routes: {
        'GET /v1/inventory/item-1/movements': async ({ url }) => {
          if (!new URL(url).searchParams.has('cursor')) return { items: [movement], nextCursor: 'next' };
          await held;
          return { items: [{ ...movement, source: { type: 'RECEIPT', number: 'R-OLD' } }], nextCursor: null };
        },
        'GET /v1/inventory/item-2': { ...item(2), timezone: 'America/Phoenix', lots: [lot] },
        'GET /v1/inventory/item-2/movements': {
          items: [{ ...movement, source: { type: 'RECEIPT', number: 'R-OTHER' } }],
          nextCursor: null,
        },
      },
    });
    widget.state = { open: 'item-1' };
    await until(() => textOf(widget).includes('Show older movements'), 'the first item');
    inside(widget, '.details .btn:not(.close, .back)').click();
    widget.state = { open: 'item-2' };
    await until(() => textOf(widget).includes('R-OTHER'), 'the second item');
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(widget)).not.to.include('R-OLD');
  });

  it('keeps nothing of one session for the next: neither results nor what was said', async () => {
    const { widget, portal } = await mountInventory();
    inside(widget, '.export').click();
    await until(() => textOf(widget).includes('2 rows exported.'), 'the result');
    const region = inside(portal, '[aria-live="polite"]');
    await until(() => region.textContent === '2 rows exported.', 'the speech');
    portal.logout();
    await widget.updateComplete;
    await portal.updateComplete;
    expect(textOf(widget)).not.to.include('exported');
    expect(region.textContent).to.equal('');
  });

  it('says why there is nothing, and why nothing matches', async () => {
    const none = { 'GET /v1/inventory': { items: [], nextCursor: null } };
    const { widget } = await mountInventory({ routes: none });
    expect(textOf(widget)).to.include('No stock here yet. It appears after the first receipt.');
    widget.state = { query: 'x' };
    await until(() => textOf(widget).includes('No rows match.'), 'the empty filter');
  });

  it('fits a narrow container as a list, with the totals of the chosen location', async () => {
    const { widget } = await mountInventory({ markup: '<bd-inventory style="width: 340px"></bd-inventory>' });
    await until(() => widget.width === 'narrow', 'the narrow layout');
    await until(() => textOf(widget).includes('5,550 units'), 'the totals');
    expect(widget.scrollWidth).to.be.at.most(340);
    await checkAccessibility(widget);
  });

  it('speaks the reader’s language throughout', async () => {
    const { widget } = await mountInventory({ attributes: 'locale="en-XA"' });
    await until(() => textOf(widget).includes('⟦'), 'the language');
    inside(widget, '.tbody .tr').click();
    await until(() => textOf(widget).includes('R-000123'), 'the details');
    const data = [
      'Amazon FBA PHX5',
      'Amazon FBA MDW2',
      'LB-1001 Serum 1',
      'LB-1001',
      'LB-1002',
      'Serum 1',
      'Serum 2',
    ];
    expect(findLiterals(widget, [...data, 'Aug', 'Mar', 'A17', 'R-000123'])).to.deep.equal([]);
  });
});
