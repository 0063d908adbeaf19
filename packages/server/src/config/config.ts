import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { channelVariables, readChannels, type ChannelSettings } from './channels.ts';
import type { StripeProviderOptions } from '../billing/stripe/stripe-provider.ts';

/** The wrong or missing variables, one line each, for the person who starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const port = z.coerce.number().int().min(0).max(65535);

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  OWNER_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4100),
  OPERATIONS_PORT: port.optional(),
  TRUSTED_PROXIES: z.string().default(''),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  FAILED_SIGN_IN_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(300),
  SIGN_IN_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(30),
  ...channelVariables,
  JOBS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/)
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/)
    .optional(),
  STRIPE_PRICE_PRO: z.string().min(1).optional(),
  STRIPE_PRICE_ENTERPRISE: z.string().min(1).optional(),
  STRIPE_PRICE_ADDITIONAL_LOCATION: z.string().min(1).optional(),
  STRIPE_PRICE_ADVANCED_FORECASTING: z.string().min(1).optional(),
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  NODE_ENV: z.string().optional(),
});

/** The server's settings, read once from the environment. CONTRIBUTING.md lists the variables. */
export interface Config extends ChannelSettings {
  /** Login of the serving role; owner of nothing. Unset in the demo. */
  databaseUrl: string | undefined;
  /** Login of the role that owns the schema: migrations and the operator's commands. */
  ownerDatabaseUrl: string | undefined;
  databasePoolSize: number;
  /** Where people reach the server, without a trailing slash. */
  publicUrl: string;
  host: string;
  port: number;
  /** Loopback port of /readyz and /metrics. */
  operationsPort: number;
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies: BlockList;
  rateLimitPerMinute: number;
  failedSignInLimitPerMinute: number;
  /** How often one client may ask for a link, or try a link or a code. */
  signInLimitPerMinute: number;
  /** Whether this process also works on jobs; they can all be left to others. */
  runJobs: boolean;
  logLevel: string;
  /** Undefined where plans cannot be bought. */
  stripe: StripeProviderOptions | undefined;
  /** True in the demo: hub page, demo sessions and example data. */
  demo: boolean;
}

/** What a command cannot run without. */
export type Need = 'databaseUrl' | 'ownerDatabaseUrl' | 'publicUrl';

export interface ReadConfigOptions {
  demo?: boolean;
  needs?: readonly Need[];
}

/** Validates the environment. Throws {@link ConfigError} that names every variable at fault. */
export function readConfig(
  env: NodeJS.ProcessEnv,
  { demo = false, needs = [] }: ReadConfigOptions = {},
): Config {
  const parsed = variables.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(describeIssue).join('\n'));
  const values = parsed.data;
  if (demo) refuseProduction(values);
  const missing = needs.map((need) => VARIABLE_OF[need]).filter((name) => values[name] === undefined);
  if (missing.length > 0) throw new ConfigError(missing.map((name) => `${name} is not set`).join('\n'));
  const channels = readChannels(values);
  if ('missing' in channels) {
    throw new ConfigError(channels.missing.map((name) => `${name} is not set`).join('\n'));
  }
  return {
    ...channels,
    databaseUrl: values.DATABASE_URL,
    ownerDatabaseUrl: values.OWNER_DATABASE_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    host: demo ? '127.0.0.1' : values.HOST,
    port: values.PORT,
    operationsPort: values.OPERATIONS_PORT ?? (values.PORT === 0 ? 0 : values.PORT + 10),
    trustedProxies: parseProxies(values.TRUSTED_PROXIES),
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    failedSignInLimitPerMinute: values.FAILED_SIGN_IN_LIMIT_PER_MINUTE,
    signInLimitPerMinute: values.SIGN_IN_LIMIT_PER_MINUTE,
    runJobs: values.JOBS === 'on',
    logLevel: values.LOG_LEVEL,
    stripe: stripeOptions(values),
    demo,
  };
}

const VARIABLE_OF = {
  databaseUrl: 'DATABASE_URL',
  ownerDatabaseUrl: 'OWNER_DATABASE_URL',
  publicUrl: 'PUBLIC_URL',
} as const satisfies Record<Need, string>;

/** All of Stripe's variables or none: a shop that takes money and forgets what for would be worse than none. */
function stripeOptions(values: z.infer<typeof variables>): StripeProviderOptions | undefined {
  const secretKey = values.STRIPE_SECRET_KEY;
  if (secretKey === undefined) return undefined;
  const require = (name: keyof typeof values & `STRIPE_${string}`): string => {
    const value = values[name];
    if (value === undefined) throw new ConfigError(`${name} is not set, and STRIPE_SECRET_KEY is`);
    return value;
  };
  return {
    secretKey,
    webhookSecret: require('STRIPE_WEBHOOK_SECRET'),
    prices: {
      PRO: require('STRIPE_PRICE_PRO'),
      ENTERPRISE: require('STRIPE_PRICE_ENTERPRISE'),
      ADDITIONAL_LOCATION: require('STRIPE_PRICE_ADDITIONAL_LOCATION'),
      ADVANCED_FORECASTING: require('STRIPE_PRICE_ADVANCED_FORECASTING'),
    },
    apiUrl: values.STRIPE_API_URL,
  };
}

/** The demo's credentials are public knowledge: it must never stand where real data is. */
function refuseProduction(values: z.infer<typeof variables>): void {
  if (values.NODE_ENV === 'production') throw new ConfigError('NODE_ENV=production does not go with --demo');
  if (values.DATABASE_URL !== undefined) {
    throw new ConfigError('DATABASE_URL does not go with --demo, which keeps its own embedded database');
  }
  for (const name of ['SMTP_URL', 'TWILIO_ACCOUNT_SID'] as const) {
    if (values[name] !== undefined)
      throw new ConfigError(`${name} does not go with --demo, which sends nothing`);
  }
}

/** An empty variable means the same as an absent one. */
function withoutEmpty(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()));
  return Object.fromEntries(entries);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}

/** Reads "10.0.0.0/8, ::1" into a list of addresses and networks. */
function parseProxies(text: string): BlockList {
  const list = new BlockList();
  for (const entry of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', prefix] = entry.split('/');
    const family = { 0: undefined, 4: 'ipv4', 6: 'ipv6' } as const;
    const kind = family[isIP(address) as 0 | 4 | 6];
    const bits = prefix === undefined ? undefined : Number(prefix);
    const widest = kind === 'ipv4' ? 32 : 128;
    if (
      kind === undefined ||
      (bits !== undefined && !(Number.isInteger(bits) && bits >= 0 && bits <= widest))
    ) {
      throw new ConfigError(
        `TRUSTED_PROXIES: "${entry}" is neither an address nor a network such as 10.0.0.0/8`,
      );
    }
    if (bits === undefined) list.addAddress(address, kind);
    else list.addSubnet(address, bits, kind);
  }
  return list;
}
