import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { portalArgs, setArgs } from '../.storybook/widget.ts';
import { eventually, type Story } from '../.storybook/states.ts';

/** A page without a backend: the portal puts it before its widgets while nobody is signed in. */
export default {
  title: 'bd-sign-in',
  component: 'bd-portal',
  render: (_args, { globals }) =>
    html`<bd-portal ${setArgs({ ...portalArgs(globals), sessionUrl: '', signIn: 'popup' })}>
      <bd-asn-inbox></bd-asn-inbox>
    </bd-portal>`,
} satisfies Meta;

const find = (canvas: HTMLElement, selector: string) =>
  eventually(selector, () =>
    canvas.querySelector('bd-sign-in')?.shadowRoot?.querySelector<HTMLElement>(selector),
  );

export const SignedOut: Story = {
  async play({ canvasElement }) {
    await find(canvasElement, 'button');
  },
};
/** The browser opened no window. */
export const Blocked: Story = {
  async play({ canvasElement }) {
    const button = await find(canvasElement, 'button');
    const opening = Object.getOwnPropertyDescriptor(window, 'open') ?? {};
    window.open = () => null;
    button.click();
    await find(canvasElement, '[role="alert"]');
    Object.defineProperty(window, 'open', opening);
  },
};
