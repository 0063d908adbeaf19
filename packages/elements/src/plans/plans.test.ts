import type { Plan, PlanList, Subscription, SubscriptionChange } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, textOf, unmountAll, until, type Mounted } from '../testing/mount.ts';
import type { BdPlans } from './plans.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

const plan = (planTier: Plan['planTier'], amount: string, addOns: Plan['addOns'] = []): Plan => ({
  planTier,
  partnershipTier: 'BASIC',
  name: planTier,
  price: usd(amount),
  interval: 'MONTH',
  summary: `${planTier} summary`,
  inherits: null,
  included: [`All of ${planTier}`],
  notIncluded: [],
  addOns,
});

const plansWith = (planTier: Plan['planTier']): PlanList => ({
  items: [
    plan('FREE', '0.00'),
    plan('PRO', '199.00', [
      { key: 'ADDITIONAL_LOCATION', name: 'Additional location', price: usd('49.00'), maxQuantity: 1000 },
      { key: 'ADVANCED_FORECASTING', name: 'Advanced forecasting', price: usd('29.00'), maxQuantity: 1 },
    ]),
    plan('ENTERPRISE', '999.00'),
  ],
  features: [],
  current: { planTier, monthlyCost: usd('0.00'), lines: [] },
});

const free: Subscription = {
  planTier: 'FREE',
  status: 'NONE',
  addOns: [],
  monthlyCost: usd('0.00'),
  lines: [{ label: 'FREE', quantity: 1, amount: usd('0.00') }],
  includedInParent: false,
  periodEndsAt: null,
  pending: null,
  graceEndsAt: null,
  card: null,
  cheaper: null,
  version: 1,
};

const pro: Subscription = {
  ...free,
  planTier: 'PRO',
  status: 'ACTIVE',
  addOns: [{ key: 'ADDITIONAL_LOCATION', quantity: 2 }],
  monthlyCost: usd('297.00'),
  lines: [
    { label: 'PRO', quantity: 1, amount: usd('199.00') },
    { label: 'Additional location', quantity: 2, amount: usd('98.00') },
  ],
  periodEndsAt: '2026-04-14T09:42:00Z',
  card: { brand: 'visa', last4: '4242' },
  version: 3,
};

/** A tab of the browser, as far as the widget uses one. */
class FakeTab {
  opener: unknown = window;
  closed = false;
  address: string | undefined;
  readonly location = { replace: (url: string) => (this.address = url) };
  close(): void {
    this.closed = true;
  }
}

describe('<bd-plans>', () => {
  const open = window.open.bind(window);
  afterEach(() => {
    window.open = open;
    localStorage.clear();
    unmountAll();
  });

  /** What the server says now; a test changes it. */
  let now: Subscription;

  async function mountPlans(
    subscription: Subscription,
    {
      routes = {},
      canPurchase = true,
      attributes = 'locale="en"',
    }: { routes?: Routes; canPurchase?: boolean; attributes?: string } = {},
  ): Promise<Mounted & { widget: BdPlans }> {
    now = subscription;
    const viewer = viewerOf([]);
    const mounted = await mountPortal({
      markup: '<bd-plans></bd-plans>',
      attributes,
      routes: {
        'GET /v1/viewer': () => ({
          ...viewer,
          user: { ...viewer.user, canPurchase },
          organization: { ...viewer.organization, owner: 'Maria', planTier: now.planTier },
        }),
        'GET /v1/plans': () => plansWith(now.planTier),
        'GET /v1/subscription': () => now,
        ...routes,
      },
    });
    const widget = mounted.widget as BdPlans;
    await until(() => widget.status === 'ready', 'the plans');
    await widget.updateComplete;
    return { ...mounted, widget };
  }

  const button = (widget: Element, text: string) =>
    [...(widget.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? [])].find((candidate) =>
      candidate.textContent?.includes(text),
    );
  const press = (widget: Element, text: string) => {
    const found = button(widget, text);
    if (!found) throw new Error(`No button "${text}"`);
    found.click();
  };
  const shows = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);

  it('shows what each plan costs, the present one, and one way on', async () => {
    const { widget } = await mountPlans(free);
    expect(textOf(widget)).to.include('$199').and.include('$999').and.include('You pay $0 per month');
    expect(widget.shadowRoot?.querySelectorAll('.btn.primary').length).to.equal(1);
    expect(button(widget, 'Upgrade to PRO')).to.not.equal(undefined);
    expect(textOf(widget)).to.not.include('Add-ons');
    await checkAccessibility(widget);
  });

  it('buys at the provider’s page in another tab, and thanks when the payment is there', async () => {
    const tab = new FakeTab();
    window.open = () => tab as unknown as Window;
    let asked: unknown;
    const { widget, api, portal } = await mountPlans(free, {
      routes: {
        'POST /v1/subscription/checkout': async (request) => {
          asked = await request.json();
          return { url: 'https://pay.example/c/1', expiresAt: null };
        },
      },
    });
    press(widget, 'Upgrade to PRO');
    await shows(widget, 'Waiting for the payment of PRO');
    expect(asked).to.deep.equal({ planTier: 'PRO', addOns: [], returnUrl: location.href });
    expect(tab.address).to.equal('https://pay.example/c/1');
    expect(tab.opener).to.equal(null);
    expect(inside<HTMLAnchorElement>(widget, 'a.link').href).to.equal('https://pay.example/c/1');
    await checkAccessibility(widget);

    const viewers = api.to('GET /v1/viewer').length;
    now = { ...pro, addOns: [] };
    dispatchEvent(new Event('focus'));
    await shows(widget, 'You’re on PRO. All you had is unchanged.');
    expect(textOf(widget)).to.not.include('Waiting');
    await until(() => api.to('GET /v1/viewer').length > viewers, 'the viewer, for locked widgets');
    expect(portal.isConnected).to.equal(true);
  });

  it('lets the host open the page, and takes no address that is not of the web', async () => {
    const tabs: FakeTab[] = [];
    window.open = () => {
      tabs.push(new FakeTab());
      return tabs.at(-1) as unknown as Window;
    };
    let url = 'https://pay.example/c/2';
    const { widget } = await mountPlans(free, {
      routes: { 'POST /v1/subscription/checkout': () => ({ url, expiresAt: null }) },
    });
    let told = '';
    widget.addEventListener('bd-checkout', (event) => {
      told = event.url;
      event.preventDefault();
    });
    press(widget, 'Upgrade to PRO');
    await until(() => told !== '', 'the event');
    expect([tabs[0]?.closed, tabs[0]?.address]).to.deep.equal([true, undefined]);
    press(widget, 'Stop waiting');
    url = 'javascript:alert(1)';
    press(widget, 'Upgrade to PRO');
    await shows(widget, 'Nothing was changed');
    expect(tabs[1]?.closed).to.equal(true);
  });

  it('leaves the link where the browser opens no tab', async () => {
    window.open = () => null;
    const { widget } = await mountPlans(free, {
      routes: { 'POST /v1/subscription/checkout': { url: 'https://pay.example/c/3', expiresAt: null } },
    });
    press(widget, 'Upgrade to PRO');
    await shows(widget, 'The browser did not open the payment page of PRO.');
    expect(inside<HTMLAnchorElement>(widget, 'a.link').textContent).to.include('Open the payment page');
  });

  it('adds up what is paid, and changes add-ons', async () => {
    let asked: SubscriptionChange | undefined;
    const { widget } = await mountPlans(pro, {
      routes: {
        'PUT /v1/subscription': async (request) => {
          expect(request.headers.get('if-match')).to.equal('"3"');
          asked = (await request.json()) as SubscriptionChange;
          now = { ...pro, monthlyCost: usd('346.00') };
          return now;
        },
      },
    });
    expect(textOf(widget)).to.include('PRO $199 + 2 × Additional location $98 = $297 per month');
    expect(textOf(widget)).to.include('Visa ending in 4242').and.include('Paid until 14 Apr 2026');
    const field = inside<HTMLInputElement>(widget, '#add-on-ADDITIONAL_LOCATION');
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    type('two');
    press(widget, 'Save add-ons');
    await shows(widget, 'Enter a whole number');
    expect(asked).to.equal(undefined);
    type('3');
    inside<HTMLInputElement>(widget, '#add-on-ADVANCED_FORECASTING').click();
    press(widget, 'Save add-ons');
    await shows(widget, 'Saved. You pay $346 per month.');
    expect(asked?.addOns).to.deep.equal([
      { key: 'ADDITIONAL_LOCATION', quantity: 3 },
      { key: 'ADVANCED_FORECASTING', quantity: 1 },
    ]);
    await checkAccessibility(widget);
  });

  it('asks before it charges more or takes away', async () => {
    const asked: SubscriptionChange[] = [];
    const { widget } = await mountPlans(pro, {
      routes: {
        'PUT /v1/subscription': async (request) => {
          asked.push((await request.json()) as SubscriptionChange);
          now = { ...pro, pending: { planTier: 'FREE', addOns: [] } };
          return now;
        },
      },
    });
    press(widget, 'Change to FREE');
    await until(() => Boolean(widget.shadowRoot?.querySelector('dialog[open]')), 'the question');
    expect(textOf(widget)).to.include('PRO stays until 14 Apr 2026');
    press(widget, 'Keep PRO');
    await until(() => !widget.shadowRoot?.querySelector('dialog'), 'no question');
    expect(asked).to.deep.equal([]);
    press(widget, 'Upgrade to ENTERPRISE');
    await until(() => Boolean(widget.shadowRoot?.querySelector('dialog[open]')), 'the question');
    expect(textOf(widget)).to.include('charged to your card now');
    inside<HTMLButtonElement>(widget, 'dialog .btn.primary').click();
    await until(() => asked.length === 1, 'the change');
    expect(asked).to.deep.equal([{ planTier: 'ENTERPRISE', addOns: [] }]);
    await shows(widget, 'From 14 Apr 2026: FREE.');
    // Add-ons are not changed where the plan is about to end: saving them would keep it unasked.
    expect(textOf(widget)).not.to.include('Save add-ons');
    press(widget, 'Keep PRO + 2 × Additional location');
    await until(() => asked.length === 2, 'the change taken back');
    expect(asked[1]).to.deep.equal({ planTier: 'PRO', addOns: pro.addOns });
  });

  it('says what went wrong, and that nothing was changed', async () => {
    const answers = [
      problem(402, 'payment-declined'),
      problem(412, 'version-mismatch'),
      problem(403, 'role-not-allowed'),
    ];
    const { widget } = await mountPlans(pro, {
      routes: { 'PUT /v1/subscription': () => answers.shift() ?? problem(500, 'internal-error') },
    });
    for (const text of [
      'The card was declined.',
      'just changed by someone else',
      'That didn’t work. Nothing was changed.',
    ]) {
      press(widget, 'Save add-ons');
      await shows(widget, text);
    }
  });

  it('shows a failed payment and a cheaper plan', async () => {
    const { widget } = await mountPlans({
      ...pro,
      status: 'PAST_DUE',
      graceEndsAt: '2026-04-28T00:00:00Z',
      monthlyCost: usd('1032.00'),
      cheaper: { planTier: 'ENTERPRISE', monthlyCost: usd('999.00') },
    });
    expect(textOf(widget))
      .to.include('The last payment failed. PRO stays until 28 Apr 2026.')
      .and.include('ENTERPRISE costs less: $999 instead of $1,032.')
      .and.not.include('Paid until');
  });

  it('offers nothing to whom may not buy, and to subsidiaries', async () => {
    const { widget } = await mountPlans(pro, { canPurchase: false });
    expect(textOf(widget)).to.include('Ask Maria to change the plan.').and.not.include('Upgrade to');
    expect(textOf(widget)).to.not.include('4242');
    unmountAll();
    const subsidiary = await mountPlans({ ...free, planTier: 'ENTERPRISE', includedInParent: true });
    expect(textOf(subsidiary.widget)).to.include('Included in the parent');
    expect(button(subsidiary.widget, 'Change to')).to.equal(undefined);
  });

  it('reads in another language', async () => {
    const { widget } = await mountPlans(pro, { attributes: 'locale="en-XA"' });
    await until(() => textOf(widget).includes('⟦'), 'the language');
    const data = [
      'FREE summary',
      'PRO summary',
      'ENTERPRISE summary',
      'FREE',
      'PRO',
      'ENTERPRISE',
      'Additional location',
      'Advanced forecasting',
      '$0',
      '$199',
      '$999',
    ];
    expect(findLiterals(widget, data)).to.deep.equal([]);
  });
});
