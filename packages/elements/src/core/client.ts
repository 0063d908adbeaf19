/** The SDK's client, which alone talks to the API. Types only: the portal makes the one client of a session. */
export type { Client as PortalClient } from '@betterdata/portal-sdk';
export type { Viewer } from '@betterdata/portal-contract';
