import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../src/formats/html/index.js';
import type { CommentBatch, CommentSource, Reply } from '../../src/model/source.js';
import { walineSource, type WalineSource, type WalineSourceOptions } from '../../src/sources/waline/index.js';

export const html = createHtmlReader(new new JSDOM('').window.DOMParser());

export const sourceOf = ({ url }: { readonly url: string }, options: Partial<WalineSourceOptions> = {}): WalineSource =>
  walineSource({ endpoint: url, html, ...options });

let made = 0;

/** A path without comments. */
export const newPath = (): string => `/essay-${(made += 1)}/`;

export const replyOf = (text: string, more: Partial<Reply> = {}): Reply => ({
  key: `key-${(made += 1)}`,
  text,
  name: 'Maya',
  ...more,
});

/** Follows a thread to its last page, as the conversation does. */
export async function readAll(
  source: CommentSource,
  thread: string,
  between?: () => Promise<void>,
): Promise<CommentBatch[]> {
  const pages = [await source.load(thread)];
  for (let cursor = pages[0]!.next; cursor !== undefined; cursor = pages.at(-1)!.next) {
    await between?.();
    pages.push(await source.load(thread, { cursor }));
  }
  return pages;
}

export const idsOf = (pages: readonly CommentBatch[]): string[] => [
  ...new Set(pages.flatMap(({ comments }) => comments.map(({ id }) => id))),
];
