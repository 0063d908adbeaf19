/**
 * A value of a response enumeration. A later version of the API may add members, so a reader must handle text that
 * it does not know; editors still offer the known members.
 */
export type Open<Known extends string> = Known | (string & {});

/** The members that this version knows. */
export type Known<Type extends string> = Type extends string ? (string extends Type ? never : Type) : never;
