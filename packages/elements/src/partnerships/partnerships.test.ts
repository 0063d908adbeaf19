import type { Partnership } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { lockedEntitlement, plans, problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { samplePartnership } from '../testing/sample-organization.ts';
import type { BdPartnerships } from './partnerships.ts';

const PARTY = samplePartnership({
  id: 'p-2',
  type: 'WHOLESALE_CUSTOMER',
  role: 'HOST',
  counterpartyRole: 'PARTNER',
  status: 'ENDED',
  counterparty: { kind: 'PARTY', id: 'ulta', code: null, name: 'Ulta' },
  terms: { currency: 'USD', consignment: false, titleTransfer: 'ON_RECEIPT', receiptTolerancePercent: 0 },
  shares: [],
  effectiveTo: '2025-12-31',
});
const VMI = samplePartnership({
  terms: {
    ...samplePartnership().terms,
    replenishment: {
      locationCode: 'LOC-104',
      thresholdDays: 30,
      resolveDays: 33,
      averageOverDays: 28,
      targetDays: 60,
      leadTimeDays: null,
      reviewDays: 1,
    },
  },
});

async function mountList(
  items: Partnership[],
  {
    routes = {},
    attributes,
    locked = false,
  }: { routes?: Routes; attributes?: string; locked?: boolean } = {},
) {
  const viewer = viewerOf(['partnerships.view']);
  const offer = lockedEntitlement('partnerships.create', 'Upgrade to PRO: Invite your own partners');
  const { widget, api, live } = await mountPortal({
    markup: '<bd-partnerships></bd-partnerships>',
    routes: {
      'GET /v1/viewer': locked ? { ...viewer, entitlements: [...viewer.entitlements, offer] } : viewer,
      'GET /v1/plans': plans,
      'GET /v1/partnerships': { items, nextCursor: null },
      ...Object.fromEntries(items.map((item) => [`GET /v1/partnerships/${item.id}`, item])),
      ...routes,
    },
    ...(attributes && { attributes }),
  });
  const list = widget as BdPartnerships;
  await until(() => ['ready', 'empty'].includes(list.status), 'the list');
  await list.updateComplete;
  return { list, api, live };
}

const details = (list: Element) =>
  (list.shadowRoot?.querySelector('[part="details"]')?.textContent ?? '').replace(/\s+/g, ' ');

async function open(list: BdPartnerships, row: number): Promise<void> {
  inside(list, `.tbody > .tr:nth-child(${row})`).click();
  await until(() => list.shadowRoot?.querySelector('.part-title') !== null, 'the details');
}

describe('<bd-partnerships>', () => {
  afterEach(unmountAll);

  it('counts and lists them, with both roles in mind', async () => {
    const { list } = await mountList([samplePartnership(), PARTY]);
    list.style.inlineSize = '900px';
    await until(() => list.width === 'wide', 'the width');
    expect(textOf(list)).to.include('2 partnerships');
    const rows = [...(list.shadowRoot?.querySelectorAll('.tbody > .tr') ?? [])].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows[0]).to.match(/LUXE BOND\s?ORG-003 3PL Partner Active 1 Mar 2023/);
    expect(rows[1]).to.match(/Ulta Wholesale customer Host Ended 1 Mar 2023/);
    await checkAccessibility(list);
  });

  it('says the terms in words, and what is shared with whom', async () => {
    const { list } = await mountList([VMI]);
    await open(list, 1);
    expect(details(list))
      .to.include('Partner: LUXE BOND shares with you')
      .and.include('DAP, Delivered at place')
      .and.include('Net 30 days')
      .and.include('On sale to the consumer')
      .and.include('Yes, stock stays LUXE BOND’s until title passes')
      .and.include('Up to 5% of a line is accepted')
      .and.include('Within 30 days of receipt')
      .and.include('Alert below 30 days of supply at LOC-104')
      .and.include('Target 60 days of supply')
      .and.include('Planned every day')
      .and.include('What LUXE BOND shares with you')
      .and.include('Stock at 1 location')
      .and.include('Amazon FBA PHX5 (LOC-101) Quantities and values, Read and act')
      .and.include('1 product')
      .and.include('LB-1042 Vitamin C Serum')
      .and.include('Invoices Read only')
      .and.not.include('Lead time');
    await checkAccessibility(list);
  });

  it('knows an external party without an account, and an agreement that has ended', async () => {
    const { list } = await mountList([PARTY]);
    await open(list, 1);
    expect(details(list))
      .to.include('Host: you share with Ulta')
      .and.include('Without an account')
      .and.include('Until 31 Dec 2025')
      .and.include('Nothing above the announced quantity is accepted')
      .and.include('Nothing is shared now.')
      .and.not.include('Delivery')
      .and.not.include('Payment');
  });

  it('gives the focus back to the row, and lets the host page open it instead', async () => {
    const { list } = await mountList([samplePartnership()]);
    await open(list, 1);
    expect(list.shadowRoot?.activeElement?.id).to.equal('details-title');
    inside(list, '[part="details"] .btn').click();
    await until(() => list.shadowRoot?.activeElement?.closest('.tr') !== null, 'the focus on the row');
    expect(list.state.open).to.equal(null);
    list.addEventListener('bd-select', (event) => {
      expect([event.kind, event.id]).to.deep.equal(['partnership', samplePartnership().id]);
      event.preventDefault();
    });
    inside(list, '.tbody > .tr').click();
    await list.updateComplete;
    expect(list.shadowRoot?.querySelector('[part="details"]')).to.equal(null);
  });

  it('shows the way to partnerships of one’s own where the plan lacks it, and nothing where it does not', async () => {
    const { list } = await mountList([samplePartnership()], { locked: true });
    expect(textOf(list)).to.include('Upgrade to PRO: Invite your own partners');
    const wanted: (string | null)[] = [];
    list.addEventListener('bd-upgrade-click', ({ feature, requiredPlan }) =>
      wanted.push(feature, requiredPlan),
    );
    await until(() => list.shadowRoot?.querySelector('.offer .link') !== null, 'the way to plans');
    inside(list, '.offer .link').click();
    await until(() => list.shadowRoot?.querySelector('.plans table') !== null, 'the plans');
    expect(wanted).to.deep.equal(['partnerships.create', 'PRO']);
    unmountAll();
    expect(textOf((await mountList([samplePartnership()])).list)).not.to.include('Upgrade');
  });

  it('shows the way also to who has none yet', async () => {
    const { list } = await mountList([], { locked: true });
    expect(list.status).to.equal('empty');
    expect(textOf(list)).to.include('No partnerships yet.').and.include('Upgrade to PRO');
  });

  it('says that details did not come, and tries again', async () => {
    const { list } = await mountList([samplePartnership()], {
      routes: { [`GET /v1/partnerships/${samplePartnership().id}`]: problem(500, 'internal-error') },
    });
    inside(list, '.tbody > .tr').click();
    await until(() => details(list).includes('We couldn’t load LUXE BOND'), 'the failure');
  });

  it('keeps open details current', async () => {
    const { list, live, api } = await mountList([samplePartnership()]);
    await open(list, 1);
    const path = `GET /v1/partnerships/${samplePartnership().id}`;
    api.routes = { ...api.routes, [path]: { ...samplePartnership(), status: 'SUSPENDED', version: 2 } };
    expect(details(list)).not.to.include('Suspended');
    live.tell('partnership.changed', samplePartnership().id);
    await until(() => details(list).includes('Suspended'), 'the new state');
    expect(list.shadowRoot?.querySelector('.part-title')).not.to.equal(null);
  });

  it('loads the next page', async () => {
    const { list } = await mountList([], {
      routes: {
        'GET /v1/partnerships': ({ url }: Request) =>
          url.includes('cursor=next')
            ? { items: [PARTY], nextCursor: null }
            : { items: [samplePartnership()], nextCursor: 'next' },
      },
    });
    expect(textOf(list)).to.include('More than 1 partnerships');
    inside(list, '.end-of-table .link').click();
    await until(() => textOf(list).includes('2 partnerships'), 'both');
  });

  it('is a list of two lines in a narrow page', async () => {
    const { list } = await mountList([samplePartnership()]);
    list.style.inlineSize = '320px';
    await until(() => list.shadowRoot?.querySelector('.items') !== null, 'the list');
    expect(inside(list, '.item').textContent.replace(/\s+/g, ' ')).to.include(
      '3PL, Partner, since 1 Mar 2023',
    );
    expect(list.scrollWidth).to.be.at.most(320);
  });

  it('speaks the reader’s language', async () => {
    const { list } = await mountList([VMI], { attributes: 'locale="en-XA"', locked: true });
    await until(() => textOf(list).includes('⟦'), 'the language');
    await open(list, 1);
    const data = [
      ...[
        'LUXE BOND',
        'ORG-003',
        'Amazon FBA PHX5 (LOC-101)',
        'LB-1042',
        'Vitamin C Serum',
        'DAP',
        'USD',
        'Mar',
      ],
      'Upgrade to PRO: Invite your own partners',
    ];
    expect(findLiterals(list, data)).to.deep.equal([]);
  });

  it('says when it is ready', async () => {
    const { list } = await mountList([samplePartnership()]);
    const ready = once(list, 'bd-ready');
    await list.reload();
    await ready;
  });
});
