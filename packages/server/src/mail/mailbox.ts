import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import type { Sms, SmsCourier } from '../sms/sms.ts';
import { toMessage, type MailCourier } from './mail.ts';

/** An entry of the mailbox, without what it says. */
export interface MailboxEntry {
  id: string;
  channel: 'EMAIL' | 'SMS';
  keptAt: Date;
}

/** More are not listed. */
const NEWEST = 200;
const EXTENSIONS = { EMAIL: '.eml', SMS: '.sms.json' } as const;
const ID = /^[0-9a-f-]{36}$/;

/**
 * A folder that takes what would leave the building: a file for each Message-ID with the message as an SMTP server would
 * have got it, and one for each SMS. What is sent again replaces itself.
 */
export class Mailbox {
  readonly #folder: string;
  readonly #transport = createTransport({ streamTransport: true, buffer: true });

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly mail: MailCourier = {
    send: async (mail) => {
      const { message } = await this.#transport.sendMail(toMessage(mail));
      await this.#keep(mail.id, 'EMAIL', message as Buffer);
    },
    close: () => this.#transport.close(),
  };

  readonly sms: SmsCourier = {
    send: (sms) => this.#keep(sms.id, 'SMS', JSON.stringify(sms)),
  };

  /** The newest first. */
  async list(): Promise<MailboxEntry[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const entries = await Promise.all(
      names.flatMap((name) => {
        const channel = name.endsWith(EXTENSIONS.SMS) ? 'SMS' : 'EMAIL';
        if (!name.endsWith(EXTENSIONS[channel])) return [];
        const id = name.slice(0, -EXTENSIONS[channel].length);
        return [
          stat(join(this.#folder, name)).then(({ mtime }) => ({ id, channel, keptAt: mtime }) as const),
        ];
      }),
    );
    return entries.toSorted((a, b) => b.keptAt.getTime() - a.keptAt.getTime()).slice(0, NEWEST);
  }

  /** The message as it was sent; undefined if there is none of this id. */
  async readMail(id: string): Promise<Email | undefined> {
    const content = await this.#read(id, 'EMAIL');
    return content && PostalMime.parse(content);
  }

  async readSms(id: string): Promise<Sms | undefined> {
    const content = await this.#read(id, 'SMS');
    return content && (JSON.parse(content.toString()) as Sms);
  }

  async #read(id: string, channel: MailboxEntry['channel']): Promise<Buffer | undefined> {
    if (!ID.test(id)) return undefined;
    return readFile(join(this.#folder, `${id}${EXTENSIONS[channel]}`)).catch(() => undefined);
  }

  async #keep(id: string, channel: MailboxEntry['channel'], content: Buffer | string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = join(this.#folder, `${id}${EXTENSIONS[channel]}`);
    await writeFile(`${file}.part`, content);
    await rename(`${file}.part`, file);
  }
}
