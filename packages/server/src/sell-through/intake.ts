import { problem } from '../http/problem.ts';
import { checkRow, duplicateError, type Known, type RowError, type SentRow } from './sell-through.ts';

const LISTED_ERRORS = 100;

/** Takes the rows of a submission, batch by batch, and keeps count of what is wrong with them. */
export class Intake {
  readonly #known: Known;
  readonly #errors: RowError[] = [];
  #read = 0;
  #rejected = 0;

  constructor(known: Known) {
    this.#known = known;
  }

  get counts(): { read: number; rejected: number; errors: readonly RowError[] } {
    return { read: this.#read, rejected: this.#rejected, errors: this.#errors };
  }

  /** @param stage stages good rows and answers which of them say again what an earlier row says */
  async take(
    sent: readonly SentRow[],
    stage: (rows: ReportedRows) => Promise<Map<number, number>>,
  ): Promise<void> {
    this.#read += sent.length;
    const faults: RowError[] = [];
    const good: ReportedRows = [];
    let bad = 0;
    for (const row of sent) {
      const checked = checkRow(row, this.#known);
      if (Array.isArray(checked)) {
        bad += 1;
        faults.push(...checked);
      } else good.push(checked);
    }
    const duplicates = await stage(good);
    for (const row of duplicates.size > 0 ? sent : []) {
      const first = duplicates.get(row.row);
      if (first !== undefined) faults.push(duplicateError(row, first));
    }
    this.#rejected += bad + duplicates.size;
    this.#list(faults);
  }

  /** Throws `sell-through-invalid` unless what was taken may be saved. */
  requireSaveable(partial: boolean): void {
    const good = this.#read - this.#rejected;
    if (this.#rejected > 0 && !(partial && good > 0)) throw this.refusal();
  }

  /** @param fault why the file could not be read on */
  refusal(fault?: RowError): Error {
    if (fault !== undefined) {
      this.#list([fault]);
      // What cannot be read is the one thing that has to be seen.
      if (!this.#errors.includes(fault)) this.#errors.splice(LISTED_ERRORS - 1, 1, fault);
    }
    const [rows, invalidRows] = [this.#read, this.#rejected];
    return problem('sell-through-invalid', {
      report: { rows, validRows: rows - invalidRows, invalidRows, errors: this.#errors },
    });
  }

  #list(faults: RowError[]): void {
    const room = LISTED_ERRORS - this.#errors.length;
    this.#errors.push(...faults.toSorted((a, b) => a.row - b.row).slice(0, room));
  }
}

type ReportedRows = Exclude<ReturnType<typeof checkRow>, RowError[]>[];
