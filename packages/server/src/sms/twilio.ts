import type { SmsSettings } from '../config/channels.ts';
import type { SmsCourier } from './sms.ts';

/** Hands text messages to Twilio, whose library is loaded with the first. */
export function openTwilio({ accountSid, authToken, from }: SmsSettings): SmsCourier {
  const sender = from.startsWith('MG') ? { messagingServiceSid: from } : { from };
  const connect = async () => {
    const { default: twilio } = await import('twilio');
    return twilio(accountSid, authToken, { timeout: 30_000 });
  };
  let client: ReturnType<typeof connect> | undefined;
  return {
    send: async ({ to, text }) => {
      client ??= connect();
      await (await client).messages.create({ to, body: text, ...sender });
    },
  };
}
