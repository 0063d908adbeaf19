import { expect } from 'chai';
import { checkAccessibility } from '../testing/checks.ts';
import type { Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { ASN_ID, sampleAsn, sampleSummary } from '../testing/sample-asn.ts';
import type { BdAsnInbox } from './asn-inbox.ts';

const routes: Routes = {
  'GET /v1/asns': { items: [sampleSummary()], nextCursor: null },
  [`GET /v1/asns/${ASN_ID}`]: sampleAsn(),
};

async function mountInbox(options: { routes?: Routes; attributes?: string; markup?: string } = {}) {
  const { widget, api } = await mountPortal({
    markup: options.markup ?? '<bd-asn-inbox></bd-asn-inbox>',
    granted: ['asns.receive', 'receipts.confirm'],
    routes: { ...routes, ...options.routes },
    ...(options.attributes && { attributes: options.attributes }),
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdAsnInbox, api };
}

describe('<bd-asn-inbox>', () => {
  afterEach(unmountAll);

  it('shows what is to be counted, with the way to count it', async () => {
    const { widget } = await mountInbox();
    expect(textOf(widget)).to.include('ASN-8841').and.include('LUXE BOND').and.include('Amazon FBA PHX5');
    expect(inside(widget, '.primary').textContent?.trim()).to.equal('Receive');
    await checkAccessibility(widget);
  });

  it('counts in its own place, and comes back', async () => {
    const { widget } = await mountInbox();
    inside(widget, '.primary').click();
    await until(() => widget.shadowRoot?.querySelector('bd-asn-receipt') !== null, 'the receipt');
    const receipt = inside(widget, 'bd-asn-receipt');
    await until(() => textOf(receipt).includes('Receive ASN-8841'), 'the ASN');
    inside(widget, '.back').click();
    await until(() => textOf(widget).includes('To receive'), 'the list');
  });
});
