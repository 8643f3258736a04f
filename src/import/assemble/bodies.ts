import { createHtmlReader } from '../../formats/html/create-html-reader.js';
import { parse5Parser } from '../../formats/html/parse5-parser.js';
import { readFragment } from '../../formats/markdown/read-fragment.js';
import { readHtmlBlocks } from '../../formats/markdown/read-html.js';
import type { Block, Body } from '../../model/body.js';
import { plainText } from '../../model/plain-text.js';
import type { ImportLog } from '../import-log.js';
import type { InputPlace, RawText } from '../raw.js';
import { withParagraphs } from './line-breaks.js';
import { isAvatarOfAddress } from './private.js';
import { comparable, difference, shownWords } from './shown-words.js';
import type { Writers } from './writers.js';

/** What a text is read with. */
export interface BodyContext {
  readonly log: ImportLog;
  readonly place: InputPlace;
  /** The id of the comment or thread that it belongs to. */
  readonly id: string;
  /** What relative addresses are resolved against. */
  readonly base: string | undefined;
  readonly isArticle: boolean;
  /** Whether its words are compared with those of its source. */
  readonly verify: boolean;
  readonly writers: Writers;
}

const reader = createHtmlReader(parse5Parser);

/** The text of a source as a body. What of it a body cannot hold is told. */
export function bodyOf(text: RawText, context: BodyContext): Body {
  if ('body' in text) return text.body;
  if ('plain' in text) return plainBody(text.plain);
  if ('markdown' in text) return markdownBody(text.markdown, context);
  const html = text.lineBreaks ? withParagraphs(text.html) : text.html;
  const body = context.isArticle
    ? articleBody(html, context)
    : withoutAvatars(reader.body(html, context.base), context);
  if (context.verify) compare(html, body, context);
  return body;
}

/** A node of any type. */
interface Node {
  readonly type: string;
  readonly url?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** The same body, with words in place of pictures whose addresses hold the hash of an e-mail address. */
function withoutAvatars(body: Body, { log }: BodyContext): Body {
  const isAvatar = ({ type, url }: Node): boolean => type === 'image' && url !== undefined && isAvatarOfAddress(url);
  const holdsOne = (node: Node): boolean => isAvatar(node) || !!node.children?.some(holdsOne);
  const read = (node: Node, isAlone: boolean): Node => {
    if (!isAvatar(node)) {
      const areBlocks = /^(?:root|blockquote|listItem)$/.test(node.type);
      return node.children ? { ...node, children: node.children.map((child) => read(child, areBlocks)) } : node;
    }
    log.dropPrivate('avatar that holds the hash of an e-mail address');
    const words = { type: 'text', value: node.alt ?? '' };
    return isAlone ? { type: 'paragraph', children: [words] } : words;
  };
  return holdsOne(body as Node) ? (read(body as Node, true) as Body) : body;
}

/** The text of HTML without any marks, such as that of a title. */
export const textOfHtml = (html: string): string => reader.text(html);

/** The canonical text of HTML, blocks apart by an empty line. */
export const wordsOfHtml = (html: string): string => plainText(reader.body(html));

/** Plain text: an empty line parts paragraphs, and a line end breaks the line. */
function plainBody(text: string): Body {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n\s*\n/);
  const children = paragraphs.flatMap((paragraph): readonly Block[] => {
    const lines = paragraph
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length === 0) return [];
    return [
      {
        type: 'paragraph',
        children: lines.flatMap((value, index) => [
          ...(index > 0 ? [{ type: 'break' as const }] : []),
          { type: 'text' as const, value },
        ]),
      },
    ];
  });
  return { type: 'root', children };
}

function markdownBody(markdown: string, { log, place, id, base, isArticle, writers }: BodyContext): Body {
  const { value, findings } = readFragment(markdown, {
    ...{ file: place.file ?? '', isArticle, personOf: (name) => writers.named(name) },
    ...(base !== undefined && { base }),
  });
  for (const { severity, expected, got } of findings) log.add('body/markdown', severity, place, { id, expected, got });
  return value;
}

function articleBody(html: string, { log, place, id, base }: BodyContext): Body {
  const absolute = (address: string): string | undefined => {
    try {
      return new URL(address, base).href;
    } catch {
      return undefined;
    }
  };
  const lost = new Map<string, number>();
  const children = readHtmlBlocks(
    html,
    (address, use) => {
      if (use === 'picture' && isAvatarOfAddress(address)) {
        log.dropPrivate('avatar that holds the hash of an e-mail address');
        return undefined;
      }
      return absolute(address);
    },
    (name) => lost.set(name, (lost.get(name) ?? 0) + 1),
  );
  for (const [name, count] of lost)
    log.add('body/element', 'changed', place, {
      id,
      expected: 'HTML that a body can hold',
      got: `<${name}>${count > 1 ? ` (${count} times)` : ''}`,
      is: 'its words, or a link to what it shows',
    });
  return { type: 'root', children };
}

/** Elements that a body says in words which are not those of the page: alternative texts, signs between, addresses. */
const inWords = /<(?:img|svg|math|iframe|object|embed|video|audio|input|textarea|select|abbr|ruby|q|a\s[^>]*>\s*<)/i;

function compare(html: string, body: Body, { log, place, id }: BodyContext): void {
  const shown = shownWords(html);
  const kept = plainText(body);
  const differs = difference(shown, kept);
  if (!differs || (inWords.test(html) && isWithin(comparable(shown), comparable(kept)))) return;
  log.add('text/differs', 'changed', place, {
    ...{ id, expected: 'the words that a browser shows', got: 'others', was: differs.was, is: differs.is },
  });
}

/** Whether all signs of a text stand in another, in their order. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const sign of other) if (sign === text[at]) at += 1;
  return at >= text.length;
}
