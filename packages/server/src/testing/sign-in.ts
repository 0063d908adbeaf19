import type { Database } from '../db/database.ts';
import { PAGE_ORIGIN, type TestApp } from '../http/testing.ts';
import { createOperatorKey } from '../identity/operator.sql.ts';
import { createKey } from '../identity/registration.sql.ts';

/** A session token of a person who exists already, as a host's backend gets it. */
export async function signIn(
  app: TestApp,
  database: Database,
  organizationId: string,
  email: string,
  options: { partnership?: string; features?: string[] } = {},
): Promise<string> {
  const key = await createKey(database, organizationId, { label: 'Test', origins: [PAGE_ORIGIN] });
  const answer = await app.request('/v1/embed-sessions', {
    method: 'POST',
    token: key.secret,
    body: { user: email, origin: PAGE_ORIGIN, ...options },
  });
  const { token } = answer.body as { token?: string };
  if (token === undefined) throw new Error(`No session: ${JSON.stringify(answer.body)}`);
  return token;
}

/** An operator session for a page, as the operator's backend gets it. */
export async function signInOperator(
  app: TestApp,
  database: Database,
  person = 'jo@betterdata.example',
): Promise<string> {
  const key = await createOperatorKey(database, { label: 'Test', origins: [PAGE_ORIGIN] });
  const answer = await app.request('/v1/operator-sessions', {
    method: 'POST',
    token: key.secret,
    body: { person, origin: PAGE_ORIGIN },
  });
  const { token } = answer.body as { token?: string };
  if (token === undefined) throw new Error(`No session: ${JSON.stringify(answer.body)}`);
  return token;
}
