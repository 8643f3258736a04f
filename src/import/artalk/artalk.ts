import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { GatheredThreads, leaveOut } from '../gathered-threads.js';
import { flatFormat, kindOf, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { countOf, flagOf, isFields, textOf, timeOf, type Fields } from '../json/values.js';
import { dropPrivate } from '../private-fields.js';
import type { InputPlace } from '../raw.js';
import { readYaml } from '../yaml/read-yaml.js';
import { peekText } from '../peek-text.js';

const json = flatFormat({
  system: 'artalk',
  lists: [''],
  isComment: (fields) => has(fields, 'content') && has(fields, 'page_key'),
  read: readComment,
});

/** The export of Artalk, which others write too (Artrans): a list of comments, or the same as YAML. */
export const format: ImportFormat = {
  system: 'artalk',
  async *read(input: ImportInput, context: ReadContext) {
    const { first, all } = await peekText(input.text);
    if (/^\ufeff?\s*[[{]/.test(first)) {
      yield* json.read({ ...input, text: all }, context);
      return;
    }
    const { log } = context;
    const gathered = new GatheredThreads(log);
    for (const { value, place } of await readYaml(all, { file: input.file, log })) {
      if (isFields(value) && has(value, 'content')) {
        const { page, comment } = readComment(value, place, context);
        gathered.add(page, comment);
      } else leaveOut(log, 'unreadable', place, undefined, 'a comment', kindOf(value));
    }
    yield* gathered.threads();
  },
};

function readComment(fields: Fields, place: InputPlace, { log, options }: ReadContext): OnPage {
  dropPrivate(fields, log);
  const [id, page, user] = [textOf(fields['id']), textOf(fields['page_key']), textOf(fields['user_id'])];
  const [title, site] = [textOf(fields['page_title']), textOf(fields['site_urls']).split(',')[0] ?? ''];
  // Votes move `updated_at` as well: it is no time of an edit.
  const published = timeOf(fields['created_at']);
  const text = textOf(fields['content']);
  const [upvotes, downvotes] = [countOf(fields['vote_up']), countOf(fields['vote_down'])];
  return {
    page: { id: page, title, ...(page.startsWith('/') && /^https?:/.test(site) && { url: joined(site, page) }) },
    comment: {
      ...(id && { id }),
      parent: textOf(fields['rid']),
      author: {
        ...{ name: textOf(fields['nick']), url: textOf(fields['link']) },
        ...(user && user !== '0' && { key: `user ${user}` }),
      },
      ...(published !== undefined && { published }),
      status: flagOf(fields['is_pending']) ? 'held' : fields['deleted_at'] ? 'trash' : 'public',
      text: options.text === 'html' ? { html: text } : { markdown: text },
      ...(upvotes !== undefined && { upvotes }),
      ...(downvotes !== undefined && { downvotes }),
      isPinned: flagOf(fields['is_pinned']),
      place,
    },
  };
}

function joined(site: string, path: string): string {
  try {
    return new URL(path, site).href;
  } catch {
    return path;
  }
}
