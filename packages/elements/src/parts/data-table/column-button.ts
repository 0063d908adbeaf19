import { nothing } from 'lit';
import type { ControllerHost } from '../../core/part-host.ts';
import { LazyPart } from '../lazy-part.ts';
import { Popover } from '../popover.ts';
import type { Column, ColumnChoice } from './column.ts';

/** [Columns]: which columns a table shows, and in which order. The chooser is loaded when first opened. */
export class ColumnButton {
  readonly #host: ControllerHost;
  readonly #popover: Popover;
  readonly #onChoose: (choice: ColumnChoice) => void;
  readonly #chooser: LazyPart<typeof import('./column-chooser.ts')>;

  /** @param options.onChoose keeps the choice, usually in the widget's state */
  constructor(host: ControllerHost, { onChoose }: { onChoose: (choice: ColumnChoice) => void }) {
    this.#host = host;
    this.#onChoose = onChoose;
    this.#popover = new Popover(host, 'columns');
    this.#chooser = new LazyPart(host, () => import('./column-chooser.ts'));
  }

  /** @param columns all columns that there are, chosen or not */
  render<Row>(columns: readonly Column<Row>[], choice: ColumnChoice | undefined): unknown {
    if (this.#host.width === 'narrow') return nothing;
    return this.#popover.render({
      label: this.#host.msg('columns.button'),
      icon: 'columns',
      content: () =>
        this.#chooser.render(({ columnChooser }) =>
          columnChooser(this.#host, columns, choice, this.#onChoose),
        ),
    });
  }
}
