import type { Meta } from '@storybook/web-components-vite';
import { error, loading, offline, press, seenBy, shown, stale, type Story } from '../.storybook/states.ts';

export default {
  title: 'bd-network',
  component: 'bd-network',
  parameters: { scenario: 'operator' },
} satisfies Meta;

export const Everybody: Story = seenBy('operator');
/** LUXE BOND, its subsidiaries and their partners. */
export const OneNetwork: Story = seenBy('operator', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.part:last-of-type .link');
  await shown(canvasElement, 'ready');
});
export const Loading: Story = loading('network.summary');
export const Failed: Story = error('network.summary');
export const Offline: Story = offline;
export const Stale: Story = stale;
