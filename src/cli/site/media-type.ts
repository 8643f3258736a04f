import { lookup } from 'mrmime';

/** The media type of a file by its name, with the encoding of those that are text. */
export function mediaType(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|json$|xml$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
