import type { Meta } from '@storybook/web-components-vite';
import { error, loading, offline, seenBy, stale, type Story } from '../.storybook/states.ts';

export default { title: 'bd-plans', component: 'bd-plans' } satisfies Meta;

export const Free: Story = seenBy('amazon');
/** A plan and an add-on that were not bought here: there is a way up, and nothing to change. */
export const Pro: Story = seenBy('packagepro');
/** Bought here, with add-ons that can be changed. */
export const Subscribed: Story = seenBy('amazon-pro');
/** PRO with so many locations that ENTERPRISE costs less. */
export const EighteenLocations: Story = seenBy('amazon-eighteen-locations');
/** The renewal was not paid; the plan stays for a while. */
export const PaymentFailed: Story = seenBy('amazon-late');
/** Cancelled: the plan ends with the period. */
export const Ending: Story = seenBy('amazon-leaving');
/** A subsidiary: its parent pays. */
export const Enterprise: Story = seenBy('luxe-bond');
/** Who may not buy learns whom to ask. */
export const MayNotBuy: Story = seenBy('amazon-operator');

export const Loading: Story = loading('subscription.get');
export const Failed: Story = error('subscription.get');
export const Offline: Story = offline;
export const Stale: Story = stale;
