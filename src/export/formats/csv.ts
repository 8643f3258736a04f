import { plainText } from '../../model/plain-text.js';
import type { ExportFormat } from '../format.js';
import { xmlText } from '../text/xml.js';

const columns = [
  ...['essay', 'id', 'in_reply_to', 'author', 'website', 'date', 'modified', 'language', 'status', 'kind'],
  ...['upvotes', 'downvotes', 'pinned', 'address', 'warning', 'text'],
];

/** One comment a row, for spreadsheets: https://www.rfc-editor.org/rfc/rfc4180, in UTF-8. */
export const format: ExportFormat = {
  keeps: {
    article: [],
    comment: [
      ...['datePublished', 'dateModified', 'inLanguage', 'url', 'contentWarning', 'kind', 'upvoteCount'],
      ...['downvoteCount', 'isPinned'],
    ],
    person: ['url'],
    discussion: [],
  },
  text: 'plain',
  statuses: ['held', 'deleted'],
  parents: 'ids',
  commentsOnly: true,
  times: 'iso',
  async *write(threads, { log }) {
    const rows = [columns.join(',')];
    for await (const { slug, comments } of threads)
      for (const { comment, author } of comments) {
        const values = [
          ...[slug, comment.id, comment.inReplyTo, author?.name, author?.url],
          ...[comment.datePublished, comment.dateModified, comment.inLanguage],
          ...[comment.status ?? 'published', comment.kind ?? 'comment', comment.upvoteCount, comment.downvoteCount],
          ...[comment.isPinned, comment.url, comment.contentWarning, plainText(comment.body)],
        ];
        const cells = values.map((value) => {
          const text = value === undefined ? '' : xmlText(`${value}`);
          if (!isFormula(text)) return text;
          log.add({
            ...{ code: 'csv.formula', severity: 'changed', file: slug, id: comment.id, was: text, is: `'${text}` },
            ...{ expected: 'words', got: 'what spreadsheets would run as a formula' },
          });
          return `'${text}`;
        });
        rows.push(cells.map(quoted).join(','));
      }
    yield { path: 'comments.csv', content: `${rows.join('\r\n')}\r\n` };
  },
};

/** Whether a spreadsheet would compute it: readers write names and texts, and could have it fetch addresses. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text);

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
