import { has, within } from '../json/json-head.js';
import { treeFormat } from '../json/tree-format.js';
import {
  countOf,
  fieldsOf,
  flagOf,
  isFields,
  listOf,
  numberOf,
  rowsOf,
  textOf,
  timeOf,
  type Fields,
} from '../json/values.js';
import type { InputPlace, RawComment, RawStatus } from '../raw.js';
import { quotesOf } from './quotes.js';

/** A topic of Discourse (`/t/ID.json`). Its first post is that of the topic; the others are replies. */
export const format = treeFormat({
  system: 'discourse',
  read(answer, place) {
    const posts = within(answer, 'post_stream.posts');
    if (!Array.isArray(posts)) return undefined;
    const topic = fieldsOf(answer);
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
    const stream = listOf(within(answer, 'post_stream.stream')).length;
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
            authors: [writerOf(first)],
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

const writerOf = (row: Fields): { name: string; key?: string } => {
  const user = textOf(row['username']);
  return { name: textOf(row['name']) || user, ...(user && { key: `user ${user}` }) };
};

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
  const [published, modified] = [timeOf(row['created_at']), timeOf(row['updated_at'])];
  const likes = rowsOf(row['actions_summary']).find((one) => numberOf(one['id']) === 2);
  const isDeleted = flagOf(row['user_deleted']) || Boolean(row['deleted_at']);
  // 4 is a whisper among moderators; 3 says what was done, such as that the topic was closed.
  const type = numberOf(row['post_type']);
  const status: RawStatus = isDeleted
    ? 'deleted'
    : type === 4 || type === 3
      ? 'private'
      : flagOf(row['hidden'])
        ? 'held'
        : 'public';
  const quotes = quotesOf(textOf(row['cooked']), topic, ids);
  const upvotes = countOf(isFields(likes) ? likes['count'] : undefined);
  return {
    ...(id && { id }),
    ...(parent !== first && { parent }),
    author: writerOf(row),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && numberOf(row['version']) !== 1 && { modified }),
    status,
    text: { html: textOf(row['cooked']) },
    ...(quotes.length > 0 && { quotes }),
    ...(upvotes !== undefined && { upvotes }),
    place,
  };
}
