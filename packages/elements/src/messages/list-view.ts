import type { Conversation } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readerZone, subjectText, type MessagesHost } from './place.ts';

/** More unread messages are not counted by the server. */
export const MOST_UNREAD = 100;

interface ListContent {
  readonly conversations: readonly Conversation[];
  readonly openId: string | null;
  readonly open: (id: string) => void;
}

/** The conversations, one tab stop; arrows, Home and End go from one to the next. */
export function listView(host: MessagesHost, { conversations, openId, open }: ListContent): TemplateResult {
  const stop = conversations.some(({ id }) => id === openId) ? openId : conversations[0]?.id;
  return html`<ul class="threads" aria-label=${host.msg('messages.list')} @keydown=${onKeydown}>
    ${repeat(
      conversations,
      ({ id }) => id,
      (conversation) => {
        const { id, counterparty, subject, lastMessage, lastMessageAt } = conversation;
        const { author, mine, excerpt: text } = lastMessage;
        const name = mine ? host.msg('messages.you') : author.name;
        return html`<li>
          <button
            type="button"
            class="thread ${conversation.unreadCount > 0 ? 'unread' : ''}"
            id="thread-${id}"
            tabindex=${id === stop ? 0 : -1}
            aria-current=${id === openId ? 'true' : nothing}
            @click=${() => open(id)}
          >
            <span class="line">
              <bdi class="subject">${subjectText(host, subject)}</bdi>
              <span class="caption muted when">${when(host, lastMessageAt)}</span>
            </span>
            <span class="line">
              <bdi class="muted">${counterparty.name}</bdi>
              ${unreadBadge(host, conversation)}
            </span>
            <bdi class="excerpt">${host.msg('messages.excerpt', { author: name, text })}</bdi>
          </button>
        </li>`;
      },
    )}
  </ul>`;
}

/** Focuses a conversation of the list. */
export function focusThread(root: ShadowRoot | null, id: string): void {
  root?.getElementById(`thread-${id}`)?.focus();
}

function unreadBadge(host: MessagesHost, { unreadCount }: Conversation): unknown {
  if (unreadCount === 0) return nothing;
  const text = unreadText(host, unreadCount, unreadCount === MOST_UNREAD);
  return html`<span class="unread-count">${text}</span>`;
}

/** "3 unread", or "99+ unread" where there may be more than were counted. */
export function unreadText(host: MessagesHost, count: number, isMore: boolean): string {
  return isMore
    ? host.msg('messages.unreadMany', { count: count - 1 })
    : host.msg('messages.unread', { count });
}

/** The time of today, or else the day. */
function when(host: MessagesHost, at: string): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return isToday ? host.format.time(at) : host.format.day(at, readerZone());
}

function onKeydown(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const items = [...list.querySelectorAll<HTMLElement>('.thread')];
  const at = items.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}
