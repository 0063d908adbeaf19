/** A host that invites, another organization that has nothing to do with it, and the mailbox of those invited. */
import { randomUUID } from 'node:crypto';
import type { Invitation, InvitationInput, InvitationResult } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import { system } from '../db/database.ts';
import type { TestDatabase } from '../db/testing.ts';
import {
  PAGE_ORIGIN,
  testApp,
  type TestAnswer,
  type TestApp,
  type TestOrganization,
} from '../http/testing.ts';
import { addMember, createKey } from '../identity/registration.sql.ts';
import { KeepingCouriers } from '../notifications/testing.ts';

export const TERMS = {
  incoterm: 'DAP',
  currency: 'USD',
  consignment: false,
  titleTransfer: 'ON_SALE',
  paymentTerms: { netDays: 30 },
  receiptTolerancePercent: 5,
  claimWindowDays: 30,
} as const satisfies InvitationInput['terms'];

const WHO = {
  organizationName: 'Harbor Logistics',
  contactName: 'Sam Okoro',
  businessType: 'THREE_PL',
  type: 'THREE_PL',
  language: 'en',
} as const;

export const REGISTRATION = {
  organizationName: 'Harbor Logistics Inc',
  country: 'US',
  personName: 'Sam Okoro',
  language: 'en',
  timezone: 'America/New_York',
} as const;

export interface Premises {
  locationId: string;
  productId: string;
}

export class InvitationNetwork {
  readonly #database: TestDatabase;
  readonly app: TestApp;
  readonly couriers = new KeepingCouriers();
  host!: TestOrganization & Premises;
  /** On the same plan, with a location and a product of its own. */
  other!: TestOrganization & Premises;
  /** The host's owner. */
  owner!: string;

  private constructor(database: TestDatabase) {
    this.#database = database;
    this.app = testApp(database);
  }

  static async open(database: TestDatabase): Promise<InvitationNetwork> {
    const network = new InvitationNetwork(database);
    network.host = await network.#addHost('Luxe');
    network.other = await network.#addHost('Rival');
    network.owner = await network.host.signIn();
    return network;
  }

  async #addHost(name: string): Promise<TestOrganization & Premises> {
    const organization = await this.app.addOrganization({
      planTier: 'PRO',
      name,
      businessType: 'BRAND_OWNER',
    });
    const premises = { locationId: randomUUID(), productId: randomUUID() };
    await this.#database.withTenant(system(organization.id), 'write', async (trx) => {
      await sql`
        insert into app.locations (id, owner_org, operator_org, code, name, type)
        values (${premises.locationId}, ${organization.id}, ${organization.id}, 'MIAMI', ${`${name} Miami`}, 'WAREHOUSE')`.execute(
        trx,
      );
      await sql`
        insert into app.products (id, owner_org, sku, name)
        values (${premises.productId}, ${organization.id}, 'SERUM', ${`${name} serum`})`.execute(trx);
    });
    return { ...organization, ...premises };
  }

  input(changes: Partial<InvitationInput> = {}): InvitationInput {
    return {
      email: `sam-${randomUUID().slice(0, 8)}@harbor.example`,
      ...WHO,
      terms: TERMS,
      locations: [{ locationId: this.host.locationId, visibility: 'QUANTITY', access: 'ACT' }],
      productIds: [this.host.productId],
      ...changes,
    };
  }

  post(path: string, token: string, body?: unknown): Promise<TestAnswer> {
    const headers = { 'Idempotency-Key': randomUUID() };
    return this.app.request(path, { method: 'POST', token, headers, ...(body !== undefined && { body }) });
  }

  /** Sends an invitation and answers it with the token of its link, as the e-mail brings it. */
  async invite(
    changes: Partial<InvitationInput> = {},
  ): Promise<{ invitation: Invitation & { email: string }; token: string }> {
    const input = this.input(changes);
    const { status, body } = await this.post('/v1/invitations', this.owner, input);
    if (status !== 201) throw new Error(`Not invited: ${JSON.stringify(body)}`);
    const invitation = { ...(body as Invitation), email: input.email.toLowerCase() };
    return { invitation, token: await this.newToken() };
  }

  /** The token of the link in the e-mail that has just left. */
  newToken(): Promise<string> {
    return newestToken(this.couriers, this.#database);
  }

  async step(
    id: string,
    step: 'resend' | 'revoke' | 'approve' | 'refuse',
    token = this.owner,
  ): Promise<TestAnswer> {
    return this.post(`/v1/invitations/${id}/${step}`, token);
  }

  async stateOf(id: string): Promise<Invitation> {
    return (await this.app.request(`/v1/invitations/${id}`, { token: this.owner })).body as Invitation;
  }

  accept(token: string, body: object = {}): Promise<TestAnswer> {
    return this.post('/v1/invitation/accept', token, { ...REGISTRATION, ...body });
  }

  /** Accepts, and signs the new owner in at their own page. */
  async join(token: string, body: object = {}): Promise<{ result: InvitationResult; session: string }> {
    const { status, body: answer } = await this.accept(token, body);
    if (status !== 201) throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
    const result = answer as InvitationResult;
    return { result, session: await this.sessionOf(result.organization.id) };
  }

  /** A session of an organization's first owner. */
  async sessionOf(organizationId: string): Promise<string> {
    const origin = PAGE_ORIGIN;
    const key = await createKey(this.#database, organizationId, { label: 'Intranet', origins: [origin] });
    const [person] = await this.#database.asSuperuser(`
      select u.email from app.users u join app.memberships m on m.user_id = u.id
      where m.owner_org = '${organizationId}' and m.role = 'OWNER'`);
    const { body } = await this.post('/v1/embed-sessions', key.secret, { user: person?.['email'], origin });
    return (body as { token: string }).token;
  }

  /** A session of a person with this address in an organization. */
  async signIn(
    organization: TestOrganization,
    email: string,
    role: 'OWNER' | 'ADMIN' | 'OPERATOR' = 'OWNER',
  ) {
    await addMember(this.#database, organization.id, { email, name: 'Sam Okoro', role });
    const { body } = await this.post('/v1/embed-sessions', organization.key, {
      user: email,
      origin: PAGE_ORIGIN,
    });
    return (body as { token: string }).token;
  }

  /** As if the fourteen days had passed. */
  async expire(id: string): Promise<void> {
    await this.#database.asSuperuser(
      `update app.invitations set expires_at = now() - interval '1 minute' where id = '${id}'`,
    );
  }
}

/** Invites somebody to nothing in particular: the invitation's id, and the token of its link. */
export async function inviteSomebody(
  app: TestApp,
  database: TestDatabase,
  host: string,
): Promise<{ id: string; token: string }> {
  const { status, body } = await app.request('/v1/invitations', {
    method: 'POST',
    token: host,
    headers: { 'Idempotency-Key': randomUUID() },
    body: {
      ...WHO,
      email: `sam-${randomUUID().slice(0, 8)}@harbor.example`,
      terms: TERMS,
      locations: [],
      productIds: [],
    },
  });
  if (status !== 201) throw new Error(`Not invited: ${JSON.stringify(body)}`);
  return { id: (body as Invitation).id, token: await newestToken(new KeepingCouriers(), database) };
}

/** The token of the link in the invitation that was sent last. */
export async function newestToken(couriers: KeepingCouriers, database: TestDatabase): Promise<string> {
  const mail = (await couriers.deliver(database)).find(({ text }) => text.includes('/invitation#t='));
  const [, token] = /\/invitation#t=(iv_[\w-]+)/.exec(mail?.text ?? '') ?? [];
  if (token === undefined) throw new Error('No e-mail with a link left');
  return token;
}

export const codeOf = ({ body }: TestAnswer): string | undefined =>
  (body as { code?: string } | undefined)?.code;
