import type { Meta } from '@storybook/web-components-vite';
import {
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

export default { title: 'bd-audit', component: 'bd-audit' } satisfies Meta;

export const Free: Story = seenBy('amazon');
export const Pro: Story = seenBy('packagepro');
/** With what its subsidiaries did. */
export const Enterprise: Story = seenBy('luxe-bond');

/** Who looks after nothing reads why there is nothing to see. */
export const Locked: Story = locked('amazon-operator');

export const Details: Story = seenBy('amazon', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.tbody > .tr, button.item');
  await part(widget, '[part="details"] .facts');
});

export const Loading: Story = loading('auditEvents.list');
export const Failed: Story = error('auditEvents.list');
export const Offline: Story = offline;
export const Stale: Story = stale;
