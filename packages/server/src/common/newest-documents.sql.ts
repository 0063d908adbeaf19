import { sql, type RawBuilder } from 'kysely';

/** Where a row stands in a list of the newest first. */
export interface DocumentPosition {
  id: string;
  /** RFC 3339 with all its digits. */
  createdAt: string;
}

export interface DocumentSelection {
  after: DocumentPosition | undefined;
  limit: number;
  /** Set in a session that shows one partnership only. */
  partnershipId: string | null;
}

/**
 * The positions of a page of documents between two organizations, newest first, and one more if there are more.
 * Each side is read from its own stretch of an index that is already in the right order, so that a page costs the
 * same however many documents the rest of the world has.
 * @param filter on the table's alias `d`
 */
export function newestDocumentsQuery(
  table: 'receipts' | 'discrepancies',
  { after, limit, partnershipId }: DocumentSelection,
  filter: RawBuilder<unknown>,
): RawBuilder<DocumentPosition> {
  const behind =
    after === undefined
      ? sql`true`
      : sql`(d.created_at, d.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`;
  const between = (scope: RawBuilder<unknown>, parties: RawBuilder<unknown>) => sql`
    select page.id, page."createdAt"
    from ${scope}
    cross join lateral (
      select d.id, d.created_at as "createdAt" from ${sql.table(`app.${table}`)} d
      where ${parties} and ${filter} and ${behind}
      order by d.created_at desc, d.id desc limit ${limit + 1}
    ) page`;
  const reader = sql`unnest(app.read_orgs()) reader (id)`;
  const parts =
    partnershipId === null
      ? [
          between(reader, sql`d.owner_org = reader.id`),
          // Between two organizations that the viewer reads, a document is listed once.
          between(reader, sql`d.counterparty_org = reader.id and d.owner_org <> all (app.read_orgs())`),
        ]
      : [
          between(
            sql`(
              select host_org, partner_org from app.partnerships where id = ${partnershipId}
              union all
              select partner_org, host_org from app.partnerships where id = ${partnershipId}
            ) side (owner_org, counterparty_org)`,
            sql`d.owner_org = side.owner_org and d.counterparty_org = side.counterparty_org`,
          ),
        ];
  return sql<DocumentPosition>`
    select part.id, part."createdAt" from (${sql.join(parts, sql` union all `)}) part
    order by part."createdAt" desc, part.id desc limit ${limit + 1}`;
}
