import { callbackOf } from '../sign-in/next.ts';
import { setOpenid } from '../sign-in/openid.sql.ts';
import { findOrganization, print, withDatabase } from './operator.ts';
import { oneOf, readOptions, required, UsageError } from './usage.ts';

const ROLES = ['ADMIN', 'OPERATOR', 'ANALYST', 'BILLING', 'VIEWER'] as const;

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1'];

/** `portal-server set-openid` */
export async function setOpenidCommand(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = readOptions(args, {
    organization: text,
    issuer: text,
    'client-id': text,
    'secret-variable': text,
    domain: { type: 'string', multiple: true },
    'default-role': text,
    off: { type: 'boolean', default: false },
  });
  const code = required(options.organization, 'organization');
  if (options.off) {
    await withDatabase(async (database) => {
      await setOpenid(database, await findOrganization(database, code), undefined);
      print(`People of ${code} sign in by e-mail.`);
    });
    return;
  }
  const role = options['default-role'];
  const provider = {
    issuer: required(options.issuer, 'issuer'),
    clientId: required(options['client-id'], 'client-id'),
    secretVariable: options['secret-variable'] ?? null,
    domains: (options.domain ?? []).map((domain) => domain.toLowerCase()),
    defaultRole: role === undefined ? null : oneOf(role, ROLES, 'default-role'),
  };
  if (!isIssuer(provider.issuer)) {
    throw new UsageError('--issuer must be an address such as https://login.company.example.');
  }
  if (provider.domains.length === 0) throw new UsageError('--domain is missing.');
  const wrong = provider.domains.find((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain));
  if (wrong !== undefined) throw new UsageError(`"${wrong}" is not a domain such as company.example.`);
  await withDatabase(async (database) => {
    const taken = await setOpenid(database, await findOrganization(database, code), provider);
    if (taken) throw new UsageError('One of the domains belongs to another organization.');
    print(`Addresses at ${provider.domains.join(', ')} sign in at ${provider.issuer}.`);
    print(`Its client is to send people back to PUBLIC_URL${callbackOf(code)}.`);
  });
}

/** By https, but on a developer's own machine; without a query (OpenID Connect Discovery, 3). */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  return isSafe && username === '' && search === '' && hash === '';
}
