/** The present moment. Injected everywhere, so that tests and recordings can fix it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
