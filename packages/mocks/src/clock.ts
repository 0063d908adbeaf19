/**
 * When everything was recorded, and `today` of the example network. To the recorded world it is always now: what
 * is late, due today or about to expire shows as such under this clock only.
 */
export const RECORDED_AT = '2026-03-14T16:42:00.000Z';

/** The page's clock, set to another time. */
export interface MovedClock {
  /** Lets time pass. Timers do not notice. */
  advance(milliseconds: number): void;
  /** Gives the page its own time back. */
  restore(): void;
}

/** Replaces `Date` so that it is now the moment of the recordings; from then on time passes as usual. */
export function moveClock(to: string = RECORDED_AT): MovedClock {
  const RealDate = globalThis.Date;
  let offset = RealDate.parse(to) - RealDate.now();
  const now = () => RealDate.now() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  });
  return {
    advance: (milliseconds) => (offset += milliseconds),
    restore: () => (globalThis.Date = RealDate),
  };
}
