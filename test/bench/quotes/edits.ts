import { pick } from './random.js';

/** Does to a passage what people and machines do when they quote it. */
export type Edit = (passage: string, random: () => number) => string;

const letters = [...'abcdefghijklmnopqrstuvwxyz '];

const verbatim: Edit = (passage) => passage;

const typography: Edit = (passage, random) => {
  let text = passage
    .replace(/"/g, () => pick(['“', '”', '«'], random))
    .replace(/'/g, '’')
    .replace(/ - |--/g, ' — ')
    .replace(/ /g, () => (random() < 0.2 ? '\u00a0' : ' '));
  if (random() < 0.3) text = text.slice(0, 1).toUpperCase() + text.slice(1);
  return random() < 0.1 ? text.toUpperCase() : text;
};

/** Leaves words out of the middle, and marks where. */
const elisions =
  (times: number): Edit =>
  (passage, random) => {
    const words = passage.split(/\s+/);
    const size = Math.floor(words.length / (times + 1));
    const pieces: string[] = [];
    for (let i = 0; i <= times; i += 1) {
      const piece = words.slice(i * size, i === times ? undefined : (i + 1) * size);
      const cut = Math.min(Math.max(0, piece.length - 3), 1 + Math.floor(random() * 3));
      pieces.push(piece.slice(i === 0 ? 0 : cut).join(' '));
    }
    return pieces.join(pick([' … ', ' [...] ', '... ', ' (…) '], random));
  };

const bracketed: Edit = (passage, random) => {
  const words = passage.split(/\s+/);
  words[1 + Math.floor(random() * (words.length - 2))] =
    `[${pick(['their', 'the author’s', 'these', 'that'], random)}]`;
  return words.join(' ');
};

/** Leaves out one word in ten, and marks nothing. */
export const dropped: Edit = (passage, random) =>
  passage
    .split(/\s+/)
    .filter((_, i) => i === 0 || random() >= 0.1)
    .join(' ');

/** Changes a share of the characters: left out, doubled up with another, or replaced. */
const characters =
  (rate: number): Edit =>
  (passage, random) =>
    [...passage]
      .map((character) => {
        if (random() >= rate) return character;
        const how = random();
        return how < 1 / 3 ? '' : how < 2 / 3 ? character + pick(letters, random) : pick(letters, random);
      })
      .join('');

const both =
  (first: Edit, second: Edit): Edit =>
  (passage, random) =>
    second(first(passage, random), random);

export const edits: readonly (readonly [name: string, fewestWords: number, edit: Edit])[] = [
  ['verbatim', 5, verbatim],
  ['typography', 5, typography],
  ['1 elision', 8, elisions(1)],
  ['2 elisions', 15, elisions(2)],
  ['elision, typography', 8, both(elisions(1), typography)],
  ['[bracketed] word', 5, bracketed],
  ['10 % of words dropped', 5, dropped],
  ['2 % of characters', 5, characters(0.02)],
  ['5 % of characters', 5, characters(0.05)],
  ['10 % of characters', 5, characters(0.1)],
  ['15 % of characters', 5, characters(0.15)],
  ['20 % of characters', 5, characters(0.2)],
  ['elision, 5 % of characters', 8, both(elisions(1), characters(0.05))],
];
