import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** A command line that does not fit; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads a command's options; unknown ones, missing values and stray words are usage errors. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that must be given. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`--${option} is missing.`);
  return value;
}

/** The value of an option that must be one of a few. */
export function oneOf<Choice extends string>(
  value: string,
  choices: readonly Choice[],
  option: string,
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`--${option} must be one of ${choices.join(', ')}.`);
  return choice;
}
