import { expect } from 'chai';
import { checkAccessibility } from '../testing/checks.ts';
import type { Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { ASN_ID, sampleAsn } from '../testing/sample-asn.ts';
import type { BdAsnReceipt } from './asn-receipt.ts';

const routes: Routes = { [`GET /v1/asns/${ASN_ID}`]: sampleAsn() };

async function mountReceipt(options: { routes?: Routes; attributes?: string } = {}) {
  const { widget, api } = await mountPortal({
    markup: `<bd-asn-receipt asn="${ASN_ID}"></bd-asn-receipt>`,
    granted: ['asns.receive', 'receipts.confirm'],
    routes: { ...routes, ...options.routes },
    ...(options.attributes && { attributes: options.attributes }),
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdAsnReceipt, api };
}

describe('<bd-asn-receipt>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(unmountAll);

  it('counts what is scanned', async () => {
    const { widget } = await mountReceipt();
    expect(textOf(widget)).to.include('Receive ASN-8841').and.include('0 of 100 units');
    const scan = inside<HTMLInputElement>(widget, '#scan');
    scan.focus();
    scan.value = '19520001010429';
    scan.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await until(() => textOf(widget).includes('24 of 100 units'), 'the count');
    await checkAccessibility(widget);
  });
});
