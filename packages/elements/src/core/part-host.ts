import type { ReactiveControllerHost } from 'lit';
import type { commonEn } from '../locales/common.en.ts';
import type { Announce } from './contexts.ts';
import type { Format } from './format.ts';
import type { MessageArgs } from './messages.ts';
import type { Width } from './width.ts';

/** A `PortalElement`, for parts that keep a state of their own. */
export type ControllerHost = PartHost &
  ReactiveControllerHost &
  HTMLElement & { readonly headingLevel: number; readonly quiet: boolean };

type CommonTexts = typeof commonEn;

/** What visual parts need of the widget they draw for. Every `PortalElement` is one. */
export interface PartHost {
  readonly width: Width;
  readonly format: Format;
  readonly announce: Announce;
  msg<Id extends keyof CommonTexts>(id: Id, ...args: MessageArgs<CommonTexts[Id]>): string;
}
