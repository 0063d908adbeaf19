import { nothing } from 'lit';
import type { ControllerHost } from '../../core/part-host.ts';
import { Popover } from '../popover.ts';
import type { Column, ColumnChoice } from './column.ts';
import type { columnChooser } from './column-chooser.ts';

/** [Columns]: which columns a table shows, and in which order. The chooser is loaded when first opened. */
export class ColumnButton {
  readonly #host: ControllerHost;
  readonly #popover: Popover;
  readonly #onChoose: (choice: ColumnChoice) => void;
  #chooser: typeof columnChooser | undefined;

  /** @param options.onChoose keeps the choice, usually in the widget's state */
  constructor(host: ControllerHost, { onChoose }: { onChoose: (choice: ColumnChoice) => void }) {
    this.#host = host;
    this.#onChoose = onChoose;
    this.#popover = new Popover(host, 'columns');
  }

  /** @param columns all columns that there are, chosen or not */
  render<Row>(columns: readonly Column<Row>[], choice: ColumnChoice | undefined): unknown {
    if (this.#host.width === 'narrow') return nothing;
    return this.#popover.render({
      label: this.#host.msg('columns.button'),
      icon: 'columns',
      content: () => this.#content(columns, choice),
    });
  }

  #content<Row>(columns: readonly Column<Row>[], choice: ColumnChoice | undefined): unknown {
    if (this.#chooser) return this.#chooser(this.#host, columns, choice, this.#onChoose);
    void import('./column-chooser.ts').then(({ columnChooser }) => {
      this.#chooser = columnChooser;
      this.#host.requestUpdate();
    });
    return nothing;
  }
}
