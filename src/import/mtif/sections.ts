import type { ImportLog } from '../import-log.js';

/** A part of an entry that holds a text, such as its body or a comment. */
export interface MtifSection {
  /** Such as `BODY` or `COMMENT`. */
  readonly name: string;
  /** The lines of a comment that name its author and so on. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** An entry with its fields and texts. */
export interface MtifEntry {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly sections: readonly MtifSection[];
  readonly line: number;
  readonly isWhole: boolean;
}

interface Line {
  readonly text: string;
  readonly number: number;
}

const fieldOf = (line: string): readonly [name: string, value: string] | undefined => {
  const [, name, value = ''] = /^([A-Z][A-Z_ ]*[A-Z]|ID|IP):(?: (.*)|\s*)$/.exec(line) ?? [];
  return name === undefined ? undefined : [name, value.trim()];
};
const texts = /^(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):\s*$/;
const ofComments: ReadonlySet<string> = new Set([
  ...[
    'AUTHOR',
    'EMAIL',
    'IP',
    'URL',
    'DATE',
    'TITLE',
    'BLOG NAME',
    'ID',
    'PARENT_ID',
    'PARENT ID',
    'VISIBLE',
    'STATUS',
  ],
]);

/** The entries of an export, one by one: texts are parted by five hyphens, entries by eight. */
export async function* sectionsOf(text: AsyncIterable<string>, file: string, log: ImportLog): AsyncIterable<MtifEntry> {
  let lines: Line[] = [];
  for await (const line of linesOf(text)) {
    if (line.text === '--------') {
      if (lines.some((one) => one.text.trim())) yield entryOf(lines, file, true, log);
      lines = [];
    } else lines.push(line);
  }
  if (lines.some((one) => one.text.trim())) yield entryOf(lines, file, false, log);
}

async function* linesOf(text: AsyncIterable<string>): AsyncIterable<Line> {
  let rest = '';
  let number = 0;
  for await (const piece of text) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield { text: part.replace(/^\ufeff|\r$/g, ''), number: (number += 1) };
  }
  if (rest) yield { text: rest.replace(/\r$/, ''), number: number + 1 };
}

function entryOf(lines: readonly Line[], file: string, isWhole: boolean, log: ImportLog): MtifEntry {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === '-----') parts.push([]);
    else parts.at(-1)!.push(line);
  }
  const fields = new Map<string, string[]>();
  const sections: MtifSection[] = [];
  for (const part of parts) {
    const [first] = part;
    if (!first || part.every(({ text }) => text.trim() === '')) continue;
    if (texts.test(first.text)) {
      sections.push(sectionOf(part, file));
      continue;
    }
    const found = sections.length === 0 ? part.map(({ text }) => fieldOf(text)) : [];
    if (found.some(Boolean)) {
      for (const one of found) if (one) fields.set(one[0], [...(fields.get(one[0]) ?? []), one[1]]);
      continue;
    }
    // Five hyphens in a text end it for every reader of this form: what follows belongs to it most likely.
    const last = sections.pop();
    const text = part.map((line) => line.text).join('\n');
    log.add(
      'mtif/hyphens',
      last ? 'mended' : 'lost',
      { file, line: first.number },
      {
        ...{ expected: 'the name of a part', got: JSON.stringify(first.text.slice(0, 60)) },
        ...(last && { is: `more of the text before it (${last.name})` }),
      },
    );
    if (last) sections.push({ ...last, text: `${last.text}\n-----\n${text}` });
  }
  return { fields, sections, line: lines[0]?.number ?? 1, isWhole };
}

function sectionOf([first, ...rest]: readonly Line[], file: string): MtifSection {
  const name = first!.text.replace(/:\s*$/, '');
  const fields = new Map<string, string[]>();
  let at = 0;
  if (name === 'COMMENT' || name === 'PING')
    for (; at < rest.length; at += 1) {
      const field = fieldOf(rest[at]!.text);
      if (!field || !ofComments.has(field[0])) break;
      fields.set(field[0], [...(fields.get(field[0]) ?? []), field[1]]);
    }
  const text = rest
    .slice(at)
    .map((line) => line.text)
    .join('\n');
  return { name, fields, text, file, line: first!.number };
}
