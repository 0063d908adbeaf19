import type { Meta } from '@storybook/web-components-vite';
import {
  empty,
  error,
  eventually,
  loading,
  locked,
  offline,
  part,
  press,
  seenBy,
  shown,
  stale,
  type Story,
  type Widget,
} from '../.storybook/states.ts';

const ASN_8841 = 'bc1fc787-057f-5499-80f7-05cee07edf3e';
const ASN_8846 = 'a0ab7d59-0bcb-56f9-b712-d06962c28785';

export default { title: 'bd-messages', component: 'bd-messages' } satisfies Meta;

export const Free: Story = seenBy('amazon');
/** A supplier to whom nobody has written. */
export const Pro: Story = empty('packagepro');
export const Enterprise: Story = seenBy('luxe-bond');

/** The conversation about a delivery, where its unread messages begin. */
export const Conversation: Story = seenBy('amazon', async ({ canvasElement }) => {
  await openFirst(await shown(canvasElement, 'ready'));
});
export const Answering: Story = seenBy('amazon', async ({ canvasElement }) => {
  const messages = await shown(canvasElement, 'ready');
  await openFirst(messages);
  await write(messages, '#write', 'Thank you, dock 4 it is.');
});
export const Answered: Story = seenBy('amazon', async ({ canvasElement }) => {
  const messages = await shown(canvasElement, 'ready');
  await openFirst(messages);
  await write(messages, '#write', 'Thank you, dock 4 it is.');
  await press(messages, '.compose .primary');
  await eventually('the answer', () => messages.shadowRoot?.querySelectorAll('.message').length === 4);
  await eventually('its arrival', () => !messages.shadowRoot?.querySelector('.unsent'));
});
/** The answer did not come: the text is kept. */
export const NotSent: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const messages = await shown(canvasElement, 'ready');
    await openFirst(messages);
    await write(messages, '#write', 'Thank you, dock 4 it is.');
    await press(messages, '.compose .primary');
    await part(messages, '.unsent .danger');
  }),
  parameters: { scenario: 'amazon', fail: { 'messages.send': 'internal-error' } },
};
/** Nobody has written about this delivery yet. */
export const About: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    await part(await shown(canvasElement, 'ready'), '#write');
  }),
  args: { state: { about: { type: 'ASN', id: ASN_8846 } } },
};
/** What is not shared with you does not exist. */
export const AboutNothing: Story = {
  ...seenBy('packagepro', async ({ canvasElement }) => {
    await part(await shown(canvasElement, 'empty'), '[part="details"] p');
  }),
  args: { state: { about: { type: 'ASN', id: ASN_8841 } } },
};
export const NewMessage: Story = seenBy('amazon', async ({ canvasElement }) => {
  const messages = await shown(canvasElement, 'ready');
  await press(messages, '#new-message');
  await part(messages, '#new-text');
});
export const NewMessageIncomplete: Story = seenBy('amazon', async ({ canvasElement }) => {
  const messages = await shown(canvasElement, 'ready');
  await press(messages, '#new-message');
  await part(messages, '#new-text');
  await press(messages, '.new-message .primary');
  await part(messages, '#form-errors');
});
export const LongTexts: Story = seenBy('long-texts', async ({ canvasElement }) => {
  await openFirst(await shown(canvasElement, 'ready'));
});

export const Loading: Story = loading('conversations.list');
export const Empty: Story = empty('techcomponents');
export const Locked: Story = locked('amazon-counting');
export const Failed: Story = error('conversations.list');
export const Offline: Story = offline;
export const Stale: Story = stale;

/** Opens the conversation with the latest message, which then is read. */
async function openFirst(messages: Widget): Promise<void> {
  await press(messages, '.thread');
  await part(messages, '.message');
  await eventually('the reading mark', () => !messages.shadowRoot?.querySelector('.unread[aria-current]'));
}

async function write(messages: Widget, field: string, text: string): Promise<void> {
  const area = (await part(messages, field)) as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await messages.updateComplete;
}
