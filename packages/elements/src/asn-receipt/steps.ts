/**
 * What a clerk sees besides the scan field. Loaded on demand, together with the first ASN, so that it is there
 * when the connection no longer is.
 */
export { Confirming } from './confirming.ts';
export { countColumns } from './count-columns.ts';
export { lineForm } from './line-form.ts';
export { linePanel } from './line-panel.ts';
export { LinePhotos } from './line-photos.ts';
export { closedPage, resumePage, savedPage, sendingPage } from './pages.ts';
export { photoList } from './photo-list.ts';
export { lineProblem } from './problems.ts';
export { draftNote, progressRow, rowSummary } from './progress-row.ts';
export { promptBar } from './prompts.ts';
export { reviewPage } from './review.ts';
export { Reviewing } from './reviewing.ts';
export { latestReceipt } from './sending.ts';
export { ask } from '../parts/dialog.ts';
