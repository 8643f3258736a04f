import type { Comment, EssayDiscussion, Person } from '../../src/model/index.js';
import { between, createRandom, pick } from './random.js';

const first = [
  'Ada',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Esther',
  'Farid',
  'Greta',
  'Hamza',
  'Ines',
  'Jorge',
  'Keiko',
  'Lars',
];
const last = ['Abara', 'Bergström', 'Castillo', 'Duarte', 'Eriksen', 'Fontaine', 'Greene', 'Haddad', 'Ito', 'Jansen'];
const words = (
  'the of and a to in is that it for as with was on be by at this have from or had not but what all were when we ' +
  'there can an your which their said if do will each about how up out them then she many some so these would other ' +
  'into has more her two like him see time could no make than first been its who now people my made over did down ' +
  'only way find use may water long little very after called just where most know trust seller buyer meeting letter ' +
  'promise culture silence question answer patience contract friendship mistake translation business relationship'
).split(' ');

/** The deepest place in a thread, counted from 1 at its root. */
const deepest = 4;
/** How many of the comments that came before one it may reply to: replies come soon after, and mixed with others. */
const reach = 8;

/** The words that stand in the comment of this number (from 1) and in no other. */
export const markOf = (number: number): string => `note ${number}`;

/**
 * A discussion with so many comments of three paragraphs each, about 700 letters together, nested four deep. The same
 * number and seed give the same discussion. The last paragraph of each comment ends with a link that no other has.
 */
export function makeDiscussion(count: number, seed = 1): EssayDiscussion {
  const random = createRandom(seed);
  const people = makePeople(Math.min(120, Math.ceil(count / 8)));
  const levels: number[] = [];
  let time = Date.parse('2024-01-01T08:00:00Z');
  const comments = Array.from({ length: count }, (_, index): Comment => {
    time += between(random, 30, 600) * 1000;
    const parent = random() < 0.4 ? -1 : parentOf(random, levels);
    levels.push(parent < 0 ? 1 : levels[parent]! + 1);
    return {
      id: `${index + 1}`,
      author: pick(random, people).id,
      datePublished: new Date(time).toISOString(),
      ...(parent >= 0 && { inReplyTo: `${parent + 1}` }),
      body: makeBody(random, index + 1),
    };
  });
  return { article: makeArticle(), people, comments };
}

/** The place of a late comment that is not yet as deep as they go, or -1. */
function parentOf(random: () => number, levels: readonly number[]): number {
  const late = levels.length - 1 - between(random, 0, reach - 1);
  for (let place = Math.max(0, late); place < levels.length; place++) if (levels[place]! < deepest) return place;
  return -1;
}

function makePeople(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `person-${index + 1}`,
    name: `${first[index % first.length]} ${last[Math.floor(index / first.length) % last.length]}`,
  }));
}

function makeBody(random: () => number, number: number): Comment['body'] {
  const url = `https://example.org/notes/${number}`;
  return {
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: sentences(random) }] },
      { type: 'paragraph', children: [{ type: 'text', value: sentences(random) }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: `${sentences(random)} See ` },
          { type: 'link', url, children: [{ type: 'text', value: `${markOf(number)}.` }] },
        ],
      },
    ],
  };
}

function sentences(random: () => number): string {
  return Array.from({ length: between(random, 2, 5) }, () => {
    const sentence = Array.from({ length: between(random, 6, 16) }, () => pick(random, words)).join(' ');
    return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
  }).join(' ');
}

const makeArticle = (): EssayDiscussion['article'] => ({
  id: 'measured',
  headline: 'An Essay That Many Answered',
  inLanguage: 'en',
  body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'It is short.' }] }] },
});
