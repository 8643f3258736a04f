import { decodeEntities } from '../assemble/shown-words.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { leaveOut } from '../gathered-threads.js';
import { kindOf } from '../json/flat-format.js';
import { readJson } from '../json/read-json.js';
import { countOf, fieldsOf, isFields, listOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import type { InputPlace, RawArticle, RawComment, RawPerson, RawThread } from '../raw.js';

/** Responses of Blogger's interface, version 3: posts and pages, and comments, in lists or one after the other. */
export const format: ImportFormat = {
  system: 'blogger',
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log } = context;
    const posts = new Map<string, { readonly row: Fields; readonly place: InputPlace }>();
    const comments = new Map<string, RawComment[]>();
    const add = (row: Fields, place: InputPlace): void => {
      const post = textOf(fieldsOf(row['post'])['id']) || pageOfInput(file, context.options).id;
      comments.set(post, [...(comments.get(post) ?? []), commentOf(row, place)]);
    };
    for await (const { list, value, place, isWhole } of readJson(text, { file, log, lists: ['', 'items'] })) {
      const kind = textOf(fieldsOf(value)['kind']);
      if (isFields(value) && kind === 'blogger#comment' && isWhole) add(value, place);
      else if (isFields(value) && /^blogger#(?:post|page)$/.test(kind)) {
        posts.set(textOf(value['id']), { row: value, place });
        for (const reply of rowsOf(fieldsOf(value['replies'])['items'])) add(reply, place);
      } else if (list !== undefined)
        leaveOut(log, 'unreadable', place, undefined, 'a post or a comment', kindOf(value));
    }
    for (const [id, { row, place }] of posts) {
      yield postOf(row, id, comments.get(id) ?? [], place);
      comments.delete(id);
    }
    for (const [id, own] of comments) yield { id, comments: own, place: own[0]!.place };
  },
};

function postOf(row: Fields, id: string, comments: readonly RawComment[], place: InputPlace): RawThread {
  const [title, url] = [decodeEntities(textOf(row['title'])), textOf(row['url'])];
  const status = textOf(row['status']).toUpperCase();
  const reported = countOf(fieldsOf(row['replies'])['totalItems']);
  const [published, modified] = [timeOf(row['published']), timeOf(row['updated'])];
  const article: RawArticle = {
    text: { html: textOf(row['content']) },
    authors: [personOf(fieldsOf(row['author']))],
    keywords: listOf(row['labels'])
      .map((label) => decodeEntities(textOf(label)))
      .filter(Boolean),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
  };
  return {
    id,
    ...(title && { title }),
    ...(url && { url }),
    status: status === '' || status === 'LIVE' ? 'public' : status === 'SOFT_TRASHED' ? 'trash' : 'private',
    article,
    comments,
    ...(reported !== undefined && reported > comments.length && { reported }),
    place,
  };
}

function commentOf(row: Fields, place: InputPlace): RawComment {
  const [id, status] = [textOf(row['id']), textOf(row['status']).toLowerCase()];
  const [published, modified] = [timeOf(row['published']), timeOf(row['updated'])];
  return {
    ...(id && { id }),
    parent: textOf(fieldsOf(row['inReplyTo'])['id']),
    ...(isFields(row['author']) && { author: personOf(row['author']) }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    status: status === 'pending' ? 'held' : status === 'spam' ? 'spam' : status === 'emptied' ? 'deleted' : 'public',
    text: { html: textOf(row['content']) },
    place,
  };
}

function personOf(author: Fields): RawPerson {
  const id = textOf(author['id']);
  return {
    ...{ name: decodeEntities(textOf(author['displayName'])), url: textOf(author['url']) },
    ...{ image: textOf(fieldsOf(author['image'])['url']) },
    ...(id && { key: `user ${id}` }),
  };
}
