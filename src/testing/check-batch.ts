import type { Block, Body, Inline, ListItem } from '../model/body.js';
import { parseDiscussion } from '../model/parse-whole.js';
import type { CommentBatch } from '../model/source.js';
import { expect, expectEqual } from './expect.js';

/** One property of everything that a source delivers; throws where it does not hold. */
export type BatchCheck = (batch: CommentBatch, source: string) => void;

const empty: Body = { type: 'root', children: [] };

/** The model's own validator about these comments and people, and nothing else. */
function parse(comments: readonly object[], people: readonly object[] = []): void {
  parseDiscussion({ article: { id: 'essay', headline: 'Essay', body: empty }, comments, people });
}

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** The ids of the people to whom blockquotes are attributed. They name people of the merged thread. */
function attributions(body: Body): readonly string[] {
  const found: string[] = [];
  const unread: (Body | Block | Inline | ListItem)[] = [body];
  for (let node = unread.pop(); node; node = unread.pop()) {
    if (node.type === 'blockquote' && node.data) found.push(node.data.attribution);
    if ('children' in node && Array.isArray(node.children)) unread.push(...node.children);
  }
  return found;
}

export const idsUnique: BatchCheck = ({ comments, people }, source) => {
  const ids = comments.map(({ id }) => id);
  for (const id of [...ids, ...people.map((person) => person.id)]) {
    expect(typeof id === 'string' && id !== '', 'every id to be a string that is not empty', id);
    expect(!id.startsWith(`${source}:`), `ids without "${source}:" before them`, id);
  }
  expectEqual(repeated(ids), [], 'the ids of comments that stand twice in one batch');
  expectEqual(repeated(people.map(({ id }) => id)), [], 'the ids of people that stand twice in one batch');
};

export const peopleKnown: BatchCheck = ({ comments, people }) => {
  const known = new Set(people.map(({ id }) => id));
  for (const { id, author } of comments) {
    expect(author === undefined || known.has(author), `the author of ${id} among the people of the batch`, author);
  }
  for (const { id, name } of people) expect(name?.trim() !== '', `the person ${id} to have a name`, name);
};

export const datesValid: BatchCheck = ({ comments }) =>
  parse(comments.map(({ id, datePublished, dateModified }) => ({ id, datePublished, dateModified, body: empty })));

export const bodiesValid: BatchCheck = ({ comments }) => {
  const people = new Set(comments.flatMap(({ body }) => attributions(body)));
  parse(
    comments.map(({ id, body }) => ({ id, body })),
    [...people].map((id) => ({ id, name: id })),
  );
};

export const urlsValid: BatchCheck = ({ comments, people, moreAt }) => {
  const named = people.map(({ id, url, image }) => ({ id, name: id, url, image }));
  parse(
    comments.map(({ id, url }) => ({ id, url, body: empty })),
    named,
  );
  if (moreAt !== undefined) parse([{ id: 'more', url: moreAt, body: empty }]);
};

/** Everything else of comments and people, and of the batch itself. */
export const shapeValid: BatchCheck = ({ comments, people, total, next, closed, votes = {} }) => {
  parse(
    comments.map((comment) => ({ ...comment, body: empty })),
    people,
  );
  const isTotal = total === undefined || (Number.isSafeInteger(total) && total >= 0);
  expect(isTotal, '`total` to be a whole number or absent', total);
  expect(next === undefined || (typeof next === 'string' && next !== ''), '`next` to be a string or absent', next);
  const isVotes = typeof votes === 'object' && Object.values(votes).every((vote) => [1, 0, -1].includes(vote));
  expect(isVotes, '`votes` to hold 1, 0 and -1 by id, or to be absent', votes);
  expect(closed === undefined || typeof closed === 'boolean', '`closed` to be true, false or absent', closed);
};

/** All of the above. */
export const batchValid: BatchCheck = (batch, source) => {
  for (const check of [idsUnique, peopleKnown, datesValid, bodiesValid, urlsValid, shapeValid]) check(batch, source);
};
