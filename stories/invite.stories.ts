import type { Meta } from '@storybook/web-components-vite';
import { empty, error, loading, part, press, seenBy, shown, type Story } from '../.storybook/states.ts';

export default {
  title: 'bd-invite',
  component: 'bd-invite',
  parameters: { scenario: 'luxe-bond' },
} satisfies Meta;

export const Free: Story = seenBy('amazon');
export const Pro: Story = empty('packagepro');
export const Enterprise: Story = empty('luxe-bond');
/** Who, which role, on which terms, what is shared. */
export const Form: Story = seenBy('luxe-bond', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'empty');
  await press(widget, '#new');
  await part(widget, '#email');
});

export const Loading: Story = loading('invitations.list');
export const Failed: Story = error('invitations.list');
