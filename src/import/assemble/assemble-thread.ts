import type { Article } from '../../model/article.js';
import type { Body } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import { freeName } from '../../model/free-name.js';
import { isBlank } from '../../model/is-blank.js';
import { salvageDiscussion } from '../../model/parse-discussion.js';
import { mathml } from '../../model/parse-mathml.js';
import { plainText } from '../../model/plain-text.js';
import type { QuoteLink } from '../../model/quote-link.js';
import { webUrl } from '../../model/safe-url.js';
import type { ReadContext } from '../format.js';
import type { InputPlace, RawArticle, RawComment, RawThread, RawTime } from '../raw.js';
import type { LeftOut } from '../report.js';
import type { Thread } from '../thread.js';
import { bodyOf } from './bodies.js';
import { keepDiscussion } from './keep-discussion.js';
import { answeredBy, findParents, type Identified } from './parents.js';
import { quoteLinksOf, type Quotation, type QuotedText } from './quotations.js';
import { readTime } from './times.js';
import { Writers } from './writers.js';

const tombstone: Body = { type: 'root', children: [] };

/** From here on the words of comments are not compared unless that is asked for: it takes as long as reading them. */
const manyComments = 10_000;

/**
 * Makes a thread of what a source has: what is not public is kept back, parents are found, times and people are read, and
 * every comment that is read is counted as written or left out. Returns undefined for a page that has nothing to keep.
 */
export function assembleThread(raw: RawThread, system: string | undefined, context: ReadContext): Thread | undefined {
  return new Assembly(raw, system, context).thread();
}

class Assembly {
  readonly #raw: RawThread;
  readonly #system: string | undefined;
  readonly #context: ReadContext;
  readonly #writers: Writers;
  readonly #base: string | undefined;
  /** Ids of comments that are left out, with the reason. */
  readonly #leftOut = new Map<string, string>();
  /** What comments quote by the word of their source, by their ids. */
  readonly #quoting = new Map<string, RawComment>();

  constructor(raw: RawThread, system: string | undefined, context: ReadContext) {
    this.#raw = raw;
    this.#system = system;
    this.#context = context;
    this.#writers = new Writers(context.log);
    const { base } = context.options;
    this.#base = absolute(raw.url, base) ?? base;
  }

  thread(): Thread | undefined {
    if (this.#raw.discussion) return this.#whole(this.#raw.discussion);
    const { log, options } = this.#context;
    const { status = 'public', id, article, title, comments: read, reported } = this.#raw;
    log.readThread();
    log.readComment(read.length);
    if (status !== 'public' && !options.include?.includes(status)) {
      for (const comment of read) this.#leaveOut(comment, status);
      log.leaveOutThread(status);
      return undefined;
    }
    const url = absolute(this.#raw.url, options.base);
    const aliases = [...new Set(this.#raw.aliases ?? [])].filter((one) => one && one !== url);
    // Its authors come first among the people.
    const made = article && this.#article(article, url, aliases);
    const comments = this.#comments(read);
    if (!article && comments.length === 0) {
      log.leaveOutThread('not-an-essay');
      return undefined;
    }
    const { quoteLinks, quotations } = this.#quotes(made, comments);
    const value: Discussion = {
      ...(made && { article: made }),
      ...(this.#writers.all.length > 0 && { people: this.#writers.all }),
      comments,
      ...(quoteLinks.length > 0 && { quoteLinks }),
      ...(reported !== undefined && reported !== countOf(comments) && { commentCount: reported }),
    };
    const discussion = this.#checked(value);
    log.wroteThread();
    for (const { kind } of discussion.comments ?? []) log.wroteComment(kind);
    return {
      key: `${this.#system ?? 'import'}:${id}`,
      aliases,
      ...(title?.trim() && { title: title.trim() }),
      ...(url !== undefined && { url }),
      ...(this.#raw.slug && { slug: this.#raw.slug }),
      ...(status !== 'public' && { isDraft: true }),
      discussion,
      ...(quotations.length > 0 && { quotations }),
    };
  }

  #whole(given: Discussion): Thread | undefined {
    const discussion = keepDiscussion(given, this.#context);
    if (!discussion) return undefined;
    const { id, aliases = [], title, url, slug } = this.#raw;
    return {
      key: `${this.#system ?? 'import'}:${id}`,
      aliases,
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(slug !== undefined && { slug }),
      discussion,
    };
  }

  #article(raw: RawArticle, url: string | undefined, aliases: readonly string[]): Article {
    const { id, title = '', place } = this.#raw;
    const { log } = this.#context;
    const authors = (raw.authors ?? []).flatMap((author) => this.#writers.idOf(author, true) ?? []);
    const body = this.#body(raw.text, id, place, true);
    const sameAs = aliases.flatMap((alias) => webUrl(alias) ?? []).filter((one) => one !== url);
    let headline = title.replace(/\s+/g, ' ').trim();
    if (!headline) {
      headline = beginning(plainText(body)) || this.#raw.slug || id;
      log.add('title/missing', 'changed', place, { id, expected: 'a title', got: 'none', is: headline });
    }
    const datePublished = this.#time(raw.published, id, place);
    const dateModified = this.#time(raw.modified, id, place);
    return {
      id: this.#raw.slug || id,
      headline,
      ...(raw.subtitle && { alternativeHeadline: raw.subtitle }),
      ...(raw.description && { description: raw.description }),
      ...(authors.length > 0 && { author: authors.length === 1 ? authors[0]! : authors }),
      ...(datePublished !== undefined && { datePublished }),
      ...(dateModified !== undefined && dateModified !== datePublished && { dateModified }),
      ...(raw.language && { inLanguage: raw.language }),
      ...(url !== undefined && { url }),
      ...(sameAs.length > 0 && { sameAs }),
      ...(raw.translations && raw.translations.length > 0 && { workTranslation: raw.translations }),
      ...(raw.image && { image: raw.image }),
      ...(raw.keywords && raw.keywords.length > 0 && { keywords: [...new Set(raw.keywords)] }),
      ...(this.#system && { source: { system: this.#system, id, ...(url !== undefined && { url }) } }),
      body,
    };
  }

  #comments(read: readonly RawComment[]): readonly Comment[] {
    const { log } = this.#context;
    const open: Identified[] = [];
    const bodies = new Map<string, Body>();
    for (const { id, comment } of this.#identified(read)) {
      const reason = this.#reasonAgainst(comment);
      if (reason) {
        this.#leaveOut(comment, reason);
        continue;
      }
      const body = comment.status === 'deleted' ? tombstone : this.#body(comment.text, id, comment.place, false);
      bodies.set(id, comment.status !== 'deleted' && isBlank(plainText(body)) ? tombstone : body);
      open.push({ id, comment });
    }
    const answered = answeredBy(open, ({ id }) => bodies.get(id) !== tombstone);
    const kept = open.filter(({ id, comment }) => {
      if (bodies.get(id) !== tombstone) return true;
      const isDeleted = comment.status === 'deleted';
      if (!answered.has(id)) this.#leaveOut(comment, isDeleted ? 'deleted' : 'empty');
      else if (!isDeleted)
        log.add('text/empty', 'changed', comment.place, {
          ...{ id, expected: 'words', got: 'none', is: 'a tombstone, since it has replies' },
        });
      return answered.has(id);
    });
    const parents = findParents(kept, this.#leftOut, log);
    return inOrder(kept).map(({ id, comment }) =>
      this.#comment(id, comment, parents.get(id), bodies.get(id) ?? tombstone),
    );
  }

  /** The links of quotations to the texts that are at hand, and the quotations of an article that is not. */
  #quotes(
    article: Article | undefined,
    comments: readonly Comment[],
  ): { readonly quoteLinks: readonly QuoteLink[]; readonly quotations: readonly Quotation[] } {
    const quoteLinks: QuoteLink[] = [];
    const quotations: Quotation[] = [];
    if (this.#quoting.size === 0) return { quoteLinks, quotations };
    const texts = new Map<string, QuotedText>(comments.map((comment) => [comment.id, comment]));
    for (const [id, { quotes = [], place }] of this.#quoting) {
      const comment = texts.get(id);
      if (!comment) continue;
      const missing = (exact: string): void =>
        this.#context.log.add('quote/missing', 'changed', place, {
          ...{ id, expected: 'the words that it quotes, in the text that they are from', got: 'others' },
          ...{ was: exact, is: 'a quotation without a link' },
        });
      const found = quotes.flatMap(({ of, ...quote }): readonly [typeof quote, QuotedText][] => {
        const quoted = of === undefined ? article : texts.get(of);
        if (quoted) return [[quote, quoted]];
        if (of === undefined) quotations.push({ ...quote, comment: id });
        else missing(quote.exact);
        return [];
      });
      quoteLinks.push(...quoteLinksOf(comment, found, missing));
    }
    return { quoteLinks, quotations };
  }

  #comment(id: string, raw: RawComment, parent: string | undefined, body: Body): Comment {
    const isDeleted = body.children.length === 0;
    if (raw.quotes && !isDeleted) this.#quoting.set(id, raw);
    const author = raw.author && !isDeleted ? this.#writers.idOf(raw.author) : undefined;
    const datePublished = this.#time(raw.published, id, raw.place);
    const dateModified = isDeleted ? undefined : this.#time(raw.modified, id, raw.place);
    const url = absolute(raw.url, this.#base);
    const { kind, language, upvotes, downvotes, isPinned, contentWarning, status, authorRole, reactions = [] } = raw;
    return {
      id,
      ...(author !== undefined && { author }),
      ...(author !== undefined && authorRole && { authorRole }),
      ...(datePublished !== undefined && { datePublished }),
      ...(dateModified !== undefined && dateModified !== datePublished && { dateModified }),
      ...(parent !== undefined && { inReplyTo: parent }),
      ...(language && { inLanguage: language }),
      ...(url !== undefined && { url }),
      ...(contentWarning && !isDeleted && { contentWarning: contentWarning.replace(/\s+/g, ' ').trim() }),
      ...(isDeleted ? { status: 'deleted' as const } : status === 'held' && { status: 'held' as const }),
      ...(kind && kind !== 'comment' && { kind }),
      ...(upvotes !== undefined && upvotes > 0 && { upvoteCount: upvotes }),
      ...(downvotes !== undefined && downvotes > 0 && { downvoteCount: downvotes }),
      ...(reactions.length > 0 && { reactions }),
      ...(isPinned && { isPinned }),
      ...(this.#system && { source: { system: this.#system, ...(raw.id && { id: raw.id }) } }),
      body,
    };
  }

  /** Comments with ids that differ. The first of an id keeps it; the same comment twice is one. */
  *#identified(read: readonly RawComment[]): Iterable<Identified> {
    const { log } = this.#context;
    const seen = new Map<string, RawComment>();
    for (const [index, comment] of read.entries()) {
      const own = comment.id?.trim() || `${index + 1}`;
      const first = seen.get(own);
      if (first && isSame(first, comment)) {
        this.#leaveOut(comment, 'duplicate');
        continue;
      }
      const id = freeName(own, (one) => seen.has(one));
      if (first)
        log.add('id/twice', 'changed', comment.place, {
          id: own,
          expected: 'an id of its own',
          got: 'that of another comment',
          was: own,
          is: id,
        });
      seen.set(id, comment);
      yield { id, comment };
    }
  }

  #reasonAgainst({ status }: RawComment): LeftOut | undefined {
    if (status === 'public' || status === 'deleted') return undefined;
    return this.#context.options.include?.includes(status) ? undefined : status;
  }

  #leaveOut(comment: RawComment, reason: LeftOut): void {
    if (comment.id !== undefined) this.#leftOut.set(comment.id.trim(), reason);
    this.#context.log.leaveOutComment(reason);
  }

  #body(text: RawComment['text'], id: string, place: InputPlace, isArticle: boolean): Body {
    const { log, options } = this.#context;
    const { verify = this.#raw.comments.length < manyComments } = options;
    return bodyOf(text, { log, place, id, base: this.#base, isArticle, verify, writers: this.#writers });
  }

  #time(raw: RawTime | undefined, id: string, place: InputPlace): string | undefined {
    if (raw === undefined || !raw.trim()) return undefined;
    const { log, options } = this.#context;
    const time = readTime(raw, options.timeZone);
    if (time === 'none') return undefined;
    if (time === 'unreadable') {
      log.add('date/unreadable', 'lost', place, {
        id,
        expected: 'a date',
        got: JSON.stringify(raw.slice(0, 60)),
        was: raw,
      });
      return undefined;
    }
    if ('isZoneless' in time)
      log.add('date/no-zone', 'changed', place, {
        id,
        expected: 'a time with its zone (--time-zone says it)',
        got: JSON.stringify(raw),
        was: raw,
        is: time.value,
      });
    return time.value;
  }

  /** The model's own check has the last word. */
  #checked(value: Discussion): Discussion {
    const { log } = this.#context;
    const { parts, error } = salvageDiscussion(value, { nodes: Number.MAX_SAFE_INTEGER, mistakes: 1_000, mathml });
    for (const { path, expected, got } of error?.errors ?? []) {
      const [, index] = /^comments\[(\d+)\]/.exec(path) ?? [];
      const at = index === undefined ? undefined : value.comments?.[Number(index)]?.id;
      log.add('model/unfit', 'changed', this.#raw.place, {
        id: at ?? this.#raw.id,
        expected: `\`${path}\` to be ${expected}`,
        got,
      });
    }
    const kept = new Set(parts?.comments?.map(({ id }) => id));
    for (const { id } of value.comments ?? []) {
      if (kept.has(id)) continue;
      log.leaveOutComment('unreadable');
      log.add('comment/unreadable', 'lost', this.#raw.place, {
        id,
        expected: 'a comment',
        got: 'one that cannot be read',
      });
    }
    return { ...parts };
  }
}

/** Whether two comments of one id are the same one, such as in two files of one export. */
const isSame = (one: RawComment, other: RawComment): boolean =>
  JSON.stringify({ ...one, place: undefined }) === JSON.stringify({ ...other, place: undefined });

/** By date and id where all have dates, so that the order in the file does not matter; else as they stand. */
function inOrder(comments: readonly Identified[]): readonly Identified[] {
  const times = new Map(comments.map(({ id, comment }) => [id, timeOf(comment)]));
  if ([...times.values()].some((time) => Number.isNaN(time))) return comments;
  return [...comments].sort((a, b) => times.get(a.id)! - times.get(b.id)! || byId(a.id, b.id));
}

function timeOf({ published = '' }: RawComment): number {
  const time = readTime(published, 'UTC');
  return typeof time === 'string' ? Number.NaN : Date.parse(time.value);
}

/** Numbers by their size, which is the order in which databases give them. */
const byId = (a: string, b: string): number =>
  /^\d{1,15}$/.test(a) && /^\d{1,15}$/.test(b) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;

const countOf = (comments: readonly Comment[]): number => comments.filter(({ status }) => status !== 'deleted').length;

/** An address as an absolute one; undefined where it cannot be told, or is none of the web. */
function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (!address?.trim()) return undefined;
  try {
    return webUrl(new URL(address.trim(), base).href);
  } catch {
    return undefined;
  }
}

/** The first words of a text. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 60) return line;
  return `${line.slice(0, 60).replace(/\s+\S*$/, '')}…`;
}
