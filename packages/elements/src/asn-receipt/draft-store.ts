import type { Draft } from './count.ts';

/** A draft with the moment of its last change, ISO 8601. */
export interface SavedDraft {
  draft: Draft;
  savedAt: string;
  /** Set from the moment when it was sent until an answer came: whether it was saved is not known. */
  sending?: boolean;
}

const VERSION = 1;
const PREFIX = 'betterdata.receipt-draft';

/**
 * Keeps unfinished counts in the browser, so that a reload in the middle of a delivery loses nothing. A draft is
 * stored per organization, user and ASN; it holds figures, never a token.
 */
export class DraftStore {
  readonly #storage: Storage | undefined;
  readonly #owner: string;

  /** `subject` names the user in the organization, as the viewer's session does. */
  constructor(subject: string, storage: Storage | undefined = availableStorage()) {
    this.#owner = `${PREFIX}.${subject}`;
    this.#storage = storage;
  }

  read(asnId: string): SavedDraft | undefined {
    try {
      const stored: unknown = JSON.parse(this.#storage?.getItem(this.#key(asnId)) ?? 'null');
      return isSaved(stored) && stored.draft.asnId === asnId ? stored : undefined;
    } catch {
      return undefined;
    }
  }

  /** Answers whether the draft is safe; it is not where the browser stores nothing or is full. */
  write(saved: SavedDraft): boolean {
    try {
      this.#storage?.setItem(this.#key(saved.draft.asnId), JSON.stringify({ version: VERSION, ...saved }));
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }

  remove(asnId: string): void {
    this.#storage?.removeItem(this.#key(asnId));
  }

  #key(asnId: string): string {
    return `${this.#owner}.${asnId}`;
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

function isSaved(value: unknown): value is SavedDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { version, savedAt, draft } = value as {
    version?: unknown;
    savedAt?: unknown;
    draft?: Partial<Draft>;
  };
  return (
    version === VERSION &&
    typeof savedAt === 'string' &&
    typeof draft?.receiptId === 'string' &&
    typeof draft.asnId === 'string' &&
    typeof draft.asnVersion === 'number' &&
    typeof draft.expected === 'object' &&
    typeof draft.lines === 'object' &&
    Array.isArray(draft.countedUnits) &&
    Array.isArray(draft.unexpected)
  );
}
