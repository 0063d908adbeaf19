import type { Meta } from '@storybook/web-components-vite';
import {
  empty,
  error,
  eventually,
  loading,
  offline,
  part,
  press,
  seenBy,
  shown,
  stale,
  type Story,
} from '../.storybook/states.ts';

export default { title: 'bd-notifications', component: 'bd-notifications' } satisfies Meta;

/** What the receiver of deliveries is told, in a session of the FREE plan. */
export const Free: Story = seenBy('amazon');
/** Whose stores sell is also told where stock runs low. */
export const Retailer: Story = seenBy('sephora');
/** Who sends is told of receipts. */
export const Enterprise: Story = seenBy('luxe-bond');
export const Pro: Story = empty('packagepro');

/** The host page does not open anything by itself. */
export const Opened: Story = seenBy('amazon', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.unread .open');
  await part(widget, '[part="details"]');
});
export const AllRead: Story = seenBy('luxe-bond', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '[part="actions"] .btn');
  await eventually('nothing unread', () => !widget.shadowRoot?.querySelector('.unread'));
});

const preferencesShown = async (canvas: HTMLElement) => {
  const widget = await shown(canvas, 'ready', 'empty');
  await press(widget, '#preferences');
  await part(widget, '.choices');
  return widget;
};
export const Preferences: Story = seenBy('sephora', async ({ canvasElement }) => {
  await preferencesShown(canvasElement);
});
export const PreferencesSaved: Story = seenBy('amazon', async ({ canvasElement }) => {
  const widget = await preferencesShown(canvasElement);
  await press(widget, '[aria-labelledby="RECEIPTS EMAIL"]');
  await press(widget, '.primary');
  await part(widget, '.note.ok');
});
export const PhoneNumberWrong: Story = seenBy('amazon', async ({ canvasElement }) => {
  const widget = await preferencesShown(canvasElement);
  const field = (await part(widget, '#phone')) as HTMLInputElement;
  field.value = '0480 555 0142';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await press(widget, '.primary');
  await part(widget, '.form-errors');
});
export const PreferencesNotSaved: Story = {
  parameters: { scenario: 'amazon', fail: { 'notifications.setPreferences': 'internal-error' } },
  async play({ canvasElement }) {
    const widget = await preferencesShown(canvasElement);
    await press(widget, '.primary');
    await part(widget, '.note.danger');
  },
};
export const LongTexts: Story = seenBy('long-texts');

export const Loading: Story = loading('notifications.list');
export const Empty: Story = empty('techcomponents');
/** A session that allows one thing hears of that only. */
export const Restricted: Story = empty('amazon-restricted');
export const Failed: Story = error('notifications.list');
export const Offline: Story = offline;
export const Stale: Story = stale;
