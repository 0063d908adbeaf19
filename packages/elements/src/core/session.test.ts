import { expect } from 'chai';
import { Session, SessionError, type SessionGrant } from './session.ts';

const MINUTE = 60_000;

/** A session over a clock that the test moves, and a host that counts how often it is asked. */
function session({ lifeMs = 15 * MINUTE, serverAheadMs = 0 } = {}) {
  const clock = { now: Date.parse('2026-03-14T09:00:00Z') };
  const calls = { count: 0, fail: false, doubtful: false };
  const fetchSession = async (): Promise<SessionGrant> => {
    calls.count += 1;
    const token = `token-${calls.count}`;
    await Promise.resolve();
    if (calls.fail) throw new TypeError('Failed to fetch');
    return { token, expiresAt: new Date(clock.now + serverAheadMs + lifeMs).toISOString() };
  };
  const confirmed: string[] = [];
  const made = new Session(fetchSession, {
    now: () => clock.now,
    confirm: async (token) => {
      if (calls.doubtful) throw new Error('Not the same person');
      confirmed.push(token);
    },
  });
  return { made, clock, calls, confirmed };
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a session', () => {
  it('asks the host once for all that wait', async () => {
    const { made, calls } = session();
    const tokens = await Promise.all([made.token(), made.token(), made.token()]);
    expect(tokens).to.deep.equal(['token-1', 'token-1', 'token-1']);
    expect(calls.count).to.equal(1);
  });

  it('renews ahead of expiry without making anyone wait', async () => {
    const { made, clock, calls, confirmed } = session();
    await made.token();
    clock.now += 14.5 * MINUTE;
    expect(await made.token()).to.equal('token-1');
    await new Promise((resolve) => setTimeout(resolve));
    expect(await made.token()).to.equal('token-2');
    expect(calls.count).to.equal(2);
    expect(confirmed).to.deep.equal(['token-2']);
  });

  it('gives nobody a token that was not confirmed', async () => {
    const { made, clock, calls } = session();
    await made.token();
    calls.doubtful = true;
    clock.now += 14.5 * MINUTE;
    expect(await made.token()).to.equal('token-1');
    await new Promise((resolve) => setTimeout(resolve));
    expect(await made.token()).to.equal('token-1');
    clock.now += MINUTE;
    expect(await rejection(made.token())).to.be.instanceOf(SessionError);
  });

  it('does not renew while nobody asks', async () => {
    const { made, clock, calls } = session();
    await made.token();
    clock.now += 60 * MINUTE;
    expect(calls.count).to.equal(1);
  });

  it('waits for a new token after sleep', async () => {
    const { made, clock } = session();
    await made.token();
    clock.now += 8 * 60 * MINUTE;
    expect(await made.token()).to.equal('token-2');
  });

  for (const hours of [-5, 5]) {
    it(`works with a clock that is ${hours} hours off`, async () => {
      const { made, clock, calls } = session({ serverAheadMs: hours * 60 * MINUTE });
      await made.token();
      clock.now += 0.5 * MINUTE;
      expect(await made.token()).to.equal('token-1');
      expect(calls.count).to.equal(1);
      clock.now += 20 * MINUTE;
      expect(await made.token()).to.equal('token-2');
    });
  }

  it('ends the token when the clock is set back', async () => {
    const { made, clock } = session();
    await made.token();
    clock.now -= 60 * MINUTE;
    expect(await made.token()).to.equal('token-2');
  });

  it('goes on with the old token while offline, and fails only when that has ended', async () => {
    const { made, clock, calls } = session();
    await made.token();
    calls.fail = true;
    clock.now += 14.5 * MINUTE;
    expect(await made.token()).to.equal('token-1');
    clock.now += MINUTE;
    expect(await rejection(made.token())).to.be.instanceOf(SessionError);
    calls.fail = false;
    expect(await made.token()).to.match(/^token-/);
  });

  it('replaces a token that the server refused', async () => {
    const { made } = session();
    expect(await made.replaceToken()).to.equal('token-1');
    expect(await made.token()).to.equal('token-1');
    expect(await made.replaceToken()).to.equal('token-2');
  });

  it('gives nothing after it was closed, not even what is on its way', async () => {
    const { made } = session();
    const waiting = rejection(made.token());
    made.close();
    expect(await waiting).to.be.instanceOf(SessionError);
    expect(await rejection(made.token())).to.be.instanceOf(SessionError);
  });

  it('refuses a grant without token', async () => {
    const made = new Session(async () => ({}) as SessionGrant);
    expect(await rejection(made.token())).to.be.instanceOf(SessionError);
  });
});
