import type { Invitation, InvitationInput, InvitationList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** Partners that you invite. */
export const invitations = ({ call, list, write }: Api) => ({
  /** Lists the invitations that you sent, the newest first. */
  list: (query?: Query<'invitations.list'>, options?: CallOptions): Listing<InvitationList> =>
    list('GET /v1/invitations', { query }, options),

  /** Gets an invitation. */
  get: (invitationId: string, options?: CallOptions): Promise<Invitation> =>
    call('GET /v1/invitations/{invitationId}', { path: { invitationId } }, options),

  /** Invites a partner by e-mail. */
  create: (body: InvitationInput, options?: WriteOptions): Promise<Invitation> =>
    write('POST /v1/invitations', { body }, options),

  /** Sends an invitation again; the earlier link is dead. */
  resend: (invitationId: string, options?: WriteOptions): Promise<Invitation> =>
    write('POST /v1/invitations/{invitationId}/resend', { path: { invitationId } }, options),

  /** Withdraws an invitation that was not answered. */
  revoke: (invitationId: string, options?: WriteOptions): Promise<Invitation> =>
    write('POST /v1/invitations/{invitationId}/revoke', { path: { invitationId } }, options),

  /** Approves the terms that the partner asked for: the partnership begins. */
  approve: (invitationId: string, options?: WriteOptions): Promise<Invitation> =>
    write('POST /v1/invitations/{invitationId}/approve', { path: { invitationId } }, options),

  /** Refuses the terms that the partner asked for. */
  refuse: (invitationId: string, options?: WriteOptions): Promise<Invitation> =>
    write('POST /v1/invitations/{invitationId}/refuse', { path: { invitationId } }, options),
});
