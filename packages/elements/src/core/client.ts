/**
 * The SDK's client, which alone talks to the API. Types only: the portal makes the one client of a session, without
 * nouns; each widget brings those that it uses with `static nouns`, so that no page loads what it does not ask for.
 */
export type { Client as PortalClient } from '@betterdata/portal-sdk';
export type { Viewer } from '@betterdata/portal-contract';
