import * as fc from 'fast-check';
import {
  writeExport,
  type ExportFormatName,
  type ExportOptions,
  type ExportReport,
  type ExportThread,
} from '../../../src/export/index.js';
import { parseDiscussion, type Comment, type Discussion } from '../../../src/model/index.js';

export const url = 'https://example.org/essays/';

const body = (...texts: readonly string[]): Comment['body'] => ({
  type: 'root',
  children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
});

/** An essay with all that is hard to hold: statuses, missing parents, dates of three kinds, marks, odd signs. */
export const kettle: Discussion = parseDiscussion({
  article: {
    id: 'kettle',
    headline: 'Tea & <Trust>',
    author: 'ines',
    datePublished: '2024-03-01',
    dateModified: '2024-04-01T08:00:00+01:00',
    description: 'On four minutes & more',
    keywords: ['tea', 'R&D'],
    inLanguage: 'en',
    body: {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: 'Say [gallery] & ]]> and 1 < 2.' }] },
        { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Water' }] },
        { type: 'code', lang: 'js', value: 'if (a < b) {\n\n  c();\n}' },
      ],
    },
  },
  people: [
    { id: 'ines', name: 'Ines & "Co"', url: 'https://ines.example/?a=1&b=2', aliases: ['I.'] },
    { id: 'tom', name: 'Tom <b>' },
  ],
  comments: [
    {
      id: '7',
      author: 'tom',
      datePublished: '2024-03-02T09:30:15+09:00',
      body: body('First words', 'Second & ]]> <i>'),
    },
    {
      id: '3',
      author: 'ines',
      inReplyTo: '7',
      datePublished: '2024-03-02T03:00:00Z',
      upvoteCount: 4,
      body: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'strong', children: [{ type: 'text', value: 'Yes' }] },
              { type: 'break' },
              { type: 'link', url: 'https://a.example/?x=1&y=2', children: [{ type: 'text', value: 'here' }] },
            ],
          },
        ],
      },
    },
    { id: '8', status: 'deleted', inReplyTo: '3', body: body() },
    { id: '9', author: 'tom', inReplyTo: '8', body: body('=1+1') },
    { id: '10', status: 'held', inReplyTo: '9', datePublished: '2024-03-05', body: body('Waiting for you') },
    { id: '11', inReplyTo: '99', datePublished: '2024-03-06T00:00:00Z', body: body('No') },
    { id: '12', kind: 'pingback', datePublished: '2024-03-07T00:00:00Z', body: body('They wrote of it') },
    { id: 'a', inReplyTo: 'b', datePublished: '2024-03-08T00:00:00Z', body: body('One of a circle') },
    { id: 'b', inReplyTo: 'a', datePublished: '2024-03-09T00:00:00Z', body: body('The other of it') },
  ],
  commentCount: 12,
});

export interface Exported {
  readonly files: Readonly<Record<string, string>>;
  readonly report: ExportReport;
}

export async function exported(
  threads: readonly ExportThread[],
  format: ExportFormatName,
  options: ExportOptions = { url },
): Promise<Exported> {
  const out = writeExport(threads, { format, ...options });
  const files: Record<string, string> = {};
  for await (const { path, content } of out) files[path] = content;
  return { files, report: out.report() };
}

/** The sum of all that was read less all that is accounted for: 0. */
export const unaccounted = ({ read, written, leftOut, threads }: ExportReport): number => {
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  return Math.abs(read - written - sum(leftOut)) + Math.abs(threads.read - threads.written - sum(threads.leftOut));
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ']]>',
    '<script>',
    '&amp;',
    '\u0000\u000b',
    '\ud800',
    '=1+1',
    '-->',
    '"',
    'a\r\nb',
    '[caption]',
    '*x*',
  ),
);

const comment = fc.record(
  {
    id: fc.constantFrom(...'123456789ab'),
    author: fc.constantFrom('ines', 'tom', 'nobody'),
    inReplyTo: fc.constantFrom(...'123456789abz'),
    datePublished: fc.constantFrom('2024-03-01', '2024-03-01T10:00:00.123Z', '2024-03-01T10:00:00-05:00'),
    status: fc.constantFrom('published', 'held', 'queued', 'deleted'),
    kind: fc.constantFrom('comment', 'pingback', 'review'),
    contentWarning: fc.constant('Heat'),
    body: fc.array(text, { maxLength: 3 }).map((texts) => body(...texts)),
  },
  { requiredKeys: ['id', 'body'] },
) as fc.Arbitrary<Comment>;

/** Threads with any parents, circles among them, and any signs in their texts. */
export const threads: fc.Arbitrary<readonly ExportThread[]> = fc.uniqueArray(
  fc
    .record({
      slug: fc.constantFrom('kettle', 'second-cup', 'قهوة'),
      title: text,
      draft: fc.boolean(),
      hasArticle: fc.boolean(),
      comments: fc.uniqueArray(comment, { maxLength: 8, selector: ({ id }) => id }),
    })
    .map(({ slug, title, draft, hasArticle, comments }) => ({
      slug,
      draft,
      discussion: {
        ...(hasArticle && { article: { id: slug, headline: title, body: body(title) } }),
        people: [
          { id: 'ines', name: title },
          { id: 'tom', name: `Tom of ${slug}`, url: 'https://tom.example/?a=1&b=2' },
        ],
        comments,
      },
    })),
  { maxLength: 3, selector: ({ slug }) => slug },
);
