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
