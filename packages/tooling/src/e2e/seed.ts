// `seed.ts <folder>`: makes the demo's database in a folder and stops. Every end-to-end world starts from a copy.
import { openDemoDatabase } from '../../../server/src/cli/demo.ts';

const [folder = ''] = process.argv.slice(2);
const database = await openDemoDatabase(folder);
await database.close();
