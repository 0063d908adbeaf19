import type { TaskList } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions } from './transport/call.ts';

/** What needs you today. */
export const tasks = ({ call }: Api) => ({
  /** Lists the first tasks by deadline, with how many there are. */
  list: (options?: CallOptions): Promise<TaskList> => call('GET /v1/tasks', {}, options),
});
