import { z } from 'zod';
import type { Channel } from '../notifications/topics.ts';

/** The variables that say how e-mail and SMS leave. */
export const channelVariables = {
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>$/, 'Must be of the form Name <address@domain>')
    .optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/)
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  SMS_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|MG[0-9a-f]{32})$/,
      'Must be a phone number (E.164) or a messaging service (MG…)',
    )
    .optional(),
};

export interface MailSettings {
  /** Where mail is handed over, with the login if it needs one. */
  smtpUrl: string;
  /** `Name <address@domain>` */
  from: string;
}

export interface SmsSettings {
  accountSid: string;
  authToken: string;
  /** A phone number, or a messaging service that chooses one. */
  from: string;
}

export interface ChannelSettings {
  /** Unset: no e-mail leaves. */
  mail: MailSettings | undefined;
  /** Unset: no SMS leaves. */
  sms: SmsSettings | undefined;
}

type Values = z.infer<z.ZodObject<typeof channelVariables>>;

/** The variables of a channel go together. */
export function readChannels(values: Values): ChannelSettings | { missing: string[] } {
  const mail = ['SMTP_URL', 'MAIL_FROM'] as const;
  const sms = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'SMS_FROM'] as const;
  const missing = [mail, sms].flatMap((names: readonly (keyof Values)[]) =>
    names.some((name) => values[name] !== undefined)
      ? names.filter((name) => values[name] === undefined)
      : [],
  );
  if (missing.length > 0) return { missing };
  const { SMTP_URL, MAIL_FROM, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, SMS_FROM } = values;
  return {
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : undefined,
    sms:
      TWILIO_ACCOUNT_SID && TWILIO_AUTH_TOKEN && SMS_FROM
        ? { accountSid: TWILIO_ACCOUNT_SID, authToken: TWILIO_AUTH_TOKEN, from: SMS_FROM }
        : undefined,
  };
}

/** The channels that a server with these settings can use. The demo captures what would leave. */
export function deliverableChannels({ mail, sms, demo }: ChannelSettings & { demo: boolean }): Channel[] {
  return [
    'IN_APP',
    ...(demo || mail ? (['EMAIL'] as const) : []),
    ...(demo || sms ? (['SMS'] as const) : []),
  ];
}
