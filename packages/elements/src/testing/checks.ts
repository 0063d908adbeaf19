import type axe from 'axe-core';
// In a browser it is a script that sets `axe`, not a module with exports.
import 'axe-core';

/** Fails with what axe finds in an element, its shadow roots included. */
export async function checkAccessibility(element: Element): Promise<void> {
  // A panel that is still fading in has less contrast than it will have; one that is gone by then does not matter.
  await Promise.allSettled((element.shadowRoot ?? document).getAnimations().map(({ finished }) => finished));
  const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A test page is not a document of its own: it has no landmarks or level-one heading.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  if (violations.length === 0) return;
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`,
  );
  throw new Error(`axe: ${found.join('\n')}`);
}

const SPOKEN_ATTRIBUTES = ['aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title', 'alt'];

/**
 * Texts on the screen that did not come from the catalogue. Show the element in the pseudo-language `en-XA`
 * first: every text of the catalogue then stands in brackets.
 *
 * @param data words that come from the API or are formatted by `Intl`, and are right as they are
 */
export function findLiterals(element: Element, data: readonly string[] = []): string[] {
  const root = element.shadowRoot ?? element;
  const texts = [...root.querySelectorAll('*')].flatMap((node) => [
    ...[...node.childNodes].filter((child) => child instanceof Text).map((child) => child.textContent ?? ''),
    ...SPOKEN_ATTRIBUTES.map((name) => node.getAttribute(name) ?? ''),
  ]);
  return texts.filter((text) => /\p{L}/u.test(withoutCatalogue(text, data)));
}

function withoutCatalogue(text: string, data: readonly string[]): string {
  const rest = data.reduce((left, word) => left.replaceAll(word, ''), text);
  // A text may stand within another one.
  const inner = rest.replace(/⟦[^⟦⟧]*⟧/gs, '');
  return inner === rest ? rest : withoutCatalogue(inner, data);
}
