/** A sentence whose form depends on `count`, by the plural categories of `Intl.PluralRules`. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A text with `{name}` placeholders, or one such text per plural category. */
export type Message = string | PluralMessage;

/** Values for the placeholders of a message; numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A catalogue: message id → message. English catalogues are `as const`, so that arguments are typed. */
export type Messages = Readonly<Record<string, Message>>;

/** What a translation of the catalogue `M` must contain: every id, a plural where English has one. */
export type Translation<M extends Messages> = {
  readonly [Id in keyof M]: M[Id] extends string ? string : PluralMessage;
};

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<M extends Message> = M extends string ? Names<M> : Names<M[keyof M]> | 'count';
type ArgsOf<M extends Message> = { [Name in NamesOf<M>]: Name extends 'count' ? number : string | number };

/** The arguments that `msg` wants for a message: none, or an object with its placeholders. */
export type MessageArgs<M extends Message> = [NamesOf<M>] extends [never] ? [] : [args: ArgsOf<M>];

/**
 * Fills a message.
 *
 * @param tag BCP 47 tag that decides plural form and digits
 * @param isolate puts Unicode isolates around inserted texts, so that codes such as `ASN-8841` keep their
 *   order inside a right-to-left sentence
 */
export function fill(
  message: Message,
  args: MessageValues,
  { tag, isolate }: { tag: string; isolate: boolean },
): string {
  const text = typeof message === 'string' ? message : pluralForm(message, Number(args['count']), tag);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = args[name];
    if (value === undefined) return placeholder;
    if (typeof value === 'number') return numbers(tag).format(value);
    return isolate ? `\u2068${value}\u2069` : value;
  });
}

function pluralForm(message: PluralMessage, count: number, tag: string): string {
  return message[plurals(tag).select(count)] ?? message.other;
}

const plurals = memo((tag) => new Intl.PluralRules(tag));
const numbers = memo((tag) => new Intl.NumberFormat(tag));

function memo<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    let value = made.get(tag);
    if (value === undefined) made.set(tag, (value = make(tag)));
    return value;
  };
}
