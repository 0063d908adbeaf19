import { createHmac, timingSafeEqual } from 'node:crypto';
import { BadSignatureError } from '../provider.ts';

export const SIGNATURE_HEADER = 'Sandbox-Signature';

/** Older reports are refused, so that nobody can post a recorded one again. */
const TOLERANCE_SECONDS = 300;

/** `t=<seconds>,v1=<HMAC-SHA256 of "t.body">`, as Stripe signs. */
export function sign(body: string, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${hmac(`${seconds}.${body}`, secret)}`;
}

/** @throws {BadSignatureError} */
export function verify(body: string, header: string | null, secret: string, now: Date): void {
  const { seconds, signature } =
    /^t=(?<seconds>\d{1,12}),v1=(?<signature>[0-9a-f]{64})$/.exec(header ?? '')?.groups ?? {};
  if (seconds === undefined || signature === undefined) throw new BadSignatureError('There is no signature');
  const expected = Buffer.from(hmac(`${seconds}.${body}`, secret));
  if (!timingSafeEqual(expected, Buffer.from(signature)))
    throw new BadSignatureError('The signature is wrong');
  const age = Math.abs(now.getTime() / 1000 - Number(seconds));
  if (age > TOLERANCE_SECONDS) throw new BadSignatureError('The signature is too old');
}

function hmac(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}
