import type { Meta } from '@storybook/web-components-vite';
import { empty, error, loading, locked, offline, seenBy, stale, type Story } from '../.storybook/states.ts';

export default {
  title: 'bd-sell-through',
  component: 'bd-sell-through',
  parameters: { scenario: 'sephora' },
} satisfies Meta;

export const Free: Story = seenBy('sephora');
/** Nobody reports sales to a supplier of packaging. */
export const Pro: Story = empty('packagepro');
/** Who owns the stock sees the same figures. */
export const Enterprise: Story = seenBy('luxe-bond');

export const OneWeek: Story = { ...seenBy('sephora'), args: { state: { period: '7d' } } };

export const LongTexts: Story = seenBy('long-texts');

export const Loading: Story = loading('sellThrough.summary');
export const Empty: Story = empty('techcomponents');
export const Locked: Story = locked('amazon-restricted');
export const Failed: Story = error('sellThrough.summary');
export const Offline: Story = offline;
export const Stale: Story = stale;
