import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import type { InputPlace, RawComment, RawText, RawThread } from '../raw.js';
import { sectionsOf, type MtifEntry, type MtifSection } from './sections.js';
import { mtifTime } from './time.js';

/** The export of Movable Type: entries with their comments and pings, without ids, zones and parents. */
export const format: ImportFormat = {
  system: 'movable-type',
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    for await (const entry of sectionsOf(text, file, context.log)) yield threadOf(entry, context);
  },
};

function threadOf({ fields, sections, line, isWhole }: MtifEntry, context: ReadContext): RawThread {
  const { log } = context;
  const { file } = { file: sections[0]?.file ?? '' };
  const place: InputPlace = { file, line };
  const first = (name: string): string => fields.get(name)?.[0] ?? '';
  const [title, basename, status] = [first('TITLE'), first('BASENAME'), first('STATUS').toLowerCase()];
  const id = basename || first('UNIQUE URL') || title || `line-${line}`;
  if (!isWhole)
    log.add('input/cut', 'lost', place, { id, expected: 'a line of eight hyphens', got: 'the end of the file' });
  const kind = first('CONVERT BREAKS');
  const words = (name: string): string => sections.find((section) => section.name === name)?.text.trim() ?? '';
  const body = [words('BODY'), words('EXTENDED BODY')].filter(Boolean).join('\n\n');
  const url = first('UNIQUE URL') || first('URL');
  const published = mtifTime(first('DATE'));
  const keywords = [
    ...[...(fields.get('CATEGORY') ?? []), ...(fields.get('PRIMARY CATEGORY') ?? [])],
    ...(fields.get('TAGS') ?? []).flatMap((tags) =>
      [...tags.matchAll(/"([^"]+)"|([^,]+)/g)].map(([, a, b = '']) => a ?? b),
    ),
  ].map((one) => one.trim());
  const comments = sections
    .filter(({ name }) => name === 'COMMENT' || name === 'PING')
    .map((section, index) => commentOf(section, index, context));
  return {
    id,
    ...(title && { title }),
    ...(/^https?:/.test(url) && { url }),
    ...(basename && { slug: basename, aliases: [basename] }),
    status: status === '' || status === 'publish' ? 'public' : 'private',
    article: {
      text: textOf(body, kind),
      authors: [{ name: first('AUTHOR') }],
      ...(published !== undefined && { published }),
      ...(words('EXCERPT') && { description: words('EXCERPT') }),
      ...(keywords.length > 0 && { keywords: keywords.filter(Boolean) }),
    },
    comments,
    place,
  };
}

function commentOf({ name, fields, text, line, file }: MtifSection, index: number, { log }: ReadContext): RawComment {
  const first = (field: string): string => fields.get(field)?.[0]?.trim() ?? '';
  const isPing = name === 'PING';
  if (first('EMAIL').trim()) log.dropPrivate('e-mail address');
  if (first('IP')) log.dropPrivate('IP address');
  // Some write the element of a link.
  const url = /href=["']?([^"'\s>]+)/i.exec(first('URL'))?.[1] ?? first('URL');
  const published = mtifTime(first('DATE'));
  const [id, parent] = [first('ID'), first('PARENT_ID') || first('PARENT ID')];
  return {
    ...(id && { id }),
    ...(parent && { parent }),
    author: { name: first('AUTHOR') || first('BLOG NAME') || (isPing ? first('TITLE') : ''), ...(url && { url }) },
    ...(published !== undefined && { published }),
    status: /^(?:0|spam|junk)$/i.test(first('VISIBLE') || first('STATUS')) ? 'held' : 'public',
    ...(isPing && { kind: 'trackback' as const }),
    text: { html: text.trim(), lineBreaks: true },
    place: { file, line, path: `${name.toLowerCase()}[${index + 1}]` },
  };
}

/** How the lines of a text become paragraphs, by the name of the filter. */
function textOf(text: string, filter: string): RawText {
  if (/^markdown/i.test(filter)) return { markdown: text };
  return { html: text, lineBreaks: !/^(?:0|richtext|none)$/i.test(filter) };
}
