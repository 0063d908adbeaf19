import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { ENDPOINT } from './replay.ts';

type Args = Readonly<Record<string, unknown>>;

/** Sets what the controls say: properties and, where the name begins with `--`, colours. */
class SetArgs extends Directive {
  #before: Args = {};

  override render(_args: Args): void {}

  override update({ element }: ElementPart, [args]: [Args]): void {
    const target = element as HTMLElement & Record<string, unknown>;
    for (const name of new Set([...Object.keys(this.#before), ...Object.keys(args)])) {
      const value = args[name];
      if (value === this.#before[name]) continue;
      if (name.startsWith('--')) target.style.setProperty(name, typeof value === 'string' ? value : '');
      else if (value !== undefined) target[name] = value;
    }
    this.#before = args;
  }
}

export const setArgs = directive(SetArgs);

/** The element that a story is about, which the same element stays while its controls change. */
export const renderWidget: NonNullable<Preview['render']> = (args, { component }) => {
  const tag = unsafeStatic(String(component));
  return staticHtml`<${tag} ${setArgs(args)}></${tag}>`;
};

/** What the toolbar says of a portal. */
export const portalArgs = ({ theme, locale, density }: Args): Args => ({
  endpoint: ENDPOINT,
  sessionUrl: '/portal-session',
  appearance: theme,
  locale,
  density,
});

/** A story about the portal itself brings its own, and an invitation needs none. */
const ALONE = new Set(['bd-portal', 'bd-invitation']);

/** Every other widget stands in a portal. */
export const inPortal: Decorator = (story, { globals, component }) =>
  ALONE.has(String(component))
    ? story()
    : html`<bd-portal ${setArgs(portalArgs(globals))}>${story()}</bd-portal>`;
