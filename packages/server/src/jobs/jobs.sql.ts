import type { Database } from '../db/database.ts';
import { FAILED_JOBS } from '../db/queue-schema.ts';

export type JobState = 'waiting' | 'retrying' | 'running' | 'failed';

export interface JobCount {
  kind: string;
  state: JobState;
  jobs: number;
}

/** The jobs that are not done, by kind; `failed` are those that were given up. */
export async function countJobs(database: Database): Promise<JobCount[]> {
  const { rows } = await database.queue.executeSql(
    `select coalesce(source_name, name) as kind, count(*) as jobs,
       case when name = $1 then 'failed' when state = 'active' then 'running' when state = 'retry' then 'retrying'
         else 'waiting' end as state
     from pgboss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss\\_\\_%'
     group by 1, 3`,
    [FAILED_JOBS],
  );
  return rows as unknown as JobCount[];
}
