import type { CommentKind } from '../../model/comment.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { looksLikeHtml } from '../html/looks-like-html.js';
import { GatheredThreads, leaveOut } from '../gathered-threads.js';
import { countOf, flagOf, timeOf } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import { dropPrivate } from '../private-fields.js';
import type { RawComment, RawStatus, RawText } from '../raw.js';
import { findColumns, type ColumnPart } from './columns.js';
import { readCsv, type CsvRow } from './read-csv.js';

/** A table with comments, a row each. What a column holds is told by its name, or by `--columns`. */
export const format: ImportFormat = {
  system: 'csv',
  async *read({ file, text }: ImportInput, context: ReadContext) {
    const { log, options } = context;
    const { columns, rows } = await readCsv(text, { file, log });
    const missing = Object.entries(options.columns ?? {}).filter(([, column]) => !columns.includes(column));
    if (missing.length > 0)
      throw new RangeError(
        `Expected ${file || 'the table'} to have a column ${missing.map(([, column]) => JSON.stringify(column)).join(' and ')}, got ${columns.join(', ')}`,
      );
    const found = findColumns(columns, options.columns);
    const unknown = columns.filter((name) => !Object.values(found).includes(name) && !isPrivate(name));
    if (unknown.length > 0)
      log.add(
        'csv/columns',
        'lost',
        { file, line: 1 },
        {
          ...{ expected: 'columns that a comment has', got: unknown.join(', ') },
        },
      );
    const gathered = new GatheredThreads(log, context.options.spill);
    for (const row of rows) {
      dropPrivate(row.fields, log);
      const value = (part: ColumnPart): string => {
        const column = found[part];
        // Spreadsheets are kept from running a formula by a sign before it.
        return column === undefined ? '' : (row.fields[column] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
      };
      if (found.text === undefined) {
        leaveOut(log, 'unreadable', row.place, value('id'), 'a column with the words of comments', columns.join(', '));
        continue;
      }
      const [page, title] = [value('page'), value('title')];
      gathered.add(
        page ? { id: page, ...(title && { title }) } : pageOfInput(file, options),
        commentOf(row, value, context),
      );
    }
    yield* gathered.threads();
  },
};

const isPrivate = (name: string): boolean => /mail|^ip|_ip$|ip_?address|user_?agent|^ua$/i.test(name);

const statuses: readonly (readonly [pattern: RegExp, status: RawStatus])[] = [
  [/^(?:|1|true|yes|public|published|approved|visible|live|ok)$/i, 'public'],
  [/^spam/i, 'spam'],
  [/^(?:trash|trashed|post-trashed|rejected)$/i, 'trash'],
  [/^(?:deleted|removed)$/i, 'deleted'],
  [/^private$/i, 'private'],
];
const kinds: ReadonlySet<string> = new Set(['pingback', 'trackback', 'webmention', 'review', 'annotation']);

function commentOf({ place }: CsvRow, value: (part: ColumnPart) => string, { options }: ReadContext): RawComment {
  const [id, modified, url, language, warning] = [
    value('id'),
    value('modified'),
    value('url'),
    value('language'),
    value('warning'),
  ];
  const [published, kind] = [timeOf(value('date')), value('kind').toLowerCase()];
  const [upvotes, downvotes] = [countOf(value('upvotes')), countOf(value('downvotes'))];
  return {
    ...(id && { id }),
    parent: value('parent'),
    author: { name: value('author'), url: value('website') },
    ...(published !== undefined && { published }),
    ...(modified && { modified: timeOf(modified)! }),
    status: statuses.find(([pattern]) => pattern.test(value('status')))?.[1] ?? 'held',
    ...(kinds.has(kind) && { kind: kind as CommentKind }),
    text: textOf(value('text'), options.text),
    ...(url && { url }),
    ...(language && { language }),
    ...(upvotes !== undefined && { upvotes }),
    ...(downvotes !== undefined && { downvotes }),
    ...(flagOf(value('pinned')) && { isPinned: true }),
    ...(warning && { contentWarning: warning }),
    place,
  };
}

/** Words are HTML where they have an element of it; `--text` says it for sure. */
function textOf(words: string, kind: ReadContext['options']['text']): RawText {
  if (kind === 'html' || (kind === undefined && looksLikeHtml(words))) return { html: words };
  return kind === 'markdown' ? { markdown: words } : { plain: words };
}
