import type { AsnSummary } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { receiptDraftsOf } from '../asn-receipt/saved-draft.ts';
import { newDraft, setCount } from '../asn-receipt/count.ts';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { lockedEntitlement, problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { ASN_ID, sampleAsn, sampleLine, sampleReceipt, sampleSummary } from '../testing/sample-asn.ts';
import type { BdPortal } from '../portal/portal.ts';
import type { BdAsnInbox } from './asn-inbox.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const late = sampleSummary({ estimatedDeliveryAt: inDays(-2) });
const coming = sampleSummary({
  id: '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8842',
  asnNumber: 'ASN-8842',
  estimatedDeliveryAt: inDays(5),
});
const received = sampleSummary({
  id: '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8843',
  asnNumber: 'ASN-8843',
  status: 'RECEIVED',
  unitsCounted: 98,
  actions: [],
});

/** Answers the list as the server does: by direction, state and code. */
function listing(all: readonly AsnSummary[]) {
  return (request: Request) => {
    const query = new URL(request.url).searchParams;
    const statuses = query.getAll('status').flatMap((value) => value.split(','));
    const items = all.filter(
      (asn) =>
        (!query.has('direction') || asn.direction === query.get('direction')) &&
        (statuses.length === 0 || statuses.includes(asn.status)) &&
        (!query.has('code') || asn.asnNumber === query.get('code')),
    );
    return { items, nextCursor: null };
  };
}

const routes: Routes = {
  'GET /v1/asns': listing([late, coming, received]),
  [`GET /v1/asns/${ASN_ID}`]: sampleAsn(),
};

interface Options {
  routes?: Routes;
  attributes?: string;
  markup?: string;
}

async function mountInbox({
  routes: more,
  attributes,
  markup = '<bd-asn-inbox></bd-asn-inbox>',
}: Options = {}) {
  const { widget, api, live, portal } = await mountPortal({
    markup,
    granted: ['asns.receive', 'receipts.confirm'],
    routes: { ...routes, ...more },
    ...(attributes && { attributes }),
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdAsnInbox, api, live, portal };
}

const says = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);
const views = (widget: Element) => [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.view') ?? [])];
const receiptIn = (widget: Element) => widget.shadowRoot?.querySelector('bd-asn-receipt') ?? undefined;

function find(widget: Element, code: string): void {
  const field = inside<HTMLInputElement>(widget, '.scan input');
  field.value = code;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

describe('<bd-asn-inbox>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(unmountAll);

  it('tells what is to be counted now from what is on its way and what was received', async () => {
    const { widget } = await mountInbox();
    expect(views(widget).map((view) => view.innerText.trim())).to.deep.equal([
      'To receive 1',
      'In transit 1',
      'Received',
    ]);
    expect(textOf(widget)).to.include('ASN-8841').and.include('LUXE BOND').and.include('2 days late');
    expect(textOf(widget)).not.to.include('ASN-8842');
    expect(inside(widget, '.primary').textContent?.trim()).to.equal('Receive');
    await checkAccessibility(widget);
    views(widget)[1]?.click();
    await says(widget, 'ASN-8842');
    expect(textOf(widget)).not.to.include('late');
    views(widget)[2]?.click();
    await says(widget, 'ASN-8843');
    expect(textOf(widget)).to.include('98').and.not.include('Receive ASN');
  });

  it('opens carrier, papers, lines and units of an ASN', async () => {
    const unit = { packageType: 'CT', grossWeightKg: null };
    const logisticUnits = [
      { ...unit, sscc: '095200010000000010', level: 'PALLET' as const, parentSscc: null, items: [] },
      {
        ...unit,
        sscc: '095200010000000027',
        level: 'CARTON' as const,
        parentSscc: '095200010000000010',
        items: [{ lineNumber: 1, quantity: 48, lotNumber: null }],
      },
    ];
    const { widget } = await mountInbox({
      routes: { [`GET /v1/asns/${ASN_ID}`]: sampleAsn({ logisticUnits }) },
    });
    inside(widget, '.tbody .tr').click();
    await says(widget, 'Old Dominion, ODFL');
    expect(textOf(widget))
      .to.include('1Z999')
      .and.include('BOL-77')
      .and.include('PO-4471')
      .and.include('LB-1042 Vitamin C Serum')
      .and.include('Carton 095200010000000027 48 units');
    await checkAccessibility(widget);
  });

  it('shows and says what is announced meanwhile, and leaves what is half typed', async () => {
    const { widget, api, live, portal } = await mountInbox();
    const field = inside<HTMLInputElement>(widget, '.scan input');
    field.focus();
    field.value = 'ASN-88';
    const announced = sampleSummary({
      id: '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8844',
      asnNumber: 'ASN-8844',
      estimatedDeliveryAt: inDays(0),
    });
    api.routes = { ...api.routes, 'GET /v1/asns': listing([late, announced, coming, received]) };
    live.tell('asn.sent', announced.id);
    await says(widget, 'ASN-8844');
    expect(views(widget)[0]?.innerText.trim()).to.equal('To receive 2');
    expect(field.value).to.equal('ASN-88');
    expect(widget.shadowRoot?.activeElement).to.equal(field);
    await until(
      () => inside(portal, '[aria-live="polite"]').textContent.includes('New delivery: ASN-8844'),
      'what was said',
    );
  });

  it('asks for the details of the open ASN again when it has changed, and not for those of another', async () => {
    const { widget, api, live } = await mountInbox();
    const GET = `GET /v1/asns/${ASN_ID}`;
    inside(widget, '.tbody .tr').click();
    await says(widget, 'Old Dominion, ODFL');
    const version = (number: number) => ({ ...late, version: late.version + number });
    api.routes = { ...api.routes, 'GET /v1/asns': listing([late, { ...coming, version: 9 }]) };
    live.tell('asn.changed', coming.id);
    await once(widget, 'bd-ready');
    expect(api.to(GET)).to.have.length(1);
    const changed = sampleAsn({ version: late.version + 1, purchaseOrders: ['PO-9999'] });
    api.routes = { ...api.routes, 'GET /v1/asns': listing([version(1), coming]), [GET]: changed };
    live.tell('asn.changed', ASN_ID);
    await says(widget, 'PO-9999');
    expect(textOf(widget)).to.include('Old Dominion, ODFL');
  });

  it('finds a delivery by its number, and says where there is none', async () => {
    const { widget, api } = await mountInbox();
    find(widget, 'ASN-0000');
    await says(widget, 'No delivery with the number ASN-0000.');
    find(widget, 'ASN-8843');
    await until(() => widget.state.open === received.id, 'the details');
    find(widget, '00095200010000000010');
    await until(() => api.requests.some(({ url }) => url.includes('code=095200010000000010')), 'the unit');
    find(widget, 'ASN-8841');
    await until(() => receiptIn(widget) !== undefined, 'the receipt');
  });

  it('does not tell the next person what the last one looked for', async () => {
    const { widget } = await mountInbox();
    find(widget, 'ASN-0000');
    await says(widget, 'No delivery with the number ASN-0000.');
    (widget.parentElement as BdPortal).logout();
    await widget.updateComplete;
    expect(textOf(widget)).not.to.include('ASN-0000');
  });

  it('counts in its own place, is fresh afterwards, and offers to continue', async () => {
    const draft = setCount(
      newDraft(sampleAsn(), 'receipt'),
      1,
      { lotNumber: null, expiryDate: null },
      { counted: 12 },
    );
    receiptDraftsOf('amazon-ana').write(draft.asnId, { draft, savedAt: inDays(0) });
    const { widget, api } = await mountInbox();
    expect(inside(widget, '.primary').textContent?.trim()).to.equal('Continue, 12 of 100');
    inside(widget, '.primary').focus();
    inside(widget, '.primary').click();
    await until(() => textOf(receiptIn(widget) ?? widget).includes('12 of 100'), 'the draft');
    await until(
      () => widget.shadowRoot?.activeElement === inside(widget, '.back'),
      'the focus on the way back',
    );
    await checkAccessibility(widget);
    const before = api.to('GET /v1/asns').length;
    receiptIn(widget)?.dispatchEvent(new Event('bd-receipt-saved', { bubbles: true, composed: true }));
    await until(() => api.to('GET /v1/asns').length > before, 'the refresh');
    localStorage.clear();
    inside(widget, '.back').click();
    await says(widget, 'To receive');
    await until(() => inside(widget, '.primary').textContent?.trim() === 'Receive', 'the list');
    const row = () => widget.shadowRoot?.activeElement?.closest('.tr')?.textContent ?? '';
    await until(() => row().includes('ASN-8841'), 'the focus on its row');
  });

  it('moves the focus to its title when the delivery has left the list', async () => {
    const { widget, api } = await mountInbox();
    inside(widget, '.primary').click();
    await until(() => receiptIn(widget) !== undefined, 'the receipt');
    api.routes = { ...api.routes, 'GET /v1/asns': listing([received]) };
    const receipt = sampleReceipt({ id: 'r', lines: [] });
    receiptIn(widget)?.dispatchEvent(
      Object.assign(new Event('bd-receipt-saved', { bubbles: true, composed: true }), receipt),
    );
    await until(() => inside(widget, '.back').classList.contains('primary'), 'the way back');
    inside(widget, '.back').click();
    await says(widget, 'Nothing waiting. New ASNs appear here.');
    await until(() => widget.shadowRoot?.activeElement?.id === 'title', 'the focus on the title');
  });

  it('leaves the receipt to the host where the host wants it', async () => {
    const { widget } = await mountInbox();
    widget.addEventListener('bd-select', (event) => event.preventDefault());
    const selected = once(widget, 'bd-select');
    inside(widget, '.primary').click();
    const { kind, id } = await selected;
    expect([kind, id]).to.deep.equal(['asn-receipt', ASN_ID]);
    await widget.updateComplete;
    expect(receiptIn(widget) === undefined).to.equal(true);
  });

  it('shows what was sent to who mostly sends, without a way to receive it', async () => {
    const sent = sampleSummary({ direction: 'OUTBOUND', actions: ['CANCEL'] });
    const { widget } = await mountInbox({ routes: { 'GET /v1/asns': listing([sent]) } });
    expect(textOf(widget)).to.include('Deliveries sent').and.include('ASN-8841');
    expect(widget.shadowRoot?.querySelectorAll('.primary')).to.have.length(0);
    unmountAll();
    const inbound = await mountInbox({
      routes: { 'GET /v1/asns': listing([sent]) },
      markup: '<bd-asn-inbox direction="inbound"></bd-asn-inbox>',
    });
    expect(textOf(inbound.widget)).to.include('Nothing waiting. New ASNs appear here.');
  });

  it('says why it is locked, and what failed', async () => {
    const entitlement = lockedEntitlement('asns.receive', 'Upgrade to PRO');
    const locked = await mountPortal({
      markup: '<bd-asn-inbox></bd-asn-inbox>',
      routes: { ...routes, 'GET /v1/viewer': viewerOf([], { entitlements: [entitlement] }) },
    });
    await says(locked.widget, 'Upgrade to PRO');
    unmountAll();
    const { widget } = await mountPortal({
      markup: '<bd-asn-inbox></bd-asn-inbox>',
      granted: ['asns.receive'],
      routes: { 'GET /v1/asns': problem(400, 'invalid-request') },
    });
    await says(widget, 'We couldn’t load Deliveries to receive.');
  });

  it('keeps what can be done in view where the table is wider than the widget, and covers nothing else', async () => {
    const { widget } = await mountInbox({ markup: '<bd-asn-inbox style="width: 600px"></bd-asn-inbox>' });
    const edge = (selector: string) => inside(widget, selector).getBoundingClientRect();
    await until(() => edge('.tbody .pinned').right <= edge('.scroller').right, 'the button in view');
    expect(edge('.thead .pinned').right).to.equal(edge('.tbody .pinned').right);
    views(widget)[2]?.click();
    await says(widget, 'ASN-8843');
    expect(widget.shadowRoot?.querySelector('.pinned')).to.equal(null);
  });

  it('fits a narrow container as a list', async () => {
    const { widget } = await mountInbox({ markup: '<bd-asn-inbox style="width: 340px"></bd-asn-inbox>' });
    await until(() => widget.width === 'narrow', 'the narrow layout');
    await says(widget, '100 units');
    expect(widget.scrollWidth).to.be.at.most(340);
    await checkAccessibility(widget);
  });

  it('speaks the reader’s language throughout, in both directions', async () => {
    const { widget } = await mountInbox({
      attributes: 'locale="en-XA"',
      routes: { [`GET /v1/asns/${ASN_ID}`]: sampleAsn({ lines: [sampleLine()] }) },
    });
    await says(widget, '⟦');
    inside(widget, '.tbody .tr').click();
    await says(widget, 'BOL-77');
    const months = Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat('en-GB', { month: 'short' }).format(new Date(2026, month)),
    );
    const data = [
      'ASN-8841',
      'LUXE BOND Distribution LLC',
      'LUXE BOND',
      'Amazon FBA PHX5',
      'Old Dominion, ODFL',
    ];
    const more = ['1Z999', 'BOL-77', 'PO-4471', 'LB-1042', 'Vitamin C Serum'];
    expect(findLiterals(widget, [...data, ...more, ...months])).to.deep.equal([]);
    unmountAll();
    const arabic = await mountInbox({ attributes: 'locale="ar"' });
    const direction = () => getComputedStyle(inside(arabic.widget, '.root')).direction;
    await until(() => direction() === 'rtl', 'the direction');
    await checkAccessibility(arabic.widget);
  });
});
