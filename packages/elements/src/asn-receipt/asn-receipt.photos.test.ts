import type { ReceiptInput } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { ASN_ID, sampleAsn, sampleReceipt } from '../testing/sample-asn.ts';
import type { BdAsnReceipt } from './asn-receipt.ts';

const UPLOAD = `POST /v1/asns/${ASN_ID}/photos`;
const RECEIVE = `POST /v1/asns/${ASN_ID}/receipts`;
const PHOTO_ID = '7c1f0e52-5b8e-4a35-9a0e-2f6f2b7a0001';
const GET_PHOTO = `GET /v1/photos/${PHOTO_ID}`;

const kept = { id: PHOTO_ID, contentType: 'image/jpeg', size: 9, width: 1, height: 1 };
const receive = async (request: Request) =>
  Response.json(sampleReceipt((await request.clone().json()) as ReceiptInput), { status: 201 });

/** A camera's picture. */
async function picture(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'carton.png', { type: 'image/png' });
}

async function mountReview(routes: Routes = {}, locale = 'en') {
  const { widget, api } = await mountPortal({
    markup: `<bd-asn-receipt asn="${ASN_ID}"></bd-asn-receipt>`,
    granted: ['asns.receive', 'receipts.confirm'],
    attributes: `locale="${locale}"`,
    routes: {
      [`GET /v1/asns/${ASN_ID}`]: sampleAsn(),
      [RECEIVE]: receive,
      [UPLOAD]: Response.json(kept, { status: 201 }),
      [GET_PHOTO]: async () => new Response(await picture(3, 2)),
      ...routes,
    },
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdAsnReceipt, api };
}

/** Counts 100 of 100, one damaged, and goes to the review. */
async function review(widget: BdAsnReceipt): Promise<void> {
  for (const [column, text] of [
    ['counted', '100'],
    ['damaged', '1'],
  ]) {
    const field = inside<HTMLInputElement>(widget, `[id="${column}-1/"]`);
    field.value = text ?? '';
    field.dispatchEvent(new Event('change'));
    await widget.updateComplete;
  }
  inside(widget, '.btn.primary').click();
  await until(() => widget.shadowRoot?.getElementById('review-title') !== null, 'the review');
}

async function add(widget: BdAsnReceipt, file: File): Promise<void> {
  const input = inside<HTMLInputElement>(widget, '.photos input[type=file]');
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await widget.updateComplete;
}

function button(widget: Element, text: string): HTMLButtonElement {
  const all = [...(widget.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find((candidate) => candidate.textContent?.replace(/\s+/g, ' ').trim() === text);
  if (!found) throw new Error(`No button ${text}`);
  return found;
}

const thumb = (widget: Element) => widget.shadowRoot?.querySelector<HTMLImageElement>('img.thumb');
const says = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);

describe('photos in <bd-asn-receipt>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    unmountAll();
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('are made smaller, uploaded, named by the receipt, and shown with it', async () => {
    const { widget, api } = await mountReview();
    await review(widget);
    await add(widget, await picture(4000, 3000));
    await until(() => thumb(widget)?.complete === true, 'the thumbnail');
    expect(thumb(widget)?.alt).to.equal('Photo 1 of LB-1042');
    expect(thumb(widget)?.src).to.match(/^blob:/);
    const [upload] = api.to(UPLOAD);
    expect(upload?.headers.get('content-type')).to.equal('image/jpeg');
    const sent = await upload?.clone().blob();
    expect(sent?.size).to.be.below(2 ** 20);
    const { width, height } = await createImageBitmap(sent ?? new Blob());
    expect([width, height]).to.deep.equal([1600, 1200]);
    await checkAccessibility(widget);
    button(widget, 'Confirm receipt of 100').click();
    await says(widget, 'Receipt R-000124 saved.');
    const body = (await api.to(RECEIVE)[0]?.clone().json()) as ReceiptInput;
    expect(body.lines[0]?.photos).to.deep.equal([PHOTO_ID]);
    await until(() => thumb(widget)?.complete === true, 'the photo of the receipt');
    await checkAccessibility(widget);
  });

  it('are found again after a reload, and freed when they are gone', async () => {
    const first = await mountReview();
    await review(first.widget);
    await add(first.widget, await picture(3, 2));
    await until(
      () => thumb(first.widget)?.src !== undefined && first.api.to(UPLOAD).length === 1,
      'the upload',
    );
    await says(first.widget, 'Remove');
    await until(
      () => localStorage.getItem(localStorage.key(0) ?? '')?.includes(PHOTO_ID) ?? false,
      'the draft',
    );
    unmountAll();
    const { widget, api } = await mountReview();
    button(widget, 'Continue').click();
    await until(() => widget.shadowRoot?.getElementById('counted-1/') !== null, 'the count');
    inside(widget, '.btn.primary').click();
    await until(() => thumb(widget)?.complete === true, 'the thumbnail');
    expect(api.to(GET_PHOTO)).to.have.length(1);
    const { src } = thumb(widget) as HTMLImageElement;
    button(widget, 'Remove').click();
    await until(() => thumb(widget) === null, 'the removal');
    expect(widget.shadowRoot?.activeElement?.id).to.equal('photo-1');
    expect(await loads(src)).to.equal(false);
    button(widget, 'Confirm receipt of 100').click();
    await says(widget, 'Receipt R-000124 saved.');
    const body = (await api.to(RECEIVE)[0]?.clone().json()) as ReceiptInput;
    expect(body.lines[0]).not.to.have.property('photos');
  });

  it('wait for the connection, and nothing is confirmed without them', async () => {
    const { widget, api } = await mountReview();
    await review(widget);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    await add(widget, await picture(3, 2));
    await says(widget, 'It waits for the connection while this page stays open.');
    expect(api.to(UPLOAD)).to.have.length(0);
    await checkAccessibility(widget);
    button(widget, 'Confirm receipt of 100').click();
    await says(widget, 'A photo of LB-1042 is not uploaded.');
    expect(api.to(RECEIVE)).to.have.length(0);
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    await until(() => !textOf(widget).includes('It waits for'), 'the upload');
    expect(api.to(UPLOAD)).to.have.length(1);
  });

  it('are sent again under the same key after a failure', async () => {
    const { widget, api } = await mountReview({ [UPLOAD]: problem(409, 'partnership-not-active') });
    await review(widget);
    await add(widget, await picture(3, 2));
    await says(widget, 'This photo could not be uploaded.');
    api.routes = { ...api.routes, [UPLOAD]: Response.json(kept, { status: 201 }) };
    button(widget, 'Try again').click();
    await until(() => !textOf(widget).includes('could not be uploaded'), 'the upload');
    const keys = api.to(UPLOAD).map((request) => request.headers.get('idempotency-key'));
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('say so where a file is no picture, or the server keeps a photo no longer', async () => {
    const { widget, api } = await mountReview({ [GET_PHOTO]: problem(404, 'not-found') });
    await review(widget);
    await add(widget, new File(['words'], 'note.txt', { type: 'text/plain' }));
    await says(widget, 'This file cannot be read as a picture.');
    expect(api.to(UPLOAD)).to.have.length(0);
    button(widget, 'Remove').click();
    await add(widget, await picture(3, 2));
    await until(() => thumb(widget) !== null && api.to(UPLOAD).length === 1, 'the upload');
    await until(
      () => localStorage.getItem(localStorage.key(0) ?? '')?.includes(PHOTO_ID) ?? false,
      'the draft',
    );
    unmountAll();
    const again = await mountReview({ [GET_PHOTO]: problem(404, 'not-found') });
    button(again.widget, 'Continue').click();
    await until(() => again.widget.shadowRoot?.getElementById('counted-1/') !== null, 'the count');
    inside(again.widget, '.btn.primary').click();
    await says(again.widget, 'This photo is no longer kept.');
    button(again.widget, 'Confirm receipt of 100').click();
    await says(again.widget, 'A photo of LB-1042 is not uploaded.');
  });

  it('are five of a line at most', async () => {
    let uploads = 0;
    const { widget } = await mountReview({
      [UPLOAD]: () =>
        Response.json({ ...kept, id: `7c1f0e52-5b8e-4a35-9a0e-${String((uploads += 1)).padStart(12, '0')}` }),
    });
    await review(widget);
    for (let count = 1; count <= 5; count += 1) {
      expect(button(widget, 'Add photo').hidden).to.equal(false);
      await add(widget, await picture(3, 2));
      await until(() => widget.shadowRoot?.querySelectorAll('img.thumb').length === count, `photo ${count}`);
    }
    await until(() => button(widget, 'Add photo').hidden === true, 'no room');
  });

  it('speak the language of the page', async () => {
    const { widget } = await mountReview({ [UPLOAD]: problem(409, 'invalid-transition') }, 'en-XA');
    await until(() => inside(widget, 'section').lang === 'en-XA', 'the pseudo-language');
    await review(widget);
    await add(widget, await picture(3, 2));
    await until(() => thumb(widget) !== null, 'the photo');
    await until(() => widget.shadowRoot?.querySelectorAll('.photos button').length === 3, 'the failure');
    // A sentence that is put together from two texts is marked inside as well.
    const literals = findLiterals(widget, ['LB-1042', 'Vitamin C Serum', 'LUXE BOND', 'ASN-8841', 'PHX5']);
    expect(literals.filter((text) => !/^⟦⟦.*⟧$/.test(text))).to.deep.equal([]);
  });
});

/** Whether an address of a picture still leads to one. */
function loads(src: string): Promise<boolean> {
  const image = new Image();
  image.src = src;
  return image.decode().then(
    () => true,
    () => false,
  );
}
