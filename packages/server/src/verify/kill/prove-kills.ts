import { setTimeout as sleep } from 'node:timers/promises';
import { openAsnNetwork } from '../../asns/testing.ts';
import { openDatabase } from '../../db/database.ts';
import type { TestOrganization } from '../../http/testing.ts';
import { checkLedger } from './check-ledger.ts';
import { CrashingCluster } from './crashing-cluster.ts';
import { CrashingServer } from './crashing-server.ts';
import { Acknowledged, deliver } from './delivery.ts';
import { PatientClient, type Hardships } from './patient-client.ts';
import { seededRandom, type Random } from '../../common/seeded-random.ts';

export interface KillOptions {
  kills: number;
  /** Chooses the moments, the victims and the counts. The processes' own timing is not repeatable. */
  seed: number;
  /** Two server processes share the database, so that one serves while the other starts. */
  servers?: number;
  /** Deliveries that are worked on at the same time. */
  deliveries?: number;
  /** Told of progress. */
  log?: (line: string) => void;
}

export interface KillReport extends Hardships {
  kills: { server: number; backend: number; postmaster: number };
  asns: number;
  /** Receipts and corrections that were acknowledged. */
  documents: number;
  repeated: number;
  seconds: number;
}

/** Of a thousand kills, a hundred hit a connection of PostgreSQL and forty PostgreSQL itself. */
const BACKEND_SHARE = 0.1;
const POSTMASTER_SHARE = 0.04;

/** After so many kills everybody gets their answers, and the ledger is compared. */
const KILLS_PER_CHECK = 100;

/**
 * Kills the server, and now and then PostgreSQL, at random moments while clerks receive, and proves that nothing that
 * was acknowledged is lost, nothing posts twice, and positions are the sum of movements. Rejects otherwise.
 */
export async function proveKills(options: KillOptions): Promise<KillReport> {
  const started = performance.now();
  const over = new AbortController();
  const cluster = await CrashingCluster.start();
  const servers: CrashingServer[] = [];
  try {
    const load = await prepareLoad(cluster, servers, options, over.signal);
    while (servers.length < (options.servers ?? 2)) {
      servers.push(await CrashingServer.start(cluster.url('app_server')));
    }
    const kills = { server: 0, backend: 0, postmaster: 0 };
    let done = 0;
    while (done < options.kills) {
      const round = Math.min(KILLS_PER_CHECK, options.kills - done);
      await Promise.race([
        load.during(() =>
          killTimes(round, { cluster, servers, random: load.random, signal: over.signal }, kills),
        ),
        ...servers.map((server) => server.crashed),
      ]);
      await checkLedger(cluster, load.acknowledged);
      done += round;
      options.log?.(`${done} kills, ${load.acknowledged.documents.size} receipts: the ledger is right`);
    }
    const { asns, documents, repeated } = load.acknowledged;
    return {
      kills,
      asns: asns.size,
      documents: documents.size,
      repeated,
      ...load.hardships,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    over.abort();
    await Promise.all(servers.map((server) => server.kill()));
    await cluster.stop();
  }
}

interface Load {
  random: Random;
  acknowledged: Acknowledged;
  hardships: Hardships;
  /** Lets people work during `disaster`, and then finish what they began. */
  during(disaster: () => Promise<void>): Promise<void>;
}

async function prepareLoad(
  cluster: CrashingCluster,
  servers: readonly CrashingServer[],
  { seed, deliveries = 3 }: KillOptions,
  signal: AbortSignal,
): Promise<Load> {
  const random = seededRandom(seed);
  const acknowledged = new Acknowledged();
  const hardships = { unanswered: 0, failed: 0, busy: 0 };
  const database = await openDatabase({ databaseUrl: cluster.url('app_server') });
  const { luxe, amazon, partnerships } = await openAsnNetwork(database);
  const client = async (organization: TestOrganization) => {
    const { email } = await organization.addMember('OPERATOR');
    return new PatientClient(servers, { key: organization.key, email }, hardships, signal);
  };
  const teams = await Promise.all(
    Array.from({ length: deliveries }, async () => ({
      random: random.fork(),
      people: { sender: await client(luxe), clerks: [await client(amazon), await client(amazon)] },
    })),
  );
  await database.close();
  const during = async (disaster: () => Promise<void>) => {
    let working = true;
    const work = teams.map(async (team) => {
      while (working) await deliver(team.people, partnerships.amazon, team.random, acknowledged);
    });
    const over = disaster().finally(() => {
      working = false;
    });
    // Whatever goes wrong is told at once; what then still runs is aborted.
    await Promise.all([over, ...work]);
  };
  return { random, acknowledged, hardships, during };
}

interface Victims {
  cluster: CrashingCluster;
  servers: readonly CrashingServer[];
  random: Random;
  signal: AbortSignal;
}

/** Kills one after the other. A killed server starts again at once, while the next moment is awaited. */
async function killTimes(
  count: number,
  { cluster, servers, random, signal }: Victims,
  kills: KillReport['kills'],
): Promise<void> {
  const starting = new Map<CrashingServer, Promise<void>>();
  for (let left = count; left > 0; left -= 1) {
    await sleep(random.integer(5, 150), undefined, { signal });
    if (random.chance(POSTMASTER_SHARE)) {
      // A server refuses to start without its database; that is another test's concern.
      await Promise.all(starting.values());
      await cluster.killPostmaster();
      kills.postmaster += 1;
    } else if (random.chance(BACKEND_SHARE)) {
      await Promise.all(starting.values());
      await cluster.killBackend((most) => random.integer(0, most - 1));
      kills.backend += 1;
    } else {
      const victim = servers[random.integer(0, servers.length - 1)];
      if (victim === undefined) throw new Error('There is no server to kill');
      await starting.get(victim);
      await victim.kill();
      starting.set(victim, victim.start());
      kills.server += 1;
    }
  }
  await Promise.all(starting.values());
}
