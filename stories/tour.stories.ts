import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { eventually, seenBy, type Story } from '../.storybook/states.ts';

export default { title: 'bd-tour', component: 'bd-tour' } satisfies Meta;

/** The tour has no data and so no states: it is there once it is known who looks. */
const opened: StoryObj['play'] = async ({ canvasElement }) => {
  await eventually('the tour', () =>
    canvasElement.querySelector('bd-tour')?.shadowRoot?.querySelector('dialog[open]'),
  );
};

export const Free: Story = seenBy('amazon', opened);
export const Pro: Story = seenBy('packagepro', opened);
export const Enterprise: Story = seenBy('luxe-bond', opened);
