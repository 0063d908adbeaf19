import type { InventoryItem } from '@betterdata/portal-contract';
import type { PortalClient } from '../core/client.ts';
import type { ControllerHost } from '../core/part-host.ts';
import { adopt } from '../parts/adopt.ts';
import { detailsStyles } from '../parts/details-panel.ts';
import { OpenDetails } from '../parts/open-details.ts';
import type { ResultMessage } from '../parts/result-message.ts';
import { itemDetails, type ItemDetails } from './details.ts';
import type { InventoryHost } from './part-host.ts';

export interface ItemPanelOptions {
  readonly client: () => PortalClient | undefined;
  readonly openId: () => string | null;
  readonly result: ResultMessage;
  readonly onClose: () => void;
}

/** Movements on a page. */
const MOVEMENTS = 20;
const MOST = 200;

/** The open item: buckets, lots, and its movements, older ones on request. */
export class ItemPanel {
  readonly #host: InventoryHost & ControllerHost;
  readonly #options: ItemPanelOptions;
  readonly #details: OpenDetails<ItemDetails>;

  constructor(host: InventoryHost & ControllerHost, options: ItemPanelOptions) {
    adopt(host, detailsStyles);
    this.#host = host;
    this.#options = options;
    this.#details = new OpenDetails<ItemDetails>(host, {
      ...options,
      load: async (client, id, signal, shown) => {
        const limit = Math.min(MOST, Math.max(MOVEMENTS, shown?.movements.length ?? 0));
        const [item, { items, nextCursor }] = await Promise.all([
          client.inventory.get(id, { signal }),
          client.inventory.movements(id, { limit }, { signal }),
        ]);
        return { item, movements: items, nextCursor };
      },
    });
  }

  takeFocus(): void {
    this.#details.takeFocus();
  }

  again(): void {
    this.#details.again();
  }

  /** @param listed the item as the list has it, which names it before its details are there */
  render(listed: InventoryItem | undefined): unknown {
    const product = this.#details.shown?.item.product ?? listed?.product;
    const title = product ? `${product.sku} ${product.name}` : this.#host.msg('inventory.title');
    return this.#details.render(title, (shown) =>
      itemDetails(this.#host, shown, () => void this.#showOlder(shown)),
    );
  }

  async #showOlder(shown: ItemDetails): Promise<void> {
    const { item, movements, nextCursor } = shown;
    const client = this.#options.client();
    if (!client || nextCursor === null) return;
    try {
      const older = await client.inventory.movements(item.id, { limit: MOVEMENTS, cursor: nextCursor });
      // By now another item may be open, or a second click may have brought the same page.
      if (this.#details.shown !== shown) return;
      this.#details.shown = {
        ...shown,
        movements: [...movements, ...older.items],
        nextCursor: older.nextCursor,
      };
    } catch {
      if (client !== this.#options.client()) return;
      this.#options.result.show({ tone: 'danger', text: this.#host.msg('table.moreFailed') });
    }
  }
}
