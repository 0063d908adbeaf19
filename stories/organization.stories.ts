import type { Meta } from '@storybook/web-components-vite';
import { error, loading, offline, seenBy, stale, type Story } from '../.storybook/states.ts';

export default { title: 'bd-organization', component: 'bd-organization' } satisfies Meta;

export const Free: Story = seenBy('amazon');
/** A plan and an add-on. */
export const Pro: Story = seenBy('packagepro');
/** A subsidiary, whose plan its parent pays. */
export const Enterprise: Story = seenBy('luxe-bond');
export const LongTexts: Story = seenBy('long-texts');

export const Loading: Story = loading('organization.get');
export const Failed: Story = error('organization.get');
export const Offline: Story = offline;
export const Stale: Story = stale;
