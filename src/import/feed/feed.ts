import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { pageKey } from '../page-key.js';
import type { InputPlace, RawThread } from '../raw.js';
import { readXml } from '../xml/read-xml.js';
import type { XmlElement } from '../xml/xml-element.js';
import { readEntry } from './atom.js';
import { threadsOf, type CommentEntry, type PageEntry } from './pages.js';
import { pageTitle, readItem } from './rss.js';

/** Feeds of pages and of comments: Atom with threads (RFC 4685), both exports of Blogger, and RSS. */
export const format: ImportFormat = {
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log } = context;
    const pages: PageEntry[] = [];
    const comments: CommentEntry[] = [];
    let channel = { title: '', link: '' };
    let number = 0;
    const add = (element: XmlElement): void => {
      number += 1;
      const isEntry = element.name === 'entry';
      const place: InputPlace = {
        file,
        line: element.line,
        column: element.column,
        path: `${element.name}[${number}]`,
      };
      if (!element.isWhole) {
        log.readComment();
        log.leaveOutComment('unreadable');
        log.add('feed/cut', 'lost', place, {
          id: element.get('id'),
          expected: 'a whole entry',
          got: 'the end of the file',
        });
        return;
      }
      const read = isEntry ? readEntry(element, place, context) : readItem(element, place);
      if (!read) {
        log.readThread();
        log.leaveOutThread('not-an-essay');
      } else if ('page' in read) pages.push(read.page);
      else comments.push(read.comment);
    };
    for await (const element of readXml(text, { file, log, depth: 1 })) {
      if (element.name === 'entry' || element.name === 'item') add(element);
      else if (element.name === 'channel') {
        channel = { title: element.get('title'), link: textLink(element) };
        for (const item of element.all('item')) add(item);
      } else if (element.name === 'title') channel.title = element.text.trim();
      else if (element.name === 'link' && (element.attributes.rel ?? 'alternate') === 'alternate')
        channel.link = element.attributes.href ?? element.text.trim();
    }
    for (const thread of threadsOf(pages, comments, context)) {
      const isOfChannel =
        thread.title === undefined && thread.url !== undefined && pageKey(thread.url) === pageKey(channel.link);
      yield isOfChannel ? { ...thread, title: pageTitle(channel.title) } : thread;
    }
  },
};

/** The address of a page in RSS, where links of Atom stand beside it. */
const textLink = (channel: XmlElement): string =>
  channel
    .all('link')
    .map(({ text }) => text.trim())
    .find(Boolean) ?? '';
