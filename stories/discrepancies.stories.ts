import type { Meta } from '@storybook/web-components-vite';
import {
  empty,
  error,
  loading,
  locked,
  offline,
  part,
  press,
  seenBy,
  shown,
  stale,
  type Story,
} from '../.storybook/states.ts';

export default { title: 'bd-discrepancies', component: 'bd-discrepancies' } satisfies Meta;

/** Who reported them. */
export const Free: Story = seenBy('amazon');
export const Pro: Story = empty('packagepro');
/** Who sent what was counted otherwise. */
export const Enterprise: Story = seenBy('luxe-bond');

export const All: Story = { ...seenBy('luxe-bond'), args: { state: { view: 'all' } } };
export const Details: Story = seenBy('luxe-bond', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.tbody > .tr, button.item');
  await part(widget, '[part="details"] .facts');
});

export const Loading: Story = loading('discrepancies.list');
export const Empty: Story = empty('techcomponents');
export const Locked: Story = locked('amazon-restricted');
export const Failed: Story = error('discrepancies.list');
export const Offline: Story = offline;
export const Stale: Story = stale;
