import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { brushes, openAsnNetwork } from '../../asns/testing.ts';
import { seededRandom, type Random } from '../../common/seeded-random.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { openQueue } from '../../jobs/queue.ts';
import { CrashingCluster } from '../kill/crashing-cluster.ts';
import { CrashingServer } from '../kill/crashing-server.ts';
import { PatientClient, type Hardships } from '../kill/patient-client.ts';
import { SlowInbox } from './slow-inbox.ts';

export interface MailProofOptions {
  kills: number;
  /** Chooses moments and victims. */
  seed: number;
  log?: (line: string) => void;
}

export interface MailReport extends Hardships {
  kills: number;
  asns: number;
  notifications: number;
  /** E-mails that arrived, repetitions included. */
  arrivals: number;
  /** Of these, those that had arrived before under the same Message-ID. */
  repeated: number;
  seconds: number;
}

/** The longest that the SMTP server takes to say that it took a message. */
const SLOWNESS_MS = 400;
/** How long the last e-mails may take once nobody is killed any more. */
const SETTLE_MS = 120_000;
const RECIPIENTS = 3;

/**
 * Kills server processes while ASNs are sent and people are told of them, above all between the commit and the word of
 * the SMTP server; proves that each ASN that was acknowledged is told to each recipient, in one notification and one
 * e-mail, and that what arrived more than once has one Message-ID. Rejects otherwise.
 */
export async function proveMail(options: MailProofOptions): Promise<MailReport> {
  const started = performance.now();
  const random = seededRandom(options.seed);
  const over = new AbortController();
  const hardships: Hardships = { unanswered: 0, failed: 0, busy: 0 };
  const cluster = await CrashingCluster.start();
  const inbox = await SlowInbox.open(random.fork(), SLOWNESS_MS);
  const database = await openDatabase({ databaseUrl: cluster.url('app_server') });
  const servers: CrashingServer[] = [];
  try {
    const { luxe, amazon, partnerships } = await openAsnNetwork(database);
    const recipients = await Promise.all(
      Array.from({ length: RECIPIENTS }, async () => (await amazon.addMember('OPERATOR')).email),
    );
    const { email } = await luxe.addMember('OPERATOR');
    const settings = { SMTP_URL: inbox.url, MAIL_FROM: 'Better Data <portal@betterdata.example>' };
    while (servers.length < 2) servers.push(await CrashingServer.start(cluster.url('app_server'), settings));
    const sender = new PatientClient(servers, { key: luxe.key, email }, hardships, over.signal);

    const asns = new Set<string>();
    let killing = true;
    const send = async () => {
      while (killing) {
        const asnNumber = `K-${randomUUID().slice(0, 24)}`;
        const body = { partnershipId: partnerships.amazon, asnNumber, content: brushes([7]) };
        const { status } = await sender.send({ method: 'POST', path: '/v1/asns', key: randomUUID(), body });
        assert.equal(status, 201);
        asns.add(asnNumber);
        await sleep(random.integer(20, 120), undefined, { signal: over.signal });
      }
    };
    const kill = killTimes(options.kills, servers, random.fork(), over.signal).finally(() => {
      killing = false;
    });
    await Promise.race([Promise.all([send(), kill]), ...servers.map((server) => server.crashed)]);
    options.log?.(`${options.kills} kills, ${asns.size} ASNs, ${inbox.arrivals.length} e-mails so far`);
    await settle(cluster, database);
    const counts = await check(cluster, inbox, asns, recipients);
    const seconds = (performance.now() - started) / 1000;
    return { kills: options.kills, asns: asns.size, ...counts, ...hardships, seconds };
  } finally {
    over.abort();
    await Promise.all(servers.map((server) => server.kill()));
    await database.close();
    await cluster.stop();
    await inbox.close();
  }
}

/** One after the other; the other one serves while a killed one starts again. */
async function killTimes(
  count: number,
  servers: readonly CrashingServer[],
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    await sleep(random.integer(50, 700), undefined, { signal });
    const victim = servers[random.integer(0, servers.length - 1)];
    await victim?.kill();
    await victim?.start();
  }
}

/**
 * Waits until all is sent. What a killed process had begun is found out half a minute after its last sign of life, and
 * then waits to be tried again; here that time is made to pass at once.
 */
async function settle(cluster: CrashingCluster, database: Database): Promise<void> {
  const boss = await openQueue(database.queue);
  // It would also tidy its registry of processes, which the server does not use and may not touch.
  boss.on('error', () => undefined);
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    await sleep(2 * SLOWNESS_MS + 500);
    const [waiting] = await cluster.superuser(`
      select (select count(*)::int from app.events where dispatched_at is null) as events,
        (select count(*)::int from pgboss.job where name like 'notifications.%' and state < 'completed') as jobs,
        (select count(*)::int from app.notification_deliveries where status <> 'SENT') as deliveries`);
    if (Object.values(waiting ?? {}).every((count) => count === 0)) return;
    if (Date.now() > deadline) throw new Error(`Not everything was sent: ${JSON.stringify(waiting)}`);
    await cluster.superuser(`
      update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour'
      where state = 'active' and heartbeat_on < now() - interval '5 seconds';
      update pgboss.job set start_after = now() where state = 'retry' and start_after > now();
      update pgboss.queue set monitor_claim_on = null, monitor_on = null`);
    await boss.supervise();
  }
}

async function check(
  cluster: CrashingCluster,
  { arrivals }: SlowInbox,
  asns: ReadonlySet<string>,
  recipients: readonly string[],
): Promise<Pick<MailReport, 'notifications' | 'arrivals' | 'repeated'>> {
  const told = (await cluster.superuser(`
    select n.id, n.subject_code as asn, u.email from app.notifications n join app.users u on u.id = n.user_id`)) as {
    id: string;
    asn: string;
    email: string;
  }[];
  const expected = [...asns].flatMap((asn) => recipients.map((email) => `${asn} ${email}`));
  assert.deepEqual(
    told.map(({ asn, email }) => `${asn} ${email}`).sort(),
    expected.sort(),
    'people were not told once of each ASN',
  );
  const byMessage = Map.groupBy(arrivals, ({ messageId }) => messageId);
  for (const { id, asn, email } of told) {
    const messageId = `<${id}@betterdata.example>`;
    const same = byMessage.get(messageId) ?? [];
    assert.ok(same.length > 0, `the e-mail about ${asn} to ${email} is lost`);
    for (const { to, subject } of same) {
      assert.deepEqual(
        [to, subject.startsWith(`${asn} `)],
        [email, true],
        `${messageId} says something else`,
      );
    }
    byMessage.delete(messageId);
  }
  assert.deepEqual([...byMessage.keys()], [], 'e-mails arrived of which nothing is known');
  return { notifications: told.length, arrivals: arrivals.length, repeated: arrivals.length - told.length };
}
