import type { AddOnCode, PlanKey } from '@betterdata/portal-contract';
import type { Transaction } from 'kysely';
import type { Role } from '../entitlements/entitlements.ts';
import { withConnection } from './connection.ts';
import { assertMigrated } from './migrate.ts';
import type { PgliteOptions } from './pglite/client.ts';
import { openEmbedded } from './pglite/embedded.ts';
import { PooledDatabase } from './pooled-database.ts';
import { openPostgres, type PostgresOptions } from './postgres.ts';
import { assertQueueInstalled } from './queue-schema.ts';
import { assertServingRole } from './serving-role.ts';
import type { Schema } from './schema.ts';

/** Who looks, as far as the database needs to know. Ids are UUIDs. */
export interface TenantIdentity {
  /** Whose data may be written, and first of those whose data is read. */
  organizationId: string;
  userId: string | null;
  credentialId: string | null;
  /** Set where a session shows one partnership only. */
  partnershipId?: string | null;
}

/**
 * Nobody in particular at an organization, for work that no request asks for: sees and writes what the organization
 * may, and nothing else.
 */
export function system(organizationId: string): TenantIdentity {
  return { organizationId, userId: null, credentialId: null };
}

/** Queries of one transaction, in the name of one tenant. The only handle to tenants' data there is. */
export type TenantTransaction = Transaction<Schema>;

/** Queries of one transaction in the name of the platform's operator. */
export type OperatorTransaction = Transaction<Schema>;

/** Queries of one transaction in nobody's name: of tenants' tables they see no row. */
export type NobodysTransaction = Transaction<Schema>;

/** Each has a function app.authenticate_<kind>, which answers the viewer behind a hash. */
export type CredentialKind =
  | 'embed_key'
  | 'embed_session'
  | 'api_key'
  | 'ingest_token'
  | 'invitation'
  | 'popup_code'
  | 'operator_key'
  | 'operator_session';

/** What stands behind a credential that holds now. */
export interface Credential {
  credentialId: string;
  organizationId: string;
  /** Null for an embed key and an ingest token, as are role and expiresAt. */
  userId: string | null;
  role: Role | null;
  /** Set where the session shows one partnership only. */
  partnershipId: string | null;
  /** Exact web origins from which it may be used. */
  allowedOrigins: string[];
  /** The only features it allows, or the scopes of an API key; null for all. */
  features: string[] | null;
  readOnly: boolean;
  /** Whose key minted the session. */
  minterOrganizationId: string;
  /** The key that minted the session, or the secret of the API key. */
  keyId: string | null;
  /** RFC 3339 in UTC. */
  expiresAt: string | null;
  /** What the organization has bought; add-ons by quantity. */
  planTier: PlanKey;
  addOns: Partial<Record<AddOnCode, number>>;
}

export interface Unsubscriber {
  organizationId: string;
  userId: string;
  topic: string;
}

export interface OrganizationEntry {
  id: string;
  code: string;
  status: string;
}

/** Runs a statement or, without values, several; as pg-boss asks for it. */
export interface QueueConnection {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** The server's door to its database. */
export interface Database {
  readonly kind: 'postgres' | 'pglite';
  /**
   * Runs one transaction as this tenant: policies show what the tenant may see, and nothing else. `read` refuses
   * every write. The work must use the handle it gets, and must not outlive the call.
   */
  withTenant<T>(
    viewer: TenantIdentity,
    mode: 'read' | 'write',
    work: (trx: TenantTransaction) => Promise<T>,
  ): Promise<T>;
  /**
   * Runs one transaction as the platform's operator, by the key or session that it holds. No tenant's row is visible in
   * it; the functions for the operator answer in it, and nowhere else.
   */
  withOperator<T>(
    credentialId: string,
    mode: 'read' | 'write',
    work: (trx: OperatorTransaction) => Promise<T>,
  ): Promise<T>;
  /**
   * Runs one transaction in nobody's name, for people who are only just saying who they are: functions that are made
   * for it answer, such as `app.enter_person`, and no table does.
   */
  withNobody<T>(work: (trx: NobodysTransaction) => Promise<T>): Promise<T>;
  /** The viewer behind a secret, by its SHA-256; null if it is unknown, expired or revoked. */
  authenticate(kind: CredentialKind, secretSha256: Uint8Array): Promise<Credential | null>;
  /** All organizations, for the scheduler and the command line. No request may reach this. */
  listOrganizations(): Promise<OrganizationEntry[]>;
  /** Organizations of which something happened that nobody was told of yet. No request may reach this. */
  organizationsWithEvents(): Promise<string[]>;
  /** Whose e-mails about which topic the link with this secret ends; null if it is unknown. */
  findUnsubscriber(secretSha256: Uint8Array): Promise<Unsubscriber | null>;
  /** Organizations whose failed renewal was not made good in time; for the schedule. */
  listEndedGraces(): Promise<string[]>;
  /** Organizations with invitations that ran out; for the schedule. */
  listExpiredInvitations(): Promise<string[]>;
  /** Notes when keys were last used; in batches, outside requests. */
  markKeysUsed(keyIds: string[], usedAt: Date): Promise<void>;
  /** Removes expired answers and sessions. */
  purgeExpired(): Promise<void>;
  /** Runs the job queue's own statements, outside any tenant: of tenants' tables they see no row. */
  readonly queue: QueueConnection;
  /**
   * Calls back, until the returned end, with what a transaction of this process announced, once it is committed. The
   * listener must not throw: the transaction would look as if it had failed.
   */
  onCommit(listener: (topic: string) => void): () => void;
  /**
   * Calls `wake` after every commit that wrote events, whichever process made it, and sometimes without need: what is
   * new has to be read. Answers the function that ends it.
   */
  onEvents(wake: () => void): () => void;
  /** Rejects unless the database answers. */
  ping(): Promise<void>;
  /** Waits for running work, then closes. */
  close(): Promise<void>;
}

/**
 * Opens the database of a server.
 *
 * PGlite is migrated here, because it has a single connection. PostgreSQL is migrated by its owner beforehand
 * ({@link migrate}); this only checks that it was, and that the login cannot bypass the policies.
 */
export async function openDatabase(options: PostgresOptions | { pglite: PgliteOptions }): Promise<Database> {
  if ('pglite' in options) return new PooledDatabase('pglite', await openEmbedded(options.pglite));
  const pool = openPostgres(options);
  try {
    await withConnection(pool, assertMigrated);
    await withConnection(pool, assertServingRole);
    await withConnection(pool, assertQueueInstalled);
  } catch (error) {
    await pool.close();
    throw error;
  }
  return new PooledDatabase('postgres', pool);
}
