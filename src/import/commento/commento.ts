import { roleOf } from '../author-roles.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { GatheredThreads, leaveOut, type PageFacts } from '../gathered-threads.js';
import { kindOf } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { readJson } from '../json/read-json.js';
import { flagOf, isFields, numberOf, textOf, timeOf, type Fields } from '../json/values.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace, RawComment, RawPerson, RawStatus } from '../raw.js';

/** The export of Commento (and Comentario's first), and of Comentario 3. People and pages may stand after comments. */
export const format: ImportFormat = {
  system: 'commento',
  async *read({ file, text }: ImportInput, context: ReadContext) {
    const { log } = context;
    const people = new Map<string, RawPerson>();
    const moderators = new Set<string>();
    const pages = new Map<string, PageFacts>();
    const comments: { readonly fields: Fields; readonly place: InputPlace }[] = [];
    const options = { file, log, lists: ['comments', 'commenters', 'pages'], others: ['commenters', 'pages'] };
    for await (const { list, value, place } of readJson(text, options)) {
      if (list === 'comments') {
        if (isFields(value) && (has(value, 'markdown') || has(value, 'html'))) comments.push({ fields: value, place });
        else leaveOut(log, 'unreadable', place, undefined, 'a comment', kindOf(value));
      } else if (list === 'commenters' && isFields(value)) {
        addPerson(value, people, context);
        if (flagOf(value['isModerator'])) moderators.add(textOf(value['commenterHex']) || textOf(value['id']));
      } else if (list === 'pages' && isFields(value)) {
        const id = textOf(value['path']) || textOf(value['id']);
        pages.set(textOf(value['id']), { id, title: textOf(value['title']) });
      }
    }
    const gathered = new GatheredThreads(log);
    for (const { fields, place } of comments) {
      const writer = textOf(fields['commenterHex']) || textOf(fields['userCreated']);
      const role = roleOf(['moderator', moderators.has(writer)]);
      if (has(fields, 'commentHex')) gathered.add(pageOf(fields), { ...first(fields, place, people), ...role });
      else {
        const page = pages.get(textOf(fields['pageId']));
        const address = textOf(fields['url']).replace(/#.*$/, '');
        gathered.add(
          { id: '', ...page, ...(address && { url: address }) },
          { ...third(fields, place, people), ...role },
        );
      }
    }
    yield* gathered.threads();
  },
};

/** Commento says that there is none with the word. */
const known = (value: unknown): string => textOf(value).replace(/^undefined$/, '');

function addPerson(fields: Fields, people: Map<string, RawPerson>, { log }: ReadContext): void {
  dropPrivate(fields, log);
  const key = textOf(fields['commenterHex']) || textOf(fields['id']);
  people.set(key, {
    ...{ name: textOf(fields['name']), url: known(fields['link'] ?? fields['websiteUrl']) },
    ...{ image: known(fields['photo']), key: `user ${key}` },
  });
}

function pageOf(fields: Fields): PageFacts {
  const [host, path] = [textOf(fields['domain'] ?? fields['host']), textOf(fields['url'] ?? fields['path'])];
  if (/^https?:/.test(path)) return { id: path };
  const own = path.startsWith('/') || !path ? path || '/' : `/${path}`;
  return host ? { id: `https://${host}${own}`, aliases: [own] } : { id: path };
}

const voted = (fields: Fields): Partial<RawComment> => {
  const score = Math.trunc(numberOf(fields['score']) ?? 0);
  return score > 0 ? { upvotes: score } : score < 0 ? { downvotes: -score } : {};
};

const wordsOf = (fields: Fields): RawComment['text'] => {
  const [markdown, html] = [textOf(fields['markdown']), textOf(fields['html'])];
  return markdown || !html ? { markdown } : { html };
};

function first(fields: Fields, place: InputPlace, people: ReadonlyMap<string, RawPerson>): RawComment {
  const [writer, state] = [textOf(fields['commenterHex']), textOf(fields['state'])];
  const author = people.get(writer);
  const published = timeOf(fields['creationDate']);
  const text = wordsOf(fields);
  const words = 'markdown' in text ? text.markdown.trim() : 'html' in text ? text.html.trim() : '';
  const isDeleted = flagOf(fields['deleted']) || words === '' || words === '[deleted]';
  const status: RawStatus = isDeleted
    ? 'deleted'
    : state === 'flagged'
      ? 'spam'
      : state === 'unapproved'
        ? 'held'
        : 'public';
  return {
    id: textOf(fields['commentHex']),
    parent: textOf(fields['parentHex']),
    ...(author && { author }),
    ...(published !== undefined && { published }),
    status,
    text,
    ...voted(fields),
    place,
  };
}

function third(fields: Fields, place: InputPlace, people: ReadonlyMap<string, RawPerson>): RawComment {
  const name = textOf(fields['authorName']);
  const author = people.get(textOf(fields['userCreated'])) ?? (name ? { name } : undefined);
  const [published, modified] = [timeOf(fields['createdTime']), timeOf(fields['editedTime'])];
  const isHeld = flagOf(fields['isPending']);
  const isRefused = has(fields, 'isApproved') && !flagOf(fields['isApproved']);
  const status: RawStatus = flagOf(fields['isDeleted']) ? 'deleted' : isHeld ? 'held' : isRefused ? 'trash' : 'public';
  const url = textOf(fields['url']);
  return {
    id: textOf(fields['id']),
    parent: textOf(fields['parentId']),
    ...(author && { author }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    status,
    text: wordsOf(fields),
    ...(url && { url }),
    ...voted(fields),
    isPinned: flagOf(fields['isSticky']),
    place,
  };
}
