import type { ColumnPart } from '../csv/columns.js';
import type { ImportOptions } from '../options.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { GatheredThreads, leaveOut } from '../gathered-threads.js';
import { kindOf } from '../json/flat-format.js';
import { isFields, textOf, timeOf, type Fields } from '../json/values.js';
import type { InputPlace, RawComment } from '../raw.js';
import { readYaml } from '../yaml/read-yaml.js';

/** Comments that Staticman wrote as YAML, a file each, in a folder for each page. The names of fields are the site's own. */
export const format: ImportFormat = {
  system: 'staticman',
  whole: (thread) => thread,
  async *read({ file, text }: ImportInput, context: ReadContext) {
    const { log } = context;
    const gathered = new GatheredThreads(log);
    for (const { value, place } of await readYaml(text, { file, log })) {
      const words = isFields(value) ? wordsOf(value, context.options) : undefined;
      if (!isFields(value) || words === undefined) {
        leaveOut(log, 'unreadable', place, undefined, 'a comment', kindOf(value));
        continue;
      }
      gathered.add({ id: pageOf(value, file, context.options) }, commentOf(value, words, place, context));
    }
    yield* gathered.threads();
  },
};

/** The first of some fields that says something. */
const first = (fields: Fields, ...names: readonly string[]): string =>
  names.map((name) => textOf(fields[name]).trim()).find(Boolean) ?? '';

/** The field that the site itself has for a part, where `columns` says it, before those that others have. */
const named = ({ columns = {} }: ImportOptions, part: ColumnPart, ...names: readonly string[]): readonly string[] =>
  columns[part] === undefined ? names : [columns[part], ...names];

const wordsOf = (fields: Fields, options: ImportOptions): string | undefined =>
  named(options, 'text', 'message', 'comment', 'body', 'content', 'text')
    .map((name) => fields[name])
    .find((value) => typeof value === 'string') as string | undefined;

/** The folder that the file stands in; where there is none, what the comment says. */
function pageOf(fields: Fields, file: string, options: ImportOptions): string {
  const folder = /([^/\\]+)[/\\][^/\\]*$/.exec(file)?.[1] ?? '';
  const said = first(fields, ...named(options, 'page', 'slug', 'post', 'page', 'path', 'url_of_post'));
  const parent = first(fields, '_parent');
  return said || (/^(?:https?:)?\//.test(parent) ? parent : '') || folder || 'page';
}

function commentOf(fields: Fields, text: string, place: InputPlace, { log, options }: ReadContext): RawComment {
  // Its `email` is a hash of one.
  const email = first(fields, 'email', 'mail', 'gravatar');
  if (email) log.dropPrivate(email.includes('@') ? 'e-mail address' : 'hash of an e-mail address');
  const id = first(fields, ...named(options, 'id', '_id', 'id'));
  const [own] = named(options, 'date');
  const published = timeOf(
    (own === undefined ? undefined : fields[own]) ?? fields['date'] ?? fields['created'] ?? fields['timestamp'],
  );
  const parent = first(
    fields,
    ...named(options, 'parent', 'replying_to_uid', 'reply_to', 'replying_to', 'parent_id', 'parent'),
  );
  return {
    ...(id && { id }),
    parent,
    author: {
      name: first(fields, ...named(options, 'author', 'name', 'author')),
      url: first(fields, ...named(options, 'website', 'url', 'website', 'site')),
    },
    ...(published !== undefined && { published }),
    status: 'public',
    text: options.text === 'html' ? { html: text } : { markdown: text },
    place,
  };
}
