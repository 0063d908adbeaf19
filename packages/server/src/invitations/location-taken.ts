import type { ProblemCode } from '@betterdata/portal-contract';
import { isDatabaseError, sqlState } from '../db/errors.ts';
import { problem } from '../http/problem.ts';

/** What a partnership begins with, or this problem where sales of another partner began to consume at its location. */
export async function unlessTaken<Begun>(code: ProblemCode, begin: Promise<Begun>): Promise<Begun> {
  try {
    return await begin;
  } catch (error) {
    if (!isDatabaseError(error, sqlState.wrongState)) throw error;
    throw problem(code, { detail: 'Sales of another partner consume at the location that the terms name.' });
  }
}
