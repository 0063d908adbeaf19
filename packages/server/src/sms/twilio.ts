import type { SmsSettings } from '../config/channels.ts';
import type { SmsCourier } from './sms.ts';

/**
 * Hands text messages to Twilio, whose library is loaded with the first.
 * @param url where Twilio is, if it is not Twilio
 */
export function openTwilio({ accountSid, authToken, from }: SmsSettings, url?: string): SmsCourier {
  const sender = from.startsWith('MG') ? { messagingServiceSid: from } : { from };
  const connect = async () => {
    const { default: twilio } = await import('twilio');
    const client = twilio(accountSid, authToken, { timeout: 30_000 });
    if (url !== undefined) client.api.baseUrl = url;
    return client;
  };
  let client: ReturnType<typeof connect> | undefined;
  return {
    send: async ({ to, text }) => {
      client ??= connect();
      const { messages } = await client;
      await messages.create({ to, body: text, ...sender }).catch((error: unknown) => {
        throw new Error(`Twilio did not take the message: ${reasonOf(error)}`);
      });
    },
  };
}

/** Codes alone: Twilio's own words name the number, which is nobody's business in logs and in the queue. */
function reasonOf(error: unknown): string {
  const { status, code } = error as { status?: number; code?: number | string };
  return [status, code].filter((part) => part !== undefined).join(' ') || 'no reason given';
}
