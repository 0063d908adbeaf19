import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as client from 'openid-client';
import type { OpenidProvider } from './openid.sql.ts';

/** How long a provider may take to answer. */
const TIMEOUT_SECONDS = 10;

/** Where a browser is sent to, and may come back from. */
export interface OpenidTrip {
  provider: OpenidProvider;
  /** The secret in the cookie of the browser that goes. All else follows from it, so that nothing is kept here. */
  secret: string;
  /** The page of ours to which the provider sends back. */
  redirectUri: string;
}

/** Whom a provider named. */
export interface OpenidClaims {
  /** Whom it means, for good: what it says else may change. */
  subject: string;
  /** Undefined unless the provider has verified it. */
  email: string | undefined;
  name: string | undefined;
}

/** The provider's own page, with PKCE, nonce and a state that says where to go on. */
export async function authorizationUrl(trip: OpenidTrip, next: string): Promise<URL> {
  const config = await discover(trip.provider);
  return client.buildAuthorizationUrl(config, {
    redirect_uri: trip.redirectUri,
    scope: 'openid email profile',
    response_type: 'code',
    state: sealState(trip.secret, { organizationId: trip.provider.organizationId, next }),
    nonce: derive(trip.secret, 'nonce'),
    code_challenge: await client.calculatePKCECodeChallenge(derive(trip.secret, 'verifier')),
    code_challenge_method: 'S256',
  });
}

/** Exchanges the code with which the provider sent somebody back. Throws where anything does not fit. */
export async function readClaims(trip: OpenidTrip, current: URL, state: string): Promise<OpenidClaims> {
  const config = await discover(trip.provider);
  const back = new URL(trip.redirectUri);
  back.search = current.search;
  const tokens = await client
    .authorizationCodeGrant(config, back, {
      pkceCodeVerifier: derive(trip.secret, 'verifier'),
      expectedState: state,
      expectedNonce: derive(trip.secret, 'nonce'),
      idTokenExpected: true,
    })
    .catch(failure);
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('The provider sent no ID token');
  // Some providers name the address only where one asks for it.
  const info =
    claims['email'] === undefined
      ? await client.fetchUserInfo(config, tokens.access_token, claims.sub).catch(failure)
      : claims;
  const isVerified = info['email_verified'] === true && typeof info['email'] === 'string';
  return {
    subject: claims.sub,
    email: isVerified ? info['email'].toLowerCase() : undefined,
    name: typeof info['name'] === 'string' ? info['name'] : undefined,
  };
}

/** The provider cannot be asked: it is away, or not what the operator wrote down. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
}

/** Tells a provider that is away, or in trouble itself, from an answer that does not fit. */
function failure(error: unknown): never {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const isInTrouble = cause instanceof Response && cause.status >= 500;
  if (error instanceof TypeError || code === 'OAUTH_TIMEOUT' || isInTrouble) {
    throw new ProviderError('The provider does not answer', { cause: error });
  }
  throw error;
}

async function discover({ issuer, clientId, secretVariable }: OpenidProvider): Promise<client.Configuration> {
  const secret = secretVariable === null ? undefined : process.env[secretVariable];
  if (secretVariable !== null && !secret) throw new ProviderError(`${secretVariable} is not set`);
  const server = new URL(issuer);
  const options = {
    timeout: TIMEOUT_SECONDS,
    // A developer's own machine: set-openid takes http for nothing else.
    ...(server.protocol === 'http:' && { execute: [client.allowInsecureRequests] }),
  };
  return client
    .discovery(server, clientId, undefined, secret ? bySecret(secret) : client.None(), options)
    .catch((error: unknown) => {
      throw new ProviderError(`${issuer} cannot be asked`, { cause: error });
    });
}

/** In the header, as is the rule (OpenID Connect Core, 9), but where a provider takes it in the body only. */
function bySecret(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

interface State {
  organizationId: string;
  next: string;
}

/** A state that only the browser with this secret can bring back. */
export function sealState(secret: string, state: State): string {
  const text = Buffer.from(JSON.stringify(state)).toString('base64url');
  return `${text}.${seal(secret, text)}`;
}

/** Undefined where the state is not of a trip that this browser began. */
export function openState(secret: string, sealed: string): State | undefined {
  const [text = '', given = ''] = sealed.split('.');
  const [a, b] = [Buffer.from(given), Buffer.from(seal(secret, text))];
  if (a.length !== b.length || !timingSafeEqual(a, b)) return undefined;
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as State;
}

const seal = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url');

/** Different values for different uses; none tells the secret. */
const derive = (secret: string, use: 'nonce' | 'verifier') =>
  createHash('sha256').update(`${use} ${secret}`).digest('base64url');
