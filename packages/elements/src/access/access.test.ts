import type { ApiKey, EmbedKey, HostGrant, IngestToken, Partnership } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { lockedEntitlement, problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, textOf, unmountAll, until, type Mounted } from '../testing/mount.ts';
import type { BdAccess } from './access.ts';

const LUXE = { id: 'o-1', code: 'ORG-003', name: 'LUXE BOND' };
const SEPHORA = { id: 'o-2', code: 'ORG-102', name: 'Sephora' };
const AT = '2026-03-14T09:40:00Z';

const embedKey: EmbedKey = {
  id: 'ek-1',
  label: 'Intranet',
  prefix: 'ek_Zk3rT',
  origins: ['https://intranet.example'],
  partnerships: [],
  createdBy: 'Ana',
  createdAt: AT,
  lastUsedAt: null,
  version: 3,
};
const apiKey: ApiKey = {
  id: 'sk-1',
  label: 'ERP',
  scopes: ['asns:read'],
  secrets: [
    { prefix: 'sk_new12', createdAt: AT, expiresAt: null, lastUsedAt: null },
    { prefix: 'sk_old12', createdAt: AT, expiresAt: '2026-03-15T09:40:00Z', lastUsedAt: AT },
  ],
  createdBy: 'Ana',
  isYours: true,
  createdAt: AT,
  expiresAt: null,
  lastUsedAt: AT,
  version: 2,
};
const grant: HostGrant = {
  partnershipId: 'p-1',
  host: LUXE,
  granted: false,
  grantedBy: null,
  grantedAt: null,
};
const token: IngestToken = {
  id: 'it-1',
  label: 'Tills',
  prefix: 'it_V9pLq',
  partnershipId: 'p-2',
  host: LUXE,
  partner: SEPHORA,
  createdAt: AT,
  lastUsedAt: null,
};
const hosted: Partnership = {
  id: 'p-2',
  type: 'VMI_RETAILER',
  status: 'ACTIVE',
  counterparty: { kind: 'ORGANIZATION', ...SEPHORA },
  role: 'HOST',
  counterpartyRole: 'PARTNER',
  terms: { currency: 'USD', consignment: true, titleTransfer: 'ON_SALE' },
  shares: [],
  effectiveFrom: '2023-01-01',
  effectiveTo: null,
  version: 1,
};

const page = (items: readonly unknown[]) => ({ items, nextCursor: null });

describe('<bd-access>', () => {
  afterEach(unmountAll);

  async function mountAccess({
    routes = {},
    locked = false,
    role = 'OWNER' as const,
    attributes = 'locale="en"',
  }: {
    routes?: Routes;
    locked?: boolean;
    role?: 'OWNER' | 'ADMIN' | 'VIEWER';
    attributes?: string;
  } = {}): Promise<Mounted & { widget: BdAccess }> {
    const viewer = viewerOf(['api.access']);
    const lock = {
      ...lockedEntitlement('api.access', 'Upgrade to ENTERPRISE: Full API access'),
      requiredPlan: 'PRO',
    };
    const mounted = await mountPortal({
      markup: '<bd-access></bd-access>',
      attributes,
      routes: {
        'GET /v1/viewer': {
          ...viewer,
          user: { ...viewer.user, role },
          ...(locked && { entitlements: [lock] }),
        },
        'GET /v1/embed-keys': page([embedKey]),
        'GET /v1/host-grants': page([grant]),
        'GET /v1/api-keys': page(locked ? [] : [apiKey]),
        'GET /v1/ingest-tokens': page([token]),
        'GET /v1/partnerships': page([hosted]),
        ...routes,
      },
    });
    const widget = mounted.widget as BdAccess;
    await until(() => widget.status === 'ready' || widget.status === 'empty', 'the keys');
    await widget.updateComplete;
    return { ...mounted, widget };
  }

  const press = (widget: Element, text: string) => {
    const buttons = [...(widget.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const found = buttons.find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === text,
    );
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
  const confirm = async (widget: Element) => {
    await until(() => Boolean(widget.shadowRoot?.querySelector('dialog[open]')), 'the question');
    inside<HTMLButtonElement>(widget, 'dialog .danger-fill').click();
  };

  it('shows every door with who opened it and when it was used', async () => {
    const { widget } = await mountAccess();
    expect(textOf(widget))
      .to.include('https://intranet.example')
      .and.include('ek_Zk3rT… Never used')
      .and.include('Your people only read there')
      .and.include('In the name of Ana')
      .and.include('sk_old12… still works until')
      .and.include('LUXE BOND for Sephora');
    await checkAccessibility(widget);
  });

  it('makes an embed key, shows its secret once, and copies it', async () => {
    let asked: unknown;
    const { widget } = await mountAccess({
      routes: {
        'POST /v1/embed-keys': async (request) => {
          asked = await request.json();
          return { key: embedKey, secret: 'ek_the-secret' };
        },
      },
    });
    press(widget, 'New embed key');
    await until(() => widget.shadowRoot?.activeElement?.id === 'form-title', 'the form');
    type(widget, 'origins', 'https://*.example');
    press(widget, 'Make key');
    await shows(widget, 'There is a problem');
    expect(textOf(widget)).to.include('Enter a name').and.include('“https://*.example” is no origin');
    await checkAccessibility(widget);
    type(widget, 'label', ' Shop ');
    type(widget, 'origins', 'https://shop.example\nhttp://localhost:3000');
    inside<HTMLInputElement>(widget, '.choices input').click();
    press(widget, 'Make key');
    await shows(widget, 'ek_the-secret');
    expect(asked).to.deep.equal({
      label: 'Shop',
      origins: ['https://shop.example', 'http://localhost:3000'],
      partnershipIds: ['p-2'],
    });
    expect(widget.shadowRoot?.activeElement?.id).to.equal('secret-title');
    await checkAccessibility(widget);
    press(widget, 'I have stored it');
    await until(() => !textOf(widget).includes('ek_the-secret'), 'the secret to go');
  });

  it('edits a key from the version that was read', async () => {
    let seen = '';
    const { widget } = await mountAccess({
      routes: {
        'PUT /v1/embed-keys/ek-1': async (request) => {
          seen = `${request.headers.get('if-match')} ${await request.text()}`;
          return embedKey;
        },
      },
    });
    press(widget, 'Edit: Intranet');
    await until(() => Boolean(widget.shadowRoot?.querySelector('#label')), 'the form');
    expect(inside<HTMLInputElement>(widget, '#label').value).to.equal('Intranet');
    type(widget, 'label', 'Portal');
    press(widget, 'Save');
    await shows(widget, 'Portal is saved.');
    expect(seen).to.equal(
      '"3" {"label":"Portal","origins":["https://intranet.example"],"partnershipIds":[]}',
    );
  });

  it('asks before it revokes', async () => {
    const revoked: string[] = [];
    const note = (request: Request) => {
      revoked.push(new URL(request.url).pathname);
      return new Response(null, { status: 204 });
    };
    const { widget } = await mountAccess({
      routes: {
        'DELETE /v1/embed-keys/ek-1': note,
        'DELETE /v1/api-keys/sk-1': note,
        'DELETE /v1/ingest-tokens/it-1': note,
      },
    });
    press(widget, 'Revoke: Intranet');
    await until(() => Boolean(widget.shadowRoot?.querySelector('dialog[open]')), 'the question');
    press(widget, 'Keep Intranet');
    await until(() => !widget.shadowRoot?.querySelector('dialog'), 'no question');
    expect(revoked).to.deep.equal([]);
    for (const label of ['Intranet', 'ERP', 'Tills']) {
      press(widget, `Revoke: ${label}`);
      await confirm(widget);
      await shows(widget, `${label} is revoked.`);
    }
    expect(revoked).to.deep.equal(['/v1/embed-keys/ek-1', '/v1/api-keys/sk-1', '/v1/ingest-tokens/it-1']);
  });

  it('makes API keys with scopes and an end, and replaces their secret', async () => {
    const asked: unknown[] = [];
    const answer = async (request: Request) => {
      asked.push(await request.json());
      return { key: apiKey, secret: `sk_secret-${asked.length}` };
    };
    const { widget } = await mountAccess({
      routes: { 'POST /v1/api-keys': answer, 'POST /v1/api-keys/sk-1/rotate': answer },
    });
    press(widget, 'New API key');
    await until(() => Boolean(widget.shadowRoot?.querySelector('#scopes')), 'the form');
    type(widget, 'label', 'ERP');
    press(widget, 'Make key');
    await shows(widget, 'Choose at least one scope');
    inside<HTMLInputElement>(widget, '#scopes input').click();
    type(widget, 'expires', '90');
    press(widget, 'Make key');
    await shows(widget, 'sk_secret-1');
    press(widget, 'Replace secret: ERP');
    await until(() => Boolean(widget.shadowRoot?.querySelector('#overlap')), 'the form');
    type(widget, 'overlap', '0');
    press(widget, 'Replace secret');
    await shows(widget, 'sk_secret-2');
    const [created, rotated] = asked as [{ scopes: string[]; expiresAt: string }, object];
    expect(created.scopes).to.deep.equal(['asns:read']);
    const days = (Date.parse(created.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).to.equal(90);
    expect(rotated).to.deep.equal({ overlapHours: 0 });
  });

  it('issues an ingest token for a partnership in which sales are reported', async () => {
    let asked: unknown;
    const { widget } = await mountAccess({
      routes: {
        'POST /v1/ingest-tokens': async (request) => {
          asked = await request.json();
          return { token, secret: 'it_secret' };
        },
      },
    });
    press(widget, 'New ingest token');
    await until(() => Boolean(widget.shadowRoot?.querySelector('#partnership')), 'the form');
    type(widget, 'label', 'Tills');
    press(widget, 'Issue token');
    await shows(widget, 'Choose a partnership');
    type(widget, 'partnership', 'p-2');
    press(widget, 'Issue token');
    await shows(widget, 'it_secret');
    expect(asked).to.deep.equal({ label: 'Tills', partnershipId: 'p-2' });
  });

  it('lets owners, and nobody else, have people act through a host', async () => {
    let granted = false;
    const { widget } = await mountAccess({
      routes: {
        'GET /v1/host-grants': () =>
          page([granted ? { ...grant, granted, grantedBy: 'Ana', grantedAt: AT } : grant]),
        'PUT /v1/host-grants/p-1': () => {
          granted = true;
          return grant;
        },
        'DELETE /v1/host-grants/p-1': () => {
          granted = false;
          return grant;
        },
      },
    });
    press(widget, 'Let them act: LUXE BOND');
    await confirm(widget);
    await shows(widget, 'says Ana since 14 Mar 2026');
    press(widget, 'Only let them read: LUXE BOND');
    await shows(widget, 'In pages of LUXE BOND your people only read from now on.');
    unmountAll();
    const admin = await mountAccess({ role: 'ADMIN' });
    expect(textOf(admin.widget)).to.include('Only an owner changes this.').and.not.include('Let them act');
  });

  it('says how API keys are unlocked, and locks nothing else', async () => {
    const { widget } = await mountAccess({ locked: true });
    expect(textOf(widget)).to.include('Upgrade to ENTERPRISE: Full API access').and.include('New embed key');
    expect(textOf(widget)).to.not.include('New API key');
    await checkAccessibility(widget);
    let feature: string | null = '';
    widget.addEventListener('bd-upgrade-click', (event) => {
      ({ feature } = event);
      event.preventDefault();
    });
    await shows(widget, 'See plans');
    press(widget, 'See plans');
    expect(feature).to.equal('api.access');
  });

  it('says whom to ask, where keys are not one’s own to look after', async () => {
    const { widget } = await mountAccess({
      role: 'VIEWER',
      routes: { 'GET /v1/embed-keys': problem(403, 'role-not-allowed') },
    });
    expect(textOf(widget)).to.include('Owners and administrators look after keys. Ask Ana.');
    await checkAccessibility(widget);
  });

  it('keeps the form when the server refuses', async () => {
    const { widget } = await mountAccess({
      routes: { 'POST /v1/embed-keys': problem(500, 'internal-error') },
    });
    press(widget, 'New embed key');
    await until(() => Boolean(widget.shadowRoot?.querySelector('#label')), 'the form');
    type(widget, 'label', 'Shop');
    type(widget, 'origins', 'https://shop.example');
    press(widget, 'Make key');
    await shows(widget, 'That didn’t work. Nothing was changed.');
    expect(inside<HTMLInputElement>(widget, '#label').value).to.equal('Shop');
  });

  it('reads in another language', async () => {
    const { widget } = await mountAccess({ attributes: 'locale="en-XA"' });
    await until(() => textOf(widget).includes('⟦'), 'the language');
    press(widget, inside(widget, '#api-keys-title + button').textContent?.trim() ?? '');
    await until(() => Boolean(widget.shadowRoot?.querySelector('#scopes')), 'the form');
    const data = [
      ...['Intranet', 'https://intranet.example', 'ek_Zk3rT', 'LUXE BOND', 'ERP', 'asns:read', 'sk_new12'],
      ...['sk_old12', 'Tills', 'Sephora', 'it_V9pLq', 'Ana', 'Mar', 'AM', 'PM'],
      ...[...(widget.shadowRoot?.querySelectorAll('#scopes bdi') ?? [])].map(
        (noun) => noun.textContent ?? '',
      ),
    ];
    expect(findLiterals(widget, data)).to.deep.equal([]);
  });
});
