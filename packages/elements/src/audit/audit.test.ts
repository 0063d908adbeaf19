import type { AuditEvent } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, textOf, unmountAll, until } from '../testing/mount.ts';
import type { BdAudit } from './audit.ts';

const AMAZON = { id: 'o-1', code: 'ORG-101', name: 'Amazon' };
const DANA = { kind: 'PERSON' as const, id: 'u-1', name: 'Dana Reyes', inNameOf: null };

const entry = (id: string, more: Partial<AuditEvent> = {}): AuditEvent => ({
  id,
  occurredAt: '2026-03-14T16:42:00Z',
  action: 'receipt.confirmed',
  organization: AMAZON,
  actor: DANA,
  host: null,
  partnershipId: null,
  subject: { type: 'receipt', id: 'r-1', name: 'RCV-1001' },
  detail: [],
  requestId: 'req-7',
  ...more,
});

const CONFIRMED = entry('e-1');
const HOSTED = entry('e-2', {
  action: 'message.sent',
  host: { id: 'o-3', code: 'ORG-003', name: 'LUXE BOND' },
});
const UNKNOWN = entry('e-3', { action: 'pallet.re-labelled', subject: null });
const SYSTEM = entry('e-4', {
  action: 'subscription.updated',
  actor: { kind: 'SYSTEM', id: null, name: null, inNameOf: null },
  subject: null,
  requestId: null,
});

const BY_KEY = entry('e-5', {
  detail: [
    { name: 'role', value: 'ANALYST' },
    { name: 'shelfLife', value: '12' },
    { name: 'readOnly', value: 'false' },
  ],
  actor: { kind: 'API_KEY', id: 'k-1', name: 'Nightly export', inNameOf: 'Noor Haddad' },
});

describe('<bd-audit>', () => {
  afterEach(unmountAll);

  async function mountTrail(items: readonly AuditEvent[], more: Routes = {}, attributes?: string) {
    const { widget, api } = await mountPortal({
      markup: '<bd-audit></bd-audit>',
      routes: { 'GET /v1/audit-events': { items, nextCursor: null }, ...more },
      ...(attributes && { attributes }),
    });
    const trail = widget as BdAudit;
    await until(() => !['loading'].includes(trail.status), 'the trail');
    await trail.updateComplete;
    return { trail, api };
  }

  const asked = (api: { to(route: string): readonly { url: string }[] }) =>
    new URL(api.to('GET /v1/audit-events').at(-1)?.url ?? '').searchParams;
  const rows = (trail: Element) =>
    [...(trail.shadowRoot?.querySelectorAll('.tbody > .tr') ?? [])].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
  const press = (trail: Element, text: string) =>
    [...(trail.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((button) => button.textContent.includes(text))
      ?.click();

  it('says who did what when, in words, and in whose page', async () => {
    const { trail } = await mountTrail([CONFIRMED, HOSTED, UNKNOWN, SYSTEM]);
    trail.style.inlineSize = '1000px';
    await until(() => trail.width === 'wide', 'the width');
    await trail.updateComplete;
    expect(rows(trail)[0]).to.match(/14 Mar 2026.* Dana Reyes Receipt confirmed Receipt/);
    expect(rows(trail)[1]).to.include('Dana Reyes, on the page of LUXE BOND').and.include('Message sent');
    expect(rows(trail)[2]).to.include('Pallet re labelled');
    expect(rows(trail)[3]).to.include('Better Data').and.include('Plan or payment updated');
    await checkAccessibility(trail);
  });

  it('names a key and in whose name it acts, and the zone that times are told in', async () => {
    const { trail } = await mountTrail([BY_KEY]);
    trail.style.inlineSize = '1000px';
    await until(() => trail.width === 'wide', 'the width');
    await trail.updateComplete;
    expect(textOf(trail)).to.include('Days and times: Mountain Standard Time');
    expect(rows(trail)[0]).to.include('Nightly export (key)');
    inside(trail, '.tbody > .tr').click();
    await until(() => trail.shadowRoot?.querySelector('.facts') !== null, 'the details');
    expect(textOf(trail)).to.include('Receipt RCV-1001').and.include('Role ANALYST');
    expect(textOf(trail)).to.include('Shelf life 12').and.include('Only reads No');
    expect(textOf(trail)).to.match(/In the name of\s*Noor Haddad/);
  });

  it('shows one entry whole, and then only what this person did', async () => {
    const { trail, api } = await mountTrail([CONFIRMED, SYSTEM]);
    inside(trail, '.tbody > .tr, button.item').click();
    await until(() => trail.shadowRoot?.querySelector('.facts') !== null, 'the details');
    expect(textOf(trail)).to.include('req-7').and.include('r-1');
    await checkAccessibility(trail);
    press(trail, 'Only Dana Reyes');
    await until(() => asked(api).get('actorId') === 'u-1', 'the filter');
    await until(() => inside(trail, '.chip').textContent.includes('Who: Dana Reyes'), 'the chip');
    inside(trail, '.chip').click();
    await until(() => asked(api).get('actorId') === null, 'no filter');
  });

  it('asks for days, and for no first day after the last', async () => {
    const { trail, api } = await mountTrail([CONFIRMED]);
    const set = (name: string, value: string) => {
      const input = inside<HTMLInputElement>(trail, `[name=${name}]`);
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    set('from', '2026-03-01');
    set('to', '2026-03-31');
    await until(() => asked(api).get('to') === '2026-03-31', 'the days');
    expect(asked(api).get('from')).to.equal('2026-03-01');
    const before = api.to('GET /v1/audit-events').length;
    set('from', '2026-04-01');
    await trail.updateComplete;
    expect(api.to('GET /v1/audit-events')).to.have.length(before);
    expect(inside<HTMLInputElement>(trail, '[name=to]').validationMessage).to.include('must not be after');
  });

  it('exports all that the filter matches, page by page', async () => {
    const pages = [
      { items: [CONFIRMED], nextCursor: 'next' },
      { items: [HOSTED], nextCursor: null },
    ];
    const { trail } = await mountTrail([], {
      'GET /v1/audit-events': ({ url }) => (url.includes('cursor=') ? pages[1] : pages[0]),
    });
    let file: Blob | undefined;
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => ((file = blob), create(blob));
    try {
      press(trail, 'Export CSV');
      await until(() => textOf(trail).includes('2 rows exported.'), 'the file');
    } finally {
      URL.createObjectURL = create;
    }
    const text = (await file?.text()) ?? '';
    expect(text.split('\r\n')).to.have.length(4);
    expect(text).to.include('receipt.confirmed').and.include('LUXE BOND').and.include('2026-03-14T16:42:00Z');
  });

  it('is neutral where the role does not include it', async () => {
    const { trail } = await mountTrail([], { 'GET /v1/audit-events': problem(403, 'role-not-allowed') });
    expect(trail.status).to.equal('locked');
    expect(textOf(trail)).to.include('Your role or this session does not include this.');
    expect(textOf(trail)).not.to.include('See plans');
  });

  it('speaks the reader’s language', async () => {
    const { trail } = await mountTrail([CONFIRMED, HOSTED], {}, 'locale="en-XA"');
    await until(() => textOf(trail).includes('⟦'), 'the language');
    expect(findLiterals(trail, ['Dana Reyes', 'LUXE BOND', '14 Mar 2026, 09:42'])).to.deep.equal([]);
  });
});
