import { operations, type Viewer } from '@betterdata/portal-contract';
import { createClient, isPortalError, type Client } from '@betterdata/portal-sdk';
import { RECORDED_AT } from '../../../mocks/src/clock.ts';
import type { Exchange, Write } from '../../../mocks/src/recording.ts';
import { bodyOf, operationOf, requestUrl } from '../../../mocks/src/request-url.ts';
import type { Journey } from './journey.ts';
import type { ScenarioSource } from './scenarios.ts';
import { stableIds } from './stable-ids.ts';
import type { World } from './world.ts';

/** One person's session, in which every answer is noted. */
export interface Session {
  /** Asks everything that the journeys ask; answers the exchanges, by address. */
  ask(journeys: readonly Journey[]): Promise<Exchange[]>;
  /** Makes one change. */
  write(make: (client: Client) => Promise<unknown>): Promise<Write>;
}

export async function beginSession(world: World, source: ScenarioSource): Promise<Session> {
  const token = await world.signIn(source);
  const ids = stableIds();

  /** What `talk` asks the server, in the order in which it asked. */
  const note = async (talk: (client: Client) => Promise<unknown>): Promise<Write[]> => {
    const noted: Promise<Write>[] = [];
    const fetch = async (request: Request) => {
      request.headers.delete('if-none-match');
      request.headers.set('x-request-id', 'recorded-request');
      const sent = request.clone();
      const answer = await world.fetch(request);
      noted.push(writeDown(sent, answer.clone()));
      return answer;
    };
    await talk(createClient({ endpoint: 'https://api.example', token, fetch }));
    return ids(await Promise.all(noted));
  };

  return {
    async ask(journeys) {
      const asked = await note(async (client) => {
        for (const journey of journeys) await journey.read(client).catch(ignoreRefusal);
      });
      const byUrl = new Map(asked.map((exchange) => [exchange.url, exchange]));
      return [...byUrl.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
    },
    async write(make) {
      const all = await note(make);
      const [write, ...others] = all.filter(({ operation }) => operations[operation].method !== 'GET');
      if (!write || others.length > 0) throw new Error('A change makes exactly one write.');
      return write;
    },
  };
}

/** What a session does not include, its widgets do not ask for either. */
function ignoreRefusal(error: unknown): void {
  if (!isPortalError(error) || error.status !== 403) throw error;
}

const KEPT_HEADERS = ['content-type', 'etag'];

async function writeDown(request: Request, answer: Response): Promise<Write> {
  const operation = operationOf(request);
  const url = requestUrl(request);
  if (operation === undefined) throw new Error(`The contract has no operation for ${request.method} ${url}`);
  if (operations[operation].streams) throw new Error(`${operation} has no end that could be waited for.`);
  const [body, text] = await Promise.all([bodyOf(request), answer.text()]);
  const ifMatch = request.headers.get('if-match');
  const key = request.headers.get('idempotency-key');
  const exchange = {
    operation,
    url,
    ...(body !== undefined && { body }),
    ...(ifMatch !== null && { ifMatch }),
    ...(key !== null && { key }),
    status: answer.status,
    headers: Object.fromEntries([...answer.headers].filter(([name]) => KEPT_HEADERS.includes(name))),
    ...(text !== '' && { answer: JSON.parse(text) as unknown }),
  };
  return operation === 'viewer.get' ? withFixedEnd(exchange) : exchange;
}

/** A session ends by the database's own clock, which nobody sets; the ETag is of the answer with that end. */
function withFixedEnd({ headers: { etag: _, ...headers }, ...exchange }: Write): Write {
  const { session, ...answer } = exchange.answer as Viewer;
  const expiresAt = new Date(Date.parse(RECORDED_AT) + 15 * 60_000).toISOString();
  return { ...exchange, headers, answer: { ...answer, session: { ...session, expiresAt } } };
}
