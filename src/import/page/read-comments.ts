import { isAvatarOfAddress } from '../assemble/private.js';
import type { ReadContext } from '../format.js';
import { matches, selectAll } from '../html/select.js';
import {
  ancestorsOf,
  attribute,
  detach,
  elementsIn,
  isElement,
  lineOf,
  outerHtml,
  wordsOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
} from '../html/tree.js';
import type { RawComment, RawPerson, RawTime } from '../raw.js';
import { writtenDate } from '../words/written-date.js';
import type { CommentRule } from './rule.js';

/** What is known of the page that comments stand on. */
export interface PageContext extends ReadContext {
  readonly file: string;
  readonly language: string;
}

/** A comment, and the element that it stands in. */
export interface FoundComment {
  readonly element: HtmlElement;
  readonly comment: RawComment;
}

/** The comments that a rule finds in a page. Takes out of the page what is none of their words. */
export function readComments(document: HtmlDocument, rule: CommentRule, context: PageContext): readonly FoundComment[] {
  return new Comments(document, rule, context).read();
}

class Comments {
  readonly #rule: CommentRule;
  readonly #context: PageContext;
  readonly #elements: readonly HtmlElement[];
  readonly #all: ReadonlySet<HtmlElement>;
  readonly #ids = new Map<HtmlElement, string>();
  readonly #known: ReadonlySet<string>;

  constructor(document: HtmlDocument, rule: CommentRule, context: PageContext) {
    this.#rule = rule;
    this.#context = context;
    this.#elements = outermost(selectAll(document, rule.comment));
    this.#all = new Set(this.#elements);
    for (const [index, element] of this.#elements.entries()) this.#ids.set(element, idOf(element) ?? `${index + 1}`);
    this.#known = new Set(this.#ids.values());
  }

  read(): readonly FoundComment[] {
    // Parents and the order first: reading a comment takes elements out of it.
    const parents = new Map(this.#elements.map((element) => [element, this.#parentOf(element)]));
    return this.#elements.map((element) => ({ element, comment: this.#comment(element, parents.get(element)) }));
  }

  #comment(element: HtmlElement, parent: string | undefined): RawComment {
    const { log, file, language } = this.#context;
    const own = [...this.#own(element)];
    for (const one of own)
      if (one.tagName === 'img' && isAvatarOfAddress(attribute(one, 'src') ?? ''))
        log.dropPrivate('avatar that holds the hash of an e-mail address');
    const textElement = this.#first(own, this.#rule.text);
    const outside = own.filter((one) => one !== textElement && !isWithin(one, textElement));
    const author = writerOf(this.#first(outside, this.#rule.author));
    const published = this.#date(outside, language);
    const isPing = this.#rule.ping !== undefined && matches(element, this.#rule.ping);
    const isHeld = own.some((one) => matches(one, '.comment-awaiting-moderation')) || matches(element, '.unapproved');
    const isDeleted = this.#rule.deleted !== undefined && matches(element, this.#rule.deleted);
    const warning = textElement && this.#warning(outside);
    const line = lineOf(element);
    return {
      id: this.#ids.get(element)!,
      ...(parent !== undefined && { parent }),
      ...(author && { author }),
      ...(published !== undefined && { published }),
      status: isDeleted ? 'deleted' : isHeld ? 'held' : 'public',
      ...(isPing && { kind: kindOf(element) }),
      text: { html: isPing && !textElement ? this.#pingText(own) : this.#text(element, textElement) },
      ...(warning && { contentWarning: warning }),
      place: { file, ...(line !== undefined && { line }) },
    };
  }

  #warning(outside: readonly HtmlElement[]): string | undefined {
    const { warning } = this.#rule;
    const found = warning === undefined ? undefined : outside.find((one) => matches(one, warning));
    return found && wordsOf(found);
  }

  /** Elements of a comment without those of other comments, with what follows it. */
  *#own(element: HtmlElement): Iterable<HtmlElement> {
    const isOther = (one: HtmlElement): boolean => this.#all.has(one);
    for (const part of [element, ...this.#following(element)]) {
      if (part !== element) yield part;
      yield* elementsIn(part, isOther);
    }
  }

  #following(element: HtmlElement): readonly HtmlElement[] {
    const { following } = this.#rule;
    if (following === undefined) return [];
    const siblings = element.parentNode?.childNodes ?? [];
    const found: HtmlElement[] = [];
    for (const node of siblings.slice(siblings.indexOf(element) + 1)) {
      if (!isElement(node)) continue;
      if (this.#all.has(node) || !matches(node, following)) break;
      found.push(node);
    }
    return found;
  }

  #first(own: readonly HtmlElement[], selectors: readonly string[]): HtmlElement | undefined {
    for (const selector of selectors) {
      const found = own.find((one) => matches(one, selector) && (wordsOf(one) !== '' || attribute(one, 'content')));
      if (found) return found;
    }
    return undefined;
  }

  #date(own: readonly HtmlElement[], language: string): RawTime | undefined {
    let unread: string | undefined;
    for (const selector of this.#rule.date) {
      const found = own.find((one) => matches(one, selector));
      if (!found) continue;
      const exact = attribute(found, 'datetime') ?? attribute(found, 'content');
      const title = attribute(found, 'title') ?? '';
      const words = wordsOf(found, (one) => this.#all.has(one));
      const read = (exact && writtenDate(exact)) ?? writtenDate(words, language) ?? writtenDate(title, language);
      if (read) return read;
      unread ??= words || undefined;
    }
    return unread;
  }

  /** The words of a comment: those of its element for them, or what is left when all that is known is taken away. */
  #text(element: HtmlElement, textElement: HtmlElement | undefined): string {
    const { noText } = this.#rule;
    const isOther = (one: HtmlElement): boolean => this.#all.has(one);
    const root = textElement ?? body(element, isOther);
    if (noText !== undefined) {
      for (const one of [...elementsIn(root, isOther)]) if (matches(one, noText)) detach(one);
    }
    const isReplies = (node: HtmlNode): boolean =>
      isElement(node) &&
      (isOther(node) ||
        holdsOnly(node, isOther) ||
        matches(node, '.children, .comment-replies, .comment-replybox-single'));
    for (const one of [...elementsIn(root, isOther)]) if (isReplies(one)) detach(one);
    return outerHtml(root.childNodes.filter((node) => !isReplies(node)));
  }

  /** A response of another site without its words is a link to it, behind what kind it is in the language of the page. */
  #pingText(own: readonly HtmlElement[]): string {
    const link = own.find((one) => one.tagName === 'a' && !matches(one, '.comment-edit-link, [href*="#comment"]'));
    return link ? outerHtml([link]) : '';
  }

  #parentOf(element: HtmlElement): string | undefined {
    const { parent, replies } = this.#rule;
    if (parent !== undefined) {
      const said = this.#said(element, parent);
      if (said !== undefined) return said;
    }
    for (const ancestor of ancestorsOf(element)) {
      if (this.#all.has(ancestor)) return this.#ids.get(ancestor);
      if (replies !== undefined && matches(ancestor, replies)) {
        const before = this.#before(ancestor);
        if (before) return this.#ids.get(before);
      }
    }
    return undefined;
  }

  #said(element: HtmlElement, selector: string): string | undefined {
    const [, name] = /^\[([\w-]+)\]$/.exec(selector.trim()) ?? [];
    const own = attribute(element, name ?? '');
    if (own) return plainId(own.replace(/^.*#/, ''));
    for (const one of this.#own(element)) {
      if (!matches(one, selector)) continue;
      const value = (name !== undefined && attribute(one, name)) || attribute(one, 'href') || wordsOf(one);
      const id = plainId(value.replace(/^.*#/, ''));
      if (this.#known.has(id) || name !== undefined) return id;
    }
    return undefined;
  }

  /** The comment before an element that holds replies. */
  #before(holder: HtmlElement): HtmlElement | undefined {
    const siblings = holder.parentNode?.childNodes ?? [];
    for (const node of siblings.slice(0, siblings.indexOf(holder)).reverse()) {
      if (!isElement(node)) continue;
      if (this.#all.has(node)) return node;
      for (const inside of elementsIn(node)) if (this.#all.has(inside)) return inside;
    }
    return undefined;
  }
}

/** Without those that stand for the same comment as one around them. */
function outermost(elements: readonly HtmlElement[]): readonly HtmlElement[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    const id = idOf(element);
    for (const ancestor of ancestorsOf(element)) {
      if (!all.has(ancestor)) continue;
      // The nearest comment around it is another one if it has another id, or a list of replies between them.
      const other = idOf(ancestor);
      if (id !== undefined && other !== undefined) return id !== other;
      for (const between of ancestorsOf(element)) {
        if (between === ancestor) break;
        if (/^(?:ul|ol)$/.test(between.tagName) || matches(between, '.children, .replies, .comment-replies'))
          return true;
      }
      return false;
    }
    return true;
  });
}

/** The id of the comment that an element stands for, as its system has it. */
export function idOf(element: HtmlElement): string | undefined {
  const id = attribute(element, 'id') ?? attribute(element, 'data-comment-id') ?? attribute(element, 'data-commentid');
  if (id) return plainId(id);
  const about = /\/comment\/(\d+)/.exec(attribute(element, 'about') ?? '')?.[1];
  if (about !== undefined) return about;
  // An anchor before it, as in older engines.
  const siblings = element.parentNode?.childNodes ?? [];
  for (const node of [...siblings.slice(0, siblings.indexOf(element))].reverse().slice(0, 3)) {
    if (!isElement(node)) continue;
    const name =
      node.tagName === 'a' && !wordsOf(node) ? (attribute(node, 'id') ?? attribute(node, 'name')) : undefined;
    return name ? plainId(name) : undefined;
  }
  return undefined;
}

/** `comment-12`, `li-comment-12`, `c12`, `p12` and `post_12` are 12. */
const plainId = (id: string): string => id.trim().replace(/^(?:li-|div-|dsq-)?(?:comment|post|c|p)[-_]?(?=\w*\d)/i, '');

function writerOf(element: HtmlElement | undefined): RawPerson | undefined {
  if (!element) return undefined;
  const name = (attribute(element, 'content') ?? wordsOf(element))
    .replace(/^(?:posted by|by|from|von|par|por|di|door)\s*:?\s+/i, '')
    .replace(/\s*(?:says|said|wrote|sagt|dit|a dit)?\s*(?:\.{3}|…|:)$/i, '')
    .split(/\s+[|»]\s+/)[0]!
    .trim();
  if (!name) return undefined;
  const link = element.tagName === 'a' ? element : [...elementsIn(element)].find(({ tagName }) => tagName === 'a');
  const around = [...ancestorsOf(element)].slice(0, 2).find(({ tagName }) => tagName === 'a');
  const url = attribute(link ?? around ?? element, 'href');
  const isPage = url !== undefined && /^https?:/i.test(url) && !/#comment-?\d|replytocom=/.test(url);
  return { name, ...(isPage && { url }) };
}

const kindOf = (element: HtmlElement): 'pingback' | 'trackback' | 'webmention' =>
  matches(element, '.trackback') ? 'trackback' : matches(element, '.webmention') ? 'webmention' : 'pingback';

const isWithin = (element: HtmlElement, other: HtmlElement | undefined): boolean =>
  other !== undefined && [...ancestorsOf(element)].includes(other);

/** Whether an element holds nothing but comments, as a list of replies. */
function holdsOnly(element: HtmlElement, isOther: (one: HtmlElement) => boolean): boolean {
  if (!/^(?:ul|ol|div|section|dl)$/.test(element.tagName)) return false;
  const inside = element.childNodes.filter((node) => isElement(node) || ('value' in node && node.value.trim() !== ''));
  return inside.length > 0 && inside.every((node) => isElement(node) && isOther(node));
}

/** The element in a comment that has its words, where none is named for them. */
function body(element: HtmlElement, isOther: (one: HtmlElement) => boolean): HtmlElement {
  for (const one of elementsIn(element, isOther))
    if (matches(one, '.comment-body, .comment-inner, .comment-block')) return one;
  return element;
}
