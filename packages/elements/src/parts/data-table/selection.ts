/** Selected rows by id. Only loaded rows can be selected; a filter that removes a row does not select another. */
export class Selection {
  readonly #ids = new Set<string>();
  #anchor: string | undefined;

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Space, or a click on the checkbox. */
  toggle(id: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#anchor = id;
  }

  /** Shift+Space: everything between the last toggled row and this one. */
  extendTo(id: string, order: readonly string[]): void {
    const from = order.indexOf(this.#anchor ?? id);
    const to = order.indexOf(id);
    for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) this.#ids.add(between);
  }

  clear(): void {
    this.#ids.clear();
    this.#anchor = undefined;
  }
}
