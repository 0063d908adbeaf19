import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Config } from '../config/config.ts';
import { openDatabase, type Database } from '../db/database.ts';
import { createLogger, type Logger } from '../http/log.ts';
import { mountCdn } from '../http/pages/cdn.ts';
import { systemClock } from '../common/clock.ts';
import { acceptExampleSites, demoCouriers, mountDemo, openDemoDatabase } from './demo.ts';
import { Mailbox } from '../mail/mailbox.ts';
import { openCouriers } from '../notifications/couriers.ts';
import { openDemoPayments, openPayments } from './payments.ts';
import { startServer } from './server.ts';
import { readOptions, UsageError } from './usage.ts';

/** `portal-server serve`: runs until SIGINT or SIGTERM. */
export async function serve(args: string[]): Promise<void> {
  const { demo, data, cdn } = readOptions(args, {
    demo: { type: 'boolean', default: false },
    data: { type: 'string', default: '.data' },
    cdn: { type: 'string' },
  });
  if (cdn !== undefined && !existsSync(cdn)) throw new UsageError(`--cdn: there is no folder ${cdn}.`);
  const config = readConfig(process.env, { demo, needs: demo ? [] : ['databaseUrl', 'publicUrl'] });
  const logger = createLogger(config.logLevel);
  const database = demo ? await openDemoDatabase(data) : await openProduction(config, logger);
  if (demo) await acceptExampleSites(database, process.env, config.port);
  const mailbox = demo ? new Mailbox(join(data, 'mailbox')) : undefined;
  const couriers = mailbox ? demoCouriers(mailbox, config) : openCouriers(config);
  const demoPayments = demo ? openDemoPayments(data, config) : undefined;
  const server = await startServer({
    couriers,
    database,
    config,
    clock: systemClock,
    logger,
    portalScript: cdn === undefined ? undefined : '/cdn/portal.js',
    payments: demoPayments?.provider ?? openPayments(config),
    ...(demoPayments && { site: { app: demoPayments.site, port: demoPayments.port } }),
    extend: (app) => {
      if (mailbox) mountDemo(app, { database, mailbox, config });
      if (cdn !== undefined) mountCdn(app, cdn);
    },
  });
  logger.info('listening', { host: config.host, port: server.port, operationsPort: server.operationsPort });
  demoPayments?.start();
  await stopSignal();
  logger.info('stopping');
  demoPayments?.stop();
  await server.close();
}

function openProduction(config: Config, logger: Logger): Promise<Database> {
  return openDatabase({
    databaseUrl: config.databaseUrl ?? '',
    poolSize: config.databasePoolSize,
    onError: (error) => logger.failure(error, { task: 'database connection' }),
  });
}

/** Resolves at the first signal; a second one ends the process at once, as is its default. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const stop = () => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}
