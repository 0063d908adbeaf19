import type { Failing, Failure, Scenario } from '@betterdata/portal-mocks';
import type { StoryObj } from '@storybook/web-components-vite';
import type { Status } from '../packages/elements/src/core/status.ts';
import { leaveNetwork, letTimePass } from './replay.ts';

/** A story of a widget, and what the states below have in common. */
export type Story = StoryObj;

/** What every widget offers to the outside. */
export type Widget = HTMLElement & {
  readonly status: Status;
  readonly updateComplete: Promise<boolean>;
  state: object;
  reload(): Promise<void>;
  requestUpdate(): void;
};

type Play = NonNullable<Story['play']>;

/** Waits until `find` answers something. */
export async function eventually<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The widget of a story, once it shows this state. */
export async function shown(canvas: HTMLElement, ...states: Status[]): Promise<Widget> {
  const widget = await eventually('the widget', () =>
    [...canvas.querySelectorAll('*')].find((element): element is Widget => 'status' in element),
  );
  await eventually(`the state ${states.join(' or ')}`, () => states.includes(widget.status));
  await widget.updateComplete;
  return widget;
}

/** A part inside the widget, once it is there. */
export function part(widget: Widget, selector: string): Promise<HTMLElement> {
  return eventually(selector, () => widget.shadowRoot?.querySelector<HTMLElement>(selector));
}

/** Activates a control of the widget. */
export async function press(widget: Widget, selector: string): Promise<void> {
  (await part(widget, selector)).click();
  await widget.updateComplete;
}

/** Chooses a file at the widget's file button. */
export async function chooseFile(widget: Widget, file: File): Promise<void> {
  const input = (await part(widget, 'input[type="file"]')) as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

/** Waits until the details of the open row are there. */
export const detailsShown: Play = async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await part(widget, '[part="details"] table');
};

const inState =
  (...states: Status[]): Play =>
  async ({ canvasElement }) => {
    await shown(canvasElement, ...states);
  };

/** A session, seen as it is. */
export const seenBy = (scenario: Scenario, play: Play = inState('ready')): Story => ({
  parameters: { scenario },
  play,
});

export const empty = (scenario: Scenario): Story => seenBy(scenario, inState('empty'));
export const locked = (scenario: Scenario): Story => seenBy(scenario, inState('locked'));

const failing = (operation: Failing, failure: Failure) => ({
  fail: { [operation]: failure },
});

/** The answer does not come. */
export const loading = (operation: Failing): Story => ({
  parameters: failing(operation, 'no-answer'),
  async play({ canvasElement }) {
    await shown(canvasElement, 'loading');
    // The skeleton is not shown for answers that come at once.
    await new Promise((resolve) => setTimeout(resolve, 400));
  },
});

/** The server answers that something is wrong on its side. */
export const error = (operation: Failing): Story => ({
  parameters: failing(operation, 'internal-error'),
  play: inState('error'),
});

/** The connection is lost while there is data. */
export const offline: Story = {
  async play({ canvasElement }) {
    await shown(canvasElement, 'ready');
    leaveNetwork();
    await shown(canvasElement, 'offline');
  },
};

/** Nothing was heard for some minutes: there are no live updates. */
export const stale: Story = {
  async play({ canvasElement }) {
    const widget = await shown(canvasElement, 'ready');
    // From here on, nothing is heard of the server.
    const { connection } = widget as unknown as { connection: object };
    Object.defineProperty(connection, 'live', { get: () => undefined, set: () => {} });
    widget.requestUpdate();
    await widget.updateComplete;
    letTimePass(6 * 60_000);
    widget.requestUpdate();
    await shown(canvasElement, 'stale');
  },
};
