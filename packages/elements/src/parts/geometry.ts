import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

/** Sizes and positions known only at run time, as CSS properties; null removes one. */
export type Geometry = Readonly<Record<string, string | null>>;

/**
 * Sets CSS properties of an element through the CSSOM. A `style` attribute would need `unsafe-inline` in the
 * content security policy of the host page; this does not.
 */
class GeometryDirective extends Directive {
  render(_properties: Geometry): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Geometry]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }
}

export const geometry = directive(GeometryDirective);
