import { createTransport } from 'nodemailer';
import { toMessage, type MailCourier } from './mail.ts';

/** Hands mail to an SMTP server, over few connections that are kept open. */
export function openSmtp(url: string): MailCourier {
  const transport = createTransport({
    pool: true,
    url,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    send: async (mail) => {
      await transport.sendMail(toMessage(mail)).catch((error: unknown) => {
        throw new Error(`The SMTP server did not take the message: ${reasonOf(error)}`);
      });
    },
    close: () => transport.close(),
  };
}

/** Codes alone: the server's own words name the recipient, who is nobody's business in logs and in the queue. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code, responseCode].filter((part) => part !== undefined).join(' ') || 'no reason given';
}
