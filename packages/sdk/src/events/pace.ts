/** How long what may take, in milliseconds. */
export interface Pace {
  /** Until the first bytes of a stream, before it counts as held back by a proxy. Default 5,000. */
  patience: number;
  /** Between two questions while no stream gets through. Default 10,000. */
  poll: number;
  /** Until a stream is tried again after one was held back. Default 180,000. */
  retryStream: number;
  /** The bound of the first random pause after a failure; each further one doubles. Default 1,000. */
  backoff: number;
  /** The bound of that doubling. Default 30,000. */
  maxBackoff: number;
}

export const PACE: Pace = {
  patience: 5_000,
  poll: 10_000,
  retryStream: 180_000,
  backoff: 1_000,
  maxBackoff: 30_000,
};
