import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDiscussion, type Comment, type Discussion, type Person } from '../../../src/model/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import { read } from '../import/read.js';
import { exported } from './discussions.js';

/** What of a comment both sides can say of it: the parent by its place in the conversation, the author by name. */
interface Kept {
  readonly words: string;
  readonly blocks: string;
  readonly links: string;
  readonly author: Pick<Person, 'name' | 'url'> | undefined;
  readonly time: string | undefined;
  readonly parent: string | undefined;
  readonly isHeld: boolean;
  readonly kind: string;
}

const word = fc.constantFrom(
  ...[
    'tea',
    'AT&T',
    'a < b',
    '<b>',
    '&amp;',
    ']]>',
    '"quoted"',
    "it's",
    'Zoë',
    '茶',
    '🍵',
    'قهوة',
    '[gallery]',
    '1.',
    '*',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const inline = fc.oneof(
  words.map((value) => ({ type: 'text', value })),
  words.map((value) => ({ type: 'strong', children: [{ type: 'text', value }] })),
  words.map((value) => ({ type: 'inlineCode', value })),
  fc.record({
    type: fc.constant('link'),
    url: fc.constantFrom('https://a.example/?x=1&y=2', 'https://b.example/'),
    children: words.map((value) => [{ type: 'text', value }]),
  }),
  fc.constant({ type: 'break' }),
);
const paragraph = fc
  .array(inline, { maxLength: 3 })
  // Two breaks in a row part paragraphs where WordPress keeps a text.
  .filter((all) => !all.some(({ type }, index) => type === 'break' && all[index + 1]?.type === 'break'))
  .chain((middle) =>
    words.map((value) => [{ type: 'text', value: `w${value}` }, ...middle, { type: 'text', value: `${value}w` }]),
  )
  .map((children) => ({ type: 'paragraph', children }));
const block = fc.oneof(
  paragraph,
  fc.record({ type: fc.constant('blockquote'), children: fc.array(paragraph, { minLength: 1, maxLength: 2 }) }),
  words.map((value) => ({ type: 'code', value: `${value}\n\n  ${value}` })),
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((items) => ({
    type: 'list',
    ordered: false,
    children: items.map((one) => ({ type: 'listItem', children: [one] })),
  })),
);

/** Conversations in which every comment has its own minute, so that their order is that of their times. */
const conversation: fc.Arbitrary<Discussion> = fc
  .array(
    fc.record({
      author: fc.constantFrom('ann', 'ben', undefined),
      above: fc.option(fc.nat(20)),
      status: fc.constantFrom('published', 'published', 'published', 'held', 'deleted'),
      kind: fc.constantFrom('comment', 'comment', 'pingback', 'review'),
      ahead: fc.constantFrom(0, 330, -660),
      isNumbered: fc.boolean(),
      children: fc.array(block, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => {
    const ids = all.map(({ isNumbered }, index) => (isNumbered ? `${40 - index}` : `c${index}`));
    return parseDiscussion({
      article: {
        id: 'kettle',
        headline: 'Tea & <Trust>',
        datePublished: '2024-01-01T00:00:00Z',
        body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'An essay.' }] }] },
      },
      people: [
        { id: 'ann', name: 'Ann & "Co" <x>', url: 'https://ann.example/?a=1&b=2' },
        { id: 'ben', name: "Ben O'Neil" },
      ],
      comments: all.map(({ author, above, status, kind, ahead, children }, index) => ({
        id: ids[index],
        ...(author && status !== 'deleted' && { author }),
        ...(above !== null && above < index && { inReplyTo: ids[above] }),
        datePublished: minute(index, ahead),
        ...(status !== 'published' && { status }),
        ...(kind !== 'comment' && { kind }),
        body: { type: 'root', children: status === 'deleted' ? [] : children },
      })),
    });
  });

/** The minute of a comment as a clock `ahead` of UTC by so many minutes shows it. */
function minute(index: number, ahead: number): string {
  const local = new Date(Date.UTC(2024, 2, 1, 12, index, 7) + ahead * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    `${part}`.padStart(2, '0'),
  );
  return `${local}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`;
}

const second = (time: string | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString().slice(0, 19);

const blocksOf = (comment: Comment): string =>
  [...JSON.stringify(comment.body).matchAll(/"type":"(paragraph|blockquote|list|listItem|code)"/g)]
    .map(([, type]) => type)
    .join(' ');

const linksOf = (comment: Comment): string =>
  [...JSON.stringify(comment.body).matchAll(/"url":"([^"]*)"/g)].map(([, address]) => address).join(' ');

/** Every comment that `isKept`, by its time; a parent that is not kept gives way to the nearest above it that is. */
function keep(
  { comments = [], people = [] }: Discussion,
  isKept: (comment: Comment) => boolean,
  hasKinds: boolean,
): readonly Kept[] {
  const byId = new Map(comments.map((one) => [one.id, one]));
  const above = ({ inReplyTo }: Comment): Comment | undefined => {
    const parent = byId.get(inReplyTo ?? '');
    return !parent || isKept(parent) ? parent : above(parent);
  };
  return comments
    .filter(isKept)
    .map((comment): Kept => {
      const author = people.find(({ id }) => id === comment.author);
      return {
        words: plainText(comment.body).trim(),
        blocks: blocksOf(comment),
        links: linksOf(comment),
        author: author && { name: author.name, ...(author.url !== undefined && { url: author.url }) },
        time: second(comment.datePublished),
        parent: second(above(comment)?.datePublished),
        isHeld: comment.status === 'held',
        kind: hasKinds ? (comment.kind ?? 'comment') : 'comment',
      };
    })
    .sort((one, other) => (one.time! < other.time! ? -1 : 1));
}

/** What each format keeps, as docs/guides/export.md documents it. */
const formats = {
  wxr: { isKept: ({ status }: Comment) => status !== 'deleted', hasKinds: true },
  disqus: {
    isKept: ({ status, body }: Comment) => status !== 'deleted' && plainText(body).trim().length >= 3,
    hasKinds: false,
  },
} as const;

describe('what goes out comes in again as far as the format keeps it', () => {
  for (const [format, { isKept, hasKinds }] of Object.entries(formats))
    it(format, async () => {
      await fc.assert(
        fc.asyncProperty(conversation, async (discussion) => {
          const { files, report } = await exported([{ slug: 'kettle', discussion }], format as keyof typeof formats);
          const expected = keep(discussion, isKept, hasKinds);
          const [file] = Object.values(files);
          const { threads } = await read(file!, { format: 'wxr', include: ['held'] });
          assert.equal(report.written, expected.length);
          assert.deepEqual(threads[0] ? keep(threads[0].discussion, () => true, true) : [], expected);
        }),
        { numRuns: 150 },
      );
    });
});
