import { define } from './define.ts';

export * from './index.ts';

/** The bundle for pages without a build step registers everything as soon as it is loaded. */
define();
