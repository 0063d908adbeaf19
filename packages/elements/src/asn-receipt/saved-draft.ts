import { DraftStore, type DraftKind } from '../core/draft-store.ts';
import type { Draft } from './count.ts';

/** A draft with the moment of its last change, ISO 8601. */
export interface SavedDraft {
  draft: Draft;
  savedAt: string;
  /** Set from the moment when it was sent until an answer came: whether it was saved is not known. */
  sending?: boolean;
}

const receiptDrafts: DraftKind<SavedDraft> = { name: 'receipt-draft', isDraft: isSaved };

/** A person's unfinished counts by ASN. */
export const receiptDraftsOf = (subject: string) => new DraftStore(receiptDrafts, subject);

function isSaved(value: object, asnId: string): value is SavedDraft {
  const { savedAt, draft } = value as { savedAt?: unknown; draft?: Partial<Draft> };
  return (
    typeof savedAt === 'string' &&
    draft?.asnId === asnId &&
    typeof draft.receiptId === 'string' &&
    typeof draft.asnVersion === 'number' &&
    typeof draft.expected === 'object' &&
    typeof draft.lines === 'object' &&
    Array.isArray(draft.countedUnits) &&
    Array.isArray(draft.unexpected)
  );
}
