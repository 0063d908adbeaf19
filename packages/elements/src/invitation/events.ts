import type { InvitationResult } from '@betterdata/portal-contract';
import { HostEvent } from '../core/events.ts';

/** `bd-invitation-accepted`: the page may sign the person in and lead them on. */
export class InvitationAcceptedEvent extends HostEvent {
  static readonly type = 'bd-invitation-accepted';
  readonly result: InvitationResult;
  constructor(result: InvitationResult) {
    super(InvitationAcceptedEvent.type);
    this.result = result;
  }
}

/** `bd-sign-in-click`: somebody has to prove who they are before they go on. */
export class SignInClickEvent extends HostEvent {
  static readonly type = 'bd-sign-in-click';
  constructor() {
    super(SignInClickEvent.type);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bd-invitation-accepted': InvitationAcceptedEvent;
    'bd-sign-in-click': SignInClickEvent;
  }
}
