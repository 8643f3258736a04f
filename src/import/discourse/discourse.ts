import { discourseReactions, roleOf } from '../author-roles.js';
import { discoursePost, discourseWriter } from '../../formats/remote/discourse.js';
import { has, within } from '../json/json-head.js';
import { treeFormat } from '../json/tree-format.js';
import { countOf, fieldsOf, listOf, numberOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import type { InputPlace, RawComment } from '../raw.js';
import { quotesOf } from './quotes.js';

/** A topic of Discourse (`/t/ID.json`). Its first post is that of the topic; the others are replies. */
export const format = treeFormat({
  system: 'discourse',
  read(response, place) {
    const posts = within(response, 'post_stream.posts');
    if (!Array.isArray(posts)) return undefined;
    const topic = fieldsOf(response);
    const rows = rowsOf(posts);
    const ids = new Map(rows.map((row) => [textOf(row['post_number']), textOf(row['id'])]));
    const first = rows.find((row) => numberOf(row['post_number']) === 1);
    const comments = rows
      .filter((row) => row !== first)
      .map((row, index) =>
        postOf(
          row,
          { ids, topic: textOf(topic['id']), first: first && textOf(first['id']) },
          {
            ...place,
            path: `post_stream.posts[${index + 1}]`,
          },
        ),
      );
    const [id, title, slug] = [textOf(topic['id']), textOf(topic['title']), textOf(topic['slug'])];
    const stream = listOf(within(response, 'post_stream.stream')).length;
    const count = Math.max(stream, countOf(topic['posts_count']) ?? 0) - 1;
    const missing = rows.length < Math.max(stream, 1);
    const published = first && timeOf(first['created_at']);
    return [
      {
        id: id || slug || title || `${place.path}`,
        ...(title && { title }),
        ...(slug && { slug }),
        ...(has(topic, 'url') && { url: textOf(topic['url']) }),
        ...(slug && id && { aliases: [`/t/${slug}/${id}`] }),
        ...(first && {
          article: {
            text: { html: textOf(first['cooked']) },
            authors: [discourseWriter(first)],
            ...(published !== undefined && { published }),
          },
        }),
        comments,
        ...(missing && count > comments.length && { reported: count }),
        place,
      },
    ];
  },
});

/** What a post needs to know of its topic. */
interface Topic {
  /** The ids of posts by their numbers. */
  readonly ids: ReadonlyMap<string, string>;
  readonly topic: string;
  /** The id of the first post, where it is at hand. */
  readonly first: string | undefined;
}

function postOf(row: Fields, { ids, topic, first }: Topic, place: InputPlace): RawComment {
  const id = textOf(row['id']);
  const replied = textOf(row['reply_to_post_number']);
  const parent = replied ? (ids.get(replied) ?? `post ${replied}`) : '';
  const { html, ...post } = discoursePost(row);
  const quotes = quotesOf(html, topic, ids);
  return {
    ...(id && { id }),
    ...(parent !== first && { parent }),
    ...post,
    ...roleOf(['administrator', row['admin']], ['moderator', row['moderator']]),
    ...discourseReactions(row),
    text: { html },
    ...(quotes.length > 0 && { quotes }),
    place,
  };
}
