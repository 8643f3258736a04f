import { threadsOf, type CommentEntry, type PageEntry } from '../feed/pages.js';
import { pageTitle } from '../feed/rss.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { leaveOut } from '../gathered-threads.js';
import { kindOf } from '../json/flat-format.js';
import { readJson } from '../json/read-json.js';
import { isFields, textOf } from '../json/values.js';
import { pageKey } from '../page-key.js';
import type { RawPerson, RawThread } from '../raw.js';
import { authorsOf, readItem } from './read-item.js';

/** JSON Feed 1.0 and 1.1: of pages, and of the replies to a page. */
export const format: ImportFormat = {
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log } = context;
    const pages: PageEntry[] = [];
    const comments: CommentEntry[] = [];
    let channel: { title: string; link: string; language: string; authors: readonly RawPerson[] } | undefined;
    for await (const { list, value, place, isWhole } of readJson(text, { file, log, lists: ['items'] })) {
      if (list === undefined) {
        if (isFields(value))
          channel = {
            ...{ title: textOf(value['title']), link: textOf(value['home_page_url']) },
            ...{ language: textOf(value['language']), authors: authorsOf(value) },
          };
        continue;
      }
      if (!isFields(value) || !isWhole) {
        leaveOut(log, 'unreadable', place, undefined, 'a whole item', isWhole ? kindOf(value) : 'the end of the file');
        continue;
      }
      const item = readItem(value, place);
      if ('page' in item) pages.push(item.page);
      else comments.push(item.comment);
    }
    // What stands around the items holds for all of them.
    const { title = '', link = '', language = '', authors = [] } = channel ?? {};
    for (const thread of threadsOf(
      pages.map((page) => withDefaults(page, language, authors)),
      comments,
      context,
    )) {
      const isOfChannel =
        thread.title === undefined && thread.url !== undefined && pageKey(thread.url) === pageKey(link);
      yield isOfChannel && title ? { ...thread, title: pageTitle(title) } : thread;
    }
  },
};

function withDefaults(page: PageEntry, language: string, authors: readonly RawPerson[]): PageEntry {
  const { article } = page;
  if (!article) return page;
  return {
    ...page,
    article: { ...(language && { language }), ...(authors.length > 0 && { authors }), ...article },
  };
}
