import type { ExportFormat } from '../../../src/export/format.js';
import type { Body, Comment, Discussion, Person } from '../../../src/model/index.js';
import { plainText } from '../../../src/model/plain-text.js';

/** A comment as far as a format holds it: its parent by its place in the conversation, its author by name. */
export type Kept = Readonly<Record<string, unknown>>;

/**
 * What a format keeps of the comments of a discussion, by what it says of itself: `read(write(d))` is this. Twice is as
 * once. Comments stand in the order of their times, each of which is another.
 */
export function keep(discussion: Discussion, format: ExportFormat): readonly Kept[] {
  const { comments = [] } = discussion;
  const written = comments.filter((comment) => isWritten(comment, format));
  const byId = new Map(comments.map((one) => [one.id, one]));
  const above = ({ inReplyTo = '' }: Comment): Comment | undefined => {
    const parent = byId.get(inReplyTo);
    return !parent || written.includes(parent) ? parent : above(parent);
  };
  const parentOf = (comment: Comment): string | undefined =>
    format.parents === 'none'
      ? undefined
      : format.parents === 'ids'
        ? comment.inReplyTo
        : second(above(comment)?.datePublished);
  const answered = new Set<Comment>();
  for (const comment of written) {
    if (comment.status === 'deleted') continue;
    for (let at = above(comment); at && !answered.has(at); at = above(at)) answered.add(at);
  }
  return written
    .filter((comment) => comment.status !== 'deleted' || answered.has(comment))
    .map((comment) => keptOf(comment, parentOf(comment), discussion, format))
    .sort((one, other) => (`${one['at'] as string}` < `${other['at'] as string}` ? -1 : 1));
}

/** The same of what was read back, in which nothing is left to leave out. */
export const found = (discussion: Discussion | undefined, format: ExportFormat): readonly Kept[] =>
  discussion ? keep(discussion, format) : [];

function isWritten({ status = 'published', body }: Comment, { statuses, minLength = 1 }: ExportFormat): boolean {
  if (status === 'deleted') return statuses.includes('deleted');
  return (status === 'published' || statuses.includes(status)) && plainText(body).trim().length >= minLength;
}

function keptOf(
  comment: Comment,
  parent: string | undefined,
  { people = [] }: Discussion,
  { keeps, text, times, ids, votes }: ExportFormat,
): Kept {
  const isDeleted = comment.status === 'deleted';
  const author = isDeleted ? undefined : people.find(({ id }) => id === comment.author);
  const { upvoteCount = 0, downvoteCount = 0 } = comment;
  const score = upvoteCount - downvoteCount;
  const all: Kept = {
    ...comment,
    datePublished: times === 'iso' ? comment.datePublished : second(comment.datePublished),
    dateModified: times === 'iso' ? comment.dateModified : second(comment.dateModified),
    ...(votes === 'score' && {
      upvoteCount: Math.max(score, 0) || undefined,
      downvoteCount: Math.max(-score, 0) || undefined,
    }),
  };
  return {
    at: second(comment.datePublished),
    ...(ids !== 'numbers' && { id: comment.id }),
    ...(author && { author: personOf(author, keeps.person) }),
    ...(parent !== undefined && { parent }),
    status: comment.status ?? 'published',
    ...Object.fromEntries(
      keeps.comment.filter((name) => all[name] !== undefined && name !== 'source').map((name) => [name, all[name]]),
    ),
    ...(text === 'plain' ? { words: folded(plainText(comment.body)) } : { body: normal(comment.body) }),
  };
}

const personOf = (person: Person, fields: readonly string[]): object => ({
  name: person.name,
  ...(fields.includes('url') && person.url !== undefined && { url: person.url }),
  ...(fields.includes('image') && person.image !== undefined && { image: person.image }),
});

const second = (time: string | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString().slice(0, 19);

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** A body with its texts joined, and white space as a browser shows it. */
function normal(body: Body): Node {
  const read = (node: Node): Node => {
    const { children, ...rest } = node;
    if (!children) return node.type === 'text' ? { ...rest, value: node.value!.replace(/\s+/g, ' ') } : rest;
    const all: Node[] = [];
    for (const child of children.map(read)) {
      const before = all.at(-1);
      if (child.type === 'text' && before?.type === 'text')
        all[all.length - 1] = { type: 'text', value: `${before.value}${child.value}`.replace(/\s+/g, ' ') };
      else all.push(child);
    }
    // An unordered list may say so.
    const { ordered, ...others } = rest as { readonly type: string; readonly ordered?: boolean };
    return { ...others, ...(ordered && { ordered }), children: all };
  };
  return read(body as unknown as Node);
}
