import type { Meta } from '@storybook/web-components-vite';
import {
  detailsShown,
  empty,
  error,
  loading,
  locked,
  offline,
  press,
  seenBy,
  shown,
  stale,
  type Story,
} from '../.storybook/states.ts';

export default { title: 'bd-inventory', component: 'bd-inventory' } satisfies Meta;

export const Free: Story = seenBy('amazon');
export const Pro: Story = seenBy('packagepro');
export const Enterprise: Story = seenBy('luxe-bond');

export const Details: Story = seenBy('amazon', async (context) => {
  await press(await shown(context.canvasElement, 'ready'), '.tbody > .tr, button.item');
  await detailsShown(context);
});
export const NoMatch: Story = { ...empty('amazon'), args: { state: { query: 'nothing like it' } } };
export const OneLocation: Story = { ...seenBy('amazon'), args: { state: { locations: ['LOC-101'] } } };
export const LongTexts: Story = seenBy('long-texts');

export const Loading: Story = loading('inventory.list');
export const Empty: Story = empty('techcomponents');
export const Locked: Story = locked('amazon-restricted');
export const Failed: Story = error('inventory.list');
export const Offline: Story = offline;
export const Stale: Story = stale;
