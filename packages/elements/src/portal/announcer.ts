/** Messages that arrive within this time are spoken as one, so that live updates do not talk over each other. */
const MERGE_MS = 150;

/** Merges announcements and hands them to a live region. Repeating a text is spoken again. */
export class Announcer {
  readonly #say: (text: string) => void;
  readonly #waiting = new Set<string>();
  #last = '';

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  announce(text: string): void {
    if (this.#waiting.size === 0) setTimeout(() => this.#flush(), MERGE_MS);
    this.#waiting.add(text);
  }

  /** Takes back what was said and what was about to be: it is not for the next person. */
  clear(): void {
    this.#waiting.clear();
    this.#last = '';
    this.#say('');
  }

  #flush(): void {
    if (this.#waiting.size === 0) return;
    const text = [...this.#waiting].join(' ');
    this.#waiting.clear();
    // A no-break space makes a repeated text a change, which screen readers need to speak it.
    this.#last = text === this.#last ? `${text}\u00a0` : text;
    this.#say(this.#last);
  }
}
