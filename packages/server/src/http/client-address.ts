import { isIP, type BlockList } from 'node:net';
import type { EdgeContext } from './env.ts';

/**
 * Who is at the other end: the socket's address or, behind trusted proxies, the last address of
 * X-Forwarded-For that is not itself a trusted proxy. `undefined` when the app is called without a socket.
 */
export function clientAddress(context: EdgeContext, trustedProxies: BlockList): string | undefined {
  const socket = context.env.incoming?.socket.remoteAddress;
  if (socket === undefined || !isTrusted(socket, trustedProxies)) return socket;
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return (
    forwarded.findLast((address) => isIP(address) !== 0 && !isTrusted(address, trustedProxies)) ?? socket
  );
}

/**
 * What counts as one client: an IPv4 address, or the /64 of an IPv6 address, whose rest whoever has the network chooses as
 * they like.
 */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped !== undefined || isIP(address) !== 6) return mapped ?? address;
  const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

function isTrusted(address: string, trustedProxies: BlockList): boolean {
  return trustedProxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
