import { follow, within, type Scope } from './abort.ts';
import type { Answer } from './answer.ts';

/** Reads that are under way, by key. */
export type Reads = Map<string, Read>;

interface Read {
  readonly answer: Promise<Answer>;
  readonly scope: Scope;
  callers: number;
}

/** Joins the identical read that is under way or starts it. It is aborted only when its last caller has left. */
export async function share(
  reads: Reads,
  key: string,
  caller: Scope,
  start: (scope: Scope) => Promise<Answer>,
): Promise<Answer> {
  if (caller.error) throw caller.error;
  const read = reads.get(key) ?? begin(start);
  reads.set(key, read);
  read.callers += 1;
  try {
    return await within(caller, () => read.answer);
  } finally {
    read.callers -= 1;
    if (read.callers === 0) {
      if (reads.get(key) === read) reads.delete(key);
      if (caller.error) read.scope.abort(caller.error);
    }
  }
}

function begin(start: (scope: Scope) => Promise<Answer>): Read {
  const scope = follow();
  return { answer: start(scope), scope, callers: 0 };
}
