import type { Asn, ReceiptInput } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { lockedEntitlement, problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { AMAZON, ASN_ID, sampleAsn, sampleLine, sampleReceipt } from '../testing/sample-asn.ts';
import type { BdAsnReceipt } from './asn-receipt.ts';

const GET = `GET /v1/asns/${ASN_ID}`;
const POST = `POST /v1/asns/${ASN_ID}/receipts`;
const EACH = '09520001010422';
const CASE = '19520001010429';

const answerReceipt = async (request: Request) =>
  Response.json(sampleReceipt((await request.clone().json()) as ReceiptInput), { status: 201 });
const routes: Routes = { [GET]: sampleAsn(), [POST]: answerReceipt };

interface Options {
  routes?: Routes;
  attributes?: string;
  style?: string;
}

async function mountReceipt({ routes: more, attributes, style = '' }: Options = {}) {
  const { widget, api, live } = await mountPortal({
    markup: `<bd-asn-receipt asn="${ASN_ID}" style="${style}"></bd-asn-receipt>`,
    granted: ['asns.receive', 'receipts.confirm'],
    routes: { ...routes, ...more },
    ...(attributes && { attributes }),
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdAsnReceipt, api, live };
}

function key(target: EventTarget, name: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const init = { key: name, bubbles: true, composed: true, cancelable: true, ...more };
  const event = new KeyboardEvent('keydown', init);
  target.dispatchEvent(event);
  return event;
}

/** Types into a field as a person does, and leaves it with Enter. */
function enter(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  key(field, 'Enter');
}

function scan(widget: Element, code: string): void {
  const field = inside<HTMLInputElement>(widget, '#scan');
  field.focus();
  field.value = code;
  key(field, 'Enter');
}

/** What a scanner does: keys in quick succession, whatever has the focus. */
function burst(target: HTMLElement, code: string): void {
  for (const character of code) {
    const { defaultPrevented } = key(target, character);
    if (target instanceof HTMLInputElement && !defaultPrevented) target.value += character;
  }
  key(target, 'Enter');
}

function button(widget: Element, text: string): HTMLButtonElement {
  const all = [...(widget.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find((candidate) => candidate.textContent?.replace(/\s+/g, ' ').trim() === text);
  if (!found) throw new Error(`No button ${text}`);
  return found;
}

const focused = (widget: Element) => widget.shadowRoot?.activeElement?.id;
const says = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);
const count = (widget: Element, column: 'counted' | 'damaged', row = '1/') =>
  inside<HTMLInputElement>(widget, `[id="${column}-${row}"]`);

/** Counts 98 of 100, one of them damaged, and goes to the review. */
async function countAndReview(widget: BdAsnReceipt): Promise<void> {
  button(widget, 'Start counting').click();
  await until(() => focused(widget) === 'scan', 'the scan field');
  for (let cases = 0; cases < 4; cases += 1) scan(widget, CASE);
  scan(widget, EACH);
  scan(widget, EACH);
  await says(widget, '98 of 100 units');
  enter(count(widget, 'damaged'), '1');
  await says(widget, '1 damaged');
  button(widget, 'Review').click();
  await says(widget, 'Expected 100, counted 98.');
}

async function closeShort(widget: BdAsnReceipt): Promise<void> {
  const labels = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.reasons label') ?? [])];
  labels.find((label) => label.textContent?.includes('Considered complete'))?.click();
  await says(widget, '2 short, 1 damaged: 2 discrepancies go to LUXE BOND.');
}

describe('<bd-asn-receipt>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(unmountAll);

  it('takes 98 of 100 with one damaged, closed short by 2, by scanner and keyboard', async () => {
    const { widget, api } = await mountReceipt();
    await checkAccessibility(widget);
    await countAndReview(widget);
    await checkAccessibility(widget);
    button(widget, 'Confirm receipt of 98').click();
    await until(() => focused(widget) === 'form-errors', 'the summary');
    expect(textOf(widget)).to.include('Say what happens with the missing LB-1042');
    await closeShort(widget);
    const saved = once(widget, 'bd-receipt-saved');
    button(widget, 'Confirm receipt of 98').click();
    expect((await saved).receiptNumber).to.equal('R-000124');
    const [request] = api.to(POST);
    const body = (await request?.clone().json()) as ReceiptInput;
    expect(body).to.deep.equal({
      id: body.id,
      final: true,
      lines: [
        {
          lineNumber: 1,
          counts: [{ accepted: 97, damaged: 1, rejected: 0 }],
          remaining: 'CLOSE_SHORT',
        },
      ],
    });
    expect(request?.headers.get('idempotency-key')).to.equal(body.id);
    expect(request?.headers.get('if-match')).to.equal('"2"');
    await says(widget, 'Receipt R-000124 saved. LUXE BOND’s counts are updated.');
    expect(focused(widget)).to.equal('saved');
    expect(localStorage).to.have.length(0);
    await checkAccessibility(widget);
  });

  it('takes the focus only when asked to, and gives it back to the scan field after a count', async () => {
    const { widget } = await mountReceipt();
    expect(focused(widget)).to.equal(undefined);
    scan(widget, EACH);
    await says(widget, '1 of 100 units');
    expect(focused(widget)).to.equal('scan');
    expect(textOf(widget)).to.include('Scanner ready');
    count(widget, 'counted').focus();
    await says(widget, 'Scanner paused. Select the scan field.');
    enter(count(widget, 'counted'), '12');
    await until(() => focused(widget) === 'scan', 'the scan field');
    expect(textOf(widget)).to.include('12 of 100 units');
  });

  it('keeps what is being typed when the widget draws again in between', async () => {
    const { widget } = await mountReceipt();
    const field = count(widget, 'counted');
    field.focus();
    field.value = '9';
    widget.requestUpdate();
    await widget.updateComplete;
    expect(field.value).to.equal('9');
    enter(field, `${field.value}8`);
    await says(widget, '98 of 100 units');
  });

  it('leads a burst to the scan field, wherever it went', async () => {
    const { widget } = await mountReceipt();
    const field = count(widget, 'counted');
    field.focus();
    field.value = '7';
    burst(field, CASE);
    await says(widget, '31 of 100 units');
    expect(focused(widget)).to.equal('scan');
    const review = button(widget, 'Review');
    review.focus();
    burst(review, CASE);
    await says(widget, '55 of 100 units');
  });

  it('undoes the last scan', async () => {
    const { widget } = await mountReceipt();
    scan(widget, EACH);
    scan(widget, CASE);
    await says(widget, '+24');
    button(widget, 'Undo').click();
    await says(widget, '1 of 100 units');
    expect(focused(widget)).to.equal('scan');
  });

  it('reads a whole label, with the group separator typed as Ctrl+]', async () => {
    const lots = [{ lotNumber: 'A17', expiryDate: '2099-12-31', productionDate: null, quantity: 100 }];
    const { widget } = await mountReceipt({
      routes: { [GET]: sampleAsn({ lines: [sampleLine({ tracking: 'LOT', lots })] }) },
    });
    const field = inside<HTMLInputElement>(widget, '#scan');
    field.focus();
    field.value = `01${CASE}10A17`;
    field.setSelectionRange(field.value.length, field.value.length);
    key(field, ']', { ctrlKey: true });
    field.value += '302';
    key(field, 'Enter');
    await says(widget, '48 of 100 units');
    expect(textOf(widget)).to.include('lot A17');
  });

  it('asks for the lot with its expiry, and splits lots on the page of a line', async () => {
    const { widget } = await mountReceipt({
      routes: { [GET]: sampleAsn({ lines: [sampleLine({ tracking: 'LOT' })] }) },
    });
    scan(widget, CASE);
    await says(widget, 'Which lot of LB-1042?');
    await until(() => focused(widget) === 'prompt-lot', 'the lot field');
    const answer = (lot: string, expiry: string, id: string) => {
      inside<HTMLInputElement>(widget, `#${id}-lot`).value = lot;
      inside<HTMLInputElement>(widget, `#${id}-expiry`).value = expiry;
      inside<HTMLInputElement>(widget, `#${id}-lot`).form?.requestSubmit();
    };
    answer('A17', '2099-12-31', 'prompt');
    await says(widget, '24 of 100 units');
    await until(() => focused(widget) === 'scan', 'the scan field');
    inside(widget, '.tbody .tr').click();
    await says(widget, 'Split lot');
    await checkAccessibility(widget);
    expect(button(widget, 'Split lot').type).to.equal('submit');
    answer('B2', '2099-11-30', 'edit');
    await says(widget, 'Lot B2');
    enter(inside<HTMLInputElement>(widget, '#edit-counted-1'), '6');
    await says(widget, '30 of 100 units');
  });

  it('says at the field what is missing of a lot', async () => {
    const { widget } = await mountReceipt({
      routes: { [GET]: sampleAsn({ lines: [sampleLine({ tracking: 'LOT' })] }) },
    });
    scan(widget, CASE);
    await until(() => focused(widget) === 'prompt-lot', 'the lot field');
    const lot = inside<HTMLInputElement>(widget, '#prompt-lot');
    const expiry = inside<HTMLInputElement>(widget, '#prompt-expiry');
    button(widget, 'Add lot').click();
    await says(widget, 'Enter the lot of LB-1042');
    await until(() => lot.getAttribute('aria-invalid') === 'true', 'the mark');
    expect(focused(widget)).to.equal('prompt-lot');
    expect(lot.getAttribute('aria-describedby')).to.equal('prompt-lot-error');
    await checkAccessibility(widget);
    lot.value = 'A17';
    lot.form?.requestSubmit();
    expect(focused(widget)).to.equal('prompt-expiry');
    expiry.form?.requestSubmit();
    await says(widget, 'Enter the expiry of LB-1042, lot A17');
    expect(focused(widget)).to.equal('prompt-expiry');
    expiry.value = '2099-12-31';
    expiry.form?.requestSubmit();
    await says(widget, '24 of 100 units');
    expect(textOf(widget)).not.to.include('Enter the');
  });

  it('keeps or returns what is over, and holds or rejects what is expired', async () => {
    const lots = [{ lotNumber: 'OLD', expiryDate: '2020-01-31', productionDate: null, quantity: 24 }];
    const { widget, api } = await mountReceipt({
      routes: { [GET]: sampleAsn({ lines: [sampleLine({ tracking: 'LOT', lots, remaining: 24 })] }) },
    });
    scan(widget, CASE);
    await says(widget, 'Expired on 31 Jan 2020.');
    button(widget, 'Hold').click();
    scan(widget, EACH);
    await says(widget, '+1 over');
    button(widget, 'Return').click();
    await until(() => !textOf(widget).includes('+1 over'), 'the answer');
    button(widget, 'Review').click();
    await says(widget, '24 on hold');
    button(widget, 'Confirm receipt of 25').click();
    await until(() => api.to(POST).length === 1, 'the request');
    const body = (await api.to(POST)[0]?.clone().json()) as ReceiptInput;
    expect(body.lines[0]?.counts).to.deep.equal([
      { lotNumber: 'OLD', expiryDate: '2020-01-31', accepted: 24, held: 24, damaged: 0, rejected: 1 },
    ]);
  });

  it('refuses what is not on the ASN, and adds it as a wrong item on request', async () => {
    const { widget, api } = await mountReceipt();
    scan(widget, EACH);
    scan(widget, 'LB-9999');
    await says(widget, 'Not on this ASN. Nothing was counted.');
    button(widget, 'Add as wrong item').click();
    await says(widget, 'LB-9999 added as a wrong item.');
    button(widget, 'Review').click();
    await says(widget, 'not on this ASN');
    expect(textOf(widget)).to.include('1 not on the ASN');
    const note = inside<HTMLInputElement>(widget, '[aria-label="Note on LB-9999"]');
    note.value = 'On the same pallet';
    note.dispatchEvent(new Event('change'));
    inside(widget, '.reasons input').click();
    button(widget, 'Confirm receipt of 1').click();
    await until(() => api.to(POST).length === 1, 'the request');
    const body = (await api.to(POST)[0]?.clone().json()) as ReceiptInput;
    expect(body.unexpected).to.deep.equal([{ code: 'LB-9999', quantity: 1, note: 'On the same pallet' }]);
  });

  it('leads to the figures that cannot be', async () => {
    const { widget } = await mountReceipt();
    scan(widget, EACH);
    enter(count(widget, 'damaged'), '2');
    await says(widget, '2 damaged');
    button(widget, 'Review').click();
    await until(() => focused(widget) === 'form-errors', 'the summary');
    expect(textOf(widget)).to.include('LB-1042: damaged and rejected are more than counted');
    button(widget, 'LB-1042: damaged and rejected are more than counted').click();
    expect(focused(widget)).to.equal('edit-damaged-0');
    enter(count(widget, 'counted'), 'many');
    button(widget, 'Review').click();
    await says(widget, 'Enter a whole number');
  });

  it('keeps the draft over a reload, for its own user only, until it is discarded', async () => {
    const first = await mountReceipt();
    scan(first.widget, CASE);
    await says(first.widget, 'Draft saved');
    unmountAll();
    const other = viewerOf(['asns.receive', 'receipts.confirm']);
    const session = { ...other.session, subject: 'amazon-maria' };
    const maria = await mountReceipt({ routes: { 'GET /v1/viewer': { ...other, session } } });
    await says(maria.widget, '0 of 100 units');
    unmountAll();
    const { widget } = await mountReceipt();
    await says(widget, '24 of 100.');
    button(widget, 'Continue').click();
    await says(widget, '24 of 100 units');
    expect(focused(widget)).to.equal('scan');
    unmountAll();
    const again = await mountReceipt();
    button(again.widget, 'Discard').click();
    await until(() => again.widget.shadowRoot?.querySelector('dialog[open]') !== null, 'the question');
    button(again.widget, 'Discard the draft').click();
    await says(again.widget, '0 of 100 units');
  });

  it('asks under the same key what became of a receipt that was cut off, even after a reload', async () => {
    const first = await mountReceipt({ routes: { [POST]: () => problem(401, 'unauthenticated') } });
    await countAndReview(first.widget);
    await closeShort(first.widget);
    button(first.widget, 'Confirm receipt of 98').click();
    await says(first.widget, 'We don’t know yet whether your receipt was saved.');
    const sent = (await first.api.to(POST)[0]?.clone().json()) as ReceiptInput;
    unmountAll();
    const { widget, api } = await mountReceipt({
      routes: { [GET]: sampleAsn({ status: 'RECEIVED', version: 3, actions: [] }) },
    });
    await says(widget, 'Receipt R-000124 saved.');
    const [request] = api.to(POST);
    expect(await request?.clone().json()).to.deep.equal(sent);
    expect(request?.headers.get('idempotency-key')).to.equal(sent.id);
    expect(request?.headers.get('if-match')).to.equal('"2"');
  });

  it('goes on when others received in between: the count stays, changed lines are marked', async () => {
    const newer: Asn = sampleAsn({ version: 3, lines: [sampleLine({ remaining: 98, accepted: 2 })] });
    const theirs = sampleReceipt({ id: 'r', lines: [] });
    const latest = { ...theirs, receivedBy: { organization: AMAZON, name: 'Maria' } };
    const { widget, api } = await mountReceipt({
      routes: {
        [POST]: problem(412, 'version-mismatch'),
        'GET /v1/receipts': { items: [latest], nextCursor: null },
      },
    });
    await countAndReview(widget);
    await closeShort(widget);
    api.routes = { ...api.routes, [GET]: newer };
    button(widget, 'Confirm receipt of 98').click();
    await says(widget, 'Maria received 1 line at');
    expect(textOf(widget)).to.include('98 of 98 units').and.include('Changed by others');
    api.routes = { ...api.routes, [POST]: answerReceipt };
    button(widget, 'Review').click();
    await says(widget, 'Expected 98, counted 98.');
    button(widget, 'Confirm receipt of 98').click();
    await says(widget, 'Receipt R-000124 saved.');
    expect(api.to(POST).map((request) => request.headers.get('if-match'))).to.deep.equal(['"2"', '"3"']);
  });

  it('marks at once what others receive during the count, and disturbs it no further', async () => {
    const newer: Asn = sampleAsn({ version: 3, lines: [sampleLine({ remaining: 98, accepted: 2 })] });
    const theirs = sampleReceipt({ id: 'r', lines: [] });
    const latest = { ...theirs, receivedBy: { organization: AMAZON, name: 'Maria' } };
    const { widget, api, live } = await mountReceipt({
      routes: { 'GET /v1/receipts': { items: [latest], nextCursor: null } },
    });
    button(widget, 'Start counting').click();
    await until(() => focused(widget) === 'scan', 'the scan field');
    scan(widget, CASE);
    await says(widget, '24 of 100 units');
    const field = count(widget, 'damaged');
    field.focus();
    field.value = '1';
    live.tell('asn.changed', 'another');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(api.to(GET)).to.have.length(1);
    api.routes = { ...api.routes, [GET]: newer };
    live.tell('asn.changed', ASN_ID);
    await says(widget, 'Maria received 1 line at');
    expect(textOf(widget)).to.include('24 of 98 units').and.include('Changed by others');
    expect(widget.shadowRoot?.activeElement).to.equal(field);
    expect(field.value).to.equal('1');
  });

  it('says why the server refused, and keeps the count', async () => {
    const detail = 'More than the agreed tolerance.';
    const { widget } = await mountReceipt({ routes: { [POST]: problem(422, 'over-receipt', { detail }) } });
    await countAndReview(widget);
    await closeShort(widget);
    button(widget, 'Confirm receipt of 98').click();
    await says(widget, `Nothing was saved. Your count is kept. ${detail}`);
    expect(textOf(widget)).to.include('Expected 100, counted 98.');
  });

  it('goes on offline, and sends nothing before the connection is back', async () => {
    const { widget, api } = await mountReceipt();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      dispatchEvent(new Event('offline'));
      await says(widget, 'You’re offline.');
      await countAndReview(widget);
      await closeShort(widget);
      button(widget, 'Confirm receipt of 98').click();
      await says(widget, 'Your count is kept; confirm it when you’re connected.');
      expect(api.to(POST)).to.have.length(0);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('counts the rest of a delivery that stays open', async () => {
    const lines = [
      sampleLine({ remaining: 24 }),
      sampleLine({ lineNumber: 2, sku: 'LB-2', gtin: null, packs: [] }),
    ];
    const { widget, api } = await mountReceipt({ routes: { [GET]: sampleAsn({ lines }) } });
    scan(widget, CASE);
    await says(widget, '24 of 124 units');
    button(widget, 'Review').click();
    await says(widget, 'Not counted, 100 expected');
    const rest = { ...sampleLine({ remaining: 0, accepted: 24, status: 'CLOSED' }) };
    button(widget, 'Confirm receipt of 24').click();
    api.routes = { ...api.routes, [GET]: sampleAsn({ version: 3, lines: [rest, ...lines.slice(1)] }) };
    await says(widget, 'Receipt R-000124 saved.');
    button(widget, 'Count the rest').click();
    await says(widget, '0 of 100 units');
  });

  it('shows what was received of an ASN that is done, and why an empty or locked one cannot be counted', async () => {
    const done = await mountReceipt({
      routes: {
        [GET]: sampleAsn({
          status: 'RECEIVED',
          actions: [],
          lines: [sampleLine({ accepted: 97, damaged: 1 })],
        }),
      },
    });
    expect(textOf(done.widget)).to.include('This delivery was received.').and.include('97');
    unmountAll();
    const empty = await mountReceipt({ routes: { [GET]: sampleAsn({ lines: [] }) } });
    expect(textOf(empty.widget)).to.include('This ASN has no lines. Ask LUXE BOND.');
    unmountAll();
    const entitlement = lockedEntitlement('receipts.confirm', 'Upgrade to PRO');
    const { widget } = await mountPortal({
      markup: `<bd-asn-receipt asn="${ASN_ID}"></bd-asn-receipt>`,
      routes: { ...routes, 'GET /v1/viewer': viewerOf([], { entitlements: [entitlement] }) },
    });
    await says(widget, 'Upgrade to PRO');
  });

  it('counts a narrow container through, line by line', async () => {
    const { widget } = await mountReceipt({ style: 'width: 340px' });
    await until(() => widget.width === 'narrow', 'the narrow layout');
    scan(widget, CASE);
    await says(widget, '24 of 100, −76');
    expect(widget.scrollWidth).to.be.at.most(340);
    await checkAccessibility(widget);
    inside(widget, 'button.item').click();
    await says(widget, 'Back to list');
    enter(inside<HTMLInputElement>(widget, '#edit-counted-0'), '30');
    await says(widget, '30 of 100 units');
    expect(widget.scrollWidth).to.be.at.most(340);
  });

  it('stays quick with 500 lines and 5,000 units', async () => {
    const lines = Array.from({ length: 500 }, (_, index) =>
      sampleLine({
        lineNumber: index + 1,
        sku: `LB-${index}`,
        gtin: null,
        packs: [],
        quantityShipped: 10,
        remaining: 10,
      }),
    );
    const { widget } = await mountReceipt({ routes: { [GET]: sampleAsn({ lines }) } });
    scan(widget, 'LB-0');
    await widget.updateComplete;
    const start = performance.now();
    for (let index = 0; index < 20; index += 1) {
      scan(widget, `LB-${index * 25}`);
      await widget.updateComplete;
    }
    expect((performance.now() - start) / 20).to.be.below(100);
    expect(textOf(widget)).to.include('21 of 5,000 units');
  });

  it('speaks the reader’s language throughout, in both directions', async () => {
    const { widget } = await mountReceipt({ attributes: 'locale="en-XA"' });
    await says(widget, '⟦');
    scan(widget, CASE);
    await until(() => textOf(widget).includes('+24'), 'the count');
    const data = ['LB-1042', 'Vitamin C Serum', 'ASN-8841', 'LUXE BOND', 'Amazon FBA PHX5', 'R-000124'];
    expect(findLiterals(widget, data)).to.deep.equal([]);
    inside(widget, '.tbody .tr').click();
    await until(() => widget.shadowRoot?.querySelector('#edit-counted-0') !== null, 'the line');
    expect(findLiterals(widget, data)).to.deep.equal([]);
    inside(widget, '.actions .primary').click();
    await until(() => widget.shadowRoot?.querySelector('.reasons') !== null, 'the review');
    expect(findLiterals(widget, data)).to.deep.equal([]);
    unmountAll();
    const arabic = await mountReceipt({ attributes: 'locale="ar"' });
    const direction = () => getComputedStyle(inside(arabic.widget, '.root')).direction;
    await until(() => direction() === 'rtl', 'the direction');
    expect(textOf(arabic.widget)).to.include('متابعة');
    await checkAccessibility(arabic.widget);
  });
});
