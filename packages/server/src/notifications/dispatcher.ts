import { sql } from 'kysely';
import { system, type Database } from '../db/database.ts';
import type { Logger } from '../http/log.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { notify } from './notify.jobs.ts';
import { isKind } from './topics.ts';

/** How long an event may lie where nothing woke the dispatcher. */
const LOOK_EVERY_MS = 5000;
/** Events of an organization that one transaction takes. */
const BATCH = 100;

/**
 * Looks through the outbox for news, once: every event that people are told of becomes a job, in the transaction that
 * takes it from the outbox. Any number of dispatchers may do so at the same time.
 */
export async function dispatchEvents(database: Database): Promise<void> {
  for (const organizationId of await database.organizationsWithEvents()) {
    for (let taken = BATCH; taken === BATCH;) {
      taken = await database.withTenant(system(organizationId), 'write', async (trx) => {
        const { rows } = await sql<{ id: string; type: string }>`
          select id, type from app.claim_events(${BATCH})`.execute(trx);
        for (const { id, type } of rows) {
          if (isKind(type)) await enqueue(trx, notify, { organizationId, eventId: id });
        }
        return rows.length;
      });
    }
  }
}

export interface Dispatcher {
  stop(): Promise<void>;
}

/** Dispatches events in this process until it is stopped, soon after each commit. */
export function startDispatcher({ database, logger }: { database: Database; logger: Logger }): Dispatcher {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  /** Something happened while the dispatcher was at work. */
  let again = false;
  let busy = false;
  const work = async () => {
    busy = true;
    do {
      again = false;
      await dispatchEvents(database).catch((error: unknown) =>
        logger.failure(error, { task: 'dispatch events' }),
      );
    } while (again && !stopped);
    busy = false;
  };
  const wake = () => {
    if (stopped) return;
    if (busy) again = true;
    else running = work();
  };
  const timer = setInterval(wake, LOOK_EVERY_MS).unref();
  const stopListening = database.onEvents(wake);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      stopListening();
      await running;
    },
  };
}
