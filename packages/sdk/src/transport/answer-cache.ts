import type { Answer } from './answer.ts';

const MOST_ANSWERS = 50;
/** In characters. */
const LONGEST_ANSWER = 200_000;

/** Answers with an entity tag, by URL, for revalidation with If-None-Match. The least recently used leave first. */
export class AnswerCache {
  readonly #answers = new Map<string, Answer>();

  get(url: string): Answer | undefined {
    return this.#answers.get(url);
  }

  put(url: string, answer: Answer): void {
    const answers = this.#answers;
    answers.delete(url);
    if (answer.etag === undefined || answer.text.length > LONGEST_ANSWER) return;
    answers.set(url, answer);
    const [oldest] = answers.keys();
    if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  }
}
