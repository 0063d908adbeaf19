import { Kysely, type Transaction } from 'kysely';
import { collectAnnouncements } from './announce.ts';
import { type Connection, type ConnectionPool, withConnection } from './connection.ts';
import type {
  Credential,
  CredentialKind,
  Database,
  NobodysTransaction,
  OperatorTransaction,
  OrganizationEntry,
  QueueConnection,
  TenantIdentity,
  TenantTransaction,
  Unsubscriber,
} from './database.ts';
import { transactionDialect } from './dialect.ts';
import type { Schema } from './schema.ts';

/** A {@link Database} over a pool of connections of either kind. */
export class PooledDatabase implements Database {
  readonly kind: Database['kind'];
  readonly queue: QueueConnection = { executeSql: (text, values) => this.#executeSql(text, values) };
  readonly #pool: ConnectionPool;
  readonly #listeners = new Set<(topic: string) => void>();

  constructor(kind: Database['kind'], pool: ConnectionPool) {
    this.kind = kind;
    this.#pool = pool;
  }

  async withTenant<T>(
    viewer: TenantIdentity,
    mode: Mode,
    work: (trx: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    const { organizationId, userId, credentialId, partnershipId = null } = viewer;
    const ids = [organizationId, userId, credentialId, partnershipId];
    return this.#transaction(beginScript(mode, 'app.enter', ids), work);
  }

  async withOperator<T>(
    credentialId: string,
    mode: Mode,
    work: (trx: OperatorTransaction) => Promise<T>,
  ): Promise<T> {
    return this.#transaction(beginScript(mode, 'app.enter_operator', [credentialId]), work);
  }

  async withNobody<T>(work: (trx: NobodysTransaction) => Promise<T>): Promise<T> {
    return this.#transaction('begin read write', work);
  }

  async #transaction<T>(begin: string, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
    const topics = new Set<string>();
    const result = await this.#borrow((connection) => {
      const queries = new Kysely<Schema>({ dialect: transactionDialect(connection, begin) });
      return queries.transaction().execute((trx) => {
        collectAnnouncements(trx, topics);
        return work(trx);
      });
    });
    for (const topic of topics) this.#listeners.forEach((listener) => listener(topic));
    return result;
  }

  onCommit(listener: (topic: string) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async authenticate(kind: CredentialKind, secretSha256: Uint8Array): Promise<Credential | null> {
    const [row] = await this.#call(`select * from app.authenticate_${kind}($1)`, [secretSha256]);
    return row ? toCredential(row) : null;
  }

  async listOrganizations(): Promise<OrganizationEntry[]> {
    return (await this.#call('select * from app.list_organizations()', [])) as unknown as OrganizationEntry[];
  }

  async organizationsWithEvents(): Promise<string[]> {
    const rows = await this.#call('select id from app.organizations_with_events()', []);
    return rows.map(({ id }) => id as string);
  }

  async findUnsubscriber(secretSha256: Uint8Array): Promise<Unsubscriber | null> {
    const [row] = await this.#call('select * from app.find_unsubscriber($1)', [secretSha256]);
    if (row === undefined) return null;
    const { organization_id: organizationId, user_id: userId, topic } = row;
    return { organizationId, userId, topic } as Unsubscriber;
  }

  async listExpiredInvitations(): Promise<string[]> {
    const rows = await this.#call('select app.list_expired_invitations() as id', []);
    return rows.map(({ id }) => String(id));
  }

  async listEndedGraces(): Promise<string[]> {
    const rows = await this.#call('select app.list_ended_graces() as id', []);
    return rows.map(({ id }) => String(id));
  }

  async markKeysUsed(keyIds: string[], usedAt: Date): Promise<void> {
    await this.#call('select app.mark_keys_used($1, $2)', [keyIds, usedAt]);
  }

  async purgeExpired(): Promise<void> {
    await this.#call('select app.purge_expired()', []);
  }

  async ping(): Promise<void> {
    await this.#call('select 1', []);
  }

  onEvents(wake: () => void): () => void {
    return this.#pool.onEvents(wake);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  /** pg-boss opens and ends transactions within one script; one that failed is still open. */
  #executeSql(text: string, values: unknown[] = []): Promise<{ rows: Record<string, unknown>[] }> {
    return this.#borrow((connection) =>
      values.length > 0 ? connection.query(text, values) : connection.script(text),
    );
  }

  /** Lends a connection for a transaction, and gives it back in order or not at all. */
  async #borrow<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.#pool.acquire();
    let broken = true;
    try {
      const result = await work(connection);
      broken = false;
      return result;
    } catch (error) {
      broken = !(await isIdle(connection));
      throw error;
    } finally {
      connection.release(broken);
    }
  }

  async #call(sql: string, parameters: unknown[]): Promise<Record<string, unknown>[]> {
    return withConnection(this.#pool, async (connection) => (await connection.query(sql, parameters)).rows);
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Mode = 'read' | 'write';

/**
 * BEGIN and the settings that say who looks, in one message. A script takes no parameters, so the ids are written into
 * it, and only after they were found to be nothing but UUIDs.
 */
function beginScript(
  mode: Mode,
  enter: 'app.enter' | 'app.enter_operator',
  ids: readonly (string | null)[],
): string {
  const literals = ids.map((id) => {
    if (id === null) return 'null';
    if (!uuid.test(id)) throw new TypeError(`${JSON.stringify(id)} is not a UUID`);
    return `'${id}'`;
  });
  return `begin ${mode === 'read' ? 'read only' : 'read write'}; select ${enter}(${literals.join(', ')});`;
}

/** Whether a connection came back from a failed transaction in order, so that the pool may keep it. */
async function isIdle(connection: Connection): Promise<boolean> {
  try {
    await connection.script('rollback');
    return true;
  } catch {
    return false;
  }
}

function toCredential(row: Record<string, unknown>): Credential {
  return {
    credentialId: row['credential_id'],
    organizationId: row['organization_id'],
    userId: row['user_id'],
    role: row['role'],
    partnershipId: row['partnership_id'],
    allowedOrigins: row['allowed_origins'],
    features: row['features'],
    readOnly: row['read_only'],
    minterOrganizationId: row['minter_org'],
    keyId: row['key_id'],
    expiresAt: row['expires_at'],
    planTier: row['plan_tier'],
    addOns: row['add_ons'],
  } as Credential;
}
