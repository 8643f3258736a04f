import { given, type RemoteComment } from './remote-comment.js';
import { textOf, type Fields } from './values.js';

const site = 'https://news.ycombinator.com';

/** Where an item stands on Hacker News. */
export const hackerNewsPage = (id: string): string => `${site}/item?id=${encodeURIComponent(id)}`;

/** A comment as Algolia and Hacker News itself give it, without its time, which each writes in its own way. */
export function hackerNewsItem(item: Fields): RemoteComment {
  const [id, name, html] = [textOf(item['id']), textOf(item['by'] ?? item['author']), textOf(item['text'])];
  const isDeleted = item['deleted'] === true || item['dead'] === true || (!name && !html);
  return {
    id,
    parent: textOf(item['parent'] ?? item['parent_id']),
    author: { name, ...(name && { key: name, url: `${site}/user?id=${encodeURIComponent(name)}` }) },
    ...given('published', textOf(item['created_at'])),
    status: isDeleted ? 'deleted' : 'public',
    text: { html },
    url: hackerNewsPage(id),
  };
}
