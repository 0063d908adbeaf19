import {
  features,
  plans as catalogue,
  addOns as addOnCatalogue,
  type Subscription,
} from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility } from '../../testing/checks.ts';
import { lockedEntitlement, plans, problem, viewerOf, type Routes } from '../../testing/fake-api.ts';
import { mountPortal, textOf, unmountAll, until } from '../../testing/mount.ts';
import { defineSample, samplePage } from '../../testing/sample-widget.ts';
import { PURCHASE_KEY } from '../lazy-offer.ts';
import { catalogueEn } from './catalogue.en.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const FEATURE = 'inventory.view-shared';
const LIST = 'GET /v1/inventory';
const markup = '<bd-sample></bd-sample>';

const free: Subscription = {
  planTier: 'FREE',
  status: 'NONE',
  addOns: [],
  monthlyCost: usd('0.00'),
  lines: [],
  includedInParent: false,
  periodEndsAt: null,
  pending: null,
  graceEndsAt: null,
  card: null,
  cheaper: null,
  version: 1,
};

class FakeTab {
  opener: unknown = window;
  closed = false;
  address: string | undefined;
  readonly location = { replace: (url: string) => (this.address = url) };
  close(): void {
    this.closed = true;
  }
}

describe('a locked widget', () => {
  const open = window.open.bind(window);
  before(defineSample);
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    window.open = open;
    unmountAll();
  });

  /** The plan of the organization; a test changes it. */
  let planTier: 'FREE' | 'PRO';

  async function mountLocked(routes: Routes = {}, { canPurchase = true, attributes = 'locale="en"' } = {}) {
    planTier = 'FREE';
    return mountPortal({
      markup,
      attributes,
      routes: {
        'GET /v1/viewer': () => {
          const viewer = viewerOf(planTier === 'PRO' ? [FEATURE] : [], {
            ...(planTier === 'FREE' && {
              entitlements: [lockedEntitlement(FEATURE, 'Upgrade to PRO: See stock')],
            }),
          });
          return {
            ...viewer,
            user: { ...viewer.user, canPurchase },
            organization: { ...viewer.organization, planTier },
          };
        },
        'GET /v1/plans': plans,
        'GET /v1/subscription': () => ({ ...free, planTier }),
        'POST /v1/subscription/checkout': { url: 'https://pay.example/c/1', expiresAt: null },
        [LIST]: samplePage(1),
        ...routes,
      },
    });
  }

  const button = (widget: Element, text: string) =>
    [...(widget.shadowRoot?.querySelectorAll('button') ?? [])].find((each) =>
      each.textContent.includes(text),
    );
  const shows = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);
  const press = async (widget: Element, text: string) => {
    await until(() => button(widget, text) !== undefined, `a button "${text}"`);
    button(widget, text)?.click();
  };

  it('leads to the payment page with one click, and unlocks in place when it is paid', async () => {
    const tab = new FakeTab();
    window.open = () => tab as unknown as Window;
    const { widget, api, portal } = await mountLocked();
    await press(widget, 'Upgrade to PRO, $199/month');
    await shows(widget, 'Waiting for the payment of PRO');
    expect(tab.address).to.equal('https://pay.example/c/1');
    await checkAccessibility(widget);
    planTier = 'PRO';
    await portal.refresh();
    await shows(widget, 'You’re on PRO. All you had is unchanged.');
    await until(() => api.to(LIST).length > 0, 'the data');
    expect(textOf(widget)).not.to.include('Upgrade to PRO');
  });

  it('opens the comparison, from which the payment is one more click', async () => {
    const tab = new FakeTab();
    window.open = () => tab as unknown as Window;
    const { widget } = await mountLocked();
    await press(widget, 'See plans');
    await until(() => Boolean(widget.shadowRoot?.querySelector('.plans')), 'the plans');
    const buy = widget.shadowRoot?.querySelector<HTMLButtonElement>('.plans table .btn, .plans .plan .btn');
    buy?.click();
    await until(() => tab.address !== undefined, 'the payment page');
  });

  it('lets the host page take over both ways', async () => {
    let opened = 0;
    window.open = () => (opened++, null);
    const { widget } = await mountLocked();
    const asked: unknown[] = [];
    widget.addEventListener('bd-upgrade-click', (event) => {
      event.preventDefault();
      asked.push([event.feature, event.requiredPlan, event.addOn, event.compares]);
    });
    await press(widget, 'Upgrade to PRO');
    await press(widget, 'See plans');
    expect(asked).to.deep.equal([
      [FEATURE, 'PRO', null, false],
      [FEATURE, 'PRO', null, true],
    ]);
    expect([opened, widget.shadowRoot?.querySelector('.plans') ?? null]).to.deep.equal([0, null]);
  });

  it('tells who may not buy whom to ask, and what it costs', async () => {
    const { widget, api } = await mountLocked({}, { canPurchase: false });
    await shows(widget, 'Ask Ana to upgrade.');
    await shows(widget, 'PRO costs $199 per month');
    expect(button(widget, 'Upgrade')).to.equal(undefined);
    expect(api.to('GET /v1/subscription')).to.have.length(0);
  });

  it('leaves the link where the browser opens no tab', async () => {
    window.open = () => null;
    const { widget } = await mountLocked();
    await press(widget, 'Upgrade to PRO');
    await shows(widget, 'The browser did not open the payment page of PRO.');
    expect(widget.shadowRoot?.querySelector<HTMLAnchorElement>('a.link')?.href).to.equal(
      'https://pay.example/c/1',
    );
    await press(widget, 'Stop waiting');
    expect(textOf(widget)).not.to.include('payment page');
    expect(localStorage.getItem(PURCHASE_KEY)).to.equal(null);
  });

  it('says what went wrong where no payment can be begun', async () => {
    const tab = new FakeTab();
    window.open = () => tab as unknown as Window;
    const { widget } = await mountLocked({ 'POST /v1/subscription/checkout': problem(503, 'unavailable') });
    await press(widget, 'Upgrade to PRO');
    await shows(widget, 'Plans can’t be bought here at the moment. Nothing was changed.');
    expect(tab.closed).to.equal(true);
  });

  it('goes on after the visit to the payment page: unpaid, then paid', async () => {
    window.open = () => new FakeTab() as unknown as Window;
    const { widget } = await mountLocked();
    await press(widget, 'Upgrade to PRO');
    await shows(widget, 'Waiting');
    expect(localStorage.getItem(PURCHASE_KEY)).not.to.include('pay.example');
    unmountAll();

    const back = await mountLocked();
    await shows(back.widget, 'No payment of PRO has arrived yet.');
    expect(button(back.widget, 'Go to the payment')).not.to.equal(undefined);
    await checkAccessibility(back.widget);
    planTier = 'PRO';
    dispatchEvent(new Event('focus'));
    await shows(back.widget, 'You’re on PRO. All you had is unchanged.');
    unmountAll();
    // Said once: a later visit begins anew.
    expect(localStorage.getItem(PURCHASE_KEY)).to.equal(null);
  });

  it('offers the add-on where that unlocks it', async () => {
    let asked: unknown;
    const addOn = {
      key: 'ADDITIONAL_LOCATION' as const,
      name: 'Additional location',
      price: usd('49.00'),
      maxQuantity: 1000,
    };
    const { widget } = await mountLocked({
      'GET /v1/viewer': viewerOf([FEATURE]),
      [LIST]: problem(403, 'limit-reached', {
        ...{ feature: FEATURE, limit: 1, usage: 1, message: '1 of 1 locations in use' },
        ...{ requiredPlan: 'ENTERPRISE', addOn: addOn.key },
      }),
      'GET /v1/plans': {
        ...plans,
        items: plans.items
          .map((plan) => (plan.planTier === 'PRO' ? { ...plan, addOns: [addOn] } : plan))
          .concat(
            plans.items
              .slice(1)
              .map((plan) => ({ ...plan, planTier: 'ENTERPRISE' as const, price: usd('999.00') })),
          ),
      },
      'GET /v1/subscription': { ...free, planTier: 'PRO', status: 'ACTIVE', version: 4 },
      'PUT /v1/subscription': async (request) => {
        asked = await request.json();
        return { ...free, planTier: 'PRO', status: 'ACTIVE', monthlyCost: usd('248.00') };
      },
    });
    await press(widget, 'Add Additional location, $49/month');
    await until(() => Boolean(widget.shadowRoot?.querySelector('dialog[open]')), 'the question');
    expect(asked).to.equal(undefined);
    widget.shadowRoot?.querySelector<HTMLButtonElement>('dialog .btn.primary')?.click();
    await shows(widget, 'Saved. You pay $248 per month.');
    expect(asked).to.deep.equal({ planTier: 'PRO', addOns: [{ key: 'ADDITIONAL_LOCATION', quantity: 1 }] });
  });

  it('speaks the reader’s language, and the server’s where it knows a plan that is new', async () => {
    const message = 'Upgrade to PRO: Create shipments';
    const viewer = viewerOf([], { entitlements: [lockedEntitlement(FEATURE, message)] });
    const { widget } = await mountLocked({ 'GET /v1/viewer': viewer }, { attributes: 'locale="de"' });
    await shows(widget, 'Upgrade auf PRO');
    await press(widget, 'Tarife ansehen');
    await shows(widget, 'Geteilte Bestände sehen');
    // Its qualifier is translated; its summary, which the catalogue does not know, is the server's.
    await shows(widget, 'höchstens 1.000 SKUs');
  });

  it('has the words of the price list, one for one', () => {
    const words: Record<string, string> = {};
    for (const [planTier, { summary, included }] of Object.entries(catalogue)) {
      words[`plan.${planTier}.summary`] = summary;
      for (const [index, text] of included.entries()) words[`plan.${planTier}.included.${index + 1}`] = text;
    }
    for (const [key, { name }] of Object.entries(addOnCatalogue)) words[`addOn.${key}`] = name;
    for (const [feature, { group, title, message, qualifiers }] of Object.entries(features)) {
      words[`group.${group}`] = group;
      words[`feature.${feature}.title`] = title;
      if (message !== null) words[`feature.${feature}.message`] = message;
      for (const qualifier of Object.values(qualifiers)) words[`qualifier.${qualifier}`] = qualifier;
    }
    expect(catalogueEn).to.deep.equal(words);
  });
});
