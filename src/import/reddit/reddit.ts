import { roleOf } from '../author-roles.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { kindOf } from '../json/flat-format.js';
import { readJson } from '../json/read-json.js';
import { countOf, fieldsOf, flagOf, isFields, numberOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import type { InputPlace, RawComment, RawStatus, RawText } from '../raw.js';

/**
 * A post of Reddit with its comments (`…/comments/ID.json`). Of a long thread the response has a part; how many comments
 * there are, the post says.
 */
export const format: ImportFormat = {
  system: 'reddit',
  async *read({ file, text }: ImportInput, { log, options }: ReadContext) {
    let post: Fields | undefined;
    let place: InputPlace = { file };
    const comments: RawComment[] = [];
    let more = 0;
    for await (const item of readJson(text, { file, log, lists: [''] })) {
      if (!isFields(item.value)) {
        log.add('json/item', 'lost', item.place, { expected: 'a listing', got: kindOf(item.value) });
        continue;
      }
      // A list of what is still to be read instead of recursion: depth is in the hands of the file.
      const things = [...thingsIn(item.value)];
      for (const { kind, data } of things) {
        const fields = fieldsOf(data);
        if (kind === 't3') [post, place] = [post ?? fields, post ? place : item.place];
        else if (kind === 't1') {
          comments.push(readComment(fields, item.place));
          for (const reply of thingsIn(fields['replies'])) things.push(reply);
        } else if (kind === 'more') more += countOf(fields['count']) ?? 0;
      }
    }
    const own = post ?? {};
    const [name, title, link] = [textOf(own['name']), textOf(own['title']), textOf(own['permalink'])];
    const url = link.startsWith('/') ? `https://www.reddit.com${link}` : textOf(own['url']);
    const outside = textOf(own['url']);
    const reported = countOf(own['num_comments']) ?? (more > 0 ? comments.length + more : undefined);
    yield {
      ...pageOfInput(file, options),
      ...(name && { id: name }),
      ...(title && { title: decodedOnce(title) }),
      ...(url && { url }),
      ...(outside && outside !== url && { aliases: [outside] }),
      comments,
      ...(reported !== undefined && { reported }),
      place,
    };
  },
};

/** A listing is an object; where there is none, an empty string. */
const thingsIn = (listing: unknown): readonly Fields[] => rowsOf(fieldsOf(fieldsOf(listing)['data'])['children']);

function readComment(fields: Fields, place: InputPlace): RawComment {
  const [id, writer, body] = [
    textOf(fields['id']) || textOf(fields['name']).replace(/^t1_/, ''),
    textOf(fields['author']),
    textOf(fields['body']),
  ];
  const isGone = writer === '[deleted]' || writer === '';
  const isDeleted = /^\[(?:deleted|removed)\]$/.test(body.trim());
  const published = timeOf(fields['created_utc']);
  // `edited` is false, or a time.
  const modified = numberOf(fields['edited']) === undefined ? undefined : timeOf(fields['edited']);
  const link = textOf(fields['permalink']);
  const score = numberOf(fields['score']) ?? 0;
  const status: RawStatus = isDeleted ? 'deleted' : 'public';
  return {
    ...(id && { id }),
    parent: textOf(fields['parent_id']).replace(/^t3_.*$|^t1_/, ''),
    ...(!isGone && {
      author: { name: writer, key: writer, url: `https://www.reddit.com/user/${encodeURIComponent(writer)}` },
    }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...roleOf(
      ['administrator', textOf(fields['distinguished']) === 'admin'],
      ['moderator', textOf(fields['distinguished']) === 'moderator'],
      ['author', fields['is_submitter']],
    ),
    status,
    text: textIn(fields),
    ...(link.startsWith('/') && { url: `https://www.reddit.com${link}` }),
    ...(score > 0 && !flagOf(fields['score_hidden']) && { upvotes: Math.trunc(score) }),
    isPinned: flagOf(fields['stickied']),
    place,
  };
}

function textIn(fields: Fields): RawText {
  const html = textOf(fields['body_html']);
  if (!html) return { markdown: decodedOnce(textOf(fields['body'])) };
  // Escaped as a whole, unless it was asked for with `raw_json=1`.
  return { html: html.trimStart().startsWith('<') ? html : decodedOnce(html) };
}

const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** Reddit escapes every text for HTML; each sign is decoded once. */
const decodedOnce = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|#39);/g, (sign) => signs[sign]!);
