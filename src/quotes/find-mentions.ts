import { longestName, type NameForm, type NameForms } from './name-forms.js';
import type { Tokens } from './tokenize.js';

/** A name in a text, in UTF-16 units. */
export interface NamedPerson {
  readonly start: number;
  readonly end: number;
  readonly person: string;
}

// What follows a name that is meant as one, in the languages that often write so.
const speech = new RegExp(
  `^(?:\\s*,|['’]s?(?![\\p{L}\\p{N}])|\\s+(?:${[
    'sa(?:id|ys)|wr(?:ote|ites)|asks|asked|not(?:es|ed)|adds|added|thinks|thought|means|meant|puts|points|pointed',
    'argu(?:es|ed)|claim(?:s|ed)|mention(?:s|ed)|suggest(?:s|ed)|explain(?:s|ed)|describe[sd]|state[sd]|replie[sd]',
    'believe[sd]|(?:is|was) (?:\\S+ )?(?:right|wrong|correct|mistaken)|(?:makes|made|raises|raised|has|had) (?:\\S+ ){0,3}points?',
    'dit|écrit|a (?:dit|écrit|raison)|sagte?|schreibt|schrieb|meinte?|dice|dijo|escribe|escribió',
  ].join('|')})(?![\\p{L}\\p{N}]))`,
  'u',
);
// What may stand before a first name with a capital of its own.
const opening = /(?:^|[.!?:;,…(“"„«]\s*|\n)\p{Lu}\p{Ll}*[ \u00a0]+$/u;
const capitalised = /\p{Lu}[\p{L}\p{M}]*[ \u00a0]+$/u;

/** The people whom a text names. */
export function findMentions(text: string, tokens: Tokens, names: NameForms): NamedPerson[] {
  const { starts } = tokens;
  const found: NamedPerson[] = [];
  // The ’s behind a name is part of the word, but not of the name.
  const owning = tokens.ends.map((end, i) => /['’]s$/.test(text.slice(starts[i], end)));
  const words = tokens.words.map((word, i) => (owning[i] ? word.slice(0, -1) : word));
  const ends = tokens.ends.map((end, i) => (owning[i] ? end - 2 : end));
  for (let i = 0; i < words.length; i += 1) {
    const start = starts[i]!;
    if (text[start - 1] === '@') {
      const handle = /^[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}]/u.exec(text.slice(start, start + 64))?.[0] ?? '';
      const person = names.findHandle(handle)?.person;
      if (person !== undefined) found.push({ start, end: start + handle.length, person });
      continue;
    }
    for (let length = isName(text, start) ? Math.min(longestName, words.length - i) : 0; length > 0; length -= 1) {
      const last = i + length - 1;
      const form = names.find(words.slice(i, i + length).join(' '));
      if (!form || !isName(text, starts[last]!)) continue;
      const end = ends[last]!;
      if (form.person !== undefined && isMeant(form.kind, text, start, end))
        found.push({ start, end, person: form.person });
      i = last;
      break;
    }
  }
  return found;
}

/** A name has a capital, where the script has any. */
const isName = (text: string, start: number): boolean => !/\p{Ll}/u.test(text[start] ?? '');

function isMeant(kind: NameForm['kind'], text: string, start: number, end: number): boolean {
  if (kind === 'full' || kind === 'alias') return true;
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 48)];
  if (speech.test(after)) return true;
  if (kind === 'weak') return false;
  // “Jim Peterson” and “Uncle Jim” are other people than Jim Smith.
  return !/^[ \u00a0]+\p{Lu}/u.test(after) && (!capitalised.test(before) || opening.test(before));
}
