import type { Scenario } from '@betterdata/portal-mocks';
import type { Meta } from '@storybook/web-components-vite';
import {
  error,
  eventually,
  loading,
  offline,
  part,
  press,
  seenBy,
  shown,
  stale,
  type Story,
  type Widget,
} from '../.storybook/states.ts';

export default { title: 'bd-dashboard', component: 'bd-dashboard' } satisfies Meta;

/** A 3PL partner. */
export const Free: Story = composed('amazon');
/** A VMI retailer. */
export const Retailer: Story = composed('sephora');
/** A supplier with customers of its own. */
export const Pro: Story = composed('packagepro');
/** The host of both. */
export const Enterprise: Story = composed('luxe-bond');
/** A customer whom nothing needs. */
export const Empty: Story = composed('techcomponents');
/** A page that may show partnerships only. */
export const Restricted: Story = composed('amazon-restricted');
export const LongTexts: Story = composed('long-texts');

/** A delivery is counted in the dashboard's place. */
export const Receiving: Story = seenBy('amazon', async ({ canvasElement }) => {
  const dashboard = await shown(canvasElement, 'ready');
  await press(dashboard, '.task .btn');
  await part(dashboard, '.errand bd-asn-receipt');
});
export const BlockFails: Story = {
  ...composed('amazon', 'error'),
  parameters: { scenario: 'amazon', fail: { 'inventory.list': 'internal-error' } },
};
export const TasksFail: Story = {
  ...composed('amazon'),
  parameters: { scenario: 'amazon', fail: { 'tasks.list': 'internal-error' } },
};

export const Loading: Story = loading('organization.get');
export const Failed: Story = error('organization.get');
export const Offline: Story = offline;
export const Stale: Story = stale;

/** Waits for the dashboard and for all that it is composed of. */
function composed(scenario: Scenario, ...others: string[]): Story {
  return seenBy(scenario, async ({ canvasElement }) => {
    const dashboard = await shown(canvasElement, 'ready');
    const states = ['ready', 'empty', ...others];
    await eventually('the blocks', () => {
      const blocks = [...(dashboard.shadowRoot?.querySelectorAll<Widget>('.column > *') ?? [])];
      return blocks.length > 0 && blocks.every(({ status }) => states.includes(status));
    });
  });
}
