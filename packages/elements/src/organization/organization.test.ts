import type { Organization } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { mountPortal, textOf, unmountAll, until } from '../testing/mount.ts';
import { LUXE_BOND } from '../testing/sample-asn.ts';
import { sampleAccount, sampleOrganization } from '../testing/sample-organization.ts';
import type { BdOrganization } from './organization.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

async function mountCard(organization: Organization, attributes?: string): Promise<BdOrganization> {
  const { widget } = await mountPortal({
    markup: '<bd-organization></bd-organization>',
    routes: { 'GET /v1/organization': organization },
    ...(attributes && { attributes }),
  });
  const card = widget as BdOrganization;
  await until(() => card.status === 'ready', 'the card');
  await card.updateComplete;
  return card;
}

const packagePro = sampleOrganization({
  partnerships: [
    { type: 'SUPPLIER', role: 'PARTNER', count: 1 },
    { type: 'WHOLESALE_CUSTOMER', role: 'HOST', count: 2 },
  ],
  account: sampleAccount({
    planTier: 'PRO',
    partnershipTier: 'BASIC',
    upgradedAt: '2023-10-01',
    industryPack: 'Health & Beauty',
    monthlyCost: usd('297.00'),
    costLines: [
      { label: 'PRO', quantity: 1, amount: usd('199.00') },
      { label: 'Additional location', quantity: 2, amount: usd('98.00') },
    ],
  }),
});

describe('<bd-organization>', () => {
  afterEach(unmountAll);

  it('says what the organization costs a month, and of what that is made', async () => {
    const card = await mountCard(packagePro);
    expect(textOf(card))
      .to.include('$297 per month')
      .and.include('PRO $199')
      .and.include('2 × Additional location $98')
      .and.include('PRO, basic access')
      .and.include('On this plan since 1 Oct 2023')
      .and.include('Supplier, as partner: 1')
      .and.include('Wholesale customer, as host: 2');
    await checkAccessibility(card);
  });

  it('names who pays for a subsidiary', async () => {
    const account = sampleAccount({ kind: 'SUBSIDIARY', billedTo: LUXE_BOND, parent: LUXE_BOND });
    expect(textOf(await mountCard(sampleOrganization({ account }))))
      .to.include('$0 per month')
      .and.include('Included in the plan of LUXE BOND');
  });

  it('shows what the other side knows too where the page may be theirs', async () => {
    const card = await mountCard(sampleOrganization({ account: null }));
    expect(textOf(card))
      .to.include('3PL, as partner: 1')
      .and.not.include('per month')
      .and.not.include('Plan');
    await checkAccessibility(card);
  });

  it('speaks the reader’s language', async () => {
    const card = await mountCard(packagePro, 'locale="en-XA"');
    await until(() => textOf(card).includes('⟦'), 'the language');
    const data = ['Amazon Fulfillment Services LLC', 'ORG-101', 'USD', 'Health & Beauty', 'Mar', 'Oct'];
    expect(findLiterals(card, data)).to.deep.equal([]);
  });
});
