import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp, type AppOptions } from '../app.ts';
import type { EdgeEnv } from '../http/env.ts';
import { LiveEvents } from '../events/live-events.ts';
import { createMetrics } from '../http/metrics.ts';
import { createOperationsApp } from '../http/operations-app.ts';
import { KeyUse } from '../identity/key-use.ts';
import { countJobs } from '../jobs/jobs.sql.ts';
import { allJobs } from '../jobs/registry.ts';
import { JobRunner } from '../jobs/runner.ts';
import { openCouriers, type Couriers } from '../notifications/couriers.ts';
import { startDispatcher, type Dispatcher } from '../notifications/dispatcher.ts';

/** How long requests may take to finish once the server stops. */
const GRACE_MS = 10_000;
const SWEEP_EVERY_MS = 50;
const FLUSH_EVERY_MS = 30_000;

export interface RunningServer {
  /** Where it listens; of use when a port was 0. */
  port: number;
  operationsPort: number;
  /** Stops accepting, lets requests and jobs finish, then closes the database. */
  close(): Promise<void>;
}

export interface ServerOptions extends Pick<
  AppOptions,
  'database' | 'config' | 'clock' | 'logger' | 'payments' | 'portalScript'
> {
  /** How e-mail and SMS leave; as the settings say if left out. */
  couriers?: Couriers;
  /** Adds what only this server has, such as the demo's pages. */
  extend?: (app: Hono<EdgeEnv>) => void;
  /** Pages on an origin of their own, such as those of the sandbox for payments. */
  site?: { app: Hono; port: number };
}

/** Listens on the API's port and on the operator's, then starts on jobs. Closes the database if a port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, config, clock, logger, payments, couriers = openCouriers(options.config) } = options;
  const metrics = createMetrics(() => countJobs(database));
  const keyUse = new KeyUse(database, clock);
  const liveEvents = new LiveEvents({ database, logger });
  const app = createApp({
    ...{ database, config, clock, logger, payments, keyUse, liveEvents },
    portalScript: options.portalScript,
    onRequest: metrics.observe,
  });
  options.extend?.(app);
  const runner = new JobRunner({
    database,
    clock,
    logger,
    couriers,
    payments,
    jobs: allJobs,
    onRun: metrics.observeJob,
  });

  let dispatcher: Dispatcher | undefined;

  let available = true;
  const ready = async () =>
    available &&
    (await database.ping().then(
      () => true,
      () => false,
    ));
  const operations = createOperationsApp({ metrics, ready });

  const servers: ServerType[] = [];
  try {
    const api = await listen(app, config.host, config.port);
    servers.push(api);
    const operator = await listen(operations, '127.0.0.1', config.operationsPort);
    servers.push(operator);
    if (options.site) servers.push(await listen(options.site.app, config.host, options.site.port));
    const flushing = every(FLUSH_EVERY_MS, 'mark used keys', () => keyUse.flush());
    if (config.runJobs) {
      dispatcher = startDispatcher({ database, logger });
      // Requests need not wait for it.
      runner.start().catch((error: unknown) => {
        available = false;
        logger.failure(error, { task: 'start on jobs' });
      });
    }
    return {
      port: portOf(api),
      operationsPort: portOf(operator),
      close: async () => {
        available = false;
        clearInterval(flushing);
        liveEvents.close();
        await Promise.all([...servers.map(stop), dispatcher?.stop(), runner.stop()]);
        couriers.mail?.close();
        await keyUse.flush().catch((error: unknown) => logger.failure(error, { task: 'mark used keys' }));
        await database.close();
      },
    };
  } catch (error) {
    await Promise.all(servers.map(stop));
    await database.close();
    throw error;
  }

  function every(milliseconds: number, task: string, work: () => Promise<void>): NodeJS.Timeout {
    const run = () => void work().catch((error: unknown) => logger.failure(error, { task }));
    return setInterval(run, milliseconds).unref();
  }
}

async function listen(
  app: Pick<Hono<EdgeEnv>, 'fetch'> | Hono,
  host: string,
  port: number,
): Promise<ServerType> {
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function portOf(server: ServerType): number {
  return (server.address() as AddressInfo).port;
}

async function stop(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection whose request has finished is kept for the next one, which is not to come.
  const sweep = setInterval(() => {
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  }, SWEEP_EVERY_MS);
  const impatient = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatient);
}
