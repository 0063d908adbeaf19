/** The version of this package, as warnings name it. */
export const VERSION = '0.1.0';

export interface DefineOptions {
  /** First part of the tag name; another than `bd` lets a second version live on the same page. */
  readonly prefix?: string;
}

/**
 * Registers a widget as `<prefix-name>`. A tag that another copy has taken stays with that copy, with one
 * warning for the page's author. Does nothing where there is no DOM.
 */
export function defineElement(
  name: string,
  element: CustomElementConstructor,
  { prefix = 'bd' }: DefineOptions = {},
): void {
  if (!('customElements' in globalThis)) return;
  const tag = `${prefix}-${name}`;
  const taken = customElements.get(tag);
  if (!taken) {
    // A registry takes each class once, so every tag gets its own.
    customElements.define(tag, class extends element {});
  } else if (Object.getPrototypeOf(taken) !== element) {
    warnOnce(prefix);
  }
}

const warned = new Set<string>();

function warnOnce(prefix: string): void {
  if (warned.has(prefix)) return;
  warned.add(prefix);
  console.warn(
    `Better Data ${VERSION}: another copy has registered the "${prefix}-" elements already and stays in use. ` +
      `Load one copy, or call define({ prefix }) with another prefix.`,
  );
}
