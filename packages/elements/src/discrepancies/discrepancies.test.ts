import type { Discrepancy } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import type { Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, textOf, unmountAll, until } from '../testing/mount.ts';
import { sampleDiscrepancy } from '../testing/sample-organization.ts';
import type { BdDiscrepancies } from './discrepancies.ts';

const SHORT = sampleDiscrepancy();
const UNKNOWN = sampleDiscrepancy({
  id: 'd-2',
  type: 'WRONG_ITEM',
  sku: null,
  productName: null,
  lineNumber: null,
  claimDeadline: null,
  note: 'X-1: Blue box',
});
const SETTLED = sampleDiscrepancy({ id: 'd-3', type: 'DAMAGED', status: 'RESOLVED', quantity: 1 });
/** The smallest PNG there is. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** Answers the list as the server does, by state. */
const listing = (all: readonly Discrepancy[]) => (request: Request) => {
  const wanted = new URL(request.url).searchParams.getAll('status').flatMap((value) => value.split(','));
  return {
    items: all.filter(({ status }) => wanted.length === 0 || wanted.includes(status)),
    nextCursor: null,
  };
};

async function mountList(all: readonly Discrepancy[], more: Routes = {}, attributes?: string) {
  const { widget } = await mountPortal({
    markup: '<bd-discrepancies></bd-discrepancies>',
    granted: ['asns.receive'],
    routes: {
      'GET /v1/discrepancies': listing(all),
      ...Object.fromEntries(all.map((item) => [`GET /v1/discrepancies/${item.id}`, item])),
      ...more,
    },
    ...(attributes && { attributes }),
  });
  const list = widget as BdDiscrepancies;
  await until(() => ['ready', 'empty'].includes(list.status), 'the list');
  await list.updateComplete;
  return list;
}

const rows = (list: Element) =>
  [...(list.shadowRoot?.querySelectorAll('.tbody > .tr') ?? [])].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

describe('<bd-discrepancies>', () => {
  afterEach(unmountAll);

  it('lists what is open, and all on request', async () => {
    const list = await mountList([SHORT, UNKNOWN, SETTLED]);
    list.style.inlineSize = '1000px';
    await until(() => list.width === 'wide', 'the width');
    expect(rows(list)[0]).to.match(
      /LB-1042 Vitamin C Serum 2 short ASN-8841 Amazon FBA PHX5 Amazon 13 Apr 2026 Reported/,
    );
    expect(rows(list)[1]).to.include('Unknown item').and.include('of a wrong item');
    expect(rows(list)).to.have.length(2);
    await checkAccessibility(list);
    inside(list, '.view:last-child').click();
    await until(() => rows(list).length === 3, 'all of them');
    expect(rows(list)[2]).to.include('1 damaged').and.include('Resolved');
  });

  it('tells nothing open from none at all', async () => {
    const list = await mountList([]);
    expect(textOf(list)).to.include('Nothing open.');
    inside(list, '.view:last-child').click();
    await until(() => textOf(list).includes('No differences.'), 'the other text');
  });

  it('shows codes, note and photos of one', async () => {
    const photographed = { ...SHORT, evidence: ['photo-1'] };
    const list = await mountList([photographed], {
      'GET /v1/photos/photo-1': () => new Response(PNG, { headers: { 'content-type': 'image/png' } }),
    });
    inside(list, '.tbody > .tr').click();
    await until(() => list.shadowRoot?.querySelector('.photos img') !== null, 'the photo');
    const details = inside(list, '[part="details"]').textContent.replace(/\s+/g, ' ');
    expect(details)
      .to.include('2 short')
      .and.include('Written off')
      .and.include('Wet carton')
      .and.include('R-000124')
      .and.include('X12 412: 02, EDIFACT 4221: CP, EDIFACT 6063: 119');
    expect(inside<HTMLImageElement>(list, '.photos img').alt).to.equal('Photo 1 of LB-1042');
    await checkAccessibility(list);
  });

  it('opens one that the list does not hold', async () => {
    const list = await mountList([SETTLED]);
    list.state = { open: 'd-3' };
    inside(list, '.view:last-child').click();
    list.state = { view: 'all', open: 'd-3' };
    await until(() => textOf(list).includes('Wet carton'), 'the details');
  });

  it('speaks the reader’s language', async () => {
    const list = await mountList([SHORT, UNKNOWN], {}, 'locale="en-XA"');
    await until(() => textOf(list).includes('⟦'), 'the language');
    inside(list, '.tbody > .tr').click();
    await until(() => textOf(list).includes('Wet carton'), 'the details');
    const data = [
      ...['LB-1042', 'Vitamin C Serum', 'ASN-8841', 'Amazon FBA PHX5', 'Amazon', 'LUXE BOND', 'R-000124'],
      ...['X12 412: 02, EDIFACT 4221: CP, EDIFACT 6063: 119', 'Wet carton', 'Apr', 'Mar'],
    ];
    expect(findLiterals(list, data)).to.deep.equal([]);
  });
});
