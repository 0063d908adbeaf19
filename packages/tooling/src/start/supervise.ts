import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../root.ts';

/** A Node process that serves a page. */
export interface Supervised {
  title: string;
  args: string[];
  env: Record<string, string>;
  /** Where a person opens it. */
  url: string;
  /** Answers 2xx as soon as it serves. */
  readyAt: string;
  /** Drops what it writes to standard output. */
  quiet?: boolean;
}

/** A child that ended although nobody asked it to. */
class Died extends Error {}

/**
 * Starts the processes in order, each when the one before is ready, prints their addresses, and keeps them until a
 * signal comes or one of them ends. Answers the exit code: 0 after a signal, 1 when a process failed.
 */
export async function supervise(processes: readonly Supervised[]): Promise<number> {
  const children: ChildProcess[] = [];
  const ending = new AbortController();
  const { promise: signalled, resolve: signal } = Promise.withResolvers<void>();
  const { promise: died, reject: die } = Promise.withResolvers<never>();
  died.catch(() => undefined);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => signal());

  const run = async () => {
    for (const one of processes) await refuseTakenPort(one);
    for (const one of processes) {
      console.error(`» Starting ${one.title} …`);
      const child = start(one);
      children.push(child);
      child.on('exit', (code, signal) =>
        die(new Died(`${one.title} stopped (${signal ?? `exit code ${code}`}).`)),
      );
      await Promise.race([answering(one.readyAt, ending.signal), died]);
    }
    for (const { title, url } of processes) console.log(`${title.padEnd(20)} ${url}`);
    console.log('Ready. Ctrl-C stops everything.');
    await died;
  };

  try {
    await Promise.race([run(), signalled]);
    return 0;
  } catch (error) {
    if (!(error instanceof Died)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    ending.abort();
    await Promise.all(children.map(stop));
  }
}

/** A process group of its own keeps a terminal's Ctrl-C from reaching the child before we ask it to stop. */
export function start({ args, env, quiet }: Supervised): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
}

/** Asks the process to stop and waits until it has; insists after ten seconds. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(late);
}

/** Without this, another program's answer on the same port would look like ours. */
async function refuseTakenPort({ title, readyAt }: Supervised): Promise<void> {
  const port = Number(new URL(readyAt).port);
  const socket = connect(port, 'localhost');
  const taken = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  if (taken)
    throw new Died(`${title}: port ${port} is in use. Stop what runs there, or set PORT to another.`);
}

/** Waits until the address answers 2xx, or for the signal. */
export async function answering(url: string, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    const ok = await fetch(url, { signal: ending }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await delay(50);
  }
}
