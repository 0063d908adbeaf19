import type { Scenario } from '@betterdata/portal-mocks';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { portalArgs, setArgs } from '../.storybook/widget.ts';
import { eventually, type Story, type Widget } from '../.storybook/states.ts';

/** A page of a host with all that there is. */
export default {
  title: 'bd-portal',
  component: 'bd-portal',
  render: (args, { globals }) =>
    html`<bd-portal ${setArgs({ ...portalArgs(globals), ...args })}>
      <div class="page" style="display: grid; gap: 1rem">
        <bd-upgrade-banner></bd-upgrade-banner>
        <bd-asn-inbox></bd-asn-inbox>
        <bd-inventory></bd-inventory>
      </div>
    </bd-portal>`,
} satisfies Meta;

export const Free: Story = page('amazon', 'ready');
export const Pro: Story = page('packagepro', 'ready', 'empty');
export const Enterprise: Story = page('luxe-bond', 'ready');
export const NothingShared: Story = page('techcomponents', 'ready', 'empty');
export const OneAccent: Story = { ...page('amazon', 'ready'), args: { '--bd-accent': '#b3197d' } };
export const SignedOut: Story = page('amazon', 'error');
SignedOut.parameters = { ...SignedOut.parameters, fail: { session: 'unauthenticated' } };
export const NoNetwork: Story = page('amazon', 'error');
NoNetwork.parameters = { ...NoNetwork.parameters, fail: { all: 'no-network' } };

function page(scenario: Scenario, ...states: string[]): Story {
  return {
    parameters: { scenario },
    async play({ canvasElement }) {
      const widgets = [...canvasElement.querySelectorAll<Widget>('.page > *')];
      await eventually(states.join(' or '), () => widgets.every(({ status }) => states.includes(status)));
    },
  };
}
