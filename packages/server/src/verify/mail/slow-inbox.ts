import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Random } from '../../common/seeded-random.ts';

/** One arrival of an e-mail. */
export interface Arrival {
  messageId: string;
  to: string;
  subject: string;
}

/** An SMTP server that takes its time before it says that it took a message: that is when senders are killed. */
export class SlowInbox {
  readonly arrivals: Arrival[] = [];
  readonly url: string;
  readonly #server: SMTPServer;

  private constructor(server: SMTPServer, port: number) {
    this.#server = server;
    this.url = `smtp://127.0.0.1:${port}`;
  }

  static async open(random: Random, slownessMs: number): Promise<SlowInbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks))
            .then(({ messageId = '', to, subject = '' }) => {
              inbox.arrivals.push({ messageId, to: to?.[0]?.address ?? '', subject });
              return sleep(random.integer(0, slownessMs));
            })
            .then(() => callback(), callback);
        });
      },
    });
    // Whoever is killed breaks the connection.
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const inbox = new SlowInbox(server, (server.server.address() as AddressInfo).port);
    return inbox;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
