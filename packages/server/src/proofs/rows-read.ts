import {
  RawNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type RootOperationNode,
} from 'kysely';
import type { Database, TenantTransaction } from '../db/database.ts';

/** A node of PostgreSQL's EXPLAIN (ANALYZE, FORMAT JSON). */
interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/** Remembers every query that passes through. */
class Recorder implements KyselyPlugin {
  readonly queries: RootOperationNode[] = [];

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    this.queries.push(node);
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

/**
 * A database that explains every query of a read after it ran, in the same transaction and so as the same viewer,
 * and reports how many rows of tables its plan touched.
 */
export function explaining(database: Database, report: (rowsRead: number) => void): Database {
  return {
    ...database,
    authenticate: database.authenticate.bind(database),
    withTenant: (viewer, mode, work) =>
      database.withTenant(viewer, mode, async (trx) => {
        const recorder = new Recorder();
        try {
          return await work(trx.withPlugin(recorder));
        } finally {
          // Also of what is refused.
          let rows = 0;
          for (const query of recorder.queries) rows += rowsRead(await explain(trx, query));
          report(rows);
        }
      }),
  };
}

async function explain(trx: TenantTransaction, query: RootOperationNode): Promise<PlanNode> {
  const executor = trx.getExecutor();
  const node = RawNode.create(['explain (analyze, format json) ', ''], [query]);
  const queryId = { queryId: 'explain' };
  const compiled = executor.compileQuery(node, queryId);
  const { rows } = await executor.executeQuery<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(compiled);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (plan === undefined) throw new Error(`No plan of ${compiled.sql}`);
  return plan;
}

/** Rows that scans fetched, kept or not, over all loops. */
function rowsRead(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const scanned =
    node['Relation Name'] === undefined ? 0 : (node['Actual Rows'] + removed) * node['Actual Loops'];
  return (node.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), scanned);
}
