import type { Person } from '../model/index.js';
import { fold } from './fold.js';
import { tokenize } from './tokenize.js';

/** How a person may be named, and how sure such a name is. */
export interface NameForm {
  /** `weak`: an ordinary word, or a name of one word, which counts only where a person is likely to be meant. */
  readonly kind: 'full' | 'alias' | 'first' | 'weak';
  /** The person's id. No one's if two people share the form. */
  readonly person: string | undefined;
}

/** First names that are also ordinary words. */
const ordinaryWords = new Set(
  (
    'april amber art august autumn bill chance charity christian chuck daisy dawn dean drew duke earl faith frank ' +
    'grace grant guy hope ivy jack jay joy june king lance lily mark max may melody miles olive pat pearl penny ' +
    'prince ray reed rich rob robin rose ruby sandy sky sue summer violet victor wade ward will'
  ).split(' '),
);

/** The most words of a name that are looked up. */
export const longestName = 5;

/** The names of everyone in a thread. Bare surnames are not among them: they also name books and theorems. */
export class NameForms {
  readonly #forms = new Map<string, NameForm>();
  readonly #handles = new Map<string, NameForm>();
  readonly #known = new Set<string>();

  /** Learns a person's names, once. */
  add({ id, name, aliases = [] }: Person): void {
    if (this.#known.has(id)) return;
    this.#known.add(id);
    const words = wordsOf(name);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return;
    if (words.length > 1) {
      for (const form of new Set([words.join(' '), `${first} ${last}`])) put(this.#forms, form, 'full', id);
      put(this.#forms, first, ordinaryWords.has(first) ? 'weak' : 'first', id);
    } else put(this.#forms, first, 'weak', id);
    for (const alias of aliases) put(this.#forms, wordsOf(alias).join(' '), 'alias', id);
    for (const handle of [name, ...aliases]) put(this.#handles, handleOf(handle), 'alias', id);
  }

  /** Who is called this, in folded words with one space between them. */
  find(name: string): NameForm | undefined {
    return this.#forms.get(name);
  }

  /** Who has this handle, which is written without its `@`. */
  findHandle(handle: string): NameForm | undefined {
    return this.#handles.get(handleOf(handle));
  }
}

function put(forms: Map<string, NameForm>, form: string, kind: NameForm['kind'], person: string): void {
  const known = forms.get(form);
  // One or two characters of a script without spaces also stand inside other words.
  if (/^.? ?.?$/u.test(form)) return;
  forms.set(form, { kind, person: known && known.person !== person ? undefined : person });
}

const wordsOf = (name: string): readonly string[] => tokenize(name, [{ start: 0, end: name.length }]).words;
const handleOf = (handle: string): string => fold(handle).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
