import type { ControllerHost } from '../core/part-host.ts';
import { adopt } from '../parts/adopt.ts';
import { DetailsPanel, detailsStyles } from '../parts/details-panel.ts';

/** The panel in which a line is counted apart. */
export function linePanel(host: ControllerHost, onClose: () => void): DetailsPanel {
  adopt(host, detailsStyles);
  return new DetailsPanel(host, { onClose });
}
