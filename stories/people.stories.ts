import type { Meta } from '@storybook/web-components-vite';
import {
  empty,
  error,
  loading,
  offline,
  part,
  press,
  seenBy,
  shown,
  stale,
  type Story,
} from '../.storybook/states.ts';

export default { title: 'bd-people', component: 'bd-people' } satisfies Meta;

export const Free: Story = seenBy('amazon');
export const Pro: Story = seenBy('packagepro');
/** An administrator, who changes no owner. */
export const Enterprise: Story = seenBy('luxe-bond');
/** Who looks after nobody learns whom to ask. */
export const NotYours: Story = empty('amazon-operator');

export const Inviting: Story = seenBy('amazon', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.actions .btn');
  await part(widget, '#invite-email');
});
export const NothingFilledIn: Story = seenBy('amazon', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.actions .btn');
  await press(widget, '.invite .btn.primary');
  await part(widget, '.form-errors');
});
export const Details: Story = seenBy('amazon', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.tbody > .tr:nth-child(2), .items > li:nth-child(2) > button.item');
  await part(widget, '.member-form');
});

export const Loading: Story = loading('members.list');
export const Failed: Story = error('members.list');
export const Offline: Story = offline;
export const Stale: Story = stale;
