import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { CommentStore, type StoredComments } from '../comment-store.js';
import { pageKey } from '../page-key.js';
import type { InputPlace, RawComment, RawPerson, RawStatus, RawThread } from '../raw.js';
import { readXml } from '../xml/read-xml.js';
import type { XmlElement } from '../xml/xml-element.js';

/** The export of Disqus. Threads and posts are flat lists; what belongs together is known at the end. */
export const format: ImportFormat = {
  system: 'disqus',
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log } = context;
    const pages = new Pages(context);
    let number = 0;
    for await (const element of readXml(text, { file, log, depth: 1 })) {
      const place = { file, line: element.line, column: element.column };
      if (element.name === 'thread') pages.addThread(element, place);
      else if (element.name === 'post') {
        number += 1;
        pages.addPost(element, { ...place, path: `post[${number}]` });
      }
    }
    yield* pages.threads();
  },
};

/** A page, of which there may be several threads. */
interface Page {
  readonly id: string;
  readonly aliases: string[];
  title: string;
  url: string;
  isDeleted: boolean;
  readonly place: InputPlace;
  readonly comments: StoredComments;
}

class Pages {
  readonly #context: ReadContext;
  readonly #pages: Page[] = [];
  readonly #byThread = new Map<string, Page>();
  readonly #byKey = new Map<string, Page>();
  /** Posts that stand before their threads. */
  readonly #early: { readonly thread: string; readonly comment: RawComment }[] = [];

  readonly #store: CommentStore;

  constructor(context: ReadContext) {
    this.#context = context;
    this.#store = new CommentStore(context.options.spill);
  }

  addThread(element: XmlElement, place: InputPlace): void {
    // Its identity is the attribute; `id` is the site's own name of the page, and often empty.
    const id = idOf(element);
    const [identifier, url, title] = [element.get('id'), element.get('link'), element.get('title')];
    const isDeleted = element.get('isDeleted') === 'true';
    if (element.get('ipAddress')) this.#context.log.dropPrivate('IP address');
    if (element.child('author')?.get('email')) this.#context.log.dropPrivate('e-mail address');
    const keys = [pageKey(url), identifier].filter((key): key is string => Boolean(key));
    const known = keys.map((key) => this.#byKey.get(key)).find(Boolean);
    const page = known ?? {
      id: id || identifier || url,
      aliases: [],
      title,
      url,
      isDeleted,
      place,
      comments: this.#store.list(),
    };
    if (known) {
      this.#context.log.add('disqus/same-page', 'changed', place, {
        id,
        expected: 'one thread for a page',
        got: url || identifier,
        is: `joined with thread ${known.id}`,
      });
      known.isDeleted &&= isDeleted;
      if (!known.title) known.title = title;
      if (isDeleted === false && !known.url) known.url = url;
    } else this.#pages.push(page);
    page.aliases.push(...[identifier, url].filter((alias) => alias && !page.aliases.includes(alias)));
    this.#byThread.set(id, page);
    for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, page);
  }

  addPost(element: XmlElement, place: InputPlace): void {
    const { log } = this.#context;
    const id = idOf(element);
    if (!element.isWhole) {
      log.readComment();
      log.leaveOutComment('unreadable');
      log.add('comment/cut', 'lost', place, { id, expected: 'a whole comment', got: 'the end of the file' });
      return;
    }
    const thread = idOf(element.child('thread'));
    const comment = readPost(element, id, place, this.#context);
    const page = this.#byThread.get(thread);
    if (page) page.comments.push(comment);
    else this.#early.push({ thread, comment });
  }

  *threads(): Iterable<RawThread> {
    const { log } = this.#context;
    for (const { thread, comment } of this.#early) {
      const page = this.#byThread.get(thread);
      if (page) {
        page.comments.push(comment);
        continue;
      }
      log.readComment();
      log.leaveOutComment('no-page');
      log.add('disqus/no-thread', 'lost', comment.place, {
        id: comment.id,
        expected: 'a thread that is in the file',
        got: thread || 'none',
      });
    }
    for (const { id, aliases, title, url, isDeleted, place, comments } of this.#pages) {
      const own = aliases.filter((alias) => alias !== url);
      yield {
        ...{ id, aliases: own, title, place },
        ...(url && { url }),
        status: isDeleted ? 'trash' : 'public',
        comments: comments.all(),
      };
    }
  }
}

function readPost(element: XmlElement, id: string, place: InputPlace, { log }: ReadContext): RawComment {
  const author = element.child('author');
  if (author?.get('email')) log.dropPrivate('e-mail address');
  if (element.get('ipAddress')) log.dropPrivate('IP address');
  const status: RawStatus =
    element.get('isDeleted') === 'true'
      ? 'deleted'
      : element.get('isSpam') === 'true'
        ? 'spam'
        : element.get('isApproved') === 'false'
          ? 'held'
          : 'public';
  const published = element.get('createdAt');
  return {
    ...(id && { id }),
    parent: idOf(element.child('parent')),
    ...(author && { author: writerOf(author) }),
    ...(published && { published }),
    status,
    text: { html: element.child('message')?.text ?? '' },
    place,
  };
}

function writerOf(author: XmlElement): RawPerson {
  const [username, name] = [author.get('username'), author.get('name')];
  const isAnonymous = author.get('isAnonymous') === 'true';
  const url = author.get('link') || author.get('url');
  return { name, ...(url && { url }), ...(!isAnonymous && username && { key: `user ${username}` }) };
}

/** The id of an element, without the end of a tag whose value has no quotes. */
const idOf = (element: XmlElement | undefined): string =>
  element?.attributes['dsq:id']?.replace(/\/$/, '').trim() ?? '';
