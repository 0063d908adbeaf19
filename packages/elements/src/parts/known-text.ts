/** A code for which there is a text, or OTHER: a later version of the API may have codes that this one does not know. */
export function knownText<Code extends string>(codes: readonly Code[], code: string | null): Code | 'OTHER' {
  return codes.find((known) => known === code) ?? 'OTHER';
}
