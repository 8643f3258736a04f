import { has, within } from '../json/json-head.js';
import { treeFormat } from '../json/tree-format.js';
import { countOf, fieldsOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import type { ReadContext } from '../format.js';
import { pageOfInput } from '../page-of-input.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace, RawComment, RawPerson, RawStatus, RawThread } from '../raw.js';

/** A backup of Ghost with posts and the comments of its members, or responses of its interface with comments alone. */
export const format = treeFormat({
  system: 'ghost',
  read(value, place, context) {
    const data = [within(value, 'db'), value].flatMap((one) => (Array.isArray(one) ? rowsOf(one) : [fieldsOf(one)]));
    const tables = data
      .map((one) => fieldsOf(one['data'] ?? one))
      .filter((one) => has(one, 'posts') || has(one, 'comments'));
    if (tables.length === 0) return undefined;
    return tables.flatMap((one) => threadsOf(one, place, context));
  },
});

function threadsOf(tables: Fields, place: InputPlace, context: ReadContext): readonly RawThread[] {
  const { log, options } = context;
  const people = new Map<string, RawPerson>();
  for (const row of [...rowsOf(tables['members']), ...rowsOf(tables['users'])]) {
    dropPrivate(row, log);
    people.set(textOf(row['id']), personOf(row));
  }
  const tags = new Map(rowsOf(tables['tags']).map((row) => [textOf(row['id']), textOf(row['name'])]));
  const comments = new Map<string, RawComment[]>();
  // A list of what is still to be read instead of recursion: depth is in the hands of the file.
  const rows = [...rowsOf(tables['comments'])];
  const facts = new Map<string, Fields>();
  for (const [index, row] of rows.entries()) {
    rows.push(...rowsOf(row['replies']).map((reply) => ({ post_id: row['post_id'], parent_id: row['id'], ...reply })));
    const post =
      textOf(row['post_id']) || textOf(fieldsOf(row['post'])['id']) || pageOfInput(place.file ?? '', options).id;
    if (has(row, 'post')) facts.set(post, fieldsOf(row['post']));
    const comment = commentOf(row, people, { ...place, path: `comments[${index + 1}]` });
    comments.set(post, [...(comments.get(post) ?? []), comment]);
  }
  const posts = rowsOf(tables['posts']).map((row, index): RawThread => {
    const id = textOf(row['id']);
    const own = comments.get(id) ?? [];
    comments.delete(id);
    return { ...postOf(row, tables, people, tags), comments: own, place: { ...place, path: `posts[${index + 1}]` } };
  });
  const others = [...comments].map(([id, own]): RawThread => {
    const { title, url, slug } = facts.get(id) ?? {};
    return {
      ...{ id, comments: own, place },
      ...(textOf(title) && { title: textOf(title) }),
      ...(textOf(url) && { url: textOf(url) }),
      ...(textOf(slug) && { slug: textOf(slug) }),
    };
  });
  return [...posts, ...others];
}

const personOf = (row: Fields): RawPerson => {
  const [id, website, image] = [
    textOf(row['id']),
    textOf(row['website']),
    textOf(row['avatar_image'] ?? row['profile_image']),
  ];
  return {
    name: textOf(row['name']),
    ...(website && { url: website }),
    ...(image && { image }),
    ...(id && { key: `member ${id}` }),
  };
};

const statuses: Readonly<Record<string, RawStatus>> = {
  published: 'public',
  hidden: 'held',
  deleted: 'deleted',
  '': 'public',
};

function commentOf(row: Fields, people: ReadonlyMap<string, RawPerson>, place: InputPlace): RawComment {
  const id = textOf(row['id']);
  const [published, modified] = [timeOf(row['created_at']), timeOf(row['edited_at'])];
  const member = fieldsOf(row['member']);
  const author = has(row, 'member') ? personOf(member) : people.get(textOf(row['member_id']));
  const upvotes = countOf(fieldsOf(row['count'])['likes']);
  return {
    ...(id && { id }),
    // A reply names the comment above all, and the one that it replies to beside it.
    parent: textOf(row['in_reply_to_id']) || textOf(row['parent_id']),
    ...(author && { author }),
    ...(published !== undefined && { published: inUtc(published) }),
    ...(modified !== undefined && { modified: inUtc(modified) }),
    status: statuses[textOf(row['status'])] ?? 'held',
    text: { html: textOf(row['html']) },
    ...(upvotes !== undefined && { upvotes }),
    place,
  };
}

function postOf(
  row: Fields,
  tables: Fields,
  people: ReadonlyMap<string, RawPerson>,
  tags: ReadonlyMap<string, string>,
): Omit<RawThread, 'comments' | 'place'> {
  const [id, title, slug, url] = ['id', 'title', 'slug', 'url'].map((name) => textOf(row[name]));
  const of = (table: string, key: string): readonly string[] =>
    rowsOf(tables[table])
      .filter((one) => textOf(one['post_id']) === id)
      .map((one) => textOf(one[key]));
  const several = of('posts_authors', 'author_id');
  const authors = (several.length > 0 ? several : [textOf(row['author_id'])]).flatMap((one) => people.get(one) ?? []);
  const keywords = of('posts_tags', 'tag_id').flatMap((tag) => tags.get(tag) ?? []);
  const [published, modified] = [timeOf(row['published_at']), timeOf(row['updated_at'])];
  const isPublic = textOf(row['status']) === 'published' && /^(?:|public)$/.test(textOf(row['visibility']));
  const html = textOf(row['html']);
  const image = textOf(row['feature_image']);
  return {
    id: id || slug!,
    ...(title && { title }),
    ...(slug && { slug, aliases: [`/${slug}/`] }),
    ...(url && { url }),
    status: isPublic ? 'public' : 'private',
    article: {
      text: html ? { html } : { plain: textOf(row['plaintext']) },
      ...(authors.length > 0 && { authors }),
      ...(published !== undefined && { published: inUtc(published) }),
      ...(modified !== undefined && { modified: inUtc(modified) }),
      ...(textOf(row['custom_excerpt']) && { description: textOf(row['custom_excerpt']) }),
      ...(keywords.length > 0 && { keywords }),
      ...(/^https?:/.test(image) && { image }),
    },
  };
}

/** Its database writes times in UTC, and does not say so. */
const inUtc = (time: string): string =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?:\.\d+)?$/.test(time) ? `${time}Z` : time;
