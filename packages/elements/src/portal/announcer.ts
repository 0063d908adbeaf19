/** Messages that arrive within this time are spoken as one, so that live updates do not talk over each other. */
const MERGE_MS = 150;

/** Merges announcements and hands them to a live region. Repeating a text is spoken again. */
export class Announcer {
  readonly #say: (text: string) => void;
  #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '';

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  announce(text: string): void {
    this.#waiting.add(text);
    this.#timer ??= setTimeout(() => this.#flush(), MERGE_MS);
  }

  #flush(): void {
    const text = [...this.#waiting].join(' ');
    this.#waiting.clear();
    this.#timer = undefined;
    // A no-break space makes a repeated text a change, which screen readers need to speak it.
    this.#last = text === this.#last ? `${text}\u00a0` : text;
    this.#say(this.#last);
  }
}
