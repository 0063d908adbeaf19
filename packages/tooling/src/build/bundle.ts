import { rollup, type OutputOptions, type RollupOptions } from 'rollup';

export { cdn, library } from '../../../../rollup.config.mjs';

/** Runs Rollup. Whatever it finds odd is a fault of ours and fails the build. */
export async function bundle({ output, ...input }: RollupOptions & { output: OutputOptions }): Promise<void> {
  const build = await rollup({
    ...input,
    onwarn({ code, message }) {
      // An entry that exports only types is rightly empty as JavaScript.
      if (code !== 'EMPTY_BUNDLE') throw new Error(message);
    },
  });
  try {
    await build.write(output);
  } finally {
    await build.close();
  }
}
