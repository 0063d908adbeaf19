import type { DefineOptions } from '../core/define.ts';
import type { ControllerHost } from '../core/part-host.ts';
import { LazyPart } from './lazy-part.ts';

type WidgetHost = ControllerHost & { readonly portal?: string | undefined };

/** What a widget takes from the one around it. */
type Widget = HTMLElement & { portal?: string; headingLevel?: number };

interface LazyWidgetOptions {
  /** Names of the two, without their prefix, which they share. */
  readonly within: string;
  readonly name: string;
  /** Loads what registers the inner one. */
  readonly load: () => Promise<(options: DefineOptions) => void>;
}

/** A widget inside another one: of the same portal and prefix, loaded when it is first drawn. */
export class LazyWidget {
  readonly #host: WidgetHost;
  readonly #tag: string;
  readonly #prefix: string;
  readonly #module: LazyPart<(options: DefineOptions) => void>;
  #element: Widget | undefined;
  #key: string | undefined;

  constructor(host: WidgetHost, { within, name, load }: LazyWidgetOptions) {
    this.#host = host;
    this.#prefix = host.localName.slice(0, -within.length - 1);
    this.#tag = `${this.#prefix}-${name}`;
    this.#module = new LazyPart(host, load);
  }

  /**
   * The element, always the same one while the key is; before it is there what waits for it, or [Try again].
   *
   * @param properties set once on each new element
   * @param level of its heading
   */
  render(key: string, properties: object, level: number, waiting: unknown): unknown {
    if (!customElements.get(this.#tag)) {
      return this.#module.render((define) => {
        define({ prefix: this.#prefix });
        return this.render(key, properties, level, waiting);
      }, waiting);
    }
    const element: Widget =
      this.#element && this.#key === key
        ? this.#element
        : Object.assign(document.createElement(this.#tag), properties);
    this.#element = element;
    this.#key = key;
    element.headingLevel = level;
    const { portal } = this.#host;
    if (portal !== undefined) element.portal = portal;
    return element;
  }

  /** Makes a new element the next time. */
  forget(): void {
    this.#element = undefined;
  }
}
