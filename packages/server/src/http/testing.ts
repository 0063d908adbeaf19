import { randomUUID } from 'node:crypto';
import { createApp, type AppOptions } from '../app.ts';
import { readConfig, type Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import type { Role } from '../entitlements/entitlements.ts';
import {
  addMember,
  createKey,
  registerOrganization,
  type NewOrganization,
} from '../identity/registration.sql.ts';
import { systemClock } from '../common/clock.ts';
import { silentLogger, type Logger } from './log.ts';

/** The page from which the people of these tests look. */
export const PAGE_ORIGIN = 'https://intranet.example';

export interface TestRequest {
  method?: string;
  token?: string;
  /** Sent as JSON; a string, bytes or a stream of bytes are sent as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestAnswer {
  status: number;
  headers: Headers;
  /** The parsed JSON body, or the bytes of a picture; undefined where there is neither. A stream is left at once. */
  body: unknown;
  /** As it came; empty for a picture. */
  text: string;
}

export interface TestApp {
  /** The same as it arrives. */
  fetch(path: string, options?: TestRequest): Promise<Response>;
  request(path: string, options?: TestRequest): Promise<TestAnswer>;
  /** An organization with a key for {@link PAGE_ORIGIN}. */
  addOrganization(input?: Partial<NewOrganization>): Promise<TestOrganization>;
}

export interface TestOrganization {
  id: string;
  code: string;
  /** Its embed key. */
  key: string;
  keyId: string;
  /** Adds a member and resolves to their address and id. */
  addMember(role?: Role): Promise<{ id: string; email: string }>;
  /** A session of a new member of this role, as a host's backend gets it. */
  signIn(options?: { role?: Role; features?: string[]; partnership?: string }): Promise<string>;
}

export interface TestAppOptions extends Partial<Omit<AppOptions, 'database' | 'config'>> {
  config?: Partial<Config>;
}

/** The real app over a real database, spoken to through its front door. */
export function testApp(
  database: Database,
  { config: settings, clock = systemClock, ...rest }: TestAppOptions = {},
): TestApp {
  const config = {
    ...readConfig({ PUBLIC_URL: 'https://api.example' }),
    rateLimitPerMinute: 1e6,
    keyRateLimitPerMinute: 1e6,
    ...settings,
  };
  const app = createApp({ database, config, clock, logger, ...rest });

  const send = async (path: string, { method = 'GET', token, body, headers }: TestRequest = {}) => {
    const streamed = body instanceof ReadableStream;
    const raw = typeof body === 'string' || body instanceof Uint8Array || streamed;
    const init = {
      method,
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
      ...(streamed && { duplex: 'half' as const }),
    };
    return app.request(path, init, {});
  };

  const request = async (path: string, options?: TestRequest) => {
    const response = await send(path, options);
    return { status: response.status, headers: response.headers, ...(await bodyOf(response)) };
  };

  const addOrganization = async (input: Partial<NewOrganization> = {}): Promise<TestOrganization> => {
    const code = input.code ?? `ORG-${randomUUID().slice(0, 8).toUpperCase()}`;
    const names = { legalName: `${code} LLC`, name: code, businessType: 'THREE_PL' };
    const id = await registerOrganization(database, { planTier: 'FREE', ...names, ...input, code });
    const key = await createKey(database, id, { label: 'Intranet', origins: [PAGE_ORIGIN] });
    const addTestMember = async (role: Role = 'OWNER') => {
      const email = `${role.toLowerCase()}-${randomUUID()}@${code.toLowerCase()}.example`;
      return { id: await addMember(database, id, { email, name: `${role} of ${code}`, role }), email };
    };
    const signIn: TestOrganization['signIn'] = async ({ role, ...body } = {}) => {
      const { email } = await addTestMember(role);
      const answer = await request('/v1/embed-sessions', {
        method: 'POST',
        token: key.secret,
        body: { user: email, origin: PAGE_ORIGIN, ...body },
      });
      const { token } = answer.body as { token?: string };
      if (token === undefined) throw new Error(`No session: ${JSON.stringify(answer.body)}`);
      return token;
    };
    return { id, code, key: key.secret, keyId: key.id, addMember: addTestMember, signIn };
  };

  return { fetch: send, request, addOrganization };
}

async function bodyOf(response: Response): Promise<Pick<TestAnswer, 'body' | 'text'>> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('image/')) return { body: new Uint8Array(await response.arrayBuffer()), text: '' };
  if (type === 'text/event-stream') {
    await response.body?.cancel();
    return { body: undefined, text: '' };
  }
  const text = await response.text();
  return { body: type.includes('json') && text !== '' ? JSON.parse(text) : undefined, text };
}

/** An unexpected exception is the one thing that a test's reader wants to see. */
const logger: Logger = { ...silentLogger, failure: (error) => console.error(error) };
