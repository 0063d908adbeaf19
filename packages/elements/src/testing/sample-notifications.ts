import type {
  Notification,
  NotificationList,
  NotificationPreferences,
  NotificationPreferencesInput,
} from '@betterdata/portal-contract';
import { problem, type Routes } from './fake-api.ts';

const idOf = (number: number) => `6b1f3f0e-2d52-4c1f-9a77-${String(number).padStart(12, '0')}`;

/** The n-th latest notification: an ASN announced to PHX5, n hours ago and unread. */
export function sampleNews(number: number, changes: Partial<Notification> = {}): Notification {
  return {
    id: idOf(number),
    kind: 'asn.sent',
    topic: 'NEW_ASN',
    partnershipId: '5a0e4d5c-8a52-4c6e-9d0e-6d6f3c9a8101',
    subject: { type: 'ASN', id: idOf(5000 + number), code: `ASN-${8900 - number}` },
    values: {
      counterpartyName: 'LUXE BOND',
      asnNumber: `ASN-${8900 - number}`,
      locationCode: 'LOC-101',
      locationName: 'Amazon FBA PHX5',
      timezone: 'America/Phoenix',
      estimatedDeliveryAt: '2026-03-14T17:00:00Z',
      units: 1152,
      palletCount: 2,
      cartonCount: 48,
    },
    createdAt: new Date(Date.now() - number * 3_600_000).toISOString().replace('Z', '123Z'),
    readAt: null,
    ...changes,
  };
}

const NUMBER = /^\+[1-9]\d{6,14}$/;

/** One person's notifications and preferences, as the API keeps them. */
export class FakeNotifications {
  items: Notification[];
  preferences: NotificationPreferences = {
    email: 'ana@amazon.example',
    phoneNumber: null,
    locale: null,
    channels: ['IN_APP', 'EMAIL', 'SMS'],
    topics: [
      { topic: 'NEW_ASN', channels: ['IN_APP', 'EMAIL'] },
      { topic: 'SHIPMENT_UPDATES', channels: ['IN_APP', 'EMAIL'] },
      { topic: 'RECEIPTS', channels: ['IN_APP'] },
      { topic: 'STOCK_ALERTS', channels: ['IN_APP', 'EMAIL'] },
      { topic: 'MESSAGES', channels: ['IN_APP', 'EMAIL'] },
    ],
    version: 1,
  };

  constructor(items: Notification[]) {
    this.items = items;
  }

  get routes(): Routes {
    const reads = this.items.map(({ id }) => [`POST /v1/notifications/${id}/read`, () => this.#read(id)]);
    return {
      'GET /v1/notifications': (request) => this.#page(new URL(request.url).searchParams),
      'GET /v1/notifications/summary': () => this.#summary,
      'POST /v1/notifications/read': async (request) => {
        const { until } = (await request.clone().json()) as { until: string };
        this.items = this.items.map((item) => (item.createdAt <= until ? asRead(item) : item));
        return this.#summary;
      },
      'GET /v1/notification-preferences': () => this.preferences,
      'PUT /v1/notification-preferences': async (request) =>
        this.#set(
          (await request.clone().json()) as NotificationPreferencesInput,
          request.headers.get('if-match'),
        ),
      ...(Object.fromEntries(reads) as Routes),
    };
  }

  get #summary() {
    return { unreadCount: Math.min(100, this.items.filter(({ readAt }) => readAt === null).length) };
  }

  #page(query: URLSearchParams): NotificationList {
    const from = Number(query.get('cursor') ?? 0);
    const to = from + Number(query.get('limit') ?? 50);
    return { items: this.items.slice(from, to), nextCursor: to < this.items.length ? String(to) : null };
  }

  #read(id: string): Notification | Response {
    this.items = this.items.map((item) => (item.id === id ? asRead(item) : item));
    return this.items.find((item) => item.id === id) ?? problem(404, 'not-found');
  }

  #set({ phoneNumber, locale, topics }: NotificationPreferencesInput, ifMatch: string | null) {
    const { version } = this.preferences;
    if (ifMatch !== `"${version}"`) return problem(412, 'version-mismatch', { currentVersion: version });
    if (phoneNumber !== null && !NUMBER.test(phoneNumber)) return refused('is not E.164');
    if (phoneNumber === null && topics.some(({ channels }) => channels.includes('SMS')))
      return refused('SMS need a phone number');
    const kept = this.preferences.topics.filter(({ topic }) => !topics.some((set) => set.topic === topic));
    this.preferences = {
      ...this.preferences,
      phoneNumber,
      locale,
      topics: [...topics, ...kept],
      version: version + 1,
    };
    return this.preferences;
  }
}

const refused = (detail: string) =>
  problem(400, 'invalid-request', { errors: [{ pointer: '/phoneNumber', detail }] });

const asRead = (item: Notification): Notification => ({
  ...item,
  readAt: item.readAt ?? new Date().toISOString(),
});
