import type { Member, MemberInvitation } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, textOf, unmountAll, until, type Mounted } from '../testing/mount.ts';
import { sampleAccount, sampleOrganization } from '../testing/sample-organization.ts';
import type { BdPeople } from './people.ts';

const member = (id: string, name: string, changes: Partial<Member> = {}): Member => ({
  id,
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@amazon.example`,
  role: 'OPERATOR',
  status: 'ACTIVE',
  isYou: false,
  invitedBy: null,
  createdAt: '2023-03-01T17:00:00Z',
  lastSeenAt: '2026-03-14T09:40:00Z',
  version: 1,
  ...changes,
});

const MARIA = member('m-1', 'Maria Costa', { role: 'OWNER', isYou: true });
const DANA = member('m-2', 'Dana Reyes', { version: 4 });
const SAM = member('m-3', 'Sam Ortiz', { status: 'INVITED', invitedBy: 'Maria Costa', lastSeenAt: null });
const LEE = member('m-4', 'Lee Park', { status: 'REQUESTED', role: 'VIEWER', lastSeenAt: null });

describe('<bd-people>', () => {
  afterEach(unmountAll);

  /** What the server says now; a test changes it. */
  let now: Member[];

  async function mountPeople(
    members: Member[],
    {
      routes = {},
      role = 'OWNER' as const,
      attributes = 'locale="en"',
    }: { routes?: Routes; role?: 'OWNER' | 'ADMIN' | 'VIEWER'; attributes?: string } = {},
  ): Promise<Mounted & { widget: BdPeople }> {
    now = members;
    const viewer = viewerOf([]);
    const mounted = await mountPortal({
      markup: '<bd-people></bd-people>',
      attributes,
      routes: {
        'GET /v1/viewer': { ...viewer, user: { ...viewer.user, role } },
        'GET /v1/members': () => ({ items: now, nextCursor: null }),
        'GET /v1/organization': sampleOrganization(),
        ...routes,
      },
    });
    const widget = mounted.widget as BdPeople;
    await until(() => widget.status === 'ready' || widget.status === 'empty', 'the people');
    await widget.updateComplete;
    return { ...mounted, widget };
  }

  const press = (widget: Element, text: string) => {
    const buttons = [...(widget.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const found = buttons.find((candidate) => candidate.textContent?.trim() === text);
    if (!found) throw new Error(`No button "${text}"`);
    found.click();
  };
  const shows = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);
  const open = async (widget: BdPeople, name: string) => {
    const rows = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.tbody > .tr, button.item') ?? [])];
    rows.find((row) => row.textContent?.includes(name))?.click();
    await shows(widget, 'Last here');
    await widget.updateComplete;
  };
  const type = (widget: Element, id: string, text: string) => {
    const field = inside<HTMLInputElement>(widget, `#${id}`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
  };

  it('shows who is here, what each may do, and who asks to join', async () => {
    const { widget } = await mountPeople([MARIA, DANA, SAM, LEE]);
    expect(textOf(widget))
      .to.include('1 person asks to join')
      .and.include('Maria Costa')
      .and.include('Owner')
      .and.include('Invited')
      .and.include('Never');
    expect(widget.shadowRoot?.querySelectorAll('.btn.primary').length).to.equal(1);
    await checkAccessibility(widget);
  });

  it('invites a colleague, and says what is wrong before', async () => {
    let asked: MemberInvitation | undefined;
    const { widget } = await mountPeople([MARIA], {
      routes: {
        'POST /v1/members': async (request) => {
          asked = (await request.json()) as MemberInvitation;
          now = [MARIA, SAM];
          return SAM;
        },
      },
    });
    press(widget, 'Invite a colleague');
    await until(() => widget.shadowRoot?.activeElement?.id === 'invite-email', 'the focus');
    press(widget, 'Send invitation');
    await shows(widget, 'There is a problem');
    expect(textOf(widget)).to.include('Enter an e-mail address').and.include('Enter a name');
    await checkAccessibility(widget);
    type(widget, 'invite-email', ' sam@amazon.example ');
    type(widget, 'invite-name', 'Sam Ortiz');
    type(widget, 'invite-role', 'ANALYST');
    type(widget, 'invite-locale', 'de');
    press(widget, 'Send invitation');
    await shows(widget, 'Invitation sent to sam@amazon.example.');
    expect(asked).to.deep.equal({
      email: 'sam@amazon.example',
      name: 'Sam Ortiz',
      role: 'ANALYST',
      locale: 'de',
    });
    await shows(widget, 'Sam Ortiz');
    expect(widget.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('says in the form that an address is taken', async () => {
    const { widget } = await mountPeople([MARIA], {
      routes: { 'POST /v1/members': problem(409, 'already-member') },
    });
    press(widget, 'Invite a colleague');
    await widget.updateComplete;
    type(widget, 'invite-email', 'dana@amazon.example');
    type(widget, 'invite-name', 'Dana');
    press(widget, 'Send invitation');
    await shows(widget, 'dana@amazon.example is a member already');
    expect(inside(widget, '#invite-email').getAttribute('aria-invalid')).to.equal('true');
  });

  it('changes a role from the version that was read, disables, and removes after a question', async () => {
    const steps: string[] = [];
    const note = async (request: Request) => {
      steps.push(`${request.method} ${request.headers.get('if-match')} ${await request.text()}`);
      return DANA;
    };
    const { widget } = await mountPeople([MARIA, DANA], {
      routes: {
        'PUT /v1/members/m-2/role': note,
        'POST /v1/members/m-2/disable': note,
        'DELETE /v1/members/m-2': async (request) => {
          await note(request);
          return new Response(null, { status: 204 });
        },
      },
    });
    await open(widget, 'Dana Reyes');
    await checkAccessibility(widget);
    type(widget, 'new-role', 'ADMIN');
    press(widget, 'Change role');
    await shows(widget, 'Dana Reyes is now Administrator.');
    press(widget, 'Disable');
    await shows(widget, 'Dana Reyes has no access until you enable them.');
    press(widget, 'Remove');
    await until(() => Boolean(widget.shadowRoot?.querySelector('dialog[open]')), 'the question');
    press(widget, 'Keep Dana Reyes');
    await until(() => !widget.shadowRoot?.querySelector('dialog'), 'no question');
    press(widget, 'Remove');
    await until(() => Boolean(widget.shadowRoot?.querySelector('dialog[open]')), 'the question');
    inside<HTMLButtonElement>(widget, 'dialog .danger-fill').click();
    await shows(widget, 'Dana Reyes has no access any more.');
    expect(steps).to.deep.equal(['PUT "4" {"role":"ADMIN"}', 'POST "4" ', 'DELETE "4" ']);
  });

  it('sends an invitation again, and says so where that is too often', async () => {
    let isEnough = false;
    const { widget } = await mountPeople([MARIA, SAM], {
      routes: {
        'POST /v1/members/m-3/resend': () => (isEnough ? problem(429, 'invitation-limit-reached') : SAM),
      },
    });
    await open(widget, 'Sam Ortiz');
    press(widget, 'Send again');
    await shows(widget, 'The invitation is sent to sam@amazon.example again.');
    isEnough = true;
    press(widget, 'Send again');
    await shows(widget, 'Too many invitations for today.');
  });

  it('accepts who asks with the chosen role, and declines', async () => {
    let accepted: unknown;
    const { widget } = await mountPeople([MARIA, LEE], {
      routes: {
        'POST /v1/members/m-4/accept': async (request) => {
          accepted = await request.json();
          return LEE;
        },
        'DELETE /v1/members/m-4': new Response(null, { status: 204 }),
      },
    });
    const select = inside<HTMLSelectElement>(widget, '.requests select');
    select.value = 'OPERATOR';
    select.dispatchEvent(new Event('change'));
    press(widget, 'Accept');
    await shows(widget, 'Lee Park is in, as Operator.');
    expect(accepted).to.deep.equal({ role: 'OPERATOR' });
    press(widget, 'Decline');
    await shows(widget, 'Lee Park was declined.');
  });

  it('says where people sign in, if the company does that itself', async () => {
    const companySignIn = {
      issuer: 'https://login.amazon.example/realm',
      domains: ['amazon.example', 'amazon.test'],
      newcomersRole: 'VIEWER' as const,
    };
    const routes = {
      'GET /v1/organization': sampleOrganization({ account: sampleAccount({ companySignIn }) }),
    };
    const { widget } = await mountPeople([MARIA], { routes });
    expect(textOf(widget)).to.contain(
      'Whoever has an address at @amazon.example, @amazon.test signs in at login.amazon.example.',
    );
    expect(textOf(widget)).to.contain('joins as Viewer.');
    const { widget: plain } = await mountPeople([MARIA]);
    expect(plain.shadowRoot?.querySelector('.sign-in')).to.equal(null);
  });

  it('offers an administrator no owner, and nobody their own role', async () => {
    const { widget } = await mountPeople(
      [{ ...MARIA, isYou: false }, { ...DANA, isYou: true, role: 'ADMIN' }, LEE],
      {
        role: 'ADMIN',
      },
    );
    expect(inside(widget, '.requests select').querySelector('option[value="OWNER"]')).to.equal(null);
    await open(widget, 'Maria Costa');
    expect(textOf(widget)).to.include('Only an owner changes owners.');
    widget.state = { open: 'm-2' };
    await shows(widget, 'Your own role is for another');
  });

  it('says whom to ask where looking after people is not one’s own', async () => {
    const { widget } = await mountPeople([], {
      role: 'VIEWER',
      routes: { 'GET /v1/members': problem(403, 'role-not-allowed') },
    });
    expect(textOf(widget)).to.include('Owners and administrators look after people. Ask Ana.');
    expect(widget.shadowRoot?.querySelector('.btn.primary')).to.equal(null);
    await checkAccessibility(widget);
  });

  it('says why something was refused, and shows how it is now', async () => {
    const answers = [
      problem(409, 'last-owner'),
      problem(412, 'version-mismatch'),
      problem(500, 'internal-error'),
    ];
    const { widget, api } = await mountPeople([MARIA, DANA], {
      routes: { 'PUT /v1/members/m-2/role': () => answers.shift() ?? problem(500, 'internal-error') },
    });
    await open(widget, 'Dana Reyes');
    for (const text of ['Dana Reyes is the last owner.', 'changed by someone else', 'That didn’t work.']) {
      press(widget, 'Change role');
      await shows(widget, text);
    }
    expect(api.to('GET /v1/members').length).to.be.greaterThan(2);
  });

  it('reads in another language', async () => {
    const { widget } = await mountPeople([MARIA, DANA, SAM, LEE], { attributes: 'locale="en-XA"' });
    await until(() => textOf(widget).includes('⟦'), 'the language');
    const people = [MARIA, DANA, SAM, LEE].flatMap(({ name, email }) => [name, email]);
    expect(findLiterals(widget, [...people, 'Mar', 'AM', 'PM'])).to.deep.equal([]);
  });
});
