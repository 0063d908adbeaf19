import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Scenario } from '@betterdata/portal-mocks';
import { html } from 'lit';
import { ENDPOINT } from '../.storybook/replay.ts';
import { eventually, type Story } from '../.storybook/states.ts';
import { setArgs } from '../.storybook/widget.ts';

/** It needs no portal: whoever looks at it belongs to no organization yet. */
export default {
  title: 'bd-invitation',
  component: 'bd-invitation',
  parameters: { scenario: 'invited' },
  render: (args, { globals }) =>
    html`<bd-invitation
      ${setArgs({ endpoint: ENDPOINT, language: globals['locale'], token: TOKEN, ...args })}
    ></bd-invitation>`,
} satisfies Meta;

const TOKEN = `iv_${'a'.repeat(43)}`;
const INVITED = 'sam.okoro@harbor.example';

/** To a retailer whose stock is replenished. */
export const Offer: Story = opened();
/** To a 3PL that is to run a warehouse. */
export const ThreePl: Story = opened('invited-3pl');
export const OtherTerms: Story = opened('invited', '#threshold', '[aria-expanded]');
export const Decline: Story = opened('invited', '#reason', 'form .btn:not(.primary)');
export const Declined: Story = opened('invited', '#said', 'form .btn:not(.primary)', {
  '#reason': 'We have no room this year.',
});
/** "Your company is already here": its owners are asked. */
export const AskToJoin: Story = opened('invited', '#company', 'form + details > summary');
export const Asked: Story = opened('invited', '#said', 'form + details > summary', { '#company': 'ORG-101' });
/** Signed in, and of two companies. */
export const SignedIn: Story = {
  ...opened('invited', '.choices'),
  args: {
    signedInAs: INVITED,
    organizations: [
      { code: 'ORG-7KQ2M9TX', name: 'Harbor Stores' },
      { code: 'ORG-3JD8W2PL', name: 'Harbor Logistics' },
    ],
  },
};
export const WrongAddress: Story = {
  ...opened('invited', '.panel'),
  args: { signedInAs: 'eve.stone@elsewhere.example' },
};

export const Used: Story = opened('invited-used', '.panel');
/** Answered with other terms, which the host has yet to approve. */
export const Waiting: Story = opened('invited-waiting', '.panel');
export const DeclinedBefore: Story = opened('invited-declined', '.panel');
export const Withdrawn: Story = opened('invited-withdrawn', '.panel');
export const Expired: Story = opened('invited-expired', '.panel');
/** The host lost its plan, or what it offered has gone to somebody else. */
export const InVain: Story = opened('invited-in-vain', '.panel');
/** A newer e-mail has replaced the link. */
export const Replaced: Story = failing('unauthenticated', '.panel');
export const Failed: Story = failing('internal-error', '.panel');
export const Loading: Story = failing('no-answer', '.skeleton');

/** Shows an invitation, goes on by a button, and answers the form behind it. */
function opened(
  scenario: Scenario = 'invited',
  awaited = '#organization',
  button?: string,
  answers: Readonly<Record<string, string>> = {},
): Story {
  return { parameters: { scenario }, play: play(awaited, button, answers) };
}

function failing(failure: string, awaited: string): Story {
  return { parameters: { fail: { 'invitation.get': failure } }, play: play(awaited) };
}

function play(
  awaited: string,
  button?: string,
  answers: Readonly<Record<string, string>> = {},
): NonNullable<StoryObj['play']> {
  return async ({ canvasElement }) => {
    const find = (selector: string) =>
      eventually(selector, () =>
        canvasElement.querySelector('bd-invitation')?.shadowRoot?.querySelector<HTMLElement>(selector),
      );
    if (button) (await find(button)).click();
    for (const [selector, text] of Object.entries(answers)) {
      const field = (await find(selector)) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.closest('form')?.requestSubmit();
    }
    await find(awaited);
  };
}
