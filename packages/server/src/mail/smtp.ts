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
    send: async (mail) => void (await transport.sendMail(toMessage(mail))),
    close: () => transport.close(),
  };
}
