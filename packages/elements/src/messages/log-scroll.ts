import type { ReactiveController } from 'lit';
import type { MessagesHost } from './place.ts';
import type { Thread } from './thread.ts';

/** So near to the end counts as there. */
const NEAR = 24;

/**
 * Keeps the reader's place in the log. At the end it follows what arrives; elsewhere nothing moves, and what arrived
 * below is counted. What was really before somebody's eyes, in a visible and focused window, counts as read.
 */
export class LogScroll implements ReactiveController {
  readonly #host: MessagesHost;
  readonly #thread: Thread;
  #log: HTMLElement | undefined;
  #isInView = false;
  #atEnd = true;
  #first: number | undefined;
  #last: number | undefined;
  #sending = 0;
  #fromEnd = 0;
  readonly #observer = new IntersectionObserver((entries) => {
    this.#isInView = entries.at(-1)?.isIntersecting ?? false;
    this.#see();
  });

  constructor(host: MessagesHost, thread: Thread) {
    this.#host = host;
    this.#thread = thread;
    host.addController(this);
  }

  /** How many messages of others came below what is on the screen. */
  get below(): number {
    if (this.#atEnd) return 0;
    const { messages } = this.#thread;
    return messages.filter(({ number, mine }) => !mine && number > (this.#last ?? number)).length;
  }

  hostConnected(): void {
    addEventListener('focus', this.#see);
    document.addEventListener('visibilitychange', this.#see);
  }

  hostDisconnected(): void {
    removeEventListener('focus', this.#see);
    document.removeEventListener('visibilitychange', this.#see);
    this.#observe(undefined);
  }

  hostUpdate(): void {
    if (this.#log) this.#fromEnd = this.#log.scrollHeight - this.#log.scrollTop;
  }

  hostUpdated(): void {
    this.#observe(this.#host.shadowRoot?.getElementById('log') ?? undefined);
    if (!this.#log) return;
    const { messages, outgoing } = this.#thread;
    const [first, last] = [messages[0]?.number, messages.at(-1)?.number];
    const opened = this.#first === undefined && first !== undefined;
    const wrote = outgoing.length > this.#sending || (last !== this.#last && messages.at(-1)?.mine === true);
    if (opened) this.#begin();
    else if (this.#atEnd || wrote) this.toEnd();
    // Earlier messages push down what was being read.
    else if (first !== this.#first) this.#log.scrollTop = this.#log.scrollHeight - this.#fromEnd;
    this.#first = first;
    this.#sending = outgoing.length;
    if (this.#atEnd) this.#last = last;
    this.#see();
  }

  /** Shows the end, and follows from then on. */
  readonly toEnd = (): void => {
    if (!this.#log) return;
    this.#log.scrollTop = this.#log.scrollHeight;
    this.onScroll();
  };

  readonly onScroll = (): void => {
    const log = this.#log;
    if (!log) return;
    const wasAtEnd = this.#atEnd;
    this.#atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (!this.#atEnd) return;
    this.#reachEnd();
    if (!wasAtEnd) this.#host.requestUpdate();
  };

  /** Another place begins anew. */
  reset(): void {
    this.#atEnd = true;
    this.#first = this.#last = undefined;
    this.#sending = 0;
  }

  /** Where the unread begins, or at the end. */
  #begin(): void {
    const mark = this.#host.shadowRoot?.getElementById('unread');
    if (!this.#log) return;
    this.#log.scrollTop = mark ? mark.offsetTop - this.#log.offsetTop : this.#log.scrollHeight;
    this.onScroll();
    this.#last = this.#thread.messages.at(-1)?.number;
  }

  #reachEnd(): void {
    this.#last = this.#thread.messages.at(-1)?.number;
    this.#see();
  }

  readonly #see = (): void => {
    const isSeen =
      this.#atEnd && this.#isInView && document.visibilityState === 'visible' && document.hasFocus();
    if (this.#log && isSeen) void this.#thread.markRead();
  };

  #observe(log: HTMLElement | undefined): void {
    if (log === this.#log) return;
    this.#observer.disconnect();
    this.#log = log;
    this.#isInView = false;
    if (log) this.#observer.observe(log);
    else this.reset();
  }
}
