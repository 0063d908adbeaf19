// `npm start`: builds what the demo pages load, then runs the API and the two example sites until Ctrl-C.
// PORT moves them (the sites and the sandbox for payments take the next three ports); DATA_DIR is where the database lies (default .data).
import { buildCdn } from '../build/build.ts';
import { inRoot } from '../root.ts';
import { demoProcesses } from './demo.ts';
import { supervise } from './supervise.ts';

const port = Number(process.env['PORT'] ?? 4100);
if (!Number.isInteger(port) || port < 1 || port > 65532) {
  console.error(`PORT is "${process.env['PORT']}"; it must be a number from 1 to 65532.`);
  process.exit(1);
}
await buildCdn();
process.exitCode = await supervise(demoProcesses({ port, data: process.env['DATA_DIR'] ?? inRoot('.data') }));
