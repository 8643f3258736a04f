import type { ImportLog } from '../import-log.js';
import { wholeText } from '../peek-text.js';
import type { InputPlace } from '../raw.js';
import { parseAllDocuments } from './yaml.js';

/** A value of a YAML file. */
export interface YamlItem {
  readonly value: unknown;
  readonly place: InputPlace;
}

/**
 * The items of a YAML file that is a list, or the values of its documents. Dates, `no` and the like stay strings. An item
 * of a list that is ill-formed is told, and is read as far as it can be.
 */
export async function readYaml(
  text: AsyncIterable<string>,
  { file, log }: { readonly file: string; readonly log: ImportLog },
): Promise<readonly YamlItem[]> {
  // Items at the first column are read one by one, so that an ill-formed one spoils no other.
  const items: YamlItem[] = [];
  let line = 1;
  for (const [index, part] of partsOf(await wholeText(text)).entries()) {
    const place = { file, line, path: `[${index + 1}]` };
    line += part.split('\n').length - 1;
    if (!part.replace(/^\s*(?:#.*|---|\.\.\.|\s)*$/gm, '').trim()) continue;
    for (const document of parseAllDocuments(part, { schema: 'core', maxAliasCount: 100 } as never)) {
      for (const error of document.errors)
        log.add(
          'yaml/ill-formed',
          'mended',
          { ...place, line: place.line + lineOf(part, error.pos[0]) },
          { expected: 'YAML', got: error.code },
        );
      let value: unknown;
      try {
        value = document.toJS({ maxAliasCount: 100 });
      } catch {
        value = undefined;
      }
      if (value === null || value === undefined) continue;
      for (const one of Array.isArray(value) ? value : [value]) items.push({ value: one as unknown, place });
    }
  }
  if (items.length === 0) log.add('yaml/empty', 'lost', { file }, { expected: 'YAML', got: 'nothing' });
  return items;
}

const partsOf = (text: string): readonly string[] =>
  /^(?:\ufeff?(?:---)?\s*(?:#.*\n\s*)*)?- /.test(text) ? text.split(/^(?=- )/m) : [text];

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length - 1;
