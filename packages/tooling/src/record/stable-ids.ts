const RANDOM_UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g;

/**
 * Gives the ids that the server made up the same names in every recording, by the order in which they are seen. (The
 * ids of a loaded network are derived from its files and are the same each time.)
 */
export function stableIds(): <T>(value: T) => T {
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    const name = names.get(id) ?? `00000000-0000-4000-8000-${String(names.size + 1).padStart(12, '0')}`;
    names.set(id, name);
    return name;
  };
  return <T>(value: T) => JSON.parse(JSON.stringify(value).replaceAll(RANDOM_UUID, nameOf)) as T;
}
