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

export default { title: 'bd-locations', component: 'bd-locations' } satisfies Meta;

/** The plan includes none. */
export const Free: Story = seenBy('amazon');
/** All that the plan includes are in use: what a further one costs. */
export const Pro: Story = seenBy('packagepro');
/** Without a limit; some are worked by partners. */
export const Enterprise: Story = seenBy('luxe-bond');

export const NothingArchived: Story = seenBy('packagepro', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.view[aria-pressed="false"]');
  await shown(canvasElement, 'empty');
});
export const Creating: Story = seenBy('luxe-bond', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.btn.primary');
  await part(widget, '#new-code');
});
export const NothingFilledIn: Story = seenBy('luxe-bond', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.btn.primary');
  await press(widget, '.new .btn.primary');
  await part(widget, '.form-errors');
});
export const Details: Story = seenBy('packagepro', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '.tbody > .tr, button.item');
  await part(widget, '[part="details"] .facts');
});

export const Loading: Story = loading('locations.list');
export const Failed: Story = error('locations.list');
export const Offline: Story = offline;
export const Stale: Story = stale;
