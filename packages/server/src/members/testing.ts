import { randomUUID } from 'node:crypto';
import type { Member } from '@betterdata/portal-contract';
import type { TestDatabase } from '../db/testing.ts';
import type { TestAnswer, TestApp, TestOrganization } from '../http/testing.ts';
import type { Role } from '../entitlements/entitlements.ts';
import { signIn } from '../testing/sign-in.ts';

/** Somebody who looks after their organization's people. */
export class Manager {
  readonly #app: TestApp;
  readonly token: string;
  readonly email: string;

  constructor(app: TestApp, token: string, email: string) {
    this.#app = app;
    this.token = token;
    this.email = email;
  }

  send(method: string, path: string, body?: unknown, version?: number): Promise<TestAnswer> {
    const headers = {
      'Idempotency-Key': randomUUID(),
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
    };
    return this.#app.request(path, { method, token: this.token, body, headers });
  }

  invite(body: { email: string; role: Role; name?: string; locale?: string }): Promise<TestAnswer> {
    return this.send('POST', '/v1/members', { name: 'Sam Ortiz', ...body });
  }

  async members(): Promise<Member[]> {
    const { body } = await this.send('GET', '/v1/members?limit=200');
    return (body as { items: Member[] }).items;
  }

  async member(email: string): Promise<Member> {
    const found = (await this.members()).find((member) => member.email === email);
    if (found === undefined) throw new Error(`No member ${email}`);
    return found;
  }

  /** Does a step to a member as the list shows them now. */
  async change(email: string, step: string, body?: unknown): Promise<TestAnswer> {
    const { id, version } = await this.member(email);
    if (step === 'remove') return this.send('DELETE', `/v1/members/${id}`, undefined, version);
    const method = step === 'role' ? 'PUT' : 'POST';
    return this.send(method, `/v1/members/${id}/${step}`, body, version);
  }
}

/** Signs a new member of this role in. */
export async function manager(
  app: TestApp,
  database: TestDatabase,
  organization: TestOrganization,
  role: Role,
): Promise<Manager> {
  const { email } = await organization.addMember(role);
  return new Manager(app, await signIn(app, database, organization.id, email), email);
}
