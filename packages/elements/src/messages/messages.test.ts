import { expect } from 'chai';
import type { BdPortal } from '../portal/portal.ts';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import {
  CONVERSATION_ID,
  sampleConversation,
  sampleMessage,
  SampleThread,
} from '../testing/sample-messages.ts';
import type { BdMessages } from './messages.ts';

const ASN_ID = '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841';
const PATH = `/v1/conversations/${CONVERSATION_ID}`;
const partnership = {
  id: '5a0e4d5c-8a52-4c6e-9d0e-6d6f3c9a8101',
  status: 'ACTIVE',
  counterparty: { kind: 'ORGANIZATION', id: 'x', code: 'ORG-003', name: 'LUXE BOND' },
};

interface Options {
  thread?: SampleThread;
  routes?: Routes;
  attributes?: string;
}

async function mountMessages({ thread = threadOf(2), routes, attributes }: Options = {}) {
  const { widget, api, portal } = await mountPortal({
    markup: '<bd-messages></bd-messages>',
    granted: ['partnerships.view', 'asns.receive'],
    routes: { ...thread.routes, ...routes },
    ...(attributes && { attributes }),
  });
  await once(widget, 'bd-ready');
  return { widget: widget as BdMessages, api, portal, thread };
}

/** So many messages of the other side, of which the last ones are unread. */
const threadOf = (count: number, unread = 0) =>
  new SampleThread(
    Array.from({ length: count }, (_, index) => sampleMessage(index + 1)),
    count - unread,
  );

const says = (widget: Element, text: string) => until(() => textOf(widget).includes(text), text);
const texts = (widget: Element) =>
  [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.message .text') ?? [])].map(
    (text) => text.innerText,
  );

async function openThread(widget: Element): Promise<void> {
  inside(widget, '.thread').click();
  await until(() => texts(widget).length > 0, 'messages');
}

function write(widget: Element, text: string, selector = '#write'): void {
  const area = inside<HTMLTextAreaElement>(widget, selector);
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const pressKeys = (widget: Element, init: KeyboardEventInit) =>
  inside(widget, '#write').dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );

/** Says whether the window has the focus, which a test's has by chance. */
function setFocus(focused: boolean): void {
  document.hasFocus = () => focused;
}

describe('<bd-messages>', () => {
  const { hasFocus } = document;
  beforeEach(() => {
    localStorage.clear();
    setFocus(true);
  });
  afterEach(() => {
    unmountAll();
    document.hasFocus = hasFocus;
  });

  it('lists conversations with subject, partner, last message and what is unread', async () => {
    const { widget } = await mountMessages({ thread: threadOf(3, 2) });
    for (const text of ['ASN-8841', 'LUXE BOND', 'Victor Nguyen: Message 3', '2 unread']) {
      expect(textOf(widget)).to.include(text);
    }
    await checkAccessibility(widget);
    await openThread(widget);
    expect(texts(widget)).to.deep.equal(['Message 1', 'Message 2', 'Message 3']);
    expect(textOf(widget)).to.include('Victor Nguyen, LUXE BOND');
    await checkAccessibility(widget);
  });

  it('shows texts as they were written, and no HTML', async () => {
    const text = '<b>bold</b> <img src=x onerror=alert(1)> https://evil.example\n  second line';
    const thread = new SampleThread([sampleMessage(1, { text })]);
    const { widget } = await mountMessages({ thread });
    await openThread(widget);
    expect(texts(widget)).to.deep.equal([text]);
    expect(widget.shadowRoot?.querySelector('.log :is(b, img, a)')).to.equal(null);
  });

  it('sends with Ctrl+Enter, shows the message at once, and says that it was sent', async () => {
    const { widget, thread, api } = await mountMessages();
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    const send = thread.routes[`POST ${PATH}/messages`];
    api.routes = {
      ...api.routes,
      [`POST ${PATH}/messages`]: async (request: Request) => {
        await waiting;
        return send(request);
      },
    };
    await openThread(widget);
    write(widget, '  Thank you ');
    pressKeys(widget, { key: 'Enter' });
    expect(api.to(`POST ${PATH}/messages`)).to.have.lengthOf(0);
    pressKeys(widget, { key: 'Enter', ctrlKey: true });
    await says(widget, 'Sending');
    expect(texts(widget).at(-1)).to.equal('Thank you');
    expect(inside<HTMLTextAreaElement>(widget, '#write').value).to.equal('');
    answer();
    await until(() => !widget.shadowRoot?.querySelector('.unsent'), 'arrival');
    expect(texts(widget)).to.deep.equal(['Message 1', 'Message 2', 'Thank you']);
    const [request] = api.to(`POST ${PATH}/messages`);
    expect(request?.headers.get('idempotency-key')).to.equal(thread.messages.at(-1)?.id);
  });

  it('keeps what was not sent, over a reload too, and sends it again as the same message', async () => {
    const { widget, api, portal } = await mountMessages({
      routes: { [`POST ${PATH}/messages`]: problem(500, 'internal-error') },
    });
    await openThread(widget);
    write(widget, 'Is it late?');
    pressKeys(widget, { key: 'Enter', metaKey: true });
    await says(widget, 'Not sent.');
    const [first] = api.to(`POST ${PATH}/messages`);
    portal.remove();
    const again = await mountMessages();
    await openThread(again.widget);
    await says(again.widget, 'Not sent.');
    inside(again.widget, '.unsent .link').click();
    await until(() => again.thread.messages.length === 3, 'arrival');
    await until(() => !again.widget.shadowRoot?.querySelector('.unsent'), 'the message without its note');
    const [second] = again.api.to(`POST ${PATH}/messages`);
    expect(second?.headers.get('idempotency-key')).to.equal(first?.headers.get('idempotency-key'));
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('forgets what arrived although its answer was lost', async () => {
    const thread = threadOf(2);
    const { widget, api } = await mountMessages({ thread });
    api.routes = {
      ...api.routes,
      [`POST ${PATH}/messages`]: async (request: Request) => {
        thread.add((await request.json()) as { id: string; text: string });
        return problem(400, 'invalid-request');
      },
    };
    await openThread(widget);
    write(widget, 'Hello');
    pressKeys(widget, { key: 'Enter', ctrlKey: true });
    await says(widget, 'Not sent.');
    await widget.reload();
    await until(() => !textOf(widget).includes('Not sent.'), 'the message alone');
    expect(texts(widget).filter((text) => text === 'Hello')).to.have.lengthOf(1);
  });

  it('keeps drafts by person and conversation, and never a token', async () => {
    const { widget } = await mountMessages();
    await openThread(widget);
    write(widget, 'Half a sen');
    inside(widget, '.close').click();
    await until(() => !widget.shadowRoot?.querySelector('#write'), 'the list');
    await openThread(widget);
    expect(inside<HTMLTextAreaElement>(widget, '#write').value).to.equal('Half a sen');
    const kept = Object.entries(localStorage);
    expect(kept.map(([key]) => key)).to.deep.equal([
      `betterdata.message-draft.amazon-ana.${CONVERSATION_ID}`,
    ]);
    expect(JSON.stringify(kept)).not.to.include('session-token');
    unmountAll();

    const maria = viewerOf(['partnerships.view']);
    const session = { ...maria.session, subject: 'amazon-maria' };
    const other = await mountMessages({ routes: { 'GET /v1/viewer': { ...maria, session } } });
    await openThread(other.widget);
    expect(inside<HTMLTextAreaElement>(other.widget, '#write').value).to.equal('');
  });

  it('follows new messages at the end, and moves nothing elsewhere', async () => {
    const thread = threadOf(40);
    const { widget } = await mountMessages({ thread });
    await openThread(widget);
    const log = inside(widget, '#log');
    const fromEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight;
    expect(fromEnd()).to.be.lessThan(2);
    thread.messages.push(sampleMessage(41));
    await widget.reload();
    await until(() => texts(widget).length === 41, 'the message in the log');
    expect(fromEnd()).to.be.lessThan(2);

    log.scrollTop = 100;
    log.dispatchEvent(new Event('scroll'));
    for (const number of [42, 43]) thread.messages.push(sampleMessage(number));
    await widget.reload();
    await says(widget, '2 new messages');
    expect(log.scrollTop).to.equal(100);
    inside(widget, '.below').click();
    await until(() => !widget.shadowRoot?.querySelector('.below'), 'the end');
    expect(fromEnd()).to.be.lessThan(2);
  });

  it('marks read what was really seen: in view, in a focused window, to its end', async () => {
    setFocus(false);
    const { widget, api, thread } = await mountMessages({ thread: threadOf(30, 25) });
    await openThread(widget);
    const marks = () => api.to(`POST ${PATH}/read`).length;
    const log = inside(widget, '#log');
    // It begins where the unread begin.
    expect(
      inside(widget, '#unread').getBoundingClientRect().top - log.getBoundingClientRect().top,
    ).to.be.within(-2, 8);
    setFocus(true);
    dispatchEvent(new Event('focus'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(marks()).to.equal(0);
    log.scrollTop = log.scrollHeight;
    await until(() => marks() === 1, 'the mark');
    await until(() => textOf(widget).includes('All read'), 'the count');
    expect(thread.readUpTo).to.equal(30);
  });

  it('loads earlier messages above, and keeps the reader’s place', async () => {
    const { widget } = await mountMessages({ thread: threadOf(120) });
    await openThread(widget);
    const log = inside(widget, '#log');
    log.scrollTop = 0;
    log.dispatchEvent(new Event('scroll'));
    const first = [...log.querySelectorAll('.message')][0] as HTMLElement;
    const before = first.getBoundingClientRect().top;
    inside(widget, '.earlier').click();
    await says(widget, 'Message 21 ');
    await until(() => texts(widget).length === 100, 'earlier messages');
    expect(Math.abs(first.getBoundingClientRect().top - before)).to.be.lessThan(2);
  });

  it('opens, or begins, the conversation about a document that the host page names', async () => {
    const thread = threadOf(1);
    const { subject, counterparty, partnershipId } = thread.conversation();
    const place = { subject, counterparty, partnershipId, conversation: null, canSend: true };
    const started = sampleConversation(sampleMessage(1, { text: 'Where is it?', mine: true }));
    let listed = false;
    const { widget, api } = await mountMessages({
      routes: {
        'GET /v1/conversations': () => ({ items: listed ? [started] : [], nextCursor: null }),
        'GET /v1/conversations/about': place,
        'GET /v1/partnerships': { items: [partnership], nextCursor: null },
        'POST /v1/conversations': () => {
          listed = true;
          return Response.json(started, { status: 201 });
        },
        [`GET ${PATH}/messages`]: {
          items: [sampleMessage(1, { text: 'Where is it?', mine: true })],
          nextCursor: null,
        },
      },
    });
    expect(textOf(widget)).to.include('Ask LUXE BOND about an order or ASN.');
    widget.state = { about: { type: 'ASN', id: ASN_ID } };
    await says(widget, 'Nobody has written about this yet.');
    write(widget, 'Where is it?');
    inside(widget, '.compose .primary').click();
    await until(
      () => texts(widget)[0] === 'Where is it?' && !textOf(widget).includes('Sending'),
      'the message',
    );
    const [request] = api.to('POST /v1/conversations');
    const body = (await request?.clone().json()) as { id: string };
    expect(body).to.deep.include({ subject: { type: 'ASN', id: ASN_ID }, text: 'Where is it?' });
    expect(request?.headers.get('idempotency-key')).to.equal(body.id);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('says so where what it was to be about cannot be seen', async () => {
    const { widget } = await mountMessages();
    widget.state = { about: { type: 'ASN', id: ASN_ID } };
    await says(widget, 'can’t be seen any more');
    expect(widget.shadowRoot?.querySelector('#write')).to.equal(null);
  });

  it('begins a new message with a partner, about an ASN if its number is given', async () => {
    const started = sampleConversation(sampleMessage(1, { text: 'Hello', mine: true }));
    const asns = [
      { id: 'not-mine', partnershipId: 'other' },
      { id: ASN_ID, partnershipId: partnership.id },
    ];
    const { widget, api } = await mountMessages({
      routes: {
        'GET /v1/partnerships': {
          items: [
            partnership,
            { ...partnership, id: 'other', counterparty: { ...partnership.counterparty, name: 'X' } },
          ],
          nextCursor: null,
        },
        'GET /v1/asns': (request: Request) => ({
          items: new URL(request.url).searchParams.get('code') === 'ASN-8841' ? asns : [],
          nextCursor: null,
        }),
        'POST /v1/conversations': () => Response.json(started, { status: 201 }),
      },
    });
    inside(widget, '#new-message').click();
    await until(() => widget.shadowRoot?.querySelector('#new-text') !== null, 'the form');
    inside(widget, '.new-message .primary').click();
    await says(widget, 'There is a problem');
    expect(textOf(widget)).to.include('Choose a partner.').and.include('Write a message.');
    await checkAccessibility(widget);
    const select = inside<HTMLSelectElement>(widget, '#new-partner');
    select.value = partnership.id;
    select.dispatchEvent(new Event('change'));
    const asn = inside<HTMLInputElement>(widget, '#new-asn');
    for (const [code, expected] of [
      ['ASN-1', 'There is no ASN ASN-1 with LUXE BOND.'],
      ['ASN-8841', 'ASN-8841, LUXE BOND'],
    ] as const) {
      asn.value = code;
      asn.dispatchEvent(new InputEvent('input'));
      write(widget, 'Hello', '#new-text');
      inside(widget, '.new-message .primary').click();
      await says(widget, expected);
    }
    const [request] = api.to('POST /v1/conversations');
    expect(await request?.clone().json()).to.deep.include({
      subject: { type: 'ASN', id: ASN_ID },
      text: 'Hello',
    });
  });

  it('is only read where one may not write', async () => {
    const thread = threadOf(1);
    const { widget } = await mountMessages({
      routes: {
        'GET /v1/conversations': { items: [thread.conversation({ canSend: false })], nextCursor: null },
      },
    });
    await openThread(widget);
    expect(textOf(widget)).to.include('not write in it');
    expect(widget.shadowRoot?.querySelector('#write')).to.equal(null);
  });

  it('says what failed, and loads it again', async () => {
    const { widget, api, thread } = await mountMessages({
      routes: { [`GET ${PATH}/messages`]: problem(500, 'internal-error') },
    });
    inside(widget, '.thread').click();
    await says(widget, 'This part couldn’t be loaded.');
    api.routes = { ...api.routes, ...thread.routes };
    inside(widget, '.details [role="alert"] .btn').click();
    await says(widget, 'Message 2');
  });

  it('lets the host page open a conversation itself', async () => {
    const { widget } = await mountMessages();
    widget.addEventListener('bd-select', (event) => {
      expect([event.kind, event.id]).to.deep.equal(['conversation', CONVERSATION_ID]);
      event.preventDefault();
    });
    inside(widget, '.thread').click();
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('#log')).to.equal(null);
  });

  it('is worked with the keyboard: one tab stop, arrows, Escape back to the conversation', async () => {
    const second = sampleConversation(sampleMessage(1), { id: CONVERSATION_ID.replace(/1$/, '2') });
    const thread = threadOf(2);
    const { widget } = await mountMessages({
      routes: { 'GET /v1/conversations': { items: [thread.conversation(), second], nextCursor: null } },
    });
    const threads = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.thread') ?? [])];
    expect(threads.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
    threads[0]?.focus();
    threads[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(widget.shadowRoot?.activeElement).to.equal(threads[1]);
    threads[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    expect(widget.shadowRoot?.activeElement).to.equal(threads[0]);
    await openThread(widget);
    await until(() => widget.shadowRoot?.activeElement?.id === 'details-title', 'the heading in focus');
    pressKeys(widget, { key: 'Escape' });
    await until(() => widget.shadowRoot?.activeElement?.id === `thread-${CONVERSATION_ID}`, 'the way back');
  });

  it('takes every text from the catalogue, and runs from right to left', async () => {
    const { widget } = await mountMessages({ attributes: 'locale="en-XA"', thread: threadOf(3, 1) });
    await says(widget, '⟦');
    await openThread(widget);
    const data = ['ASN-8841', 'LUXE BOND', 'Victor Nguyen', 'Message', 'Mar', '2026'];
    expect(findLiterals(widget, data)).to.deep.equal([]);
    unmountAll();
    const arabic = await mountMessages({ attributes: 'locale="ar"' });
    await openThread(arabic.widget);
    const direction = () => getComputedStyle(inside(arabic.widget, '.root')).direction;
    await until(() => direction() === 'rtl', 'right to left');
    await checkAccessibility(arabic.widget);
  });

  it('shows nothing of one organization to another', async () => {
    const { widget, portal } = await mountMessages();
    await openThread(widget);
    await (portal as BdPortal).logout();
    await until(() => !textOf(widget).includes('Message 1'), 'nothing');
    expect(widget.state).to.deep.equal({});
  });
});
