import { START, type Exchange, type Recording, type State } from '../../../mocks/src/recording.ts';
import { sameJson } from '../../../mocks/src/same-json.ts';
import { stopOwnCluster } from '../../../server/src/db/test-cluster.ts';
import type { Change, Journey } from './journey.ts';
import type { ScenarioSource } from './scenarios.ts';
import { beginSession } from './session.ts';
import { openWorld, type World } from './world.ts';

/** Asks the real server everything that the journeys ask, as each scenario's person, and keeps what it answers. */
export async function record(
  sources: Readonly<Record<string, ScenarioSource>>,
  allJourneys: ReadonlyMap<string, Journey>,
): Promise<Map<string, Recording>> {
  const tenants = [...allJourneys].flatMap(([name, { named }]) => (named ? [] : [name]));
  const recordings = new Map<string, Recording>();
  const worlds = new Map<string, World>();
  try {
    for (const [scenario, source] of Object.entries(sources)) {
      const { journeys: names = tenants } = source;
      const journeys = names.flatMap((name) => allJourneys.get(name) ?? []);
      const own = 'invited' in source ? source.invited : 'bought' in source && source.bought;
      const of = JSON.stringify([source.network, own]);
      const world = worlds.get(of) ?? (await openWorld(source.network));
      worlds.set(of, world);
      const reads = await (await beginSession(world, source)).ask(journeys);
      recordings.set(scenario, { reads, states: await recordStates(scenario, source, journeys) });
    }
  } finally {
    await Promise.all([...worlds.values()].map((world) => world.close()));
    await stopOwnCluster();
  }
  return recordings;
}

async function recordStates(
  scenario: string,
  source: ScenarioSource,
  journeys: readonly Journey[],
): Promise<Record<string, State>> {
  const changes = changesOf(scenario, journeys);
  const states: Record<string, State> = {};
  const passed = new Set([...changes.values()].map(({ from }) => from));
  // What lies on the way to others is recorded with them.
  for (const name of [...changes.keys()].filter((each) => !passed.has(each))) {
    // In a world of its own, in which only what leads to the state has happened.
    const world = await openWorld(source.network);
    try {
      const session = await beginSession(world, source);
      let before = await session.ask(journeys);
      for (const [step, { from = START, make }] of wayTo(name, changes)) {
        const write = await session.write(make);
        const after = await session.ask(journeys);
        states[step] = { from, write, reads: after.filter((read) => !includes(before, read)) };
        before = after;
      }
    } finally {
      await world.close();
    }
  }
  return Object.fromEntries(
    [...changes.keys()].flatMap((name) => (states[name] ? [[name, states[name]]] : [])),
  );
}

function changesOf(scenario: string, journeys: readonly Journey[]): Map<string, Change> {
  const all = journeys.flatMap(({ changes = {} }) => Object.entries(changes));
  return new Map(all.filter(([, { scenarios }]) => scenarios.includes(scenario)));
}

/** The changes that lead to a state, the first first, each with the name of the state that it makes. */
function wayTo(name: string, changes: ReadonlyMap<string, Change>): [string, Change][] {
  const change = changes.get(name);
  return change ? [...wayTo(change.from ?? START, changes), [name, change]] : [];
}

function includes(reads: readonly Exchange[], read: Exchange): boolean {
  const found = reads.find(({ url }) => url === read.url);
  return found !== undefined && sameJson(found, read);
}
