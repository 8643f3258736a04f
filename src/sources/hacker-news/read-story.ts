import { hackerNewsItem, hackerNewsPage } from '../../formats/remote/hacker-news.js';
import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { isRecord, recordsOf, unreadable } from '../shared/json-value.js';
import { gather } from '../shared/remote-thread.js';

/** The comments on a story, which are nested in it. `url` is where it was asked for. */
export function readStory(url: string, story: unknown, id: string, html: HtmlReader): CommentBatch {
  if (!isRecord(story) || !Array.isArray(story.children)) throw unreadable(url, '{ children: […] }', story);
  // A list of what is still to be read instead of recursion: depth is in the hands of others.
  const items = [...recordsOf(story.children)];
  for (const item of items) items.push(...recordsOf(item.children));
  const thread = new GatheredThread('hacker-news');
  const remotes = items.map(hackerNewsItem).map((item) => (item.parent === id ? { ...item, parent: '' } : item));
  gather(thread, 'hacker-news', remotes, ({ text, url: at }) => html.body('html' in text ? text.html : '', at));
  return thread.batch(hackerNewsPage(id));
}
