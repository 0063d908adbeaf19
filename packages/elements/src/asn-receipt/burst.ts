/** A scanner types at least this many characters… */
const MIN_LENGTH = 6;
/** …each sooner than this after the one before. No person does. */
const MAX_GAP_MS = 35;

/**
 * Tells a scanner, which is a very fast keyboard, from a person. Feed it every key of a field; on Enter it answers
 * with what was scanned, or undefined when a person typed.
 */
export class ScannerBurst {
  #keys = '';
  #lastTime = -Infinity;
  #valueBefore = '';

  /** What the field held before the burst began, to be put back. */
  get valueBefore(): string {
    return this.#valueBefore;
  }

  /** `key` as in KeyboardEvent.key, `time` in ms, `value` what the field holds before the key. */
  press(key: string, time: number, value: string): string | undefined {
    const continues = time - this.#lastTime < MAX_GAP_MS;
    this.#lastTime = time;
    if (key === 'Enter') {
      const scanned = continues && this.#keys.length >= MIN_LENGTH ? this.#keys : undefined;
      this.#keys = '';
      return scanned;
    }
    if (key.length !== 1) return undefined;
    if (!continues) {
      this.#keys = '';
      this.#valueBefore = value;
    }
    this.#keys += key;
    return undefined;
  }
}
