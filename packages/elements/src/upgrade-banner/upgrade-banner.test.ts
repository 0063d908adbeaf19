import type { PlanList } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { inMinutes, viewerOf, type Routes } from '../testing/fake-api.ts';
import { mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import type { BdPortal } from '../portal/portal.ts';
import type { BdUpgradeBanner } from './upgrade-banner.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const plan = (
  planTier: 'FREE' | 'PRO' | 'ENTERPRISE',
  amount: string,
  included: string[],
): PlanList['items'][number] => ({
  planTier,
  partnershipTier: 'BASIC',
  name: planTier,
  price: usd(amount),
  interval: 'MONTH',
  summary: `${planTier} summary`,
  inherits: null,
  included,
  notIncluded: [],
  addOns: [],
});
const plans = (planTier: 'FREE' | 'PRO' | 'ENTERPRISE'): PlanList => ({
  items: [
    plan('FREE', '0.00', ['Receive']),
    plan('PRO', '199.00', ['Own products', 'Own stock', 'Purchase orders', 'Forecasts']),
    plan('ENTERPRISE', '999.00', ['Everything']),
  ],
  features: [],
  current: { planTier, monthlyCost: usd('0.00'), lines: [] },
});

async function mountBanner(
  planTier: 'FREE' | 'PRO' | 'ENTERPRISE',
  { canPurchase = true, attributes = 'locale="en"' } = {},
): Promise<BdUpgradeBanner> {
  return (await mountLive(planTier, { canPurchase, attributes })).banner;
}

/** What sells the plans is loaded beside the banner, and from then on draws along. */
async function offered(banner: BdUpgradeBanner): Promise<void> {
  await import('../parts/offer/plan-offer.ts');
  await new Promise((resolve) => setTimeout(resolve, 50));
  banner.requestUpdate();
  await banner.updateComplete;
}

async function mountLive(
  planTier: 'FREE' | 'PRO' | 'ENTERPRISE',
  { canPurchase = true, attributes = 'locale="en"' } = {},
  routes: Routes = {},
) {
  const viewer = viewerOf([]);
  const { api, live, widget } = await mountPortal({
    markup: '<bd-upgrade-banner></bd-upgrade-banner>',
    attributes,
    routes: {
      'GET /v1/plans': plans(planTier),
      'GET /v1/viewer': {
        ...viewer,
        user: { ...viewer.user, canPurchase },
        organization: { ...viewer.organization, planTier, owner: 'Maria' },
      },
      ...routes,
    },
  });
  const banner = widget as BdUpgradeBanner;
  await until(() => banner.status === 'ready', 'the plans');
  await banner.updateComplete;
  return { api, live, banner };
}

const button = (banner: Element, text: string) =>
  [...(banner.shadowRoot?.querySelectorAll('button') ?? [])].find((candidate) =>
    candidate.textContent?.includes(text),
  );

describe('<bd-upgrade-banner>', () => {
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  it('says what the next plan adds and costs', async () => {
    const banner = await mountBanner('FREE');
    expect(textOf(banner))
      .to.include('You’re on FREE. Partnerships stay free.')
      .and.include('PRO adds, for $199/month')
      .and.include('Own products');
    expect(textOf(banner)).not.to.include('Forecasts');
    expect(button(banner, 'Upgrade to PRO, $199/month')).to.not.equal(undefined);
    await checkAccessibility(banner);
  });

  it('tells the host page, and shows the plans unless the host does', async () => {
    const banner = await mountBanner('FREE');
    const plansWanted: (string | null)[] = [];
    banner.addEventListener('bd-upgrade-click', (event) => plansWanted.push(event.requiredPlan));
    banner.addEventListener('bd-upgrade-click', (event) => event.preventDefault(), { once: true });
    button(banner, 'Plans')?.click();
    await banner.updateComplete;
    expect(banner.shadowRoot?.querySelector('.plans')).to.equal(null);
    button(banner, 'Plans')?.click();
    await until(() => banner.shadowRoot?.querySelector('.plans table') !== null, 'the comparison');
    expect(plansWanted).to.deep.equal(['PRO', 'PRO']);
    await checkAccessibility(banner);
  });

  it('goes straight to the payment for who may buy', async () => {
    const open = window.open.bind(window);
    const opened: string[] = [];
    const tab = { opener: null, close: () => {}, location: { replace: (url: string) => opened.push(url) } };
    window.open = () => tab as unknown as Window;
    try {
      const { banner } = await mountLive('FREE', undefined, {
        'GET /v1/subscription': { planTier: 'FREE', status: 'NONE', includedInParent: false, addOns: [] },
        'POST /v1/subscription/checkout': { url: 'https://pay.example/c/1', expiresAt: null },
      });
      button(banner, 'Upgrade')?.click();
      await until(() => opened.length === 1, 'the payment page');
      await until(() => textOf(banner).includes('Waiting for the payment of PRO'), 'the waiting');
    } finally {
      window.open = open;
    }
  });

  it('does not show the next organization the plans that the last one opened', async () => {
    const banner = await mountBanner('FREE');
    button(banner, 'Plans')?.click();
    await until(() => banner.shadowRoot?.querySelector('.plans table') !== null, 'the comparison');
    const portal = banner.parentElement as BdPortal;
    portal.fetchSession = async () => ({ token: 'next', expiresAt: inMinutes(15) });
    await once(banner, 'bd-ready');
    await banner.updateComplete;
    expect(banner.shadowRoot?.querySelector('.plans')).to.equal(null);
  });

  it('stays slim once made slim, for this person', async () => {
    button(await mountBanner('FREE'), 'Show less')?.click();
    unmountAll();
    const again = await mountBanner('FREE');
    expect(textOf(again)).to.include('FREE plan. PRO from $199/month: PRO summary');
    button(again, 'Show more')?.click();
    await again.updateComplete;
    expect(textOf(again)).to.include('Partnerships stay free');
  });

  it('is one line and its links where there is no room for more', async () => {
    const banner = await mountBanner('PRO');
    banner.style.width = '320px';
    await until(() => banner.width === 'narrow', 'the width');
    await banner.updateComplete;
    expect(textOf(banner)).to.include('PRO plan. ENTERPRISE from $999/month').and.not.include('summary');
  });

  it('is slim and can be dismissed on a paid plan', async () => {
    const banner = await mountBanner('PRO');
    expect(textOf(banner)).to.include('PRO plan. ENTERPRISE from $999/month');
    banner.shadowRoot?.querySelector<HTMLButtonElement>('[aria-label="Dismiss"]')?.click();
    await offered(banner);
    expect(banner.offsetHeight).to.equal(0);
    unmountAll();
    expect(textOf(await mountBanner('PRO'))).to.equal('');
  });

  it('is not there on the highest plan', async () => {
    const banner = await mountBanner('ENTERPRISE');
    await offered(banner);
    expect(textOf(banner)).to.equal('');
    expect(banner.offsetHeight).to.equal(0);
  });

  it('names whom to ask where this person may not buy', async () => {
    const banner = await mountBanner('FREE', { canPurchase: false });
    expect(textOf(banner)).to.include('Ask Maria to upgrade.');
    expect(button(banner, 'Upgrade to')).to.equal(undefined);
  });

  it('speaks the reader’s language', async () => {
    const banner = await mountBanner('FREE', { attributes: 'locale="en-XA"' });
    await until(() => textOf(banner).includes('⟦'), 'the language');
    expect(findLiterals(banner, ['Own products', 'Own stock', 'Purchase orders'])).to.deep.equal([]);
  });

  it('follows the plan when it changes', async () => {
    const { api, live, banner } = await mountLive('FREE');
    const viewer = viewerOf([]);
    const organization = { ...viewer.organization, planTier: 'PRO' as const };
    api.routes = {
      ...api.routes,
      'GET /v1/plans': plans('PRO'),
      'GET /v1/viewer': { ...viewer, organization },
    };
    live.tell('viewer.changed', viewer.organization.id);
    await until(() => textOf(banner).includes('ENTERPRISE'), 'the banner of the next plan');
    expect(textOf(banner)).not.to.include('FREE');
  });
});
