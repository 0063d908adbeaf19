/** What of a person's unfinished work is kept, and how to tell it from what is damaged or of another form. */
export interface DraftKind<Draft extends object> {
  /** Part of the keys in the browser's storage; another form of draft takes another name. */
  readonly name: string;
  /** Whether something read from the storage is a draft of this subject. */
  readonly isDraft: (value: object, id: string) => value is Draft;
}

const VERSION = 1;

/**
 * Keeps unfinished work in the browser, so that a reload loses nothing. A draft is stored per organization, user and
 * subject, such as an ASN; it holds what the person entered, never a token.
 */
export class DraftStore<Draft extends object> {
  readonly #kind: DraftKind<Draft>;
  readonly #storage: Storage | undefined;
  readonly #owner: string;

  /** `subject` names the user in the organization, as the viewer's session does. */
  constructor(kind: DraftKind<Draft>, subject: string, storage: Storage | undefined = availableStorage()) {
    this.#kind = kind;
    this.#owner = `betterdata.${kind.name}.${subject}`;
    this.#storage = storage;
  }

  read(id: string): Draft | undefined {
    try {
      const text = this.#storage?.getItem(this.#key(id)) ?? 'null';
      const stored = JSON.parse(text) as { version?: unknown } | null;
      return stored?.version === VERSION && this.#kind.isDraft(stored, id) ? stored : undefined;
    } catch {
      return undefined;
    }
  }

  /** Answers whether the draft is safe; it is not where the browser stores nothing or is full. */
  write(id: string, draft: Draft): boolean {
    try {
      this.#storage?.setItem(this.#key(id), JSON.stringify({ version: VERSION, ...draft }));
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }

  remove(id: string): void {
    this.#storage?.removeItem(this.#key(id));
  }

  #key(id: string): string {
    return `${this.#owner}.${id}`;
  }
}

/** Undefined where the page may not store, as in a sandboxed frame. */
function availableStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
