/** What a column can hold. */
export const columnParts = [
  ...(['id', 'parent', 'author', 'website', 'date', 'modified', 'text', 'status', 'page', 'title', 'url'] as const),
  ...(['language', 'kind', 'upvotes', 'downvotes', 'pinned', 'warning'] as const),
] as const;
export type ColumnPart = (typeof columnParts)[number];

/** How exports name their columns, without signs and in lower case; the first of these that is there is taken. */
const names: Readonly<Record<ColumnPart, readonly string[]>> = {
  id: ['id', 'commentid', 'objectid', 'cid', 'uuid', 'key'],
  parent: [
    'inreplyto',
    'parent',
    'parentid',
    'commentparent',
    'replyto',
    'replyingto',
    'pid',
    'parentcommentid',
    'rid',
  ],
  author: [
    'author',
    'name',
    'nick',
    'authorname',
    'commentauthor',
    'displayname',
    'username',
    'user',
    'from',
    'commenter',
  ],
  website: ['website', 'authorurl', 'commentauthorurl', 'homepage', 'site', 'link', 'web'],
  date: [
    ...['date', 'datepublished', 'commentdategmt', 'published', 'publishedat', 'created', 'createdat', 'insertedat'],
    ...['creationdate', 'time', 'timestamp', 'commentdate', 'postedat', 'submitted'],
  ],
  modified: ['modified', 'datemodified', 'updated', 'updatedat', 'editedat', 'edited'],
  text: ['text', 'comment', 'content', 'commentcontent', 'body', 'message', 'reply', 'html', 'markdown', 'commenttext'],
  status: ['status', 'approved', 'commentapproved', 'state', 'ispublic', 'visibility'],
  page: [
    ...['essay', 'page', 'pageurl', 'posturl', 'permalink', 'pagekey', 'thread', 'threadid', 'post', 'postid'],
    ...['commentpostid', 'postslug', 'slug', 'path', 'uri', 'article', 'url'],
  ],
  title: ['title', 'pagetitle', 'posttitle', 'threadtitle', 'articletitle'],
  url: ['address', 'commenturl', 'commentlink'],
  language: ['language', 'lang', 'locale'],
  kind: ['kind', 'type', 'commenttype'],
  upvotes: ['upvotes', 'likes', 'like', 'voteup', 'ups'],
  downvotes: ['downvotes', 'dislikes', 'votedown', 'downs'],
  pinned: ['pinned', 'ispinned', 'sticky'],
  warning: ['warning', 'contentwarning'],
};

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The columns of a table by what they hold: those that are asked for, and others by their names. */
export function findColumns(
  columns: readonly string[],
  asked: Partial<Record<ColumnPart, string>> = {},
): Readonly<Partial<Record<ColumnPart, string>>> {
  const taken = new Set(Object.values(asked));
  const byName = new Map(columns.map((column) => [plain(column), column]));
  const found: Partial<Record<ColumnPart, string>> = { ...asked };
  for (const part of columnParts) {
    if (found[part] !== undefined) continue;
    const column = names[part].map((name) => byName.get(name)).find((one) => one !== undefined && !taken.has(one));
    if (column === undefined) continue;
    found[part] = column;
    taken.add(column);
  }
  return found;
}
