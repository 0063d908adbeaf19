import type { Answer } from './answer.ts';

/** Answers with an entity tag, by URL, for revalidation with If-None-Match. The oldest come first. */
export type Answers = Map<string, Answer>;

const MOST_ANSWERS = 50;
/** In characters. */
const LONGEST_ANSWER = 100_000;

/** Keeps an answer in JSON, in place of the one before it and of the oldest if there are too many. */
export function keep(answers: Answers, url: string, answer: Answer): void {
  answers.delete(url);
  if (answer.etag === undefined || answer.size > LONGEST_ANSWER) return;
  answers.set(url, answer);
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
}
