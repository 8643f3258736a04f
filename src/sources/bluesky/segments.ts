import { recordOf, recordsOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { profilePage } from './post-address.js';

export interface Segment {
  readonly text: string;
  /** Where it leads, as it was found. */
  readonly url?: string;
}

/**
 * A text in pieces, some of them links. Facets count in bytes of UTF-8, can be anything a client wrote, and should
 * not overlap (https://docs.bsky.app/docs/advanced-guides/post-richtext): of those that do, the first stands;
 * one that is not within the text or cuts a character in two is left out.
 */
export function segmentsOf(text: string, facets: unknown): readonly Segment[] {
  const bytes = new TextEncoder().encode(text);
  const slice = (from: number, to?: number): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to));
  // The bytes of a character behind its first are 10xxxxxx.
  const isEdge = (at: unknown): at is number =>
    Number.isInteger(at) && (at === bytes.length || (bytes[at as number] ?? 0x80) >> 6 !== 2);

  const spans = recordsOf(facets).flatMap(({ index, features }) => {
    const { byteStart: from, byteEnd: to } = recordOf(index);
    const url = recordsOf(features).map(featureUrl).find(Boolean);
    return url && isEdge(from) && isEdge(to) && from < to ? [{ from, to, url }] : [];
  });
  const segments: Segment[] = [];
  let at = 0;
  for (const { from, to, url } of spans.sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    segments.push({ text: slice(at, from) }, { text: slice(from, to), url });
    at = to;
  }
  return [...segments, { text: slice(at) }];
}

/** Where a link, a mention or a tag leads: lexicons/app/bsky/richtext/facet.json of bluesky-social/atproto. */
function featureUrl({ uri, did, tag }: JsonRecord): string {
  if (did) return profilePage(textOf(did));
  return tag ? `https://bsky.app/search?${new URLSearchParams({ q: `#${textOf(tag)}` })}` : textOf(uri);
}
