import { abortable } from './abort.ts';
import type { Answer } from './answer.ts';

/** Reads that are under way, by key. */
export type Reads = Map<string, Read>;

interface Read {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  callers: number;
}

/** Joins the identical read that is under way or starts it. It is aborted only when its last caller has left. */
export async function share(
  reads: Reads,
  key: string,
  signal: AbortSignal,
  start: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const read = reads.get(key) ?? begin(start);
  reads.set(key, read);
  read.callers += 1;
  try {
    return await abortable(read.answer, signal);
  } finally {
    read.callers -= 1;
    if (read.callers === 0) {
      if (reads.get(key) === read) reads.delete(key);
      // To abort what has ended already would cost more than all the rest of a call.
      if (signal.aborted) read.controller.abort();
    }
  }
}

function begin(start: (signal: AbortSignal) => Promise<Answer>): Read {
  const controller = new AbortController();
  return { answer: start(controller.signal), controller, callers: 0 };
}
