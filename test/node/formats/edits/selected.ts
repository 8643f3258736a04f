import fc from 'fast-check';
import type { TextSelection } from '../../../../src/model/text-selection.js';

/** A text in which `‹` and `›` stand around what is selected, or `‸` where the caret is. */
export function selected(marked: string): TextSelection {
  const start = marked.search(/[‹‸]/);
  const text = marked.replace(/[‹›‸]/g, '');
  return { text, start, end: marked.includes('›') ? marked.indexOf('›') - 1 : start };
}

/** A text and its selection, written the same way. */
export const written = ({ text, start, end }: TextSelection): string =>
  start === end
    ? `${text.slice(0, start)}‸${text.slice(start)}`
    : `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;

const plain = [
  'word',
  'Wörter',
  'don’t',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '汉字',
  'かな',
  'שלום',
  'مرحبا',
  '👩‍👧',
  '.',
  ', ',
];
const signs = [
  '*',
  '**',
  '_',
  '`',
  '[',
  ']',
  '](https://e.org)',
  '> ',
  '\n- ',
  '\n1. ',
  '\\',
  'https://e.org/a_b',
  '\n```\n',
];

const selectionOf = (pieces: readonly string[]): fc.Arbitrary<TextSelection> =>
  fc.tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.nat(), fc.nat()).map(([parts, a, b]) => {
    // Browsers select no half of a sign.
    const text = parts.join('');
    const bounds = [0, ...[...text].map((_, i, all) => all.slice(0, i + 1).join('').length)];
    const [start, end] = [bounds[a % bounds.length]!, bounds[b % bounds.length]!].sort((x, y) => x - y);
    return { text, start: start!, end: end! };
  });

/** Words of several scripts without any sign that has a meaning, and what is selected of them. */
export const plainSelections = selectionOf(plain);

/** Words and signs in any order. */
export const anySelections = selectionOf([...plain, ...signs]);
