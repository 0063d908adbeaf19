import type { SendMailOptions } from 'nodemailer';

/** An e-mail to one person, sent by the server itself. */
export interface Mail {
  /** The same however often it is sent, so that whoever receives it twice can tell. */
  id: string;
  /** `Name <address@domain>` */
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** BCP 47 */
  language: string;
  /** Ends e-mails of this kind: by one click of the mail program (RFC 8058), or on a page. Unset where it was asked for. */
  unsubscribeUrl: string | undefined;
}

/** Hands mail over, or rejects; then it may have left or not. */
export interface MailCourier {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The message with all its headers, for nodemailer. */
export function toMessage({ id, unsubscribeUrl, language, from, ...mail }: Mail): SendMailOptions {
  const domain = /@([^>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    ...mail,
    from,
    messageId: `<${id}@${domain}>`,
    headers: {
      'Content-Language': language,
      // RFC 3834: answering machines stay silent.
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl !== undefined && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(unsubscribeUrl !== undefined && { list: { unsubscribe: unsubscribeUrl } }),
    // Content comes from tenants: nothing in it may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
