import type {
  InvitationAcceptance,
  InvitationAttachment,
  InvitationDecline,
  InvitationOffer,
  InvitationResult,
  JoinRequestInput,
} from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** An invitation, for the person who holds its link. All but `attach` take the link's `iv_…` as the client's token. */
export const invitation = ({ call, write }: Api) => ({
  /** Says who invites to what. Changes nothing. */
  get: (options?: CallOptions): Promise<InvitationOffer> => call('GET /v1/invitation', {}, options),

  /** Tells the host that a person sees it. */
  open: (options?: CallOptions): Promise<InvitationOffer> => call('POST /v1/invitation/open', {}, options),

  /** Accepts, and registers a company with its owner. */
  accept: (body: InvitationAcceptance, options?: CallOptions): Promise<InvitationResult> =>
    call('POST /v1/invitation/accept', { body }, options),

  /** Accepts for the company of the session that the client holds. */
  attach: (body: InvitationAttachment, options?: WriteOptions): Promise<InvitationResult> =>
    write('POST /v1/invitation/attach', { body }, options),

  /** Declines, with a reason for the host if there is one. */
  decline: (body: InvitationDecline, options?: CallOptions): Promise<InvitationOffer> =>
    call('POST /v1/invitation/decline', { body }, options),

  /** Asks the owners of a company that is here already to be let in. */
  join: (body: JoinRequestInput, options?: CallOptions): Promise<InvitationOffer> =>
    call('POST /v1/invitation/join', { body }, options),
});
