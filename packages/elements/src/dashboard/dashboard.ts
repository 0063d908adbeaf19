import { organization, tasks, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Organization, Task, TaskList } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PortalClient } from '../core/client.ts';
import type { SelectEvent } from '../core/events.ts';
import { failureOf, type Failure } from '../core/failure.ts';
import { languageOf } from '../core/locale.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { dayIn } from '../core/day.ts';
import { icon } from '../parts/icons.ts';
import { LazyWidget } from '../parts/lazy-widget.ts';
import { skeleton } from '../parts/states.ts';
import { BLOCKS, compose, type BlockName } from './blocks.ts';
import { dashboardEn } from './dashboard.en.ts';
import { dashboardStyles } from './dashboard.styles.ts';
import { errandOf } from './errands.ts';
import { needsYou } from './needs-you.ts';
import { OPENED_BY, pageOf, type Opened } from './pages.ts';

interface Data {
  readonly organization: Organization;
  readonly tasks: TaskList | undefined;
  /** Why the tasks are missing or old; the rest does not depend on them. */
  readonly failure: Failure | undefined;
}

/** What a host may keep and set again. */
export interface DashboardState {
  /** What is done in the dashboard's place; null while it shows itself. */
  readonly open: Opened | null;
}

/**
 * What needs the viewer today, and below it the widgets of the viewer's partnerships: which ones, the server's answer
 * decides. A task is done in the dashboard's place, unless the host page cancels `bd-select` and opens it itself. Each
 * widget loads by itself and fails alone.
 *
 * @tag bd-dashboard
 */
export class BdDashboard extends PortalElement<Data, typeof dashboardEn, DashboardState> {
  static override texts = dashboardEn;
  static override nouns: Nouns = { organization, tasks };
  static override reloadOn: readonly ReloadType[] = [
    'asn.*',
    'receipt.*',
    'alert.*',
    'sell-through.reported',
    'message.sent',
    'conversation.read',
    'partnership.changed',
    'viewer.changed',
    'bd-receipt-saved',
    'bd-sales-saved',
  ];
  static override styles = [PortalElement.styles, dashboardStyles];

  readonly #blocks = new Map<BlockName, LazyWidget>();
  readonly #banner = new LazyWidget(this, {
    within: 'dashboard',
    name: 'upgrade-banner',
    load: async () => (await import('../upgrade-banner/define.ts')).defineUpgradeBanner,
  });
  /** The widget of the task that is being done. */
  #page: LazyWidget | undefined;
  #pageOf: string | undefined;
  /** Whether something was saved in it, so that the way back is what comes next. */
  #saved = false;

  protected override heading(): string {
    return this.viewer?.organization.name ?? this.msg('dashboard.title');
  }

  protected override skeletonRows(): number {
    return 12;
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Data> {
    const [organization, tasks] = await Promise.all([
      client.organization.get({ signal }),
      client.tasks.list({ signal }).catch(failureOf),
    ]);
    return 'items' in tasks
      ? { organization, tasks, failure: undefined }
      : { organization, tasks: this.data?.tasks, failure: tasks };
  }

  protected override content({ organization, tasks, failure }: Data): unknown {
    const { main, side } = compose(organization.partnerships, this.viewer?.entitlements ?? []);
    const level = this.headingLevel + 1;
    return html`${needsYou(this, {
        tasks,
        failure,
        today: dayIn(new Date(), this.viewer?.organization.timezone ?? 'UTC'),
        level,
        onStart: (task) => this.#start(task),
        onRetry: () => void this.reload(),
      })}
      ${organization.account ? this.#banner.render('', {}, level, nothing) : nothing}
      <div class="columns ${main.length > 0 ? 'two' : ''}" @bd-select=${this.#onSelect}>
        ${this.#column(main)} ${this.#column(side)}
      </div>`;
  }

  protected override reset(): void {
    this.#page = undefined;
    this.#saved = false;
    this.state = {};
  }

  protected override render(): unknown {
    const { open } = this.state;
    const page = open && this.data ? this.#openPage(open) : nothing;
    return html`<div class=${page === nothing ? '' : 'away'}>${super.render()}</div>
      ${page}`;
  }

  // Drawing

  /** A block that is added leaves those that are there where they are. */
  #column(names: readonly BlockName[]): unknown {
    if (names.length === 0) return nothing;
    return html`<div class="column">
      ${repeat(
        names,
        (name) => name,
        (name) => this.#block(name),
      )}
    </div>`;
  }

  /** A block keeps its element, and with it what a person has filtered or opened there. */
  #block(name: BlockName): unknown {
    let block = this.#blocks.get(name);
    if (!block) {
      const { load } = BLOCKS[name];
      this.#blocks.set(name, (block = new LazyWidget(this, { within: 'dashboard', name, load })));
    }
    return block.render(
      '',
      { quiet: true },
      this.headingLevel + 1,
      html`<div class="card waiting">${skeleton(4)}</div>`,
    );
  }

  /** What is done about a task, in the dashboard's place. */
  #openPage(open: Opened): TemplateResult | typeof nothing {
    const { scheme, density } = this.appearance;
    const page = pageOf(open);
    if (!page) return nothing;
    const { name, load, properties } = page;
    const key = `${open.kind} ${open.id}`;
    if (!this.#page || this.#pageOf !== key) {
      this.#page = new LazyWidget(this, { within: 'dashboard', name, load });
      this.#pageOf = key;
    }
    return html`<div
      class="root errand ${scheme} ${density}"
      lang=${languageOf(this.locale)}
      dir=${this.locale.dir}
      @bd-receipt-saved=${this.#onSaved}
      @bd-sales-saved=${this.#onSaved}
    >
      <button type="button" class="btn back ${this.#saved ? 'primary' : 'plain'}" @click=${this.#back}>
        ${icon('back')}${this.msg('dashboard.back', { organization: this.heading() })}
      </button>
      ${this.#page.render(key, properties(open), this.headingLevel, skeleton(6))}
    </div>`;
  }

  // Doing

  #start(task: Task): void {
    const kind = errandOf(task)?.opens;
    if (kind) this.#choose({ kind, id: task.subject.id, partnership: task.partnership?.id ?? null });
  }

  /** Some things take the dashboard's whole place, wherever they were chosen. */
  readonly #onSelect = (event: SelectEvent): void => {
    const chosenIn = (event.target as Element).localName.slice(this.localName.length - 'dashboard'.length);
    const kind = OPENED_BY[chosenIn]?.find((name) => name === event.kind);
    if (!kind) return;
    event.stopPropagation();
    event.preventDefault();
    this.#choose({ kind, id: event.id, partnership: null });
  };

  /** Unless the host page, which is asked as always, opens it itself. */
  #choose(open: Opened): void {
    if (this.select(open.kind, open.id)) this.#open(open);
  }

  #open(open: Opened): void {
    this.#saved = false;
    this.setState({ open });
    void this.updateComplete.then(() =>
      this.shadowRoot?.querySelector<HTMLElement>('.errand > .back')?.focus(),
    );
  }

  readonly #onSaved = (): void => {
    this.#saved = true;
    this.requestUpdate();
  };

  readonly #back = (): void => {
    const { open } = this.state;
    // The task of what was saved is about to leave the list.
    const left = this.#saved ? null : open;
    this.#page = undefined;
    this.#saved = false;
    this.setState({ open: null });
    void this.updateComplete.then(() => {
      const root = this.shadowRoot;
      const button = left && root?.querySelector<HTMLElement>(`[data-subject="${left.id}"]`);
      (button ?? root?.getElementById('needs-you') ?? root?.getElementById('title'))?.focus();
    });
  };
}
