// Every story in every look: light and dark, each language and the pseudo-language, wide and narrow. What `npm test`
// looks at in one look each.
import { runStories } from '../test/runners.ts';

const { output, failed } = await runStories([], { everyLook: true });
if (failed > 0) {
  console.error(output);
  process.exitCode = 1;
}
