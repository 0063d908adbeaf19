import { z } from 'zod';

/**
 * Path and query parameters arrive as text. A query parameter may be given as one string or as the list of all its
 * occurrences (`URLSearchParams.getAll`, Hono's `queries()`).
 */

const occurrences = z.union([z.string().transform((value) => [value]), z.array(z.string())]);

/** A query parameter that may occur only once. */
export function once<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  const single = occurrences.transform((values, context) => {
    const [value] = values;
    if (value !== undefined && values.length === 1) return value;
    context.addIssue({ code: 'custom', message: 'Must be given once' });
    return z.NEVER;
  });
  return single.pipe(schema);
}

/** A query parameter that may be repeated: `?status=SENT&status=RECEIVED`. */
export function repeated<Schema extends z.ZodType<unknown, string[]>>(schema: Schema) {
  return occurrences.pipe(schema);
}

/** A whole number in decimal notation. */
export const integerText = z
  .string()
  .regex(/^-?\d{1,16}$/, 'Must be a whole number')
  .transform(Number);

/** A number in decimal notation. */
export const numberText = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,15})?$/, 'Must be a number')
  .transform(Number);

export const booleanText = z.enum(['true', 'false']).transform((value) => value === 'true');
