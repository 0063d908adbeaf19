import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  issuer: string;
  /** What the provider says about whoever signs in next. */
  claims: Record<string, unknown>;
  /** Follows an authorization address as a person who signs in and agrees; answers where they are sent back to. */
  signIn(url: string): Promise<URL>;
  close(): Promise<void>;
}

export const CLIENT_SECRET = 'a-secret-of-the-test-client';

/** A real OpenID provider on this machine, with one client and its own pages for signing in. */
export async function openTestProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self: TestProvider = { issuer, claims: {}, signIn, close };
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'portal', client_secret: CLIENT_SECRET, redirect_uris: [redirectUri] }],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['test'] },
    pkce: { required: () => true },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => Promise.resolve({ sub: accountId, ...self.claims }),
    }),
  });
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));

  async function signIn(url: string): Promise<URL> {
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
          ? { url: next.url, form: { prompt, login: 'dana', password: 'any' } }
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
