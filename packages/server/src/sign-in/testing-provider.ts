import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  issuer: string;
  /** What the provider says about whoever signs in next. */
  claims: Record<string, unknown>;
  /** What its ID tokens say instead, though it must not. */
  forged: Record<string, unknown>;
  /** Answers nothing but this status at its token endpoint. */
  trouble: number | undefined;
  /** What it says of itself instead. */
  metadata: Record<string, unknown>;
  /** How often a code was to be exchanged. */
  exchanges: number;
  /**
   * Follows an authorization address as the person with this account, who signs in and agrees; answers where they are sent
   * back to.
   */
  signIn(url: string, account?: string): Promise<URL>;
  close(): Promise<void>;
}

export const CLIENT_SECRET = 'a-secret-of-the-test-client';

/** A real OpenID provider on this machine, with one client and its own pages for signing in. */
export async function openTestProvider(redirectUri: string, clientId = 'portal'): Promise<TestProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const unaltered = { claims: {}, forged: {}, trouble: undefined, metadata: {}, exchanges: 0 };
  const self: TestProvider = { issuer, ...unaltered, signIn, close };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: CLIENT_SECRET, redirect_uris: [redirectUri] }],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['test'] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }] },
    pkce: { required: () => true },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => Promise.resolve({ sub: accountId, ...self.claims }),
    }),
  });
  provider.use(async (context, next) => {
    if (context.path === '/token') self.exchanges++;
    if (context.path === '/token' && self.trouble !== undefined) return void (context.status = self.trouble);
    await next();
    if (context.path.startsWith('/.well-known/')) Object.assign(context.body as object, self.metadata);
    if (context.path !== '/token') return;
    const answer = context.body as { id_token?: string };
    if (answer.id_token !== undefined) answer.id_token = forge(answer.id_token);
  });
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));

  /** The same token with other claims, signed by the provider. */
  function forge(token: string): string {
    const [header = '', payload = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const other = Buffer.from(JSON.stringify({ ...claims, ...self.forged })).toString('base64url');
    const signature = sign('sha256', Buffer.from(`${header}.${other}`), privateKey);
    return `${header}.${other}.${signature.toString('base64url')}`;
  }

  async function signIn(url: string, account = 'dana'): Promise<URL> {
    const cookies = new Map<string, string>();
    let next = { url: new URL(url), form: undefined as Record<string, string> | undefined };
    for (let step = 0; step < 20; step++) {
      if (!next.url.href.startsWith(issuer)) return next.url;
      const answer = await fetch(next.url, {
        redirect: 'manual',
        headers: { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
        ...(next.form && { method: 'POST', body: new URLSearchParams(next.form) }),
      });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      const page = await answer.text();
      const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
      if (location === null && prompt === '')
        throw new Error(`The provider answered ${answer.status}: ${page}`);
      next =
        location === null
          ? { url: next.url, form: { prompt, login: account, password: 'any' } }
          : { url: new URL(location, next.url), form: undefined };
    }
    throw new Error('The provider leads nowhere');
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  return self;
}
