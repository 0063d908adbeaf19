import { problems, type ProblemCode } from '@betterdata/portal-contract';

/** A problem document as the server answers it. */
export function problemResponse(
  code: ProblemCode,
  members: Readonly<Record<string, unknown>> = {},
): Response {
  const { status, title, detail } = problems[code];
  return asProblem({ type: `/docs/problems/${code}`, title, status, code, detail, ...members });
}

/** What no server says: this was not recorded. It names the request, so that it can be. */
export function notRecorded(request: string, state: string): Response {
  const detail = `No answer to ${request} was recorded in the state "${state}".`;
  return asProblem({
    type: 'about:blank',
    title: 'Not recorded',
    status: 501,
    code: 'not-recorded',
    detail,
  });
}

function asProblem(body: Readonly<Record<string, unknown>> & { status: number }): Response {
  return Response.json(
    { requestId: 'mock-request', ...body },
    { status: body.status, headers: { 'content-type': 'application/problem+json' } },
  );
}
