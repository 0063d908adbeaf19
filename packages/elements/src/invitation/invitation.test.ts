import type { InvitationOffer, InvitationResult } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { define } from '../define.ts';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { ENDPOINT, FakeApi, problem, type Routes } from '../testing/fake-api.ts';
import { inside, once, textOf, until } from '../testing/mount.ts';
import { sampleOffer, SAMPLE_VMI_TERMS } from '../testing/sample-invitations.ts';
import type { BdInvitation } from './invitation.ts';

const TOKEN = `iv_${'a'.repeat(43)}`;
const RESULT: InvitationResult = {
  status: 'ACCEPTED',
  hostName: 'LUXE BOND',
  organization: { id: 'o-1', code: 'ORG-7KQ2M9TX', name: 'Harbor Logistics Inc' },
  partnershipId: 'p-1',
  signInToken: 'ia_token',
};

let api: FakeApi | undefined;
let widget: BdInvitation | undefined;

async function mount(
  offer: InvitationOffer | Response,
  {
    routes = {},
    locale = 'en',
    prepare,
  }: { routes?: Routes; locale?: string; prepare?: (w: BdInvitation) => void } = {},
): Promise<BdInvitation> {
  define();
  api = new FakeApi({
    'GET /v1/invitation': offer,
    'POST /v1/invitation/open': sampleOffer(),
    ...routes,
  });
  const element = document.createElement('bd-invitation');
  element.endpoint = ENDPOINT;
  element.language = locale;
  prepare?.(element);
  element.token = TOKEN;
  document.body.append(element);
  widget = element;
  await until(() => /invites you|not valid/.test(textOf(element)) || locale === 'en-XA', 'the answer');
  await element.updateComplete;
  return element;
}

const says = (element: Element, text: string) => until(() => textOf(element).includes(text), text);
const submit = (element: Element) => inside(element, 'button[type=submit]').click();
const sent = async (route: string) => (await api?.to(route)[0]?.clone().json()) as Record<string, unknown>;

describe('<bd-invitation>', () => {
  afterEach(() => {
    widget?.remove();
    api?.restore();
  });

  it('says who invites to what before it asks for anything, and notes that it was seen', async () => {
    const element = await mount(sampleOffer());
    expect(textOf(element))
      .to.include('LUXE BOND invites you')
      .and.include('3PL')
      .and.include('Miami Export Warehouse (LOC-004): quantities, to receive into')
      .and.include('22 products')
      .and.include('Shipments, ASNs, Reports, Messages')
      .and.include('Yes, stock stays the host’s until title passes')
      .and.include('Net 30 days')
      .and.include('$0, no card')
      .and.include('sam.okoro@harbor.example');
    await until(() => api?.to('POST /v1/invitation/open').length === 1, 'the note');
    const [request] = api?.to('GET /v1/invitation') ?? [];
    expect(request?.headers.get('authorization')).to.equal(`Bearer ${TOKEN}`);
    expect(element.outerHTML).not.to.include(TOKEN);
    await checkAccessibility(element);
  });

  it('registers the company, and hands on what signs its owner in', async () => {
    const element = await mount(sampleOffer(), {
      routes: { 'POST /v1/invitation/accept': Response.json(RESULT, { status: 201 }) },
    });
    submit(element);
    await says(element, 'There is a problem');
    expect(inside(element, '#country').getAttribute('aria-invalid')).to.equal('true');
    await checkAccessibility(element);
    const country = inside<HTMLSelectElement>(element, '#country');
    country.value = 'US';
    country.dispatchEvent(new Event('change'));
    const accepted = once(element, 'bd-invitation-accepted');
    submit(element);
    expect((await accepted).result).to.deep.equal(RESULT);
    await says(element, 'Partnership with LUXE BOND is active.');
    const { timezone, ...body } = await sent('POST /v1/invitation/accept');
    expect(timezone).to.be.a('string');
    expect(body).to.deep.equal({
      organizationName: 'Harbor Logistics',
      country: 'US',
      personName: 'Sam Okoro',
      language: 'en',
    });
  });

  it('asks for other terms, which it checks', async () => {
    const waiting = { ...RESULT, status: 'AWAITING_APPROVAL' };
    const element = await mount(sampleOffer(), {
      routes: { 'POST /v1/invitation/accept': Response.json(waiting, { status: 201 }) },
    });
    inside(element, '[aria-expanded]').click();
    await says(element, 'LUXE BOND has to approve them.');
    const days = inside<HTMLInputElement>(element, '#net-days');
    const enter = (value: string) => {
      days.value = value;
      days.dispatchEvent(new InputEvent('input'));
    };
    const country = inside<HTMLSelectElement>(element, '#country');
    country.value = 'US';
    country.dispatchEvent(new Event('change'));
    enter('soon');
    submit(element);
    await says(element, 'Enter a whole number from 0 to 365.');
    enter('60');
    submit(element);
    await says(element, 'LUXE BOND will look at the terms');
    expect((await sent('POST /v1/invitation/accept'))['terms']).to.deep.include({
      paymentTerms: { netDays: 60 },
    });
  });

  it('asks a retailer’s host for other replenishment', async () => {
    const { offer } = sampleOffer();
    const vmi = offer && { ...offer, type: 'VMI_RETAILER', terms: SAMPLE_VMI_TERMS };
    const waiting = { ...RESULT, status: 'AWAITING_APPROVAL' };
    const element = await mount(sampleOffer({ offer: vmi }), {
      routes: { 'POST /v1/invitation/attach': Response.json(waiting, { status: 201 }) },
      prepare: (invitation) => {
        invitation.signedInAs = 'sam.okoro@harbor.example';
        invitation.organizations = [{ code: 'ORG-9', name: 'North' }];
        invitation.fetchSession = (code) => Promise.resolve(`bs_${code}`);
      },
    });
    expect(textOf(element))
      .to.include('Alert below 30 days of supply at LOC-004')
      .and.include('Replenish up to 45 days of supply')
      .and.include('Planned Every 7 days')
      .and.not.include('Lead time');
    inside(element, '[aria-expanded]').click();
    await says(element, 'LUXE BOND has to approve them.');
    const enter = (id: string, value: string) => {
      const field = inside<HTMLInputElement>(element, `#${id}`);
      field.value = value;
      field.dispatchEvent(new InputEvent('input'));
    };
    enter('threshold', '0');
    submit(element);
    await says(element, 'Enter a whole number from 1 to 365.');
    enter('threshold', '20');
    enter('lead-time', '14');
    enter('review', '');
    await checkAccessibility(element);
    submit(element);
    await says(element, 'LUXE BOND will look at the terms');
    expect(element.shadowRoot?.activeElement?.id).to.equal('said');
    expect(await sent('POST /v1/invitation/attach')).to.deep.equal({
      token: TOKEN,
      terms: {
        ...SAMPLE_VMI_TERMS,
        replenishment: {
          locationCode: 'LOC-004',
          thresholdDays: 20,
          targetDays: 45,
          leadTimeDays: 14,
          reviewDays: null,
        },
      },
    });
  });

  it('accepts for a company of the person who is signed in', async () => {
    const element = await mount(sampleOffer({ hasAccount: true }), {
      routes: {
        'POST /v1/invitation/attach': Response.json({ ...RESULT, signInToken: null }, { status: 201 }),
      },
      prepare: (invitation) => {
        invitation.signedInAs = 'sam.okoro@harbor.example';
        invitation.organizations = [{ code: 'ORG-9', name: 'North' }];
        invitation.fetchSession = (code) => Promise.resolve(`bs_${code}`);
      },
    });
    expect(element.shadowRoot?.querySelector('#country')).to.equal(null);
    submit(element);
    await says(element, 'Partnership with LUXE BOND is active.');
    const [request] = api?.to('POST /v1/invitation/attach') ?? [];
    expect(request?.headers.get('authorization')).to.equal('Bearer bs_ORG-9');
    expect(await sent('POST /v1/invitation/attach')).to.deep.equal({ token: TOKEN });
  });

  it('asks nothing of somebody else', async () => {
    const element = await mount(sampleOffer(), {
      prepare: (invitation) => (invitation.signedInAs = 'eve@evil.example'),
    });
    expect(textOf(element))
      .to.include('was sent to sam.okoro@harbor.example')
      .and.include('as eve@evil.example');
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('declines with a reason', async () => {
    const element = await mount(sampleOffer(), {
      routes: { 'POST /v1/invitation/decline': sampleOffer() },
    });
    inside(element, 'form .btn:not(.primary)').click();
    await says(element, 'Reason (optional)');
    expect(element.shadowRoot?.activeElement?.id).to.equal('reason');
    const reason = inside<HTMLTextAreaElement>(element, '#reason');
    reason.value = 'No room.';
    reason.dispatchEvent(new InputEvent('input'));
    submit(element);
    await says(element, 'You declined. LUXE BOND was told.');
    expect(await sent('POST /v1/invitation/decline')).to.deep.equal({ reason: 'No room.' });
  });

  it('asks to join, and never learns whether there is such a company', async () => {
    const element = await mount(sampleOffer(), {
      routes: { 'POST /v1/invitation/join': sampleOffer() },
    });
    inside<HTMLDetailsElement>(element, 'details').open = true;
    const company = inside<HTMLInputElement>(element, '#company');
    company.value = 'ORG-101';
    company.dispatchEvent(new InputEvent('input'));
    inside(element, 'details button').click();
    await says(element, 'If this company is here, its owners were asked.');
    expect(await sent('POST /v1/invitation/join')).to.deep.equal({
      organization: 'ORG-101',
      personName: 'Sam Okoro',
    });
  });

  const ended: [string, Partial<InvitationOffer>, string][] = [
    ['used', { status: 'ACCEPTED' }, 'This invitation was used already.'],
    ['declined', { status: 'DECLINED' }, 'This invitation was declined.'],
    ['withdrawn', { status: 'REVOKED' }, 'LUXE BOND withdrew this invitation.'],
    [
      'expired',
      { status: 'EXPIRED', expiresAt: '2026-03-28T09:42:00Z' },
      'expired on 28 Mar 2026. Ask LUXE BOND',
    ],
    ['of a host without its plan', { status: 'SENT' }, 'LUXE BOND cannot take partners at present.'],
  ];
  for (const [name, changes, text] of ended) {
    it(`says so where the invitation is ${name}`, async () => {
      const element = await mount(sampleOffer({ available: false, offer: null, ...changes }));
      expect(textOf(element)).to.include(text);
      expect(element.shadowRoot?.querySelector('form')).to.equal(null);
      await checkAccessibility(element);
    });
  }

  it('says so where the link is not valid any more', async () => {
    const element = await mount(problem(401, 'unauthenticated'));
    await says(element, 'This link is not valid any more.');
  });

  it('shows what has become of it where somebody else was faster', async () => {
    const element = await mount(sampleOffer(), {
      routes: { 'POST /v1/invitation/decline': problem(409, 'invitation-used') },
    });
    if (api) {
      const used = sampleOffer({ status: 'ACCEPTED', available: false, offer: null });
      api.routes = { ...api.routes, 'GET /v1/invitation': used };
    }
    inside(element, 'form .btn:not(.primary)').click();
    await says(element, 'Reason (optional)');
    submit(element);
    await says(element, 'This invitation was used already.');
  });

  it('fits a narrow container in any language', async () => {
    const element = await mount(sampleOffer(), {
      locale: 'en-XA',
      prepare: (invitation) => (invitation.style.width = '320px'),
    });
    await says(element, '⟦');
    await until(() => element.shadowRoot?.querySelector('#country') !== null, 'the form');
    // The longest first: one name is a part of another.
    const names = [...inside<HTMLSelectElement>(element, '#country').options]
      .map(({ text }) => text)
      .sort((a, b) => b.length - a.length);
    const data = ['sam.okoro@harbor.example', 'DAP', 'USD', ...names];
    expect(findLiterals(element, data)).to.deep.equal([]);
    expect(inside(element, '.frame').scrollWidth).to.be.at.most(320);
    await checkAccessibility(element);
  });
});
