import fc from 'fast-check';
import { parseDiscussion, type Discussion } from '../../../src/model/index.js';

const word = fc.constantFrom(
  ...['tea', 'AT&T', 'a < b', '<b>', '&amp;', ']]>', '"quoted"', "it's", 'Zoë', '茶', '🍵', 'قهوة', '[gallery]'],
  ...['1.', '*', '_x_', '`', '~~', '# x', '> y', '@tom', '=1+1', 'www.a.example', ':tea:'],
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const marked = (type: string): fc.Arbitrary<object> =>
  words.map((value) => ({ type, children: [{ type: 'text', value: `x${value}x` }] }));
const inline = fc.oneof(
  ...[marked('strong'), marked('emphasis'), marked('delete')],
  words.map((value) => ({ type: 'text', value })),
  words.map((value) => ({ type: 'inlineCode', value })),
  fc.record({
    type: fc.constant('link'),
    url: fc.constantFrom('https://a.example/?x=1&y=2', 'https://b.example/', 'https://c.example/(d)'),
    children: words.map((value) => [{ type: 'text', value: `x${value}x` }]),
  }),
  fc.constant({ type: 'break' }),
) as fc.Arbitrary<{ readonly type: string }>;
const paragraph = fc
  .array(inline, { maxLength: 3 })
  // Two breaks in a row part paragraphs where WordPress keeps a text.
  .filter((all) => !all.some(({ type }, index) => type === 'break' && all[index + 1]?.type === 'break'))
  .chain((middle) =>
    words.map((value) => [
      { type: 'text', value: `w${value}` },
      // What is marked stands between words; a break stands right between them.
      ...middle.flatMap((one) =>
        one.type === 'break'
          ? [one, { type: 'text', value: 'and' }]
          : [{ type: 'text', value: ' ' }, one, { type: 'text', value: ' and' }],
      ),
      { type: 'text', value: ` ${value}w` },
    ]),
  )
  .map((children) => ({ type: 'paragraph', children }));
const block = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  fc.record({
    type: fc.constant('blockquote'),
    children: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  }),
  words.map((value) => ({ type: 'code', value: `${value}\n\n  ${value}` })),
  fc.record({
    type: fc.constant('list'),
    ordered: fc.boolean(),
    children: fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((items) => items.map((one) => ({ type: 'listItem', children: [one] }))),
  }),
);

/**
 * Conversations with every field of a comment, in which every comment has its own minute, so that their order is that of
 * their times, and a comment is found again by its time where its id becomes another.
 */
export const conversation: fc.Arbitrary<Discussion> = fc
  .array(
    fc.record({
      author: fc.constantFrom('ann', 'ben', undefined),
      above: fc.option(fc.nat(20)),
      status: fc.constantFrom('published', 'published', 'published', 'held', 'deleted', 'queued'),
      kind: fc.constantFrom('comment', 'comment', 'pingback', 'review'),
      ahead: fc.constantFrom(0, 330, -660),
      isNumbered: fc.boolean(),
      isEdited: fc.boolean(),
      children: fc.array(block, { minLength: 1, maxLength: 3 }),
      fields: fc.record(
        {
          inLanguage: fc.constantFrom('de', 'ar'),
          url: fc.constant('https://elsewhere.example/?a=1&b=2'),
          contentWarning: fc.constantFrom('Heat & <steam>', '=1+1'),
          upvoteCount: fc.constantFrom(1, 5),
          downvoteCount: fc.constantFrom(1, 9),
          isPinned: fc.constant(true),
          authorRole: fc.constantFrom('administrator', 'moderator', 'author'),
          reactions: fc.constant([{ name: '🍵', count: 3 }]),
        },
        { requiredKeys: [] },
      ),
    }),
    { minLength: 1, maxLength: 10 },
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
        {
          ...{ id: 'ann', name: 'Ann & "Co" <x>', url: 'https://ann.example/?a=1&b=2' },
          image: 'https://ann.example/a.png',
        },
        { id: 'ben', name: "Ben O'Neil" },
      ],
      comments: all.map(({ author, above, status, kind, ahead, isEdited, children, fields }, index) => {
        const isDeleted = status === 'deleted';
        const { authorRole, ...others } = fields;
        return {
          id: ids[index],
          ...(author && !isDeleted && { author, ...(authorRole && { authorRole }) }),
          ...(above !== null && above < index && { inReplyTo: ids[above] }),
          datePublished: minute(index, ahead),
          ...(isEdited && !isDeleted && { dateModified: minute(index + 100, ahead) }),
          ...(status !== 'published' && { status }),
          ...(kind !== 'comment' && !isDeleted && { kind }),
          ...(!isDeleted && others),
          body: { type: 'root', children: isDeleted ? [] : children },
        };
      }),
    });
  });

/** The minute of a comment as a clock `ahead` of UTC by so many minutes shows it. */
function minute(index: number, ahead: number): string {
  const local = new Date(Date.UTC(2024, 2, 1, 12, index, 7) + ahead * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    `${part}`.padStart(2, '0'),
  );
  if (ahead === 0) return `${local}Z`;
  return `${local}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`;
}
