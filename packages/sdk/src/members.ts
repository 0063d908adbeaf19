import type { Member, MemberInvitation, MemberList, MemberRoleInput } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, ChangeOptions, WriteOptions } from './transport/call.ts';

/** The people of your organization. */
export const members = ({ call, write, list }: Api) => ({
  /** Lists members, and those who are invited or ask to join. */
  list: (query?: Query<'members.list'>, options?: CallOptions): Listing<MemberList> =>
    list('GET /v1/members', { query }, options),

  /** Gets a member. */
  get: (memberId: string, options?: CallOptions): Promise<Member> =>
    call('GET /v1/members/{memberId}', { path: { memberId } }, options),

  /** Invites a colleague by e-mail. */
  invite: (body: MemberInvitation, options?: WriteOptions): Promise<Member> =>
    write('POST /v1/members', { body }, options),

  /** Changes a role, from the person's next request on. */
  changeRole: (memberId: string, body: MemberRoleInput, options: ChangeOptions): Promise<Member> =>
    write('PUT /v1/members/{memberId}/role', { path: { memberId }, body }, options),

  /** Accepts who asks to join. */
  accept: (memberId: string, body: MemberRoleInput, options: ChangeOptions): Promise<Member> =>
    write('POST /v1/members/{memberId}/accept', { path: { memberId }, body }, options),

  /** Sends the invitation of somebody who has not answered yet again. */
  resend: (memberId: string, options: ChangeOptions): Promise<Member> =>
    write('POST /v1/members/{memberId}/resend', { path: { memberId } }, options),

  /** Suspends all access of a member. */
  disable: (memberId: string, options: ChangeOptions): Promise<Member> =>
    write('POST /v1/members/{memberId}/disable', { path: { memberId } }, options),

  /** Gives a disabled member their access back. */
  enable: (memberId: string, options: ChangeOptions): Promise<Member> =>
    write('POST /v1/members/{memberId}/enable', { path: { memberId } }, options),

  /** Removes a member, withdraws an invitation, or declines who asks to join. */
  remove: (memberId: string, options: ChangeOptions): Promise<void> =>
    write('DELETE /v1/members/{memberId}', { path: { memberId } }, options),

  /** Leaves the organization; the session ends with it. */
  leave: (options?: CallOptions): Promise<void> => call('DELETE /v1/members/current', {}, options),
});
