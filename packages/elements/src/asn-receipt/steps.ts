/**
 * What a clerk sees besides the table of the count. Loaded on demand, together with the first ASN, so that it is there
 * when the connection no longer is.
 */
export { lineForm } from './line-form.ts';
export { closedPage, resumePage, savedPage, sendingPage } from './pages.ts';
export { lineProblem } from './problems.ts';
export { draftNote, progressRow, rowSummary } from './progress-row.ts';
export { promptBar } from './prompts.ts';
export { reviewErrors, reviewPage } from './review.ts';
export { sendReceipt } from './sending.ts';
export { ask } from '../parts/dialog.ts';
