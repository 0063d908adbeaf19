import type { Scenario } from '@betterdata/portal-mocks';
import type { Meta } from '@storybook/web-components-vite';
import {
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

export default { title: 'bd-partnerships', component: 'bd-partnerships' } satisfies Meta;

/** The way to partnerships of one's own is shown, and locked. */
export const Free: Story = seenBy('amazon');
export const Pro: Story = seenBy('packagepro');
/** With an external party that has no account. */
export const Enterprise: Story = seenBy('luxe-bond');

export const Details: Story = opened('amazon');
/** With the terms of replenishment. */
export const VendorManaged: Story = opened('sephora');
export const DetailsOfHost: Story = opened('luxe-bond');
export const PlansCompared: Story = seenBy('amazon', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.offer .link');
  await part(widget, '.plan-table, .plan');
});
export const LongTexts: Story = opened('long-texts');

export const Loading: Story = loading('partnerships.list');
export const Failed: Story = error('partnerships.list');
export const Offline: Story = offline;
export const Stale: Story = stale;

function opened(scenario: Scenario): Story {
  return seenBy(scenario, async ({ canvasElement }) => {
    const widget = await shown(canvasElement, 'ready');
    await press(widget, '.tbody > .tr, button.item');
    await part(widget, '[part="details"] .part-title');
  });
}
