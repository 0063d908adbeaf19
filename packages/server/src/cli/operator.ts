import { readConfig } from '../config/config.ts';
import { openDatabase, type Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { PLAN_ORDER } from '../entitlements/entitlements.ts';
import { createOperatorKey, revokeOperatorKey } from '../identity/operator.sql.ts';
import {
  addMember,
  createKey,
  registerOrganization,
  revokeKey,
  setPortalUrl,
} from '../identity/registration.sql.ts';
import { listFailedJobs, retryFailedJob } from '../jobs/failed-jobs.ts';
import { loadNetwork } from '../network/load-network.ts';
import { isDate } from '../network/relative-dates.ts';
import { oneOf, readOptions, required, UsageError } from './usage.ts';

const BUSINESS_TYPES = [
  'BRAND_OWNER',
  'THREE_PL',
  'RETAILER',
  'SUPPLIER',
  'CUSTOMER',
  'FREIGHT_FORWARDER',
  'CUSTOMS_BROKER',
  'DISTRIBUTOR',
] as const;

export async function migrateDatabase(args: string[]): Promise<void> {
  readOptions(args, {});
  const { ownerDatabaseUrl = '' } = readConfig(process.env, { needs: ['ownerDatabaseUrl'] });
  const applied = await migrate({ ownerDatabaseUrl });
  print(applied.length === 0 ? 'Nothing to do.' : `Applied ${applied.join(', ')}.`);
}

export async function createOrganization(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    code: text,
    'legal-name': text,
    name: text,
    'business-type': text,
    plan: text,
    'owner-email': text,
    'owner-name': text,
  });
  const legalName = required(options['legal-name'], 'legal-name');
  const organization = {
    code: required(options.code, 'code'),
    legalName,
    name: options.name ?? legalName,
    businessType: oneOf(required(options['business-type'], 'business-type'), BUSINESS_TYPES, 'business-type'),
    planTier: oneOf(options.plan ?? 'FREE', PLAN_ORDER, 'plan'),
  };
  const email = required(options['owner-email'], 'owner-email');
  const name = required(options['owner-name'], 'owner-name');
  await withDatabase(async (database) => {
    const id = await registerOrganization(database, organization);
    await addMember(database, id, { email, name, role: 'OWNER' });
    print(`Registered ${organization.code} (${id}) with its owner ${email}.`);
  });
}

export async function setPortalCommand(args: string[]): Promise<void> {
  const options = readOptions(args, { organization: { type: 'string' }, url: { type: 'string' } });
  const code = required(options.organization, 'organization');
  const url = required(options.url, 'url');
  if (!/^https?:\/\/[^\s"<>]+$/.test(url))
    throw new UsageError('--url must be an address such as https://intranet.example/portal.');
  await withDatabase(async (database) => {
    await setPortalUrl(database, await findOrganization(database, code), url);
    print(`E-mails to people of ${code} lead to ${url}.`);
  });
}

export async function createKeyCommand(args: string[]): Promise<void> {
  const options = readOptions(args, {
    organization: { type: 'string' },
    label: { type: 'string' },
    origin: { type: 'string', multiple: true },
    partnership: { type: 'string', multiple: true },
  });
  const code = required(options.organization, 'organization');
  const label = required(options.label, 'label');
  const origins = options.origin ?? [];
  if (origins.length === 0) throw new UsageError('--origin is missing.');
  await withDatabase(async (database) => {
    const organizationId = await findOrganization(database, code);
    const partnershipIds = options.partnership ?? [];
    const { id, secret } = await createKey(database, organizationId, { label, origins, partnershipIds });
    print(`Key ${id} of ${code}. Keep it on your server; it is shown this once:\n${secret}`);
  });
}

export async function revokeKeyCommand(args: string[]): Promise<void> {
  const options = readOptions(args, { organization: { type: 'string' }, key: { type: 'string' } });
  const code = required(options.organization, 'organization');
  const key = required(options.key, 'key');
  await withDatabase(async (database) => {
    if (!(await revokeKey(database, await findOrganization(database, code), key))) {
      throw new UsageError(`${code} has no key ${key} in use.`);
    }
    print(`Revoked ${key} and every session made with it.`);
  });
}

export async function createOperatorKeyCommand(args: string[]): Promise<void> {
  const options = readOptions(args, {
    label: { type: 'string' },
    origin: { type: 'string', multiple: true },
  });
  const label = required(options.label, 'label');
  const origins = options.origin ?? [];
  if (origins.length === 0) throw new UsageError('--origin is missing.');
  await withDatabase(async (database) => {
    const { id, secret } = await createOperatorKey(database, { label, origins });
    print(`Operator key ${id}. Keep it on your server; it is shown this once:\n${secret}`);
  });
}

export async function revokeOperatorKeyCommand(args: string[]): Promise<void> {
  const options = readOptions(args, { key: { type: 'string' } });
  const key = required(options.key, 'key');
  await withDatabase(async (database) => {
    if (!(await revokeOperatorKey(database, key))) {
      throw new UsageError(`There is no operator key ${key} in use.`);
    }
    print(`Revoked ${key} and every session made with it.`);
  });
}

export async function loadNetworkCommand([folder = '', ...args]: string[]): Promise<void> {
  if (folder === '' || folder.startsWith('-')) throw new UsageError('The folder is missing.');
  const { today } = readOptions(args, { today: { type: 'string' } });
  if (today !== undefined && !isDate(today))
    throw new UsageError('--today must be a date such as 2026-03-14.');
  await withDatabase(async (database) => {
    const loaded = await loadNetwork({ database, folder, ...(today === undefined ? {} : { today }) });
    const counts = Object.entries(loaded).map(([what, count]) => `${what} ${count}`);
    print(`Loaded: ${counts.join(', ')}.`);
  });
}

export async function jobsCommand([what = '', ...args]: string[]): Promise<void> {
  if (what !== 'failed') throw new UsageError('Say which jobs: portal-server jobs failed.');
  const { retry = [] } = readOptions(args, { retry: { type: 'string', multiple: true } });
  await withDatabase(async (database) => {
    for (const id of retry) {
      if (!(await retryFailedJob(database, id))) throw new UsageError(`There is no failed job ${id}.`);
      print(`The job ${id} will be done again.`);
    }
    if (retry.length > 0) return;
    const failed = await listFailedJobs(database);
    for (const { id, kind, failedAt, error } of failed) print(`${id}  ${kind}  ${failedAt}  ${error}`);
    if (failed.length === 0) print('No job has failed.');
  });
}

export async function findOrganization(database: Database, code: string): Promise<string> {
  const organization = (await database.listOrganizations()).find((entry) => entry.code === code);
  if (organization === undefined) throw new UsageError(`There is no organization ${code}.`);
  return organization.id;
}

export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const { databaseUrl = '' } = readConfig(process.env, { needs: ['databaseUrl'] });
  const database = await openDatabase({ databaseUrl, poolSize: 1 });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
