/**
 * Writes tables.gen.ts, the tables as Kysely's types, from a freshly migrated database:
 * `node --conditions=@betterdata/source packages/server/src/db/generate-tables.ts`
 */
import { writeFile } from 'node:fs/promises';
import { withConnection } from './connection.ts';
import { openEmbedded } from './pglite/embedded.ts';

interface Column {
  table_name: string;
  column_name: string;
  type: string;
  not_null: boolean;
  generated: boolean;
  has_default: boolean;
  /** The definition of a check that allows a list of texts, if there is one. */
  allowed: string | null;
}

/**
 * The source text of tables.gen.ts.
 *
 * @param read runs a query of the catalogue
 */
export async function generateTables(
  read: (sql: string) => Promise<Record<string, unknown>[]>,
): Promise<string> {
  const rows = await read(`
    select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, null) as type,
      a.attnotnull as not_null, a.attgenerated <> '' as generated, a.atthasdef as has_default,
      (select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) ~ '= ANY \\(ARRAY\\[''' limit 1) as allowed
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`);
  const tables = Map.groupBy(rows as unknown as Column[], (column) => column.table_name);
  const interfaces = [...tables].map(([name, columns]) => {
    const members = columns.map((column) => `  ${column.column_name}: ${columnType(column)};`);
    return `export interface ${pascal(name)}Table {\n${members.join('\n')}\n}\n`;
  });
  const members = [...tables.keys()].map((name) => `  ${name}: ${pascal(name)}Table;`);
  return [
    '// Generated from the migrations by generate-tables.ts. Do not edit.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';",
    '',
    '/** Read as parsed JSON; written as text. */',
    'type Json = ColumnType<unknown, string, string>;',
    'type GeneratedJson = ColumnType<unknown, string | undefined, string>;',
    '/** Read as RFC 3339 text in UTC. */',
    'type Timestamp = ColumnType<string, string | Date, string | Date>;',
    'type GeneratedTimestamp = ColumnType<string, string | Date | undefined, string | Date>;',
    '',
    interfaces.join('\n'),
    `export interface Tables {\n${members.join('\n')}\n}\n`,
  ].join('\n');
}

const typesByName: Record<string, string> = {
  boolean: 'boolean',
  bytea: 'Uint8Array',
  date: 'string',
  integer: 'number',
  bigint: 'number',
  jsonb: 'Json',
  // Decimal strings; written as strings too, so that no amount passes through a float.
  numeric: 'string',
  text: 'string',
  'text[]': 'string[]',
  'timestamp with time zone': 'Timestamp',
  uuid: 'string',
  // Compared in the database only; as text it loses no digit.
  xid8: 'string',
};

function columnType(column: Column): string {
  const base = column.allowed ? union(column.allowed) : typesByName[column.type];
  if (!base)
    throw new Error(`${column.table_name}.${column.column_name}: no TypeScript type for ${column.type}`);
  const type = column.not_null ? base : `${base} | null`;
  if (column.generated) return `GeneratedAlways<${type}>`;
  if (!column.has_default) return type;
  // Kysely's Generated cannot wrap another column type.
  return base === 'Json' || base === 'Timestamp' ? `Generated${base}` : `Generated<${type}>`;
}

/** `CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SENT'::text])))` → `'DRAFT' | 'SENT'` */
function union(check: string): string {
  return [...check.matchAll(/'([^']+)'::text/g)].map(([, value]) => `'${value}'`).join(' | ');
}

function pascal(name: string): string {
  return name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

if (import.meta.main) {
  const pool = await openEmbedded({ folder: null });
  const source = await withConnection(pool, (connection) =>
    generateTables(async (sql) => (await connection.script(sql)).rows),
  );
  await writeFile(new URL('./tables.gen.ts', import.meta.url), source);
  await pool.close();
}
