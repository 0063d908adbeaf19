// `npm run build`: every published package and the CDN bundle; with `cdn` only the latter.
import { buildAll, buildCdn } from './build.ts';

await (process.argv.includes('cdn') ? buildCdn() : buildAll());
