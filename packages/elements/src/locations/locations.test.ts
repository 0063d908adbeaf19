import type { Entitlement, Location, LocationInput, PlanList } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { lockedEntitlement, problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, textOf, unmountAll, until } from '../testing/mount.ts';
import type { BdLocations } from './locations.ts';

const { organization } = viewerOf([]);
const ME = { id: organization.id, code: organization.code, name: organization.name };

const location = (code: string, changes: Partial<Location> = {}): Location => ({
  id: `id-${code}`,
  code,
  name: `Site ${code}`,
  type: 'WAREHOUSE',
  operator: ME,
  shared: false,
  status: 'ACTIVE',
  address: { lines: ['18 Xinghu Street'], city: 'Suzhou', region: null, postalCode: '215123', country: 'CN' },
  timezone: 'Asia/Shanghai',
  gln: null,
  ...changes,
});

const FIRST = location('LOC-1');
const OLD = location('LOC-2', { status: 'ARCHIVED', address: null });
const AT_PARTNER = location('LOC-3', { operator: { id: 'o-2', code: 'ORG-102', name: 'Sephora' } });
const OF_PARTNER = location('LOC-9', { shared: true });

const room = (limit: number | null, usage: number, changes: Partial<Entitlement> = {}): Entitlement => ({
  ...lockedEntitlement('inventory.manage', ''),
  granted: true,
  reason: null,
  requiredPlan: null,
  message: null,
  limit,
  usage,
  addOn: 'ADDITIONAL_LOCATION',
  ...changes,
});
const LOCKED = lockedEntitlement('inventory.manage', 'Upgrade to PRO: Manage own inventory at 1 location');

const plan = (planTier: 'FREE' | 'PRO' | 'ENTERPRISE', amount: string): PlanList['items'][number] => ({
  planTier,
  partnershipTier: 'BASIC',
  name: planTier,
  price: { amount, currency: 'USD' },
  interval: 'MONTH',
  summary: '',
  inherits: null,
  included: [],
  notIncluded: [],
  addOns:
    planTier === 'PRO'
      ? [
          {
            key: 'ADDITIONAL_LOCATION',
            name: 'Additional location',
            price: { amount: '49.00', currency: 'USD' },
            maxQuantity: 1000,
          },
        ]
      : [],
});
const PLANS: PlanList = {
  items: [plan('FREE', '0.00'), plan('PRO', '199.00'), plan('ENTERPRISE', '999.00')],
  features: [
    {
      feature: 'inventory.manage',
      group: 'Inventory',
      title: 'Manage own inventory',
      plans: [
        { planTier: 'FREE', granted: false, qualifier: null, limit: null },
        { planTier: 'PRO', granted: true, qualifier: null, limit: 1 },
        { planTier: 'ENTERPRISE', granted: true, qualifier: null, limit: null },
      ],
    },
  ],
  current: { planTier: 'PRO', monthlyCost: { amount: '199.00', currency: 'USD' }, lines: [] },
};

describe('<bd-locations>', () => {
  afterEach(unmountAll);

  /** What the server says now; a test changes it. */
  let now: { items: Location[]; room: Entitlement };

  async function mountLocations(
    items: Location[],
    entitlement: Entitlement,
    { routes = {}, attributes = 'locale="en"' }: { routes?: Routes; attributes?: string } = {},
  ) {
    now = { items, room: entitlement };
    const viewer = viewerOf(['inventory.view-shared']);
    const { widget, api } = await mountPortal({
      markup: '<bd-locations></bd-locations>',
      attributes,
      routes: {
        'GET /v1/viewer': () => ({ ...viewer, entitlements: [...viewer.entitlements, now.room] }),
        'GET /v1/locations': () => ({ items: now.items, nextCursor: null }),
        'GET /v1/plans': PLANS,
        ...routes,
      },
    });
    const locations = widget as BdLocations;
    await until(() => locations.status === 'ready' || locations.status === 'empty', 'the locations');
    await locations.updateComplete;
    return { locations, api };
  }

  const press = (widget: Element, text: string) => {
    const buttons = [...(widget.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const found = buttons.find((candidate) => candidate.textContent?.trim() === text);
    if (!found) throw new Error(`No button "${text}"`);
    found.click();
  };
  const shows = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);
  const type = (widget: Element, id: string, text: string) => {
    const field = inside<HTMLInputElement>(widget, `#${id}`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
  };
  const open = async (widget: BdLocations, name: string) => {
    const row = () =>
      [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.tbody > .tr, button.item') ?? [])].find(
        ({ textContent }) => textContent.includes(name),
      );
    await until(() => row() !== undefined, name);
    row()?.click();
    await shows(widget, 'Time zone');
    await widget.updateComplete;
  };

  it('shows what is one’s own, how much of the plan is in use, and what is archived', async () => {
    const { locations } = await mountLocations([FIRST, OLD, OF_PARTNER], room(3, 1));
    expect(textOf(locations)).to.include('1 of 3 locations of your plan in use').and.include('Site LOC-1');
    expect(textOf(locations)).to.not.include('Site LOC-2').and.not.include('Site LOC-9');
    await checkAccessibility(locations);
    press(locations, 'Archived');
    await shows(locations, 'Site LOC-2');
    expect(textOf(locations)).to.not.include('Site LOC-1');
    expect(locations.state).to.include({ archived: true });
  });

  it('names who works at a location, where that is a partner, and does not count it', async () => {
    const { locations } = await mountLocations([FIRST, AT_PARTNER], room(null, 1));
    expect(textOf(locations)).to.include('1 location in use').and.include('Sephora');
    await open(locations, 'LOC-3');
    expect(textOf(locations)).to.include('Sephora works here').and.not.include('Archive ');
  });

  it('says what a further location costs where there is no room for one', async () => {
    const { locations } = await mountLocations([FIRST], room(1, 1));
    await shows(locations, 'The 1 location of your plan is in use.');
    expect(textOf(locations)).to.include('Additional location: $49 per month each');
    expect(textOf(locations)).to.not.include('New location');
    await shows(locations, 'ENTERPRISE costs $999 per month');
    await checkAccessibility(locations);
  });

  it('is locked where the plan includes none, and lets go of what is left of a plan that did', async () => {
    const { locations } = await mountLocations([OF_PARTNER], LOCKED);
    expect(textOf(locations))
      .to.include('Upgrade to PRO: Manage own inventory at 1 location')
      .and.include('Create the sites');
    await checkAccessibility(locations);
    unmountAll();

    const after = await mountLocations([FIRST], LOCKED, {
      routes: {
        'POST /v1/locations/id-LOC-1/archive': () => {
          now.items = [{ ...FIRST, status: 'ARCHIVED' }];
          return now.items[0] ?? {};
        },
      },
    });
    expect(textOf(after.locations)).to.include('Upgrade to PRO').and.not.include('New location');
    await open(after.locations, 'LOC-1');
    press(after.locations, 'Archive');
    await shows(after.locations, 'Site LOC-1 is archived.');
    await shows(after.locations, 'No location is in use.');
  });

  it('creates one, says what is wrong before, and then shows the room that is left', async () => {
    let asked: LocationInput | undefined;
    const { locations } = await mountLocations([], room(2, 0), {
      routes: {
        'POST /v1/locations': async (request) => {
          asked = (await request.json()) as LocationInput;
          now = { items: [FIRST], room: room(2, 1) };
          return FIRST;
        },
      },
    });
    expect(textOf(locations)).to.include('No location of your own yet.');
    press(locations, 'New location');
    await until(() => locations.shadowRoot?.activeElement?.id === 'new-code', 'the focus');
    type(locations, 'new-street', '18 Xinghu Street');
    type(locations, 'new-gln', '9520201002013');
    press(locations, 'Create location');
    await shows(locations, 'There is a problem');
    for (const text of [
      'Enter a code',
      'Enter a name',
      'Enter the city',
      'Choose the country',
      'Enter a GLN',
    ])
      expect(textOf(locations)).to.include(text);
    await checkAccessibility(locations);
    type(locations, 'new-code', ' LOC-1 ');
    type(locations, 'new-name', 'Suzhou');
    type(locations, 'new-type', 'PLANT');
    type(locations, 'new-timezone', 'Asia/Shanghai');
    type(locations, 'new-city', 'Suzhou');
    type(locations, 'new-country', 'CN');
    type(locations, 'new-gln', '');
    press(locations, 'Create location');
    await shows(locations, 'Suzhou is created.');
    expect(asked).to.deep.equal({
      code: 'LOC-1',
      name: 'Suzhou',
      type: 'PLANT',
      timezone: 'Asia/Shanghai',
      address: {
        lines: ['18 Xinghu Street'],
        city: 'Suzhou',
        region: null,
        postalCode: null,
        country: 'CN',
      },
    });
    await shows(locations, '1 of 2 locations of your plan in use');
    expect(locations.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('says in the form that a code is taken, and gives way where somebody else took the last place', async () => {
    const { locations, api } = await mountLocations([FIRST], room(2, 1), {
      routes: { 'POST /v1/locations': problem(409, 'location-code-taken') },
    });
    press(locations, 'New location');
    await locations.updateComplete;
    type(locations, 'new-code', 'LOC-1');
    type(locations, 'new-name', 'Again');
    press(locations, 'Create location');
    await shows(locations, 'LOC-1 is a location of yours already');
    now.room = room(2, 2);
    api.routes = { ...api.routes, 'POST /v1/locations': problem(403, 'limit-reached') };
    press(locations, 'Create location');
    await shows(locations, 'Somebody else took the last place');
    await shows(locations, 'All 2 locations of your plan are in use.');
    expect(locations.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('restores what was archived, and says why something cannot be archived', async () => {
    const { locations } = await mountLocations([FIRST, OLD], room(2, 1), {
      routes: {
        'POST /v1/locations/id-LOC-2/restoration': () => {
          now = { items: [FIRST, { ...OLD, status: 'ACTIVE' }], room: room(2, 2) };
          return OLD;
        },
        'POST /v1/locations/id-LOC-1/archive': problem(409, 'invalid-transition'),
      },
    });
    press(locations, 'Archived');
    await open(locations, 'LOC-2');
    press(locations, 'Restore');
    await shows(locations, 'Site LOC-2 is in use again.');
    press(locations, 'In use');
    await open(locations, 'LOC-1');
    press(locations, 'Archive');
    await shows(locations, 'Site LOC-1 can’t be archived.');
  });

  it('only shows them to who may not change them', async () => {
    const reader = room(null, 0, { granted: false, reason: 'ROLE', limit: null, usage: null, addOn: null });
    const { locations } = await mountLocations([FIRST], reader);
    expect(textOf(locations)).to.include('1 location in use').and.not.include('New location');
    await open(locations, 'LOC-1');
    expect(locations.shadowRoot?.querySelector('[part="details"] .btn:not(.plain)')).to.equal(null);
  });

  it('speaks the reader’s language', async () => {
    const { locations } = await mountLocations([FIRST, AT_PARTNER], room(1, 1), {
      attributes: 'locale="en-XA"',
    });
    await until(() => textOf(locations).includes('⟦'), 'the language');
    await until(() => textOf(locations).includes('$999'), 'the offer');
    const data = ['Site LOC-1', 'LOC-1', 'Site LOC-3', 'LOC-3', 'Amazon', 'Sephora', 'Suzhou, CN'];
    expect(findLiterals(locations, data)).to.deep.equal([]);
  });
});
