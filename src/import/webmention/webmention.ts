import { webmention } from '../../formats/remote/webmention.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { GatheredThreads, leaveOut } from '../gathered-threads.js';
import { kindOf } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { readJson } from '../json/read-json.js';
import { fieldsOf, flagOf, isFields, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace, RawComment } from '../raw.js';

/** The responses of webmention.io. Replies and mentions with words are comments; likes and the like are counted. */
export const format: ImportFormat = {
  system: 'webmention',
  async *read({ file, text }: ImportInput, context: ReadContext) {
    const { log, options } = context;
    const gathered = new GatheredThreads(log);
    const lists = ['', 'children', 'links'];
    for await (const { list, value, place, isWhole } of readJson(text, { file, log, lists })) {
      if (list === undefined) continue;
      if (
        !isWhole ||
        !isFields(value) ||
        !(has(value, 'wm-property') || has(value, 'source') || has(value, 'wm-source'))
      ) {
        leaveOut(log, 'unreadable', place, undefined, 'a mention', isWhole ? kindOf(value) : 'the end of the file');
        continue;
      }
      const { kind, target, comment } = has(value, 'source') ? oldMention(value, place) : mention(value, place);
      dropPrivate(value, log);
      if (!words.has(kind)) {
        log.readComment();
        log.leaveOutComment('reaction');
        continue;
      }
      gathered.add(target ? { id: target.replace(/#.*$/, '') } : pageOfInput(file, options), comment);
    }
    yield* gathered.threads();
  },
};

/** The kinds of mentions that say something. */
const words = new Set(['in-reply-to', 'mention-of', 'reply', 'link', 'comment', '']);

interface Mention {
  readonly kind: string;
  readonly target: string;
  readonly comment: RawComment;
}

function mention(fields: Fields, place: InputPlace): Mention {
  const { kind, id, html, plain, ...said } = webmention(fields);
  return {
    kind,
    target: textOf(fields['wm-target']),
    comment: {
      ...(id && { id }),
      ...said,
      ...(kind !== 'in-reply-to' && { kind: 'webmention' }),
      text: html ? { html } : { plain },
      place,
    },
  };
}

function oldMention(fields: Fields, place: InputPlace): Mention {
  const data = fieldsOf(fields['data']);
  const author = fieldsOf(data['author']);
  const [id, url, html] = [
    textOf(fields['id']),
    textOf(data['url']) || textOf(fields['source']),
    textOf(data['content']),
  ];
  const published = timeOf(data['published']) ?? timeOf(fields['verified_date']);
  return {
    kind: textOf(fieldsOf(fields['activity'])['type']),
    target: textOf(fields['target']),
    comment: {
      ...(id && { id }),
      author: { name: textOf(author['name']), url: textOf(author['url']), image: textOf(author['photo']) },
      ...(published !== undefined && { published }),
      status: flagOf(fields['private']) ? 'private' : 'public',
      ...(textOf(fieldsOf(fields['activity'])['type']) !== 'reply' && { kind: 'webmention' }),
      text: { html },
      ...(url && { url }),
      place,
    },
  };
}
