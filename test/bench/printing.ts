// Usage: node --expose-gc --import tsx test/bench/printing.ts [rounds]
// What printing costs, in ratios to a template string that was written by hand for the same page: time and bytes.
import type { Block } from '../../src/model/body.js';
import type { Comment } from '../../src/model/comment.js';
import type { EssayDiscussion } from '../../src/model/discussion.js';
import { renderToString } from '../../src/server/index.js';
import { handWrittenList } from './hand-written.js';

const words = 'trust takes time and the first step in selling has nothing to do with selling says "Jim" & others'.split(
  ' ',
);

const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, i) => words[(seed * 7 + i * 3) % words.length]).join(' ');

function paragraph(seed: number): Block {
  const text = { type: 'text', value: `${sentence(seed, 40)} ` } as const;
  if (seed % 3) return { type: 'paragraph', children: [text] };
  const link = {
    type: 'link',
    url: `https://example.org/${seed}`,
    children: [{ type: 'text', value: 'a link' }],
  } as const;
  return { type: 'paragraph', children: [text, { type: 'emphasis', children: [text] }, link] };
}

function discussionOf(count: number): EssayDiscussion {
  const people = Array.from({ length: 100 }, (_, i) => ({ id: `p${i}`, name: `Ada ${sentence(i, 1)} Osborne` }));
  const comments = Array.from({ length: count }, (_, i): Comment => ({
    id: `${i + 1}`,
    author: `p${i % 100}`,
    datePublished: new Date(Date.UTC(2024, 0, 1, 0, i)).toISOString(),
    ...(i % 4 > 1 && { inReplyTo: `${i - (i % 4) + 1}` }),
    body: { type: 'root', children: [paragraph(i * 3), paragraph(i * 3 + 1), paragraph(i * 3 + 2)] },
  }));
  return {
    article: { id: 'essay', headline: 'On trust', inLanguage: 'en', body: { type: 'root', children: [paragraph(1)] } },
    people,
    comments,
  };
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** How long each takes, in turns, so that what slows the machine slows all of them. */
function measure(rounds: number, ...tasks: readonly (() => string)[]): number[][] {
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds + 5; round++) {
    tasks.forEach((task, i) => {
      globalThis.gc?.();
      const start = performance.now();
      const html = task();
      // In one piece, as it is sent.
      html.charCodeAt(html.length - 1);
      if (round >= 5) times[i]!.push(performance.now() - start);
    });
  }
  return times;
}

const discussion = discussionOf(1000);
const bare = { data: false, jsonLd: false, form: false } as const;
const printed = renderToString(discussion, bare);
// The styles, the article and what stands around the list: the same for ten comments as for a thousand.
const around = renderToString({ ...discussion, comments: [] }, bare);
const byHand = handWrittenList(discussion);

const items = (html: string): string =>
  html.slice(html.indexOf('<li role'), html.lastIndexOf('</li>')).replace(/<\/ol><ol role="none" class="chunk">/g, '');
if (items(printed) !== items(byHand)) {
  const at = [...items(byHand)].findIndex((character, i) => character !== items(printed)[i]);
  throw new Error(
    `Expected the same markup, got ${items(printed).slice(at - 40, at + 80)} for ${items(byHand).slice(at - 40, at + 80)}`,
  );
}

const [hand = [], print = []] = measure(
  Number(process.argv[2] ?? 40),
  () => handWrittenList(discussion),
  () => renderToString(discussion, bare),
);
const ratios = print.map((time, i) => time / hand[i]!).sort((a, b) => a - b);
const spread = `${ratios[ratios.length >> 2]!.toFixed(2)} to ${ratios[(ratios.length * 3) >> 2]!.toFixed(2)}`;
console.log(
  `1,000 comments of three paragraphs: ${median(hand).toFixed(1)} ms by hand, ${median(print).toFixed(1)} ms printed`,
);
console.log(`time  ${median(ratios).toFixed(2)} × (at most 3), half of the rounds from ${spread}`);
console.log(
  `bytes ${(Buffer.byteLength(printed) / Buffer.byteLength(around + byHand)).toFixed(3)} × (at most 1.25), ${Buffer.byteLength(printed).toLocaleString('en')} in all`,
);
