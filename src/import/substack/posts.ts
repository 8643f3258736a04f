import { decodeEntities } from '../assemble/shown-words.js';
import { readCsv, type CsvRow } from '../csv/read-csv.js';
import type { ReadContext } from '../format.js';
import { detach, innerHtml, parseHtml } from '../html/tree.js';
import { selectAll, selectOne } from '../html/select.js';
import { flagOf } from '../json/values.js';
import { nameOfFile } from '../page-of-input.js';
import { wholeText } from '../peek-text.js';
import type { RawThread } from '../raw.js';

/** What stands in a post for readers of the newsletter, and is none of its words. */
const buttons = '.button-wrapper, .subscription-widget-wrap, .subscription-widget, form';

/** `123401.plain-text` is the post 123401, and the last part of its address. */
const named = (name: string): { readonly id: string; readonly slug: string } => {
  const [, id = name, slug = ''] = /^(\d+)(?:\.(.+))?$/s.exec(name) ?? [];
  return { id, slug };
};

/** The posts that `posts.csv` lists: their facts, without their words. */
export async function* readList(
  text: AsyncIterable<string>,
  file: string,
  { log }: ReadContext,
): AsyncIterable<RawThread> {
  const { rows } = await readCsv(text, { file, log });
  for (const row of rows) yield listed(row, log);
}

function listed({ fields, place }: CsvRow, log: ReadContext['log']): RawThread {
  const value = (name: string): string => decodeEntities((fields[name] ?? '').trim());
  const { id, slug } = named(value('post_id'));
  const [published, subtitle, audio] = [value('post_date'), value('subtitle'), value('podcast_url')];
  if (audio)
    log.add('substack/audio', 'doubtful', place, {
      id,
      expected: 'words',
      got: `a recording, too: ${audio}`,
      is: 'left out',
    });
  // What only those can read who pay is not public.
  const isPublic = flagOf(value('is_published')) && /^(?:everyone)?$/.test(value('audience'));
  return {
    id,
    title: value('title'),
    ...(slug && { slug }),
    status: isPublic ? 'public' : 'private',
    article: {
      text: { html: '' },
      ...(published && { published }),
      ...(subtitle && { subtitle }),
    },
    comments: [],
    place,
  };
}

/** A post, of which its file has the words alone. */
export async function readPost(text: AsyncIterable<string>, file: string): Promise<RawThread> {
  const { id, slug } = named(nameOfFile(file));
  const document = parseHtml((await wholeText(text)).replace(/^\uFEFF/, ''));
  for (const button of selectAll(document, buttons)) detach(button);
  const body = selectOne(document, 'body');
  return {
    id,
    ...(slug && { slug }),
    article: { text: { html: body ? innerHtml(body).trim() : '' } },
    comments: [],
    place: { file },
  };
}

/** A post with what the list says of it; which of the two is missing is told. */
export function wholePost(thread: RawThread, { log }: ReadContext): RawThread {
  const { article, ...facts } = thread;
  if (!article) return thread;
  const { id, place, status, title } = facts;
  if (status === undefined && title === undefined)
    log.add('substack/no-list', 'doubtful', place, {
      ...{ id, expected: 'a row of `posts.csv` that says whether it is public, its title and date', got: 'none' },
      is: 'a public post',
    });
  const hasWords = 'html' in article.text && article.text.html !== '';
  if (hasWords || status !== 'public') return thread;
  log.add('substack/no-words', 'lost', place, { id, expected: `its words, in a file posts/${id}.….html`, got: 'none' });
  return facts;
}
