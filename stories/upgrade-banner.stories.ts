import type { Meta } from '@storybook/web-components-vite';
import { part, press, seenBy, shown, type Story } from '../.storybook/states.ts';

export default { title: 'bd-upgrade-banner', component: 'bd-upgrade-banner' } satisfies Meta;

export const Free: Story = seenBy('amazon');
export const Pro: Story = seenBy('packagepro');
/** There is nothing above it to upgrade to: the banner shows nothing. */
export const Enterprise: Story = seenBy('luxe-bond');

export const ShownLess: Story = seenBy('amazon', async ({ canvasElement }) => {
  const banner = await shown(canvasElement, 'ready');
  await press(banner, '.full .links .link:last-child');
  await part(banner, '.slim');
});
/** Who may not buy learns whom to ask. */
export const MayNotBuy: Story = seenBy('amazon-operator');
export const PlansCompared: Story = seenBy('amazon', async ({ canvasElement }) => {
  const banner = await shown(canvasElement, 'ready');
  await press(banner, '.full .links .link');
  await part(banner, '.plan-table, .plan');
});

/** On a paid plan it goes, and stays away. */
export const Dismissed: Story = seenBy('packagepro', async ({ canvasElement }) => {
  const banner = await shown(canvasElement, 'ready');
  await press(banner, '.slim .icon-only');
});
export const LongTexts: Story = seenBy('long-texts');

/** Never in the way: it shows nothing until it knows the plans. */
export const Loading: Story = {
  parameters: { fail: { 'plans.list': 'no-answer' } },
  async play({ canvasElement }) {
    await shown(canvasElement, 'loading');
  },
};
export const Failed: Story = {
  parameters: { fail: { 'plans.list': 'internal-error' } },
  async play({ canvasElement }) {
    await shown(canvasElement, 'error');
  },
};
