export { createApp, type AppOptions } from './app.ts';
export { ConfigError, readConfig, type Config } from './config/config.ts';
export { openDatabase, type Database } from './db/database.ts';
export { migrate } from './db/migrate.ts';
export { createLogger, silentLogger, type Logger, type RequestLog } from './http/log.ts';
export { loadNetwork } from './network/load-network.ts';
export { systemClock, type Clock } from './common/clock.ts';
