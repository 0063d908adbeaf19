#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { ConfigError } from '../config/config.ts';
import { UsageError } from './usage.ts';

const HELP = `Usage: portal-server <command> [options]

Commands
  serve                 Serve the API. Needs DATABASE_URL and PUBLIC_URL.
    --demo              Serve example data from an embedded database instead; for trying out, on this machine only.
    --data <folder>     Where the demo keeps its data (default .data).
    --cdn <folder>      Serve the elements' CDN bundle from this folder under /cdn/.
  migrate               Bring the database to this version's schema. Needs OWNER_DATABASE_URL.
  create-organization   Register an organization and its owner. Needs DATABASE_URL.
    --code <code>       Such as ORG-900.
    --legal-name <name>
    --name <name>       How partners see it (default: the legal name).
    --business-type <type>  BRAND_OWNER, THREE_PL, RETAILER, SUPPLIER, CUSTOMER, FREIGHT_FORWARDER, CUSTOMS_BROKER
                        or DISTRIBUTOR.
    --plan <plan>       FREE (default), PRO or ENTERPRISE.
    --owner-email <address> --owner-name <name>
  set-portal            Say where an organization's people open the portal: their e-mails lead there. Needs
                        DATABASE_URL.
    --organization <code> --url <address>
  create-key            Make an embed key and print it, once. Needs DATABASE_URL.
    --organization <code> --label <text>
    --origin <origin>   An exact origin whose pages may embed, such as https://intranet.example; repeat for more.
    --partnership <id>  A hosted partnership whose partner the key may make sessions for; repeat for more.
  revoke-key            Revoke an embed key and every session made with it. Needs DATABASE_URL.
    --organization <code> --key <id>
  create-operator-key   Make a key for the platform operator's own backend and print it, once. It makes sessions that see
                        the plans and the revenue of all organizations. Needs DATABASE_URL.
    --label <text>
    --origin <origin>   An exact origin of the operator's pages; repeat for more.
  revoke-operator-key   Revoke such a key and every session made with it. Needs DATABASE_URL.
    --key <id>
  set-openid            Let a company's own OpenID provider sign its people in. Needs DATABASE_URL. The provider sends
                        people back to PUBLIC_URL/sign-in/openid/callback.
    --organization <code> --issuer <address> --client-id <id>
    --secret-variable <name>  The environment variable of the server that holds the client's secret, if it has one.
    --domain <domain>   Whose addresses sign in there; you have seen that it is the company's. Repeat for more.
    --default-role <role>  What people become who are no members yet (default: they are not let in).
    --off               Forget the provider instead: people sign in by e-mail again.
  load-network <folder> Load a whole network from files into an empty database. Needs DATABASE_URL. The files are
                        described in network/README.md of this package, beside an example.
    --today <date>      What "today" in the files stands for (default: today, UTC).
  jobs failed           List the jobs that failed to their last try, with their errors. Needs DATABASE_URL.
    --retry <id>        Have this one done again instead; repeat for more.

Options
  --help                Show this text.
  --version             Show the version.

Settings come from the environment: DATABASE_URL, OWNER_DATABASE_URL, DATABASE_POOL_SIZE, PUBLIC_URL, HOST, PORT,
OPERATIONS_PORT, TRUSTED_PROXIES, RATE_LIMIT_PER_MINUTE, KEY_RATE_LIMIT_PER_MINUTE, FAILED_SIGN_IN_LIMIT_PER_MINUTE,
SIGN_IN_LIMIT_PER_MINUTE, JOBS, SMTP_URL, MAIL_FROM, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, SMS_FROM, LOG_LEVEL.
`;

/** Each loads only what it needs, so that a wrong word is answered at once. */
const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  serve: async (args) => (await import('./serve.ts')).serve(args),
  migrate: async (args) => (await import('./operator.ts')).migrateDatabase(args),
  'create-organization': async (args) => (await import('./operator.ts')).createOrganization(args),
  'set-portal': async (args) => (await import('./operator.ts')).setPortalCommand(args),
  'create-key': async (args) => (await import('./operator.ts')).createKeyCommand(args),
  'create-operator-key': async (args) => (await import('./operator.ts')).createOperatorKeyCommand(args),
  'revoke-operator-key': async (args) => (await import('./operator.ts')).revokeOperatorKeyCommand(args),
  'revoke-key': async (args) => (await import('./operator.ts')).revokeKeyCommand(args),
  'set-openid': async (args) => (await import('./openid.ts')).setOpenidCommand(args),
  jobs: async (args) => (await import('./operator.ts')).jobsCommand(args),
  'load-network': async (args) => (await import('./operator.ts')).loadNetworkCommand(args),
};

async function main([name = '--help', ...args]: string[]): Promise<void> {
  if (name === '--help' || args.includes('--help')) return void process.stdout.write(HELP);
  if (name === '--version') return void process.stdout.write(`${version()}\n`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`There is no command "${name}".`);
  await command(args);
}

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`portal-server: ${explain(error)}\n`);
}

/** What a person can act on, in a sentence. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nTry portal-server --help.`;
  if (error instanceof ConfigError) return `the settings are not complete\n${error.message}`;
  // Several refused connections come as one error without a message of its own.
  if (error instanceof AggregateError) return error.errors.map(explain).join('; ');
  return error instanceof Error ? error.message : String(error);
}
