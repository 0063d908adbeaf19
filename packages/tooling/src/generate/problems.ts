import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Document, Operation, Response } from './document.ts';
import { endpointsOf, PROBLEM, schemaReference } from './endpoints.ts';

/** openapi/problems.yaml: the closed list of problem codes. */
const problemList = z.record(
  z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  z.strictObject({
    status: z.int().min(400).max(599),
    common: z.boolean().default(false),
    title: z.string(),
    detail: z.string(),
  }),
);

export type ProblemList = z.output<typeof problemList>;

export async function readProblems(file: string): Promise<ProblemList> {
  return problemList.parse(parse(await readFile(file, 'utf8')));
}

/** What an operation with an `x-feature` answers to a viewer whose plan lacks it. */
const FEATURE_PROBLEM = 'upgrade-required';

/** The codes that an operation can answer: the common ones, its feature's, and those it names itself. */
export function problemsOf(operation: Operation, problems: ProblemList): string[] {
  const named = operation['x-problems'] ?? [];
  const featured = operation['x-feature'] === undefined ? [] : [FEATURE_PROBLEM];
  for (const code of named) {
    if (problems[code] === undefined)
      throw new Error(`${operation.operationId}: no problem ${code} is defined`);
    if (problems[code].common) throw new Error(`${operation.operationId}: ${code} is common, do not name it`);
  }
  const own = [...featured, ...named];
  return Object.keys(problems).filter((code) => problems[code]?.common === true || own.includes(code));
}

/**
 * Documents every problem of every operation as a response by status. Statuses that answer only common codes
 * share a response component.
 */
export function describeProblems(document: Document, problems: ProblemList): void {
  const shared = (document.components.responses ??= {});
  for (const { operation } of endpointsOf(document)) {
    const codes = problemsOf(operation, problems);
    const statuses = [...new Set(codes.map((code) => statusOf(code, problems)))].sort((a, b) => a - b);
    for (const status of statuses) {
      if (operation.responses[status] !== undefined) {
        throw new Error(`${operation.operationId}: name the problems of ${status} in x-problems instead`);
      }
      const answered = codes.filter((code) => statusOf(code, problems) === status);
      const onlyCommon = answered.every((code) => problems[code]?.common === true);
      if (onlyCommon) shared[`Problem${status}`] ??= problemResponse(answered, status, problems);
      operation.responses[status] = onlyCommon
        ? { $ref: `#/components/responses/Problem${status}` }
        : problemResponse(answered, status, problems);
    }
  }
}

function problemResponse(codes: string[], status: number, problems: ProblemList): Response {
  return {
    description: codes.map((code) => `\`${code}\`: ${problems[code]?.title ?? ''}.`).join(' '),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: schemaReference(PROBLEM) },
            { type: 'object', properties: { code: { type: 'string', enum: codes } } },
          ],
        },
        examples: Object.fromEntries(
          codes.map((code) => [code, { value: exampleOf(code, status, problems) }]),
        ),
      },
    },
  };
}

function exampleOf(code: string, status: number, problems: ProblemList) {
  const { title = '', detail = '' } = problems[code] ?? {};
  return { type: `/docs/problems/${code}`, title, status, code, detail, requestId: 'req_example' };
}

function statusOf(code: string, problems: ProblemList): number {
  const problem = problems[code];
  if (problem === undefined) throw new Error(`No problem ${code} is defined`);
  return problem.status;
}

export function printProblems(problems: ProblemList): string {
  const codes = Object.keys(problems);
  const definitions = Object.entries(problems).map(
    ([code, { status, title, detail }]) =>
      `${JSON.stringify(code)}: ${JSON.stringify({ status, title, detail })}`,
  );
  return `import type { ProblemDefinition } from './catalogue.ts';

/** The closed list of problem codes (RFC 9457). */
export type ProblemCode = ${codes.map((code) => JSON.stringify(code)).join(' | ')};

export const problems: Readonly<Record<ProblemCode, ProblemDefinition>> = { ${definitions.join(', ')} };
`;
}
