import type { FieldError } from '@betterdata/portal-contract';

/** More than this helps nobody, and a hostile body must not buy a huge answer. */
const MAX_ERRORS = 100;

/** Collects what is wrong with a body, value by value, as the pure rules find it. */
export class FieldErrors {
  readonly #root: string;
  readonly #list: FieldError[] = [];

  /** @param root JSON Pointer of the value under test inside the whole body: `''` or, say, `/content`. */
  constructor(root = '') {
    this.#root = root;
  }

  /**
   * @param path below the root, as in `/lines/0/sku`
   * @param code short machine-readable reason, such as `check-digit`
   * @param detail what is wrong and what to do, in words the sender understands
   */
  add(path: string, code: string, detail: string): void {
    if (this.#list.length < MAX_ERRORS) this.#list.push({ pointer: this.#root + path, code, detail });
  }

  get list(): FieldError[] {
    return [...this.#list];
  }
}
