import type { TestDatabase } from '../db/testing.ts';
import type { TestApp } from '../http/testing.ts';
import { KeepingCouriers } from '../notifications/testing.ts';
import { runJobs } from '../jobs/testing.ts';
import { startPersonSession } from './person-sessions.sql.ts';

/** Where the server's own pages of the tests stand; see `testApp`. */
export const OWN_ORIGIN = 'https://api.example';

export interface Page {
  status: number;
  /** Where a redirection leads, without our origin. */
  location: string | undefined;
  text: string;
  headers: Headers;
}

/** A browser that keeps its cookies, and names the page that posts. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: TestApp;
  readonly #headers: Record<string, string>;

  constructor(app: TestApp, headers: Record<string, string> = {}) {
    this.#app = app;
    this.#headers = { 'User-Agent': FIREFOX, ...headers };
  }

  get(path: string): Promise<Page> {
    return this.#send(path, {});
  }

  post(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Page> {
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { Origin: OWN_ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  /** Takes over a person's session, as if they had signed in here. */
  async signIn(database: TestDatabase, userId: string): Promise<this> {
    const session = { userId, method: 'LINK', device: 'Firefox, Linux' } as const;
    this.cookies.set(
      '__Host-bd_person',
      await database.withNobody((trx) => startPersonSession(trx, session)),
    );
    return this;
  }

  async #send(
    path: string,
    { headers, ...request }: { method?: string; body?: string; headers?: Record<string, string> },
  ): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.fetch(path, {
      ...request,
      headers: { ...this.#headers, ...(cookie !== '' && { Cookie: cookie }), ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/; Max-Age=0/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const location = response.headers.get('location')?.replace(OWN_ORIGIN, '');
    return { status: response.status, location, text: await response.text(), headers: response.headers };
  }
}

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

export interface SignInMail {
  to: string;
  token: string;
  code: string;
  language: string;
}

/** Has the e-mails sent that wait, and reads their secrets. */
export async function readSignInMails(database: TestDatabase): Promise<SignInMail[]> {
  const couriers = new KeepingCouriers();
  await runJobs(database, { couriers });
  return couriers.mails.map(({ to, text, language }) => ({
    to: to.address,
    token: /#t=(\S+)/.exec(text)?.[1] ?? '',
    code: /\d{4} \d{4}/.exec(text)?.[0] ?? '',
    language,
  }));
}
