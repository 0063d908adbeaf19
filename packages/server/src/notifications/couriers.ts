import type { Config } from '../config/config.ts';
import type { MailCourier } from '../mail/mail.ts';
import { openSmtp } from '../mail/smtp.ts';
import type { SmsCourier } from '../sms/sms.ts';
import { openTwilio } from '../sms/twilio.ts';

/** How news leaves the building, and what it names as the way back. */
export interface Couriers {
  /** Unset: no e-mail leaves. */
  mail: MailCourier | undefined;
  /** `Name <address@domain>` */
  mailFrom: string;
  /** Unset: no SMS leaves. */
  sms: SmsCourier | undefined;
  /** Where people reach this server, without a trailing slash. */
  publicUrl: string;
}

/** For a job that has an e-mail to send, which fails without a mail server and is tried again. */
export function withMail(couriers: Couriers): Couriers & { mail: MailCourier } {
  const { mail } = couriers;
  if (mail === undefined) throw new Error('No SMTP server is configured');
  return { ...couriers, mail };
}

export const noCouriers: Couriers = { mail: undefined, mailFrom: '', sms: undefined, publicUrl: '' };

/** Those that the settings name. */
export function openCouriers({ mail, sms, publicUrl }: Config): Couriers {
  return {
    mail: mail && openSmtp(mail.smtpUrl),
    mailFrom: mail?.from ?? '',
    sms: sms && openTwilio(sms),
    publicUrl,
  };
}
