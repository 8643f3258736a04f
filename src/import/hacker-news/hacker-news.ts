import { hackerNewsItem, hackerNewsPage } from '../../formats/remote/hacker-news.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { leaveOut } from '../gathered-threads.js';
import { kindOf } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { readJson } from '../json/read-json.js';
import { countOf, isFields, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import type { InputPlace, RawComment, RawThread } from '../raw.js';

/** Stories of Hacker News with their comments: the nested response of Algolia, or a list or lines of single items. */
export const format: ImportFormat = {
  system: 'hacker-news',
  async *read({ file, text }: ImportInput, { log, options }: ReadContext) {
    const stories = new Map<string, { readonly fields: Fields; readonly place: InputPlace }>();
    const comments: RawComment[] = [];
    const parents = new Map<string, string>();
    for await (const { value, place, isWhole, list } of readJson(text, { file, log, lists: ['', 'children'] })) {
      const isItem = isFields(value) && has(value, 'id');
      if (!isItem || (!isWhole && list !== undefined)) {
        // Where the input ends within the story, what was whole of it is read.
        if (list !== undefined)
          leaveOut(log, 'unreadable', place, undefined, 'an item', isWhole ? kindOf(value) : 'the end of the file');
        else log.add('json/item', 'lost', place, { expected: 'an item', got: kindOf(value) });
        continue;
      }
      // A list of what is still to be read instead of recursion: depth is in the hands of the file.
      const rows = [value];
      for (const row of rows) {
        const id = textOf(row['id']);
        if (isStory(row)) stories.set(id, { fields: row, place });
        else {
          comments.push(readComment(row, place));
          parents.set(id, textOf(row['parent'] ?? row['parent_id']));
        }
        for (const child of rowsOf(row['children'])) rows.push(child);
      }
    }
    yield* threads(comments, stories, parents, { ...pageOfInput(file, options), place: { file } });
  },
};

const isStory = (row: Fields): boolean => ['story', 'job', 'poll'].includes(textOf(row['type']));

function readComment(row: Fields, place: InputPlace): RawComment {
  const published = timeOf(row['time'] ?? row['created_at_i'] ?? row['created_at']);
  return { ...hackerNewsItem(row), ...(published !== undefined && { published }), place };
}

function* threads(
  comments: readonly RawComment[],
  stories: ReadonlyMap<string, { readonly fields: Fields; readonly place: InputPlace }>,
  parents: ReadonlyMap<string, string>,
  unknown: { readonly id: string; readonly url?: string; readonly place: InputPlace },
): Iterable<RawThread> {
  const byStory = new Map<string, RawComment[]>([...stories.keys()].map((id) => [id, []]));
  for (const comment of comments) {
    const seen = new Set<string>();
    let at = comment.id!;
    for (let up = parents.get(at); up && !seen.has(up); up = parents.get(at)) {
      seen.add(up);
      at = up;
    }
    // With one story in the file, what hangs on nothing that is there belongs to it.
    const [only] = stories.size === 1 ? stories.keys() : [];
    const story = stories.has(at) ? at : (only ?? '');
    // Who replies to the story replies to no comment.
    const own = comment.parent === story ? { ...comment, parent: '' } : comment;
    byStory.set(story, [...(byStory.get(story) ?? []), own]);
  }
  for (const [id, own] of byStory) {
    const story = stories.get(id);
    if (!story) {
      yield { ...unknown, comments: own };
      continue;
    }
    const { fields, place } = story;
    const [title, url, reported] = [textOf(fields['title']), textOf(fields['url']), countOf(fields['descendants'])];
    const page = hackerNewsPage(id);
    yield {
      id,
      ...(title && { title }),
      url: url || page,
      aliases: [page],
      comments: own,
      ...(reported !== undefined && { reported }),
      place,
    };
  }
}
