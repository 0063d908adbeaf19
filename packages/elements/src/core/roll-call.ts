/**
 * How widgets and portals find each other anywhere on a page, in whichever order they are upgraded, from
 * whichever copy of this package: a widget calls the roll on the document and every connected portal answers
 * at once; a portal that comes, goes or changes its id says so, and the widgets call again. Nothing is
 * written to `window`.
 */
const ROLL_CALL = 'bd-portal-roll-call';
const ROLL_CHANGE = 'bd-portal-roll-change';

class RollCall extends Event {
  readonly portals: Element[] = [];
  constructor() {
    super(ROLL_CALL);
  }
}

/** Lets a connected portal answer roll calls; the returned function ends that. */
export function joinRoll(portal: Element): () => void {
  const answer = (event: Event) => (event as RollCall).portals.push(portal);
  document.addEventListener(ROLL_CALL, answer);
  announceRollChange();
  return () => {
    document.removeEventListener(ROLL_CALL, answer);
    announceRollChange();
  };
}

/** Tells the widgets that the portals of the page have changed. */
export function announceRollChange(): void {
  document.dispatchEvent(new Event(ROLL_CHANGE));
}

/** Calls `listener` whenever the portals of the page change; the returned function ends that. */
export function onRollChange(listener: () => void): () => void {
  document.addEventListener(ROLL_CHANGE, listener);
  return () => document.removeEventListener(ROLL_CHANGE, listener);
}

/**
 * The portal that a widget belongs to: the named one, else the closest around it, else the only one on the
 * page. With several portals and no name there is none: a guess could show the wrong organization's data.
 */
export function findPortal(widget: Element, id: string | undefined): Element | undefined {
  const call = new RollCall();
  document.dispatchEvent(call);
  const { portals } = call;
  if (id) return portals.find((portal) => portal.id === id);
  return closestOf(portals, widget) ?? (portals.length === 1 ? portals[0] : undefined);
}

function closestOf(portals: readonly Element[], widget: Element): Element | undefined {
  for (let node: Node | null = widget; node; node = parentAcrossShadow(node)) {
    if (portals.includes(node as Element)) return node as Element;
  }
  return undefined;
}

function parentAcrossShadow(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
