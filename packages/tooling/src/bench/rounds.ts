/** Makes one call. */
export type Run = () => Promise<unknown>;

export interface Plan {
  /** Calls of each before anything is timed. */
  warmUp: number;
  rounds: number;
  /** Calls of each in a round, one after the other. */
  calls: number;
}

/** Microseconds that one call took, by the clock and of this process's processor time. */
export interface Time {
  clock: number;
  processor: number;
}

/**
 * The time of one call, round by round. All take their turn in every round, each round beginning with
 * another, so that what disturbs the machine disturbs all alike.
 */
export async function timeRounds(runs: readonly Run[], { warmUp, rounds, calls }: Plan): Promise<Time[][]> {
  for (const run of runs) await time(run, warmUp);
  const times = runs.map((): Time[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < runs.length; turn += 1) {
      const index = (round + turn) % runs.length;
      times[index]!.push(await time(runs[index]!, calls));
    }
  }
  return times;
}

async function time(run: Run, calls: number): Promise<Time> {
  const started = performance.now();
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return { clock: ((performance.now() - started) * 1000) / calls, processor: (user + system) / calls };
}
