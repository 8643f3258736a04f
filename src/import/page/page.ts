import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { wordsOfHtml } from '../assemble/bodies.js';
import { comparable } from '../assemble/shown-words.js';
import { wholeText } from '../peek-text.js';
import { matches, selectAll, selectOne } from '../html/select.js';
import {
  attribute,
  elementsIn,
  lineOf,
  parseHtml,
  textIn,
  wordsOf,
  type HtmlDocument,
  type HtmlElement,
} from '../html/tree.js';
import { essayRank, nodesOf, readNode, type JsonNode } from '../json-ld/read-node.js';
import type { Selectors } from '../options.js';
import type { RawComment, RawThread } from '../raw.js';
import { countIn } from '../words/counts.js';
import { readArticleBody, readPageHead } from './article.js';
import { commentsElsewhere } from './elsewhere.js';
import { readComments, type FoundComment, type PageContext } from './read-comments.js';
import { rules, type CommentRule } from './rule.js';
import { takeSavedPictures } from './saved-pictures.js';
import { tidyPage } from './tidy-page.js';

/** A page as a browser saved it, with its article and the comments that stand in it. */
export const format: ImportFormat = {
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const html = await wholeText(text);
    if (html.trim()) yield readPage(html, file, context);
  },
};

/** The thread of a page. */
export function readPage(html: string, file: string, context: ReadContext): RawThread {
  const { log, options } = context;
  const document = parseHtml(html);
  const { url, aliases, savedPictures } = tidyPage(document, context);
  const language = attribute(selectOne(document, 'html[lang]') ?? ({ attrs: [] } as never), 'lang') ?? '';
  const page: PageContext = { ...context, file, language };
  const rule = ruleFor(document, options.select);
  // The heading says how many there are before anything is taken out.
  const found = rule ? readComments(document, rule, page) : [];
  const data = structured(document, file, context);
  const elements = new Set(found.map(({ element }) => element));
  const isOwnComment = (element: HtmlElement): boolean => elements.has(element);
  takeSavedPictures(savedPictures, isOwnComment, file, context);
  const first = rule?.startsWithArticle ? found[0] : undefined;
  const head = readPageHead(document, isOwnComment, options.select?.title);
  const comments = first ? found.slice(1) : found;
  const reported = countOf(document, head.title, isOwnComment) ?? data?.reported;
  const shown = comments.filter(({ comment }) => comment.status !== 'deleted');
  const isStructured = data !== undefined && data.comments.length > 0 && data.comments.length >= shown.length;
  if (!isStructured) tellOf(document, rule, comments, page);
  const body = first
    ? undefined
    : readArticleBody(document, isOwnComment, { title: head.title, file, selector: options.select?.article, log });
  const words = first ? first.comment.text : body === undefined ? data?.article?.text : { html: body };
  const published = first?.comment.published ?? head.published ?? data?.article?.published;
  const author = first?.comment.author;
  const title = head.title ?? data?.title;
  const address = url ?? data?.url;
  const named = [
    ...aliases,
    ...postIds(document),
    ...(data?.url !== undefined && data.url !== address ? [data.url] : []),
  ];
  return {
    id: address ?? (file.replace(/\.x?html?$/i, '') || 'page'),
    aliases: named,
    ...(title !== undefined && { title }),
    ...(address !== undefined && { url: address }),
    ...(slugOf(address) !== undefined && { slug: slugOf(address)! }),
    ...(words && {
      article: {
        text: words,
        authors: author ? [author] : head.authors.length > 0 ? head.authors : (data?.article?.authors ?? []),
        ...(published !== undefined && { published }),
        ...(head.modified !== undefined && { modified: head.modified }),
        ...(head.description !== undefined && { description: head.description }),
        ...(head.keywords.length > 0 && { keywords: head.keywords }),
        ...(language && { language }),
        ...(head.image !== undefined && { image: head.image }),
        translations: data?.article?.translations?.length ? data.article.translations : head.translations,
      },
    }),
    comments: isStructured
      ? withMarkup(data.comments, comments)
      : comments.map(({ comment }) => inThread(comment, first)),
    ...(reported !== undefined && { reported }),
    place: { file },
  };
}

/**
 * Comments as the data of a page has them, with the marks of their words and what is deleted from its markup: schema.org
 * has words alone.
 */
function withMarkup(data: readonly RawComment[], found: readonly FoundComment[]): readonly RawComment[] {
  const byId = new Map(found.map(({ comment }) => [comment.id, comment]));
  const merged = data.map((comment): RawComment => {
    const shown = byId.get(comment.id);
    if (!shown) return comment;
    const { text, contentWarning, kind, parent } = shown;
    const isSame =
      'html' in text &&
      'plain' in comment.text &&
      comparable(wordsOfHtml(text.html)) === comparable(comment.text.plain);
    return {
      ...(parent !== undefined && { parent }),
      ...comment,
      ...(isSame && { text }),
      ...(contentWarning !== undefined && { contentWarning }),
      ...(kind && { kind }),
    };
  });
  const isDeleted = ({ status, id }: RawComment): boolean =>
    status === 'deleted' && data.every((comment) => comment.id !== id);
  return [...merged, ...found.map(({ comment }) => comment).filter(isDeleted)];
}

/** A comment whose parent is the first post replies to the article. */
function inThread(comment: RawComment, first: FoundComment | undefined): RawComment {
  return first && comment.parent === first.comment.id ? { ...comment, parent: '0' } : comment;
}

/** The rule that fits the page: what is asked for, else the first that finds comments with words. */
function ruleFor(document: HtmlDocument, select: Selectors | undefined): CommentRule | undefined {
  if (select) {
    return {
      name: '--select',
      comment: select.comment,
      author: select.author === undefined ? [] : [select.author],
      date: select.date === undefined ? [] : [select.date],
      text: select.text === undefined ? [] : [select.text],
      ...(select.parent !== undefined && { parent: select.parent }),
    };
  }
  return rules.find(({ comment, text, isGuess }) =>
    selectAll(document, comment).some(
      (element) =>
        wordsOf(element) !== '' &&
        (!isGuess ||
          (!matches(element, 'body *:is(form, form *)') &&
            [...elementsIn(element)].some((one) => text.some((selector) => matches(one, selector))))),
    ),
  );
}

/** The work of schema.org that a page describes in scripts. */
function structured(document: HtmlDocument, file: string, context: ReadContext): RawThread | undefined {
  let best: { readonly node: JsonNode; readonly rank: number } | undefined;
  for (const script of selectAll(document, 'script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(textIn(script).replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
    } catch (error) {
      const line = lineOf(script);
      context.log.add(
        'page/json-ld',
        'lost',
        { file, ...(line !== undefined && { line }) },
        { expected: 'JSON', got: (error as Error).message },
      );
      continue;
    }
    for (const node of nodesOf(value)) {
      const rank = essayRank(node);
      if (rank > (best?.rank ?? 0)) best = { node, rank };
    }
  }
  return best && readNode(best.node, file, context);
}

/** How many comments the heading above them, or the page's data, says there are. */
function countOf(
  document: HtmlDocument,
  title: string | undefined,
  isComment: (element: HtmlElement) => boolean,
): number | undefined {
  const data = selectOne(document, '[itemprop~=commentCount], meta[itemprop=interactionCount][content*=Comment]');
  const said = data && countIn(attribute(data, 'content')?.replace(/^\w+:/, '') ?? wordsOf(data));
  if (said !== undefined) return said;
  const headings = [
    '.comments-title, .wp-block-comments-title, #comments-title, .comments-heading, .comment-title, .comments-header',
    '#comments h2, #comments h3, #comments h4, .comments-area h2, .comments-area h3, .comments h2, .comments h3, h2#comments, h3#comments, h4#comments',
    '.comments-link, .comment-count, .comments-count',
  ];
  const all = [...elementsIn(document, isComment)];
  for (const selector of headings) {
    for (const one of all) {
      if (!matches(one, selector) || matches(one, '#respond *, .comment-respond *, #reply-title')) continue;
      const count = countIn(wordsOf(one, isComment), title);
      if (count !== undefined) return count;
    }
  }
  // Otherwise the heading that stands right above the first comment.
  let last: HtmlElement | undefined;
  for (const one of elementsIn(document)) {
    if (isComment(one)) return last && countIn(wordsOf(last), title);
    if (/^h[2-6]$/.test(one.tagName)) last = one;
  }
  return undefined;
}

/** What of the comments a page does not have, or only guesses. */
function tellOf(
  document: HtmlDocument,
  rule: CommentRule | undefined,
  found: readonly FoundComment[],
  { log, file }: PageContext,
): void {
  const elsewhere = found.length === 0 ? commentsElsewhere(document) : undefined;
  if (elsewhere)
    log.add(
      'page/comments-elsewhere',
      'lost',
      { file },
      {
        expected: 'comments in the page',
        got: `a place that ${elsewhere.name} fills when the page is shown; they come by ${elsewhere.instead}`,
      },
    );
  if (rule?.isGuess && found.length > 0)
    log.add(
      'page/engine-guessed',
      'doubtful',
      { file },
      {
        expected: 'the markup of a known engine (or --select comment=…)',
        got: `another, in which ${found.length} comments were found by their classes`,
      },
    );
  const pages = selectAll(
    document,
    'a[href*="comment-page-"], a[href*="cpage="], .comment-navigation a, .comments-pagination a, .wp-block-comments-pagination a, .pager a[href*="page="], .paging-control a',
  );
  if (found.length > 0 && pages.length > 0)
    log.add(
      'page/paged',
      'lost',
      { file },
      {
        expected: 'all comments in one page',
        got: `links to others, such as ${attribute(pages[0]!, 'href') ?? 'a next page'}`,
      },
    );
  tellFlattened(found, { log, file });
}

/**
 * At the deepest level that a theme shows, replies stand beside what they reply to, and cannot be replied to. Their real
 * parents are in the feed of the page's comments.
 */
function tellFlattened(found: readonly FoundComment[], { log, file }: Pick<PageContext, 'log' | 'file'>): void {
  const depths = new Map(
    found.map(({ element, comment }) => [
      comment,
      Number(/\bdepth-(\d+)/.exec(attribute(element, 'class') ?? '')?.[1] ?? 0),
    ]),
  );
  const deepest = Math.max(0, ...depths.values());
  if (deepest < 2) return;
  const siblings = new Map<string, number>();
  for (const { comment, element } of found) {
    if (depths.get(comment) !== deepest || comment.parent === undefined) continue;
    const before = siblings.get(comment.parent) ?? 0;
    siblings.set(comment.parent, before + 1);
    if (before === 0) continue;
    const line = lineOf(element);
    log.add(
      'page/flattened',
      'doubtful',
      { file, ...(line !== undefined && { line }) },
      {
        id: comment.id,
        expected: 'its parent in the page',
        got: `a place at the deepest level (${deepest}), beside what it may reply to; the feed of the comments has its parent`,
        is: `a reply to ${comment.parent}`,
      },
    );
  }
}

/** Names of the page at its system. */
function postIds(document: HtmlDocument): readonly string[] {
  const input = selectOne(document, 'input[name=comment_post_ID][value]');
  const body = selectOne(document, 'body[class*="postid-"]');
  const id =
    (input && attribute(input, 'value')) ?? /\bpostid-(\d+)/.exec((body && attribute(body, 'class')) ?? '')?.[1];
  return id ? [id] : [];
}

function slugOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const last = new URL(url).pathname
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.(?:x?html?|php|aspx?)$/i, '');
  if (!last || /^(?:index|default)$/i.test(last)) return undefined;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
