import { roleOf } from '../author-roles.js';
import { readCsv } from '../csv/read-csv.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { GatheredThreads } from '../gathered-threads.js';
import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has, within } from '../json/json-head.js';
import { countOf, flagOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import { peekText } from '../peek-text.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace, RawStatus } from '../raw.js';

/** The export of Waline's administration, its tables, the responses of its server, and its table of comments as CSV. */
export const format: ImportFormat = {
  system: 'waline',
  async *read({ file, text, bytes }: ImportInput, context: ReadContext) {
    const { first, all } = await peekText(text);
    if (/^[\ufeff\s]*[[{#]/.test(first)) {
      yield* json.read({ file, text: all, bytes }, context);
      return;
    }
    const gathered = new GatheredThreads(context.log, context.options.spill);
    for (const { fields, place } of (await readCsv(all, { file, log: context.log })).rows) {
      const { page, comment } = readComment(fields, place, context);
      gathered.add(page, comment);
    }
    yield* gathered.threads();
  },
};

const json = flatFormat({
  system: 'waline',
  lists: ['', 'data.Comment', 'data.data.Comment', 'data.data', 'data'],
  isComment: (fields) => has(fields, 'comment') && (has(fields, 'objectId') || has(fields, 'nick')),
  children: ({ children }) => rowsOf(children),
  read: readComment,
  readOther(fields, { log }) {
    // Users have addresses and hashes of passwords, and nothing that comments do not have.
    for (const path of ['data.Users', 'data.data.Users'])
      for (const user of rowsOf(within(fields, path))) dropPrivate(user, log);
  },
});

const statuses: Readonly<Record<string, RawStatus>> = {
  ...{ '': 'public', approved: 'public', waiting: 'held', spam: 'spam', deleted: 'trash' },
};

function readComment(fields: Fields, place: InputPlace, { log, options }: ReadContext): OnPage {
  dropPrivate(fields, log);
  const [id, url, user] = [textOf(fields['objectId']), textOf(fields['url']), textOf(fields['user_id'])];
  const text = textOf(fields['comment']);
  const published = timeOf(fields['insertedAt'] ?? fields['time'] ?? fields['createdAt']);
  // Responses of the server have the HTML, and the Markdown beside it.
  const isHtml = has(fields, 'orig') || options.text === 'html';
  const upvotes = countOf(fields['like']);
  return {
    page: url ? { id: url } : pageOfInput(place.file ?? '', options),
    comment: {
      ...(id && { id }),
      parent: textOf(fields['pid']) || textOf(fields['rid']),
      author: {
        ...{ name: textOf(fields['nick']), url: textOf(fields['link']), image: textOf(fields['avatar']) },
        ...(user && user !== '0' && { key: `user ${user}` }),
      },
      ...(published !== undefined && { published }),
      ...roleOf(['administrator', textOf(fields['type']) === 'administrator']),
      status: statuses[textOf(fields['status']).toLowerCase()] ?? 'held',
      text: isHtml ? { html: text } : { markdown: text },
      ...(upvotes !== undefined && { upvotes }),
      isPinned: flagOf(fields['sticky']),
      place,
    },
  };
}
