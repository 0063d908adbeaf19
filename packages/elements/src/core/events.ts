/** Every host event bubbles and crosses shadow roots, so that one listener on the page hears all widgets. */
export abstract class HostEvent extends Event {
  constructor(type: string, init: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

/** `bd-load-start`: the widget has begun to fetch its data, for the first time or again. */
export class LoadStartEvent extends HostEvent {
  static readonly type = 'bd-load-start';
  constructor() {
    super(LoadStartEvent.type);
  }
}

/** `bd-ready`: authorised data, possibly an empty list, is on the screen. Never sent for a locked widget. */
export class ReadyEvent extends HostEvent {
  static readonly type = 'bd-ready';
  constructor() {
    super(ReadyEvent.type);
  }
}

/** What a host may log or show about a failed request. */
export interface ErrorReport {
  /** A problem code of the API, or `network`, `timeout`, `session` … where no answer came. */
  readonly code: string;
  /** The reference to quote to support; null where the request did not reach the server. */
  readonly requestId: string | null;
  /** Whether trying again may succeed. */
  readonly retryable: boolean;
}

/** `bd-error`: a request of the widget failed. The widget shows it; the host need not. */
export class PortalErrorEvent extends HostEvent implements ErrorReport {
  static readonly type = 'bd-error';
  readonly code: string;
  readonly requestId: string | null;
  readonly retryable: boolean;
  constructor({ code, requestId, retryable }: ErrorReport) {
    super(PortalErrorEvent.type);
    this.code = code;
    this.requestId = requestId;
    this.retryable = retryable;
  }
}

/** `bd-state-change`: filters, sort or the open row changed. `state` is JSON and may be set again later. */
export class StateChangeEvent<State extends object = object> extends HostEvent {
  static readonly type = 'bd-state-change';
  readonly state: Readonly<State>;
  constructor(state: Readonly<State>) {
    super(StateChangeEvent.type);
    this.state = state;
  }
}

/** `bd-select`, cancelable: a row is about to open. `preventDefault()` lets the host open it instead. */
export class SelectEvent<Kind extends string = string> extends HostEvent {
  static readonly type = 'bd-select';
  /** The noun: `inventory`, `asn` … */
  readonly kind: Kind;
  readonly id: string;
  constructor(kind: Kind, id: string) {
    super(SelectEvent.type, { cancelable: true });
    this.kind = kind;
    this.id = id;
  }
}

/** `bd-upgrade-click`, cancelable: someone asks for a plan. `preventDefault()` lets the host handle it. */
export class UpgradeClickEvent extends HostEvent {
  static readonly type = 'bd-upgrade-click';
  /** The feature that was wanted; null for a general look at the plans. */
  readonly feature: string | null;
  readonly requiredPlan: string | null;
  /** What unlocks it without another plan; null where nothing does. */
  readonly addOn: string | null;
  /** Whether they want to compare the plans before they pay. */
  readonly compares: boolean;
  constructor(
    { feature, requiredPlan, addOn }: Pick<UpgradeClickEvent, 'feature' | 'requiredPlan' | 'addOn'>,
    compares = false,
  ) {
    super(UpgradeClickEvent.type, { cancelable: true });
    this.feature = feature;
    this.requiredPlan = requiredPlan;
    this.addOn = addOn;
    this.compares = compares;
  }
}

declare global {
  /** Of elements, and of the document and window that they bubble to. */
  interface GlobalEventHandlersEventMap {
    'bd-load-start': LoadStartEvent;
    'bd-ready': ReadyEvent;
    'bd-error': PortalErrorEvent;
    'bd-state-change': StateChangeEvent;
    'bd-select': SelectEvent;
    'bd-upgrade-click': UpgradeClickEvent;
  }
}
