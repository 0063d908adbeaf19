/** An expected failure: its message is written for the person at the terminal and shown without a stack. */
export class StepError extends Error {}

/**
 * One line for each thing that takes time.
 * @param {string} line
 */
export function say(line) {
  console.error(`» ${line}`);
}
