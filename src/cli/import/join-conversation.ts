import { addPeople, addQuoteLinks, readMarkdown, writeMarkdown } from '../../formats/markdown/index.js';
import type { ImportFinding, Thread } from '../../import/index.js';
import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import type { Person } from '../../model/person.js';
import { plainText } from '../../model/plain-text.js';
import type { QuoteLink } from '../../model/quote-link.js';
import { filled, isStandIn, tellOtherWords } from './join-article.js';
import { joinLinks } from './join-links.js';
import { joinPeople } from './join-people.js';
import { matchComments, type MatchedComments } from './known-comments.js';
import { hasSameWords } from './same-comment.js';

/** The texts of an essay's files, by their paths in its folder. */
export type EssayTexts = Readonly<Record<string, string>>;

/** What becomes of an essay that a thread comes to. */
export interface JoinedThread {
  /** The files that change. */
  readonly texts: EssayTexts;
  /** How many comments of the thread were there already. */
  readonly known: number;
  readonly findings: readonly ImportFinding[];
}

/**
 * Adds the comments of a thread to an essay that was not imported with it: those that it has not yet. What stands in its
 * files stays as it is; what of the thread is not taken is told. An essay without words gets those of the thread.
 */
export function joinConversation(
  texts: EssayTexts,
  { discussion: thread, quotations = [], key }: Thread,
  slug: string,
): JoinedThread {
  const essay = readMarkdown(texts, { id: slug }).value ?? {};
  const matched = matchComments(essay, thread);
  const { added, ids } = matched;
  const { people, renamed } = joinPeople(essay.people ?? [], thread.people ?? []);
  const comments = added.map(({ id, author, inReplyTo, ...rest }): Comment => ({
    id: ids.get(id) ?? id,
    ...(author !== undefined && { author: renamed.get(author) ?? author }),
    ...(inReplyTo !== undefined && { inReplyTo: ids.get(inReplyTo) ?? inReplyTo }),
    ...rest,
  }));
  const isFilled = essay.article && thread.article && isStandIn(essay.article) && !isStandIn(thread.article);
  const article = isFilled ? filled(essay.article, thread.article, authorsIn(thread.article, renamed)) : essay.article;
  const findings = [
    ...(article && thread.article && !isFilled ? tellOtherWords(article, thread.article, key) : []),
    ...tellComments(matched),
  ];
  const isSame = article && thread.article && (isFilled || hasSameWords(article, thread.article));
  const named = isSame && !ids.has(thread.article.id) ? new Map([...ids, [thread.article.id, article.id]]) : ids;
  const links = joinLinks(thread, quotations, named, comments, article);
  const index = indexWith(texts['index.md'], { essay, people, comments, links, ...(isFilled && { article }) });
  const replies = comments.length > 0 ? (writeMarkdown({ people, comments })['conversation.md'] ?? '') : '';
  const before = texts['conversation.md']?.trimEnd();
  return {
    texts: {
      ...(replies && { 'conversation.md': before ? `${before}\n\n${replies}` : replies }),
      ...(index !== undefined && index !== texts['index.md'] && { 'index.md': index }),
    },
    known: (thread.comments?.length ?? 0) - added.length,
    findings,
  };
}

/** The `index.md` with what the added comments need of it; written anew where the essay gets its words. */
function indexWith(
  index: string | undefined,
  {
    essay,
    article,
    people,
    comments,
    links,
  }: {
    readonly essay: Discussion;
    readonly article?: Article | undefined;
    readonly people: readonly Person[];
    readonly comments: readonly Comment[];
    readonly links: readonly QuoteLink[];
  },
): string | undefined {
  const quoteLinks = [...(essay.quoteLinks ?? []), ...links];
  const all = [...(essay.comments ?? []), ...comments];
  if (article)
    return writeMarkdown({ ...essay, ...(quoteLinks.length > 0 && { quoteLinks }), article, people, comments: all })[
      'index.md'
    ];
  const authors = new Set(comments.map(({ author }) => author));
  const others = people.slice(essay.people?.length ?? 0);
  const listed = others.filter(({ id, url, image }) => authors.has(id) && (url || image));
  const named = index !== undefined && listed.length > 0 ? addPeople(index, listed) : index;
  return named !== undefined && links.length > 0 ? addQuoteLinks(named, links) : named;
}

/** What there is to say of comments whose id is known at their source, and whose words are not. */
function tellComments({ edited, renamed, ids }: MatchedComments): readonly ImportFinding[] {
  const words = ({ body }: Comment): string => plainText(body).replace(/\s+/g, ' ').slice(0, 200);
  return [
    ...edited.map(({ mine, theirs }): ImportFinding => ({
      ...{ code: 'merge/conflict', severity: 'doubtful', file: 'conversation.md', id: mine.id },
      ...{ expected: 'the words of the comment that is here', got: 'others at the source; yours are kept' },
      ...{ was: words(mine), is: words(theirs) },
    })),
    ...renamed.map(({ id }): ImportFinding => ({
      ...{ code: 'id/twice', severity: 'changed', file: 'conversation.md', id, was: id },
      ...{ expected: 'an id of its own', got: 'that of another comment', is: ids.get(id) ?? id },
    })),
  ];
}

const authorsIn = ({ author }: Article, renamed: ReadonlyMap<string, string>): Article['author'] =>
  author === undefined
    ? undefined
    : typeof author === 'string'
      ? (renamed.get(author) ?? author)
      : author.map((one) => renamed.get(one) ?? one);
