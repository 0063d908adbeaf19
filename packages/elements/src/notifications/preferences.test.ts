import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { FakeNotifications, sampleNews } from '../testing/sample-notifications.ts';
import type { BdNotifications } from './notifications.ts';

async function mountPreferences({
  attributes,
  markup = '<bd-notifications></bd-notifications>',
  prepare,
}: {
  attributes?: string;
  markup?: string;
  prepare?: (server: FakeNotifications) => void;
} = {}) {
  const server = new FakeNotifications([sampleNews(1)]);
  prepare?.(server);
  const { widget, ...mounted } = await mountPortal({
    markup,
    routes: server.routes,
    ...(attributes && { attributes }),
  });
  await once(widget, 'bd-ready');
  inside(widget, '#preferences').focus();
  inside(widget, '#preferences').click();
  await until(() => widget.shadowRoot?.querySelector('.choices') !== null, 'the preferences');
  return { widget: widget as BdNotifications, server, ...mounted };
}

const says = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);
const box = (widget: Element, topic: string, channel: string) =>
  inside<HTMLInputElement>(widget, `[aria-labelledby="${topic} ${channel}"]`);
const save = (widget: Element) => inside(widget, '.primary').click();

function enter(widget: Element, number: string): void {
  const field = inside<HTMLInputElement>(widget, '#phone');
  field.value = number;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('the preferences of <bd-notifications>', () => {
  afterEach(unmountAll);

  it('stand in the place of the list, and lead back to it', async () => {
    const { widget } = await mountPreferences();
    expect(textOf(widget)).to.include('Notification preferences').and.include('ana@amazon.example');
    await until(() => widget.shadowRoot?.activeElement?.id === 'title', 'the focus on the title');
    expect(box(widget, 'RECEIPTS', 'IN_APP').checked).to.equal(true);
    expect(box(widget, 'RECEIPTS', 'EMAIL').checked).to.equal(false);
    await checkAccessibility(widget);
    inside(widget, '.back').click();
    await says(widget, 'ASN-8899');
    await until(() => widget.shadowRoot?.activeElement?.id === 'preferences', 'the focus on its button');
  });

  it('are saved for what is shown', async () => {
    const { widget, server, api } = await mountPreferences();
    box(widget, 'RECEIPTS', 'EMAIL').click();
    box(widget, 'MESSAGES', 'IN_APP').click();
    save(widget);
    await says(widget, 'Preferences saved.');
    expect(server.preferences.topics.find(({ topic }) => topic === 'RECEIPTS')?.channels).to.deep.equal([
      'IN_APP',
      'EMAIL',
    ]);
    expect(server.preferences.topics.find(({ topic }) => topic === 'MESSAGES')?.channels).to.deep.equal([
      'EMAIL',
    ]);
    const [request] = api.to('PUT /v1/notification-preferences');
    expect(request?.headers.get('if-match')).to.equal('"1"');
  });

  it('want a phone number before SMS', async () => {
    const { widget, server } = await mountPreferences();
    expect(box(widget, 'NEW_ASN', 'SMS').disabled).to.equal(true);
    expect(textOf(widget)).to.include('SMS need a phone number.');
    enter(widget, '0480 555');
    await widget.updateComplete;
    box(widget, 'NEW_ASN', 'SMS').click();
    save(widget);
    await says(widget, 'There is a problem');
    expect(inside(widget, '#phone').getAttribute('aria-invalid')).to.equal('true');
    expect(server.preferences.version).to.equal(1);
    await checkAccessibility(widget);
    enter(widget, '+1 (480) 555-0142');
    save(widget);
    await says(widget, 'Preferences saved.');
    expect(textOf(widget)).not.to.include('There is a problem');
    expect(server.preferences.phoneNumber).to.equal('+14805550142');
    expect(server.preferences.topics[0]?.channels).to.deep.equal(['IN_APP', 'EMAIL', 'SMS']);
    enter(widget, '');
    await widget.updateComplete;
    save(widget);
    await until(() => server.preferences.phoneNumber === null, 'no number, and no SMS');
    expect(server.preferences.topics[0]?.channels).to.deep.equal(['IN_APP', 'EMAIL']);
  });

  it('say at the number what the server says of it', async () => {
    const { widget, api } = await mountPreferences();
    const errors = [{ pointer: '/phoneNumber', detail: 'This country has no SMS' }];
    api.routes = {
      ...api.routes,
      'PUT /v1/notification-preferences': problem(400, 'invalid-request', { errors }),
    };
    enter(widget, '+14805550142');
    save(widget);
    await says(widget, 'There is a problem');
    expect(inside(widget, '.field.invalid').textContent).to.include('This country has no SMS');
    expect(inside<HTMLInputElement>(widget, '#phone').value).to.equal('+14805550142');
  });

  it('keep what was chosen where saving fails, and while the list is looked at', async () => {
    const { widget, api, server } = await mountPreferences();
    const routes = api.routes;
    api.routes = { ...routes, 'PUT /v1/notification-preferences': problem(400, 'invalid-request') };
    box(widget, 'RECEIPTS', 'EMAIL').click();
    save(widget);
    await says(widget, 'Nothing was saved.');
    inside(widget, '.back').click();
    await says(widget, 'ASN-8899');
    expect(textOf(widget)).not.to.include('Nothing was saved.');
    inside(widget, '#preferences').click();
    await says(widget, 'Save preferences');
    expect(box(widget, 'RECEIPTS', 'EMAIL').checked).to.equal(true);
    api.routes = routes;
    save(widget);
    await says(widget, 'Preferences saved.');
    expect(server.preferences.topics.find(({ topic }) => topic === 'RECEIPTS')?.channels).to.include('EMAIL');
  });

  it('keep what was chosen when they were changed elsewhere, and take over the rest', async () => {
    const { widget, server } = await mountPreferences();
    box(widget, 'RECEIPTS', 'EMAIL').click();
    server.preferences = {
      ...server.preferences,
      topics: server.preferences.topics.map((choice) =>
        choice.topic === 'MESSAGES' ? { ...choice, channels: [] } : choice,
      ),
      version: 2,
    };
    save(widget);
    await says(widget, 'These preferences were changed elsewhere.');
    expect(box(widget, 'RECEIPTS', 'EMAIL').checked).to.equal(true);
    expect(box(widget, 'MESSAGES', 'EMAIL').checked).to.equal(false);
    save(widget);
    await says(widget, 'Preferences saved.');
    expect(server.preferences.topics.find(({ topic }) => topic === 'MESSAGES')?.channels).to.deep.equal([]);
  });

  it('offer only what the server can use', async () => {
    const { widget } = await mountPreferences({
      prepare: (server) => (server.preferences = { ...server.preferences, channels: ['IN_APP'] }),
    });
    expect(textOf(widget)).to.include('In-app').and.not.include('SMS').and.not.include('E-mail');
  });

  it('choose the language of what is sent', async () => {
    const { widget, server } = await mountPreferences();
    const select = inside<HTMLSelectElement>(widget, '#locale');
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      'The organization’s',
      'English',
      'Deutsch',
      'العربية',
    ]);
    select.value = 'de';
    select.dispatchEvent(new Event('change'));
    save(widget);
    await says(widget, 'Preferences saved.');
    expect(server.preferences.locale).to.equal('de');
  });

  it('are not for the next person', async () => {
    const { widget, portal, server } = await mountPreferences();
    enter(widget, '+14805550142');
    portal.logout();
    await widget.updateComplete;
    expect(textOf(widget)).not.to.include('ana@amazon.example');
    server.preferences = { ...server.preferences, email: 'dana@amazon.example' };
    await portal.refresh();
    await until(() => widget.shadowRoot?.querySelector('#preferences') !== null, 'the list');
    inside(widget, '#preferences').click();
    await says(widget, 'dana@amazon.example');
    expect(inside<HTMLInputElement>(widget, '#phone').value).to.equal('');
  });

  it('fit a narrow container in any language', async () => {
    const { widget } = await mountPreferences({
      attributes: 'locale="en-XA"',
      markup: '<bd-notifications style="width: 320px"></bd-notifications>',
    });
    await says(widget, '⟦');
    const names = ['English', 'Deutsch', 'العربية'];
    expect(findLiterals(widget, ['ana@amazon.example', '+14805550142', ...names])).to.deep.equal([]);
    expect(inside(widget, '.frame').scrollWidth).to.be.at.most(320);
    await checkAccessibility(widget);
  });
});
