import type { Invitation } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { lockedEntitlement, plans, problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, textOf, unmountAll, until } from '../testing/mount.ts';
import { sampleInvitation, SAMPLE_TERMS, SAMPLE_VMI_TERMS } from '../testing/sample-invitations.ts';
import type { BdInvite } from './invite.ts';

const own = viewerOf([]).organization.id;
const LOCATION = {
  id: '3d1f6f0a-76a0-4a6b-8a2e-2a4f0b7c0004',
  code: 'LOC-004',
  name: 'Miami Export Warehouse',
  type: 'WAREHOUSE',
  operator: { id: own, code: 'ORG-003', name: 'LUXE BOND' },
  shared: false,
  address: null,
  timezone: 'America/New_York',
  gln: null,
};
const PRODUCT = {
  id: '3d1f6f0a-76a0-4a6b-8a2e-2a4f0b7c1042',
  sku: 'LB-1042',
  owner: { id: own, code: 'A', name: 'A' },
};

async function mountInvite(
  items: Invitation[],
  {
    routes = {},
    attributes,
    markup = '<bd-invite></bd-invite>',
  }: { routes?: Routes; attributes?: string; markup?: string } = {},
) {
  const { widget, api, live } = await mountPortal({
    markup,
    granted: ['partnerships.create'],
    routes: {
      'GET /v1/invitations': { items, nextCursor: null },
      ...Object.fromEntries(items.map((item) => [`GET /v1/invitations/${item.id}`, item])),
      'GET /v1/locations': { items: [LOCATION], nextCursor: null },
      'GET /v1/products': { items: [PRODUCT], nextCursor: null },
      ...routes,
    },
    ...(attributes && { attributes }),
  });
  const invite = widget as BdInvite;
  await until(() => ['ready', 'empty', 'locked'].includes(invite.status), 'the list');
  await invite.updateComplete;
  return { invite, api, live };
}

const says = (element: Element, text: string) => until(() => textOf(element).includes(text), text);

async function open(invite: BdInvite): Promise<void> {
  inside(invite, '.tbody > .tr').click();
  await until(() => invite.shadowRoot?.querySelector('.part-title') !== null, 'the details');
}

async function begin(invite: BdInvite): Promise<void> {
  inside(invite, '#new').click();
  await until(() => invite.shadowRoot?.querySelector('#email') !== null, 'the form');
}

function enter(invite: BdInvite, id: string, value: string): void {
  const field = inside<HTMLInputElement>(invite, `#${id}`);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('<bd-invite>', () => {
  afterEach(unmountAll);

  it('lists whom one invited, and how far that is', async () => {
    const { invite } = await mountInvite([
      sampleInvitation(),
      sampleInvitation({ id: 'i-2', status: 'ACCEPTED' }),
    ]);
    expect(textOf(invite)).to.include('Harbor Logistics').and.include('Sent').and.include('Accepted');
    await checkAccessibility(invite);
  });

  it('shows only one state, and says where there is none', async () => {
    const { invite, api } = await mountInvite([sampleInvitation()]);
    api.routes = { ...api.routes, 'GET /v1/invitations': { items: [], nextCursor: null } };
    const filter = inside<HTMLSelectElement>(invite, '#filter');
    filter.value = 'DECLINED';
    filter.dispatchEvent(new Event('change'));
    await says(invite, 'No rows match.');
    expect(new URL(api.to('GET /v1/invitations').at(-1)?.url ?? '').searchParams.get('status')).to.equal(
      'DECLINED',
    );
  });

  it('invites to what was chosen, after it was told who', async () => {
    const { invite, api } = await mountInvite([], {
      routes: { 'POST /v1/invitations': Response.json(sampleInvitation(), { status: 201 }) },
    });
    await begin(invite);
    await checkAccessibility(invite);
    inside(invite, 'button[type=submit]').click();
    await says(invite, 'There is a problem');
    await until(() => invite.shadowRoot?.activeElement?.id === 'form-errors', 'the focus on the summary');
    expect(inside(invite, '#email').getAttribute('aria-invalid')).to.equal('true');
    enter(invite, 'name', 'Harbor Logistics');
    enter(invite, 'person', 'Sam Okoro');
    enter(invite, 'email', 'sam.okoro@harbor.example');
    inside(invite, '.locations input').click();
    inside(invite, '#products').click();
    await says(invite, 'to receive into');
    inside(invite, 'button[type=submit]').click();
    await says(invite, 'Invitation sent to sam.okoro@harbor.example.');
    expect(await api.to('POST /v1/invitations')[0]?.clone().json()).to.deep.equal({
      email: 'sam.okoro@harbor.example',
      organizationName: 'Harbor Logistics',
      contactName: 'Sam Okoro',
      businessType: 'THREE_PL',
      type: 'THREE_PL',
      language: 'en',
      terms: SAMPLE_TERMS,
      locations: [{ locationId: LOCATION.id, visibility: 'QUANTITY', access: 'ACT' }],
      productIds: [PRODUCT.id],
    });
    expect(textOf(invite)).to.include('Harbor Logistics');
  });

  it('keeps what was written where the address is invited already', async () => {
    const { invite } = await mountInvite([], {
      routes: { 'POST /v1/invitations': problem(409, 'already-invited') },
    });
    await begin(invite);
    enter(invite, 'name', 'Harbor Logistics');
    enter(invite, 'person', 'Sam Okoro');
    enter(invite, 'email', 'sam.okoro@harbor.example');
    inside(invite, 'button[type=submit]').click();
    await says(invite, 'has an invitation that waits for an answer');
    expect(inside<HTMLInputElement>(invite, '#name').value).to.equal('Harbor Logistics');
  });

  it('sends again at once, and withdraws after asking', async () => {
    const invitation = sampleInvitation();
    const { invite, api } = await mountInvite([invitation], {
      routes: {
        [`POST /v1/invitations/${invitation.id}/resend`]: invitation,
        [`POST /v1/invitations/${invitation.id}/revoke`]: { ...invitation, status: 'REVOKED' },
      },
    });
    await open(invite);
    inside(invite, '#resend').click();
    await says(invite, 'The earlier link is dead.');
    inside(invite, '#revoke').click();
    await until(() => invite.shadowRoot?.querySelector('dialog') !== null, 'the question');
    inside(invite, 'dialog .btn').click();
    await until(() => invite.shadowRoot?.querySelector('dialog') === null, 'no question');
    expect(api.to(`POST /v1/invitations/${invitation.id}/revoke`)).to.deep.equal([]);
    inside(invite, '#revoke').click();
    await until(() => invite.shadowRoot?.querySelector('dialog') !== null, 'the question');
    await checkAccessibility(invite);
    inside(invite, 'dialog .danger-fill').click();
    await says(invite, 'Withdrawn.');
    await until(() => invite.shadowRoot?.querySelector('#revoke') === null, 'no more to do');
  });

  it('shows other terms that were asked for, and approves them', async () => {
    const asked = { ...SAMPLE_TERMS, paymentTerms: { netDays: 60 } };
    const invitation = sampleInvitation({ status: 'AWAITING_APPROVAL', editedTerms: asked });
    const { invite } = await mountInvite([invitation], {
      routes: { [`POST /v1/invitations/${invitation.id}/approve`]: { ...invitation, status: 'ACCEPTED' } },
    });
    await open(invite);
    expect(textOf(invite))
      .to.include('Terms that Harbor Logistics asks for Payment Net 60 days instead of: Net 30 days')
      .and.include('Terms that stay as you proposed Delivery DAP');
    await checkAccessibility(invite);
    inside(invite, '#approve').click();
    await says(invite, 'The partnership with Harbor Logistics is active.');
  });

  it('shows of replenishment only what is asked to be otherwise', async () => {
    const { replenishment } = SAMPLE_VMI_TERMS;
    const asked = {
      ...SAMPLE_VMI_TERMS,
      ...(replenishment && { replenishment: { ...replenishment, targetDays: null } }),
    };
    const invitation = sampleInvitation({
      type: 'VMI_RETAILER',
      status: 'AWAITING_APPROVAL',
      terms: SAMPLE_VMI_TERMS,
      editedTerms: asked,
    });
    const { invite } = await mountInvite([invitation]);
    await open(invite);
    expect(textOf(invite))
      .to.include('Replenish up to Not agreed instead of: 45 days of supply Terms that stay')
      .and.include('Alert below 30 days of supply at LOC-004');
  });

  it('proposes to a retailer how it is replenished, from a location that it receives into', async () => {
    const { invite, api } = await mountInvite([], {
      routes: { 'POST /v1/invitations': Response.json(sampleInvitation(), { status: 201 }) },
    });
    await begin(invite);
    const type = inside<HTMLSelectElement>(invite, '#type');
    type.value = 'VMI_RETAILER';
    type.dispatchEvent(new Event('change'));
    await says(invite, 'Let the partner receive into one of your locations first.');
    inside(invite, '.locations input').click();
    await says(invite, 'Store sales are taken from');
    enter(invite, 'name', 'Harbor Stores');
    enter(invite, 'person', 'Sam Okoro');
    enter(invite, 'email', 'sam.okoro@harbor.example');
    enter(invite, 'target', '30');
    inside(invite, 'button[type=submit]').click();
    await says(invite, 'Enter more days than open an alert.');
    await checkAccessibility(invite);
    enter(invite, 'target', '45');
    enter(invite, 'review', '7');
    inside(invite, 'button[type=submit]').click();
    await says(invite, 'Invitation sent to');
    const sent = (await api.to('POST /v1/invitations')[0]?.clone().json()) as { terms: unknown };
    expect(sent.terms).to.deep.equal(SAMPLE_VMI_TERMS);
  });

  it('agrees on no replenishment where that is wanted, or the location is another partner’s', async () => {
    const taken = problem(400, 'invalid-request', {
      errors: [{ pointer: '/terms/replenishment/locationCode', detail: 'Taken' }],
    });
    const { invite, api } = await mountInvite([], { routes: { 'POST /v1/invitations': taken } });
    await begin(invite);
    const choose = (id: string, value: string) => {
      const select = inside<HTMLSelectElement>(invite, `#${id}`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    choose('type', 'VMI_RETAILER');
    await invite.updateComplete;
    inside(invite, '.locations input').click();
    await says(invite, 'Store sales are taken from');
    enter(invite, 'name', 'Harbor Stores');
    enter(invite, 'person', 'Sam Okoro');
    enter(invite, 'email', 'sam.okoro@harbor.example');
    inside(invite, 'button[type=submit]').click();
    await says(invite, 'Another partner’s sales are taken from this location.');
    choose('consumes-at', '');
    await until(() => invite.shadowRoot?.querySelector('#threshold') === null, 'no days to enter');
    inside(invite, 'button[type=submit]').click();
    await until(() => api.to('POST /v1/invitations').length === 2, 'the invitation');
    const sent = (await api.to('POST /v1/invitations')[1]?.clone().json()) as { terms: object };
    expect(sent.terms).not.to.have.property('replenishment');
  });

  it('says so where the address was erased, and offers no step', async () => {
    const invitation = sampleInvitation({ status: 'EXPIRED', email: null, contactName: null });
    const { invite } = await mountInvite([invitation]);
    await open(invite);
    expect(textOf(invite)).to.include('Erased').and.not.include('null');
    expect(invite.shadowRoot?.querySelector('#resend')).to.equal(null);
  });

  it('says so where somebody else was faster', async () => {
    const invitation = sampleInvitation();
    const { invite } = await mountInvite([invitation], {
      routes: { [`POST /v1/invitations/${invitation.id}/resend`]: problem(409, 'invalid-transition') },
    });
    await open(invite);
    inside(invite, '#resend').click();
    await says(invite, 'Somebody else was faster.');
  });

  it('hears of an answer', async () => {
    const { invite, api, live } = await mountInvite([sampleInvitation()]);
    const accepted = sampleInvitation({ status: 'ACCEPTED' });
    api.routes = { ...api.routes, 'GET /v1/invitations': { items: [accepted], nextCursor: null } };
    live.tell('invitation.changed', accepted.id);
    await until(() => inside(invite, '.badge').textContent.includes('Accepted'), 'the answer');
  });

  const withoutPlan: Routes = {
    'GET /v1/viewer': {
      ...viewerOf([]),
      entitlements: [lockedEntitlement('partnerships.create', 'Upgrade to PRO: Invite your own partners')],
    },
    'GET /v1/plans': plans,
  };

  for (const [who, list] of Object.entries({
    'who never had the plan': { items: [], nextCursor: null },
    'whom no plan would let': problem(403, 'role-not-allowed'),
  })) {
    it(`says how to unlock it to ${who}`, async () => {
      const { invite } = await mountInvite([], { routes: { ...withoutPlan, 'GET /v1/invitations': list } });
      await says(invite, 'Upgrade to PRO: Invite your own partners');
      expect(invite.shadowRoot?.querySelector('#new')).to.equal(null);
      await checkAccessibility(invite);
    });
  }

  it('lets whoever lost the plan read and withdraw what was sent under it, and begin nothing', async () => {
    const { invite } = await mountInvite([sampleInvitation()], { routes: withoutPlan });
    invite.style.inlineSize = '1000px';
    await until(() => invite.width === 'wide', 'the width');
    await says(invite, 'Upgrade to PRO: Invite your own partners');
    expect(invite.shadowRoot?.querySelector('#new')).to.equal(null);
    await open(invite);
    expect(invite.shadowRoot?.querySelector('#revoke')).not.to.equal(null);
    expect(invite.shadowRoot?.querySelector('#resend')).to.equal(null);
    await checkAccessibility(invite);
  });

  it('fits a narrow container in any language', async () => {
    const { invite } = await mountInvite([sampleInvitation()], {
      attributes: 'locale="en-XA"',
      markup: '<bd-invite style="width: 320px"></bd-invite>',
    });
    await says(invite, '⟦');
    await begin(invite);
    inside(invite, '.locations input').click();
    await invite.updateComplete;
    const incoterms = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'];
    const data = ['English', 'Deutsch', 'العربية', 'Miami Export Warehouse', 'LOC-004', ...incoterms];
    expect(findLiterals(invite, data)).to.deep.equal([]);
    expect(inside(invite, '.frame').scrollWidth).to.be.at.most(320);
    await checkAccessibility(invite);
  });
});
