import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { NetworkProblems, Place } from './problems.ts';
import { resolveDate } from './relative-dates.ts';

/** A YAML document with the means to say where in it something stands. */
export interface YamlFile<Content> {
  file: string;
  content: Content;
  /** @param path keys and indices from the top, as in `['content', 'lines', 0, 'sku']` */
  place: (path: readonly PropertyKey[]) => Place;
}

/** Reads all `.yaml` files of a subfolder, by name. What cannot be read becomes a problem. */
export async function readYamlFolder<Schema extends z.ZodType>(
  folder: string,
  subfolder: string,
  schema: Schema,
  today: string,
  problems: NetworkProblems,
): Promise<YamlFile<z.output<Schema>>[]> {
  const names = await listFiles(join(folder, subfolder));
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  const read = files.map(async (name) => {
    const text = await readFile(join(folder, subfolder, name), 'utf8');
    return readYaml(`${subfolder}/${name}`, text, schema, today, problems);
  });
  return (await Promise.all(read)).flat();
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  today: string,
  problems: NetworkProblems,
): YamlFile<z.output<Schema>>[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const { message, pos } of document.errors) {
    const detail = `cannot be read as YAML: ${message.split(' at line')[0]}.`;
    problems.add({ file, row: lines.linePos(pos[0]).line }, detail);
  }
  if (document.errors.length > 0) return [];
  const place = (path: readonly PropertyKey[]): Place => ({
    file,
    row: lineOf(document, path, lines),
    column: path.map(segment).join('').replace(/^\./, ''),
  });
  const result = schema.safeParse(resolveDates(document.toJS(), today));
  if (result.success) return [{ file, content: result.data, place }];
  for (const { path, message } of result.error.issues) problems.add(place(path), `${message}.`);
  return [];
}

function segment(key: PropertyKey): string {
  return typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
}

/** The line of the value, or of the nearest thing around it that exists. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Relative dates stand in values whose key ends in `At` or `Date`. */
function resolveDates(value: unknown, today: string, key = ''): unknown {
  if (typeof value === 'string') return /(At|Date)$/.test(key) ? resolveDate(value, today) : value;
  if (Array.isArray(value)) return value.map((item) => resolveDates(item, today));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, resolveDates(inner, today, name)]),
  );
}
