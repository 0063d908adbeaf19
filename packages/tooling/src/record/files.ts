import type { Recording } from '../../../mocks/src/recording.ts';

const HEADER = '// Recorded from the real server by `npm run record`. Do not edit.\n\n';

/** The module of one recording. One line for each exchange keeps a change of the server readable as a difference. */
export function recordingFile({ reads, states }: Recording): string {
  const lines = (exchanges: readonly object[]) =>
    exchanges.map((each) => `${JSON.stringify(each)},\n`).join('');
  const state = ([name, { from, write, reads: changed }]: [string, Recording['states'][string]]) =>
    `${JSON.stringify(name)}: {\nfrom: ${JSON.stringify(from)},\nwrite: ${JSON.stringify(write)},\n` +
    `reads: [\n${lines(changed)}],\n},\n`;
  return (
    `${HEADER}import type { Recording } from '../recording.ts';\n\n` +
    `export const recording: Recording = {\nreads: [\n${lines(reads)}],\n` +
    `states: {\n${Object.entries(states).map(state).join('')}},\n};\n`
  );
}

/** The module that loads each recording on demand. */
export function indexFile(scenarios: readonly string[]): string {
  const lines = scenarios.map((name) => `  ${JSON.stringify(name)}: () => import('./${name}.gen.ts'),\n`);
  return `${HEADER}/** Every recording by its scenario. */\nexport const recordings = {\n${lines.join('')}} as const;\n`;
}
