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

function isTrusted(address: string, trustedProxies: BlockList): boolean {
  return trustedProxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
