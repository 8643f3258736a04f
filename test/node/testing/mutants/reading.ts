import type { Comment } from '../../../../src/model/comment.js';
import { plainText } from '../../../../src/model/plain-text.js';
import { SourceError } from '../../../../src/model/source-error.js';
import type { CommentBatch, SourceCapabilities } from '../../../../src/model/source.js';
import { html } from '../html.js';
import { memorySource } from '../memory-source.js';
import { batches, comments, good, mutant, pages, people, paragraph, rekind, type Mutant } from './mutant.js';

const says = (capabilities: object) => ({ capabilities: capabilities as SourceCapabilities });

const words =
  (change: (text: string) => string) =>
  (comment: Comment): Comment =>
    comment.status === 'deleted' ? comment : { ...comment, body: paragraph(change(plainText(comment.body))) };

const withScripts = { ...html, body: (text: string) => paragraph(text.replace(/<[^>]*>/g, '')) };

const kept = new Map<string, CommentBatch>();

export const reading: readonly Mutant[] = [
  mutant('name', 'has a colon in its name', () => ({ name: 'my:source' })),
  mutant('capabilities', 'keeps a negative number of levels', ({ capabilities }) =>
    says({ ...capabilities, nesting: -1 }),
  ),
  mutant('capabilities', 'learns nonsense as it loads', (source) => ({
    load(this: { capabilities: SourceCapabilities }, ...asked) {
      this.capabilities = { ...source.capabilities, fields: {} as SourceCapabilities['fields'] };
      return source.load(...asked);
    },
  })),
  mutant('methods', 'has no `send`', () => ({ send: undefined }) as object),
  mutant('methods', 'states a window and has no `edit`', () => ({ edit: undefined }) as object),
  mutant('methods', 'has `send` and says that no one may write', ({ capabilities }) =>
    says({ ...capabilities, write: 'none' }),
  ),
  mutant('reply-url', 'gives a relative address', () => ({ replyUrl: () => '/reply' })),
  mutant('reply-url', 'puts an id where the scheme stands', () => ({
    replyUrl: (_thread, id) => (id ? `${id}` : 'https://memory.example/'),
  })),
  mutant('empty-thread', 'is closed from the start', (source) => pages(source, (page) => ({ ...page, closed: true }))),
  mutant('empty-thread', 'counts from one', (source) => pages(source, (page) => ({ ...page, total: 1 }))),
  mutant('unknown-thread', 'calls it a fault of the server', (source) => ({
    load: (...asked) => rekind('server-fault', () => source.load(...asked)),
  })),
  mutant('wrong-thread', 'says that it was not found', (source) => ({
    load: (...asked) => rekind('not-found', () => source.load(...asked)),
  })),
  mutant('wrong-thread', 'does not show the name', (source) => ({
    load: (...asked) =>
      source.load(...asked).catch(() => {
        throw new SourceError('misconfigured', 'The thread is named wrongly');
      }),
  })),
  { rule: 'wrong-endpoint', fault: 'takes no notice of its address', make: ({ endpoint: _, ...given }) => good(given) },
  mutant('comments-read', 'leaves the last comment out', (source) =>
    pages(source, (page) => ({ ...page, comments: page.comments.slice(0, -1) })),
  ),
  mutant('comments-read', 'shortens long words', (source) =>
    comments(
      source,
      words((text) => text.replace('number', 'no.')),
    ),
  ),
  mutant('names-read', 'leaves names escaped', (source) =>
    people(source, (person) => ({
      ...person,
      name: person.name.replace(/&/g, '&amp;').replace(/'/g, '&#039;'),
    })),
  ),
  mutant('dates-read', 'takes local time for UTC', (source) =>
    comments(source, (comment) => ({
      ...comment,
      datePublished: new Date(Date.parse(comment.datePublished ?? '') + 3_600_000).toISOString(),
    })),
  ),
  mutant('text-read', 'takes what is between < and > for an element', (source) =>
    comments(
      source,
      words((text) => text.replace(/<[^>]*>/g, '')),
    ),
  ),
  mutant('text-read', 'decodes entities once too often', (source) =>
    comments(
      source,
      words((text) => text.replace(/&amp;/g, '&').replace(/&lt;/g, '<')),
    ),
  ),
  mutant('text-read', 'joins lines', (source) =>
    comments(
      source,
      words((text) => text.replace(/\n/g, ' ')),
    ),
  ),
  mutant('text-read', 'strips joiners', (source) =>
    comments(
      source,
      words((text) => text.replace(/[\u200c\u200d]/g, '')),
    ),
  ),
  mutant('markup-read', 'reads scripts as words', (_source, given) => memorySource({ ...given, html: withScripts })),
  mutant('total', 'counts roots alone', (source) =>
    pages(source, (page) => ({
      ...page,
      total: page.comments.filter(({ inReplyTo }) => inReplyTo === undefined).length,
    })),
  ),
  mutant('ids', 'puts its name before ids', (source) =>
    comments(source, (comment) => ({ ...comment, id: `memory:${comment.id}` })),
  ),
  mutant('ids', 'delivers a comment twice', (source) =>
    batches(source, (batch) => ({ ...batch, comments: [...batch.comments, ...batch.comments.slice(0, 1)] })),
  ),
  mutant('ids', 'delivers numbers for ids', (source) =>
    comments(source, (comment) => ({ ...comment, id: Number(comment.id) })),
  ),
  mutant('people', 'delivers no people', (source) => batches(source, (batch) => ({ ...batch, people: [] }))),
  mutant('people', 'delivers people without names', (source) => people(source, (person) => ({ ...person, name: '' }))),
  mutant('dates', 'leaves the zone out', (source) =>
    comments(source, (comment) => ({ ...comment, datePublished: comment.datePublished?.replace('Z', '') })),
  ),
  mutant('bodies', 'delivers HTML', (source) =>
    comments(source, ({ id }) => ({ id, body: { type: 'root', children: [{ type: 'html', value: '<b>' }] } })),
  ),
  mutant('bodies', 'delivers footnotes', (source) =>
    comments(source, (comment) => ({
      ...comment,
      body: { type: 'root', children: [{ type: 'footnoteDefinition', identifier: '1', children: [] }] },
    })),
  ),
  mutant('urls', 'links to scripts', (source) =>
    comments(source, (comment) => ({ ...comment, url: 'javascript:alert(1)' })),
  ),
  mutant('urls', 'links people to relative addresses', (source) =>
    people(source, (person) => ({ ...person, url: '/people/1' })),
  ),
  mutant('shape', 'passes on what the server said', (source) =>
    comments(source, (comment) => ({ ...comment, votes: 3 })),
  ),
  mutant('shape', 'gives an empty cursor', (source) => pages(source, (page) => ({ ...page, next: page.next ?? '' }))),
  mutant('unshared', 'delivers what it keeps', (source) => ({
    async load(thread, options) {
      const page = kept.get(thread) ?? (await source.load(thread, options));
      if (page.comments.length > 0) kept.set(thread, page);
      return page;
    },
  })),
];
