import { beginsForm, countsComments, isReplyLink, saidBy } from '../../import/words/comment-words.js';
import { entities, throughEscapes } from './escapes.js';
import { replaceJson } from './json.js';
import { isSpecial, pathOf, replaceWords } from './replace-words.js';
import { meanings, structuralKeys } from './structure.js';
import type { WordMap } from './word-map.js';

/**
 * What a text is in: a document of XML, or a page of HTML, in which every tag is one; or prose, in which those of HTML are.
 * Words by which a page with comments is read stay in a page alone.
 */
export type MarkupKind = 'document' | 'page' | 'prose';

const tags =
  'a abbr address article aside audio b bdi bdo blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main mark meta nav noscript object ol optgroup option p param picture pre q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr track tt u ul var video wbr'.split(
    ' ',
  );
const attributes = String.raw`(?:"[^"]*"|'[^']*'|[^"'<>])*`;
const shortcode = String.raw`\[\/?(?:caption|gallery|code|sourcecode|embed|quote|audio|video|youtube|wp_caption)\b[^\]\n]*\]`;
const patternOf = (tag: string): RegExp =>
  new RegExp(
    String.raw`<!\[CDATA\[|\]\]>|<!--[\s\S]*?(?:-->|$)|<[?!][^>]*>|<(?<raw>script|style)\b${attributes}>[\s\S]*?(?:<\/\k<raw>\s*>|$)|<\/?${tag}(?=[\s/>])${attributes}>|${shortcode}`,
    'gi',
  );
const patterns: Readonly<Record<MarkupKind, RegExp>> = {
  document: patternOf(String.raw`[a-z][\w:.-]*`),
  page: patternOf(String.raw`[a-z][\w:.-]*`),
  prose: patternOf(`(?:${tags.join('|')})`),
};

/** A text with marks, with other words for its words. Names of elements and attributes stay, and so does its length. */
export function replaceMarkup(text: string, map: WordMap, kind: MarkupKind, depth = 0): string {
  const pattern = patterns[kind];
  let made = '';
  let from = 0;
  let element = '';
  for (const { 0: found, index } of text.matchAll(pattern)) {
    made += replaceText(text.slice(from, index), map, { element, kind, depth }) + replaceMark(found, map);
    from = index + found.length;
    const [, name] = /^<([a-z][\w:.-]*)/i.exec(found) ?? [];
    if (name !== undefined) element = name;
    else if (found.startsWith('</')) element = '';
  }
  return made + replaceText(text.slice(from), map, { element, kind, depth });
}

/** A value: one that means something stays, and so do words that mean something in an id. */
export function replaceValue(value: string, key: string, map: WordMap, depth = 0): string {
  const bare = value.trim();
  if (bare === '' || meanings.has(bare.toLowerCase())) return value;
  if (structuralKeys.has(key.toLowerCase().replace(/^.*:/, '')) && bare.length < 60 && !bare.includes('@'))
    return value;
  if (isName(bare)) return pathOf(value, map, false);
  return replaceMarkup(value, map, 'prose', depth + 1);
}

/** Whether a text is an id, a path or another name that programs use. */
const isName = (text: string): boolean =>
  !/[\s<&@]/.test(text) && /[\d#/:_]/.test(text) && !/^[a-z]+:\/\/|^\/\//i.test(text) && !isSpecial(text);

function replaceText(
  text: string,
  map: WordMap,
  { element, kind, depth }: { readonly element: string; readonly kind: MarkupKind; readonly depth: number },
): string {
  if (!/[\p{L}\d]/u.test(text)) return text;
  const bare = text.trim();
  const key = element.toLowerCase().replace(/^.*:/, '');
  if (meanings.has(bare.toLowerCase()) && element !== '') return text;
  if (structuralKeys.has(key) && bare.length < 60 && !bare.includes('@')) return text;
  if (kind === 'page' && bare.length < 100) {
    const line = pageLine(text, map);
    if (line !== undefined) return line;
  }
  if (element !== '' && isName(bare)) return pathOf(text, map, false);
  return throughEscapes(text, entities, (plain) =>
    depth < 4 && plain !== text && /<\/?[a-z]|&[#a-z]/i.test(plain)
      ? replaceMarkup(plain, map, 'prose', depth + 1)
      : replaceWords(plain, map),
  );
}

/** A line by which a page with comments is read, such as `Ada says:`, with another name; undefined for others. */
export function pageLine(line: string, map: WordMap): string | undefined {
  if (isReplyLink(line) || beginsForm(line)) return line;
  if (saidBy(`x ${line.trim()}`) === 'x') return line;
  const name = saidBy(line);
  if (name !== undefined) {
    const end = line.indexOf(name) + name.length;
    return line.slice(0, end - name.length) + replaceWords(name, map) + line.slice(end);
  }
  if (!/\d/.test(line) || !countsComments(line)) return undefined;
  return line.replace(/[\p{L}\p{M}]+/gu, (word) => (countsComments(word) ? word : replaceWords(word, map)));
}

function replaceMark(mark: string, map: WordMap): string {
  if (/^<!\[CDATA\[|^\]\]>|^<[?!](?!--)/.test(mark)) return mark;
  if (mark.startsWith('<!--')) return replaceComment(mark, map);
  const [, open, inside, close] =
    /^(<(?:script|style)\b(?:"[^"]*"|'[^']*'|[^"'<>])*>)([\s\S]*?)(<\/\w+\s*>|)$/i.exec(mark) ?? [];
  if (open !== undefined && inside !== undefined) {
    const isJson = /type\s*=\s*["']?application\/(?:ld\+)?json/i.test(open);
    const made = isJson ? replaceJson(inside, map) : /^<style/i.test(open) ? inside : replaceWords(inside, map);
    return replaceTag(open, map) + made + (close ?? '');
  }
  return replaceTag(mark, map);
}

function replaceComment(comment: string, map: WordMap): string {
  const [, block, rest] = /^(<!--\s*\/?wp:[\w/-]+)([\s\S]*)$/.exec(comment) ?? [];
  if (block !== undefined) return block + replaceJson(rest!, map);
  if (/^<!--\s*(?:\[|more|nextpage|\/?wp:)/.test(comment)) return comment;
  const [, saved = ''] = /^(<!--\s*saved from url=\(\d+\))/.exec(comment) ?? [];
  return saved + replaceWords(comment.slice(saved.length), map);
}

const flags =
  /^(?:itemscope|disabled|hidden|async|defer|checked|required|controls|allowfullscreen|nowrap|reversed|open|selected|multiple|novalidate)$/i;
const kept =
  /^(?:xmlns(?::.*)?|xml:\w+|name|rel|type|itemtype|itemprop|property|role|lang|hreflang|dir|style|width|height|datetime|method|loading|decoding|sizes|target|http-equiv|charset|media|scheme|term|version|encoding|standalone|aria-hidden|align|valign|border|rows|cols|colspan|rowspan|start|isPermaLink|on\w+|method|itemid|domain|count|s|data-wp-\w+)$/i;
/** Classes that name a person, a page or a subject behind what they are. */
const naming =
  /^((?:comment-author|author|user|byuser|tag|category|postname|post|page|slug)-)(?!(?:name|link|info|meta|box|avatar|vcard|content|title|body|header|footer|list|inner|wrap|date|text|template|id|type|format|status|has|author|published|password|excerpt|sticky|navigation)\b)(.+)$/;

function replaceTag(tag: string, map: WordMap): string {
  const [, head = '', rest = ''] = /^([<[]\/?[\w:.-]+)([\s\S]*)$/.exec(tag) ?? [];
  const isKeptContent = /\b(?:name=["']?generator|http-equiv|property=["']?og:type)/i.test(rest);
  const made = rest.replace(
    /([^\s=>"'/\]]+)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>\]]+))?/g,
    (whole: string, name: string, sign: string | undefined, value: string | undefined) => {
      if (sign === undefined || value === undefined) return flags.test(name) ? whole : replaceWords(whole, map);
      const quote = /^["']/.test(value) ? value[0]! : '';
      const bare = quote ? value.slice(1, -1) : value;
      return (
        name +
        sign +
        quote +
        replaceAttribute(head === '<a' && /^name$/i.test(name) ? 'id' : name, bare, isKeptContent, map) +
        quote
      );
    },
  );
  return head + made;
}

function replaceAttribute(name: string, value: string, isKeptContent: boolean, map: WordMap): string {
  if (kept.test(name) || (isKeptContent && name === 'content')) return value;
  if (/^class$/i.test(name))
    return value.replace(/\S+/g, (one) =>
      one.replace(naming, (_, kind: string, own: string) => kind + pathOf(own, map, false)),
    );
  if (/^(?:id|for|headers|aria-\w+by|dsq:id|ref|data-\w*id)$/i.test(name)) return pathOf(value, map, false);
  if (/^(?:href|src|srcset|cite|action|poster|source|url)$/i.test(name) && !/^[a-z]+:\/\/|^\/\/|[\s@]/i.test(value))
    return pathOf(value, map, false);
  return throughEscapes(value, entities, (plain) => replaceValue(plain, name, map));
}
