// `revoke-key.ts <data folder> <organization> <port>`: revokes the key of an example site of a stopped demo.
import { join } from 'node:path';
import { openDatabase } from '../../../server/src/db/database.ts';
import { findKey, revokeKey } from '../../../server/src/identity/registration.sql.ts';

const [folder = '', organization, port] = process.argv.slice(2);
const database = await openDatabase({ pglite: { folder: join(folder, 'database') } });
try {
  const entry = (await database.listOrganizations()).find(({ code }) => code === organization);
  const origins = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const key = entry && (await findKey(database, entry.id, 'Example site', origins));
  if (!key || !(await revokeKey(database, entry.id, key))) throw new Error('There is no such key in use.');
} finally {
  await database.close();
}
