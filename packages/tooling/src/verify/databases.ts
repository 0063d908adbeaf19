// Every suite of the server on both databases. `npm test` runs most of them on PostgreSQL alone.
import { find, runNodeTests } from '../test/runners.ts';

// The processes of the test files inherit it; see packages/server/src/db/testing.ts.
process.env['TEST_DATABASES'] = 'both';

const { output, passed, failed } = await runNodeTests(find('packages/server/src/**/*.test.ts'), false);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) {
  console.error(output);
  process.exitCode = 1;
}
