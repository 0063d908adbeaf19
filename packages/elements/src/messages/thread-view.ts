import type { Message } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { skeleton } from '../parts/states.ts';
import { icon } from '../parts/icons.ts';
import type { Outgoing } from './drafts.ts';
import type { LogScroll } from './log-scroll.ts';
import { readerZone, type MessagesHost, type Place } from './place.ts';
import type { Thread } from './thread.ts';

/** So few characters are left that it is worth saying. */
const FEW_LEFT = 200;
export const MOST_CHARACTERS = 4000;

/** The messages of a place and the field to write in. */
export function threadView(
  host: MessagesHost,
  thread: Thread,
  scroll: LogScroll,
  place: Place,
): TemplateResult {
  return html`${log(host, thread, scroll, place)}${
    place.canSend ? compose(host, thread, place) : html`<p class="muted">${host.msg('messages.readOnly')}</p>`
  }`;
}

function log(host: MessagesHost, thread: Thread, scroll: LogScroll, { counterparty }: Place): unknown {
  if (thread.failed && thread.messages.length === 0) return failed(host, thread);
  if (!thread.loaded) return skeleton(5);
  const { messages, outgoing } = thread;
  const isEmpty = messages.length === 0 && outgoing.length === 0;
  const entries: Entry[] = [
    ...messages,
    ...outgoing.filter(({ id }) => !messages.some((message) => message.id === id)),
  ];
  return html`<div class="log-frame">
    <div
      class="log"
      id="log"
      role="log"
      tabindex="0"
      aria-label=${host.msg('messages.log', { partner: counterparty.name })}
      @scroll=${scroll.onScroll}
    >
      ${
        thread.hasEarlier
          ? html`<button type="button" class="btn earlier" @click=${() => void thread.loadEarlier()}>
              ${host.msg('messages.earlier')}
            </button>`
          : nothing
      }
      ${isEmpty ? html`<p class="muted">${host.msg('messages.start')}</p>` : nothing}
      ${repeat(
        entries,
        ({ id }) => id,
        (entry, index) => {
          if (!isMessage(entry)) return unsent(host, thread, entry);
          const before = messages[index - 1];
          const isNewDay = dayOf(entry) !== (before && dayOf(before));
          return html`${isNewDay ? html`<div class="day muted caption">${dayText(host, entry.sentAt)}</div>` : nothing}
          ${entry.number === thread.unreadFrom ? html`<div class="new caption" id="unread">${host.msg('messages.newFrom')}</div>` : nothing}
          ${messageView(host, entry)}`;
        },
      )}
    </div>
    ${
      scroll.below > 0
        ? html`<button type="button" class="btn below" @click=${scroll.toEnd}>
            ${icon('down')}${host.msg('messages.newBelow', { count: scroll.below })}
          </button>`
        : nothing
    }
    ${thread.failed ? failed(host, thread) : nothing}
  </div>`;
}

type Entry = Message | Outgoing;

const isMessage = (entry: Entry): entry is Message => 'number' in entry;

function messageView(host: MessagesHost, { author, mine, text, sentAt }: Message): TemplateResult {
  const { name, organization } = author;
  const who = mine
    ? host.msg('messages.you')
    : host.msg('messages.author', { name, organization: organization.name });
  return html`<article class="message ${mine ? 'mine' : ''}">
    <div class="caption muted">
      <bdi class="who">${who}</bdi> <time datetime=${sentAt}>${host.format.time(sentAt)}</time>
    </div>
    <p class="text" dir="auto">${text}</p>
  </article>`;
}

function unsent(host: MessagesHost, thread: Thread, message: Outgoing): TemplateResult {
  return html`<article class="message mine unsent">
    <div class="caption muted"><bdi class="who">${host.msg('messages.you')}</bdi></div>
    <p class="text" dir="auto">${message.text}</p>
    ${
      thread.isUnderWay(message)
        ? html`<div class="caption muted">${host.msg('messages.sending')}</div>`
        : html`<div class="row caption">
            <span class="danger">${icon('error')} ${host.msg('messages.notSent')}</span>
            <button type="button" class="link" @click=${() => void thread.deliver(message)}>
              ${host.msg('messages.sendAgain')}
            </button>
            <button type="button" class="link" @click=${() => thread.discard(message)}>
              ${host.msg('messages.discard')}
            </button>
          </div>`
    }
  </article>`;
}

function failed(host: MessagesHost, thread: Thread): TemplateResult {
  return html`<p class="row" role="alert">
    <span>${host.msg('state.partFailed')}</span>
    <button type="button" class="btn" @click=${() => void thread.load()}>${host.msg('state.retry')}</button>
  </p>`;
}

function compose(host: MessagesHost, thread: Thread, { counterparty }: Place): TemplateResult {
  const left = MOST_CHARACTERS - thread.text.length;
  const few = left < FEW_LEFT;
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    thread.send();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    thread.send();
  };
  return html`<form class="compose" @submit=${onSubmit}>
    <textarea
      class="field-input"
      id="write"
      rows="2"
      dir=${thread.text === '' ? nothing : 'auto'}
      maxlength=${MOST_CHARACTERS}
      aria-label=${host.msg('messages.write', { partner: counterparty.name })}
      placeholder=${host.msg('messages.write', { partner: counterparty.name })}
      aria-describedby="write-hint"
      .value=${live(thread.text)}
      @input=${(event: Event) => thread.write((event.target as HTMLTextAreaElement).value)}
      @keydown=${onKeydown}
    ></textarea>
    <button type="submit" class="btn primary">${host.msg('messages.send')}</button>
    <span class="caption muted hint ${few ? '' : 'keys'}" id="write-hint"
      >${few ? host.msg('messages.left', { count: left }) : host.msg('messages.keys')}</span
    >
  </form>`;
}

const dayOf = ({ sentAt }: Message) => new Date(sentAt).toDateString();

/** Days are the reader's own, as are the times. */
function dayText(host: MessagesHost, sentAt: string): string {
  const day = new Date(sentAt).toDateString();
  const now = new Date();
  if (day === now.toDateString()) return host.msg('messages.today');
  now.setDate(now.getDate() - 1);
  if (day === now.toDateString()) return host.msg('messages.yesterday');
  return host.format.date(sentAt, readerZone());
}
