import { sql } from 'kysely';

/** Products in use: those that are not archived. */
export const countOwnProducts = sql<number>`
  select count(*) from app.products where owner_org = app.viewer_org() and status <> 'ARCHIVED'`;
