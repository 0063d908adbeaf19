import { html, type TemplateResult } from 'lit';
import type { MessageArgs } from '../core/messages.ts';
import type { peopleEn } from './people.en.ts';

type Texts = typeof peopleEn;

/** The widget as its parts see it. */
export interface PeopleHost {
  readonly headingLevel: number;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

export const ROLES = ['OWNER', 'ADMIN', 'OPERATOR', 'ANALYST', 'BILLING', 'VIEWER'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may make of others. */
export function rolesGivenBy(role: string | undefined): readonly Role[] {
  return role === 'OWNER' ? ROLES : ROLES.filter((each) => each !== 'OWNER');
}

/** The options of a select where there is little room. */
export function roleNames(host: PeopleHost, roles: readonly Role[], chosen: string): TemplateResult[] {
  return roles.map(
    (role) => html`<option value=${role} ?selected=${role === chosen}>${host.msg(`people.${role}`)}</option>`,
  );
}

/** The same, each with what the role does. */
export function roleOptions(host: PeopleHost, roles: readonly Role[], chosen: string): TemplateResult[] {
  return roles.map(
    (role) =>
      html`<option value=${role} ?selected=${role === chosen}>
        ${host.msg(`people.${role}`)}: ${host.msg(`people.${role}Does`)}
      </option>`,
  );
}

export function chosenRole(event: Event): Role {
  const { value } = event.target as HTMLSelectElement;
  return ROLES.find((role) => role === value) ?? 'VIEWER';
}
