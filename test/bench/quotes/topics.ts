import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { plainText, type Block, type Comment } from '../../../src/model/index.js';
import type { Post } from './read-archive.js';

/** A quotation whose source the forum recorded when it was made. */
export interface LabelledQuote {
  /** The id of the comment quoted. */
  readonly source: string;
  /** Where the quotation stands in the canonical text. */
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** Whether the forum found that its words differ from the source's. */
  readonly modified: boolean;
}

export interface Topic {
  readonly id: number;
  /** In the order they were written. */
  readonly comments: readonly { readonly comment: Comment; readonly quotes: readonly LabelledQuote[] }[];
}

const { window } = new JSDOM('');
const parser = new window.DOMParser();
const reader = createHtmlReader(parser);

/** The topics in which someone quotes someone, as comments with block quotations. */
export function topicsOf(posts: readonly Post[]): Topic[] {
  const byTopic = new Map<number, Post[]>();
  for (const post of posts) byTopic.set(post.topic_id, [...(byTopic.get(post.topic_id) ?? []), post]);
  return [...byTopic]
    .filter(([, inTopic]) => inTopic.some(({ cooked }) => cooked.includes('data-post')))
    .map(([id, inTopic]) => {
      const ordered = inTopic.toSorted((a, b) => a.post_number - b.post_number);
      const there = new Set<string>();
      return { id, comments: ordered.map((post) => readPost(post, there)) };
    })
    .filter(({ comments }) => comments.some(({ quotes }) => quotes.length > 0));
}

function readPost(post: Post, there: Set<string>): Topic['comments'][number] {
  const children: Block[] = [];
  const quotes: LabelledQuote[] = [];
  let prose = '';
  const flush = (): void => {
    children.push(...reader.body(prose).children);
    prose = '';
  };
  for (const node of parser.parseFromString(post.cooked, 'text/html').body.childNodes) {
    const element = node as Element;
    const quoted = element.matches?.('aside.quote') ? element.querySelector(':scope > blockquote') : null;
    if (!quoted) {
      prose += element.outerHTML ?? element.textContent ?? '';
      continue;
    }
    flush();
    // What is quoted inside the quotation has a source of its own.
    quoted
      .querySelectorAll('aside')
      .forEach((inner) => inner.replaceWith(...inner.querySelectorAll(':scope > blockquote')));
    const block: Block = { type: 'blockquote', children: reader.body(quoted.innerHTML).children };
    const start = plainText({ type: 'root', children }).length;
    children.push(block);
    const end = plainText({ type: 'root', children }).length;
    const source = element.getAttribute('data-post') ?? '';
    const topic = element.getAttribute('data-topic') ?? String(post.topic_id);
    if (topic === String(post.topic_id) && there.has(source))
      quotes.push({ source, start, end, block, modified: element.matches('.quote-modified') });
  }
  flush();
  const id = String(post.post_number);
  there.add(id);
  const comment: Comment = { id, author: post.username, body: { type: 'root', children } };
  return { comment, quotes };
}
