import type { SeedComment } from './source-server.js';

const start = Date.UTC(2024, 1, 28, 21, 30);

/** One minute after another, over the end of a day and of a 29 February. */
export const minute = (index: number): string => new Date(start + index * 60_000).toISOString().replace('.000', '');

/** This many comments on the article, each with words of its own. */
export const flat = (count: number, from = 0): readonly SeedComment[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Reader ${(from + index) % 7}`,
    text: `Comment number ${from + index}.`,
    datePublished: minute(from + index),
  }));

/** Every third comment is a root, and each of the others replies to the one before. */
export const nested = (count: number): readonly SeedComment[] =>
  flat(count).map((comment, index) => (index % 3 === 0 ? comment : { ...comment, parent: index - 1 }));

/** Each comment replies to the one before. */
export const chain = (count: number): readonly SeedComment[] =>
  flat(count).map((comment, index) => (index === 0 ? comment : { ...comment, parent: index - 1 }));

/**
 * Words that a careless source changes: each has to be read as it was typed. They hold no sign that has a meaning in
 * light Markdown, no bidi controls, which importers strip, and no address, which servers make a link of.
 */
export const hostileTexts: Readonly<Record<string, string>> = {
  comparisons: '1 < 2 && 3 > 2, so a<b and c>d',
  'a heart': 'I <3 you',
  'an element': 'Look: <script>alert(1)</script> and <b>bold</b> and </p> and <!-- this -->',
  'an unfinished element': 'It ends in <img src=x onerror=alert(1)',
  entities: 'AT&amp;T wrote &lt;p&gt; and &#39; and &nbsp; and &copy',
  'quotation marks': 'She said "yes" and it\'s done',
  'an emoji': 'Well done 👍🏽 and 👩‍👩‍👧 too',
  Arabic: 'التجارة تحتاج إلى الثقة، أليس كذلك؟',
  'Persian with joiners': 'می‌خواهم بدانم',
  'Hebrew and digits': 'שלום 123 עולם, and back',
  'a long word': `Long ${'Donaudampfschifffahrtsgesellschaft'.repeat(8)} word`,
  'line breaks': 'The first line\nthe second line\n\nanother paragraph',
  'a template': 'Use ${this} and {{that}} and %s',
  accents: 'Zoë naïvely ate a crème brûlée',
};
