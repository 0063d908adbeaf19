import type { Connection } from './connection.ts';

/** They own the elevated functions, and policies let them reach every tenant. */
const ELEVATED = ['app_auth', 'app_post', 'app_billing', 'app_jobs', 'app_invite', 'app_network'];

/**
 * Refuses to serve with a login to which the row policies do not apply: superusers, BYPASSRLS, owners of anything in
 * the schema, and members of the roles whose policies reach every tenant.
 */
export async function assertServingRole(connection: Connection): Promise<void> {
  const { rows } = await connection.script(`
    select rolname as name, rolsuper as superuser, rolbypassrls as bypasses,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and pg_has_role(r.oid, c.relowner, 'usage')) as owns,
      pg_has_role(r.oid, 'app_server', 'usage') as serves,
      exists (select from pg_roles elevated
        where elevated.rolname in ('${ELEVATED.join("', '")}')
          and pg_has_role(r.oid, elevated.oid, 'member')) as elevated
    from pg_roles r where rolname = current_user`);
  const role = rows[0];
  const faults: [applies: boolean, text: string][] = [
    [Boolean(role?.['superuser']), 'is a superuser'],
    [Boolean(role?.['bypasses']), 'has BYPASSRLS'],
    [Boolean(role?.['owns']), 'owns tables of the portal'],
    [Boolean(role?.['elevated']), `is a member of one of ${ELEVATED.join(', ')}`],
    [!role?.['serves'], 'is not app_server or a member of it'],
  ];
  const [, fault] = faults.find(([applies]) => applies) ?? [];
  if (fault !== undefined) {
    throw new Error(
      `The database login ${String(role?.['name'])} ${fault}; tenants would not be kept apart. Use app_server.`,
    );
  }
}
