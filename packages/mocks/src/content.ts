/**
 * What a message carries, as recordings keep it: the value of its JSON, the text of a CSV file, or a picture as a
 * `data:` URL; undefined where it carries nothing.
 */
export async function contentOf(message: Request | Response): Promise<unknown> {
  const type = message.headers.get('content-type') ?? '';
  if (type.startsWith('image/')) return dataUrl(type, new Uint8Array(await message.arrayBuffer()));
  const text = await message.text();
  if (text === '') return undefined;
  return type.startsWith('text/csv') ? text : (JSON.parse(text) as unknown);
}

/** The body of an answer that carries this; the way back from `contentOf`. */
export function bodyOf(content: unknown): string | Uint8Array<ArrayBuffer> | null {
  if (content === undefined) return null;
  if (typeof content !== 'string') return JSON.stringify(content);
  return isPicture(content) ? bytesOf(content) : content;
}

/** A page draws a picture anew before it sends it, and no browser draws it like another. */
export function isPicture(content: unknown): content is `data:image/${string}` {
  return typeof content === 'string' && content.startsWith('data:image/');
}

function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

function bytesOf(url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}
