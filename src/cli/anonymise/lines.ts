import { pageLine, replaceMarkup, replaceValue } from './markup.js';
import { pathOf, replaceWords } from './replace-words.js';
import { meanings } from './structure.js';
import type { WordMap } from './word-map.js';

const eachLine = (text: string, change: (line: string, index: number) => string): string => {
  let index = 0;
  return text.replace(/[^\r\n]+|\r?\n/g, (part) => (/^[\r\n]/.test(part) ? part : change(part, index++)));
};

/** Plain text of a page: the lines by which it is read keep what they say. */
export const replacePlain = (text: string, map: WordMap): string =>
  eachLine(text, (line) => (line.length < 100 ? pageLine(line, map) : undefined) ?? replaceWords(line, map));

/** YAML: keys stay. */
export const replaceYaml = (text: string, map: WordMap): string =>
  eachLine(text, (line) => {
    const [, indent = '', name, colon = '', value = ''] =
      /^(\s*(?:-\s+)?)([\w-]+)(\s*:(?:\s+[|>][+-]?)?\s*)(.*)$/.exec(line) ?? [];
    if (name === undefined) return replaceMarkup(line, map, 'prose');
    const [, quote = ''] = /^(["']).*\1$/.exec(value) ?? [];
    const bare = quote ? value.slice(1, -1) : value;
    return indent + name + colon + quote + replaceValue(bare, name, map) + quote;
  });

/** Markdown with front matter, and the attributes of headings between braces. */
export function replaceMarkdown(text: string, map: WordMap): string {
  const [front = ''] = /^\ufeff?---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text) ?? [];
  const body = text
    .slice(front.length)
    .replace(
      /^(#{1,6}\s.*?)(\{[^{}\n]*\})?\s*$|^(?!#{1,6}\s).+$/gm,
      (line: string, heading: string | undefined, braces = '') =>
        heading === undefined
          ? replaceMarkup(line, map, 'prose')
          : replaceMarkup(heading, map, 'prose') +
            replaceBraces(braces as string, map) +
            line.slice(heading.length + (braces as string).length),
    );
  return replaceYaml(front, map) + body;
}

const replaceBraces = (braces: string, map: WordMap): string =>
  braces.replace(/([\w-]+=)("[^"]*"|[^\s}]+)|(#[^\s}]+)/g, (_, name = '', value = '', id = '') => {
    if (id) return pathOf(id as string, map, false);
    const bare = (value as string).replace(/^"|"$/g, '');
    if (meanings.has(bare.toLowerCase())) return name + value;
    return name + replaceValue(value as string, (name as string).slice(0, -1), map);
  });

/** The export of Movable Type: names of fields and the lines between sections stay. */
export const replaceMtif = (text: string, map: WordMap): string =>
  eachLine(text, (line) => {
    const [, name, value = ''] = /^([A-Z][A-Z ]+:\s?)(.*)$/.exec(line) ?? [];
    if (name === undefined) return replaceMarkup(line, map, 'prose');
    return name + (/^(?:STATUS|ALLOW|CONVERT|DATE|NO ENTRY)/.test(name) ? value : replaceValue(value, '', map));
  });
