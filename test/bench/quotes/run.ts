// Usage: npm run bench:quotes -- [--archive NAME=PATH …] [--cases N] [--errors] [--write]
//
// Measures the quotation detector: time by size, and for each archive of a Discourse forum the quotations whose source
// the forum recorded, and random passages with the edits people make. `--write` puts the figures into RESULTS.md.
// `--errors` prints what was missed or linked wrongly.
//
// The archives are not part of this repository: their posts belong to who wrote them. Two that are public:
//   git clone --bare https://github.com/jamesob/delving-bitcoin-archive
//   git clone --bare https://github.com/SirNate0/Urho3D-Discourse-Archive
// PATH is such a clone, with a working tree or bare.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { plainText } from '../../../src/model/index.js';
import { measureCorpus, withoutQuotes, type Confusion } from './confusion.js';
import { edits } from './edits.js';
import { readArchive } from './read-archive.js';
import { scale, slope } from './scale.js';
import { stress, toThread } from './stress.js';
import { topicsOf, type Topic } from './topics.js';

const { values } = parseArgs({
  options: {
    archive: { type: 'string', multiple: true, default: [] },
    cases: { type: 'string', default: '400' },
    errors: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const report: string[] = [];
const say = (line = ''): void => {
  report.push(line);
  console.log(line);
};
const table = (...rows: readonly (readonly (string | number)[])[]): void => {
  rows.forEach((row, i) => {
    say(`| ${row.join(' | ')} |`);
    if (i === 0) say(`|${' --- |'.repeat(row.length)}`);
  });
  say();
};
const share = (part: number, whole: number, digits = 4): string => (whole ? (part / whole).toFixed(digits) : '–');

function sayCorpus(name: string, topics: readonly Topic[]): void {
  const { all, long, altered, modified, elsewhere, sourceRemoved, milliseconds, words, errors } = measureCorpus(topics);
  if (values.errors) console.log(errors.join('\n'));
  const row = (what: string, { quotes, correct, partly, wrong, none }: Confusion): (string | number)[] => {
    const [linked, some] = [quotes - none, correct + partly];
    return [
      what,
      quotes,
      correct,
      partly,
      wrong,
      none,
      share(correct, linked),
      share(correct, quotes),
      share(some, linked),
      share(some, quotes),
    ];
  };
  say(`## ${name}: quotations whose source the forum recorded`);
  say();
  table(
    [
      'quotations',
      'n',
      'correct',
      'in part',
      'wrong',
      'none',
      'precision',
      'recall',
      'precision, in part',
      'recall, in part',
    ],
    row('all', all),
    row('of four words and more', long),
    row('… marked as modified by the forum', modified),
    row('… not word for word in their source', altered),
  );
  say('Where the source is absent:');
  say();
  table(
    ['the quotations are searched for in', 'n', 'linked', 'of these, in the same words'],
    ['the next topic', elsewhere.quotes, elsewhere.linked, elsewhere.sameWords],
    [
      'their own topic, without the comment they quote',
      sourceRemoved.quotes,
      sourceRemoved.linked,
      sourceRemoved.sameWords,
    ],
  );
  say(
    `${words.toLocaleString('en')} words in ${topics.length} topics, ${((milliseconds * 1000) / words).toFixed(1)} µs a word.`,
  );
  say();
}

function sayStress(name: string, topics: readonly Topic[]): void {
  const threads = topics
    .filter(({ comments }) => comments.length > 8)
    .slice(0, 150)
    .map(({ comments }) =>
      toThread(comments.map(({ comment }) => withoutQuotes(comment)).filter(({ body }) => plainText(body))),
    );
  let [wrong, falseLinks, cases] = [0, 0, 0];
  const byRule: string[] = [];
  const rows = edits.map(([edit, fewest, change]) => [
    edit,
    ...(
      [
        [5, 7],
        [8, 14],
        [15, 40],
      ] as const
    ).map((lengths) => {
      if (lengths[0] < fewest) return '–';
      const cell = stress(threads, change, lengths, Number(values.cases), 1);
      wrong += cell.wrong;
      falseLinks += cell.falseLinks;
      cases += cell.cases;
      const missed = cell.cases - cell.found;
      if (missed > 0 && cell.ruledOut > 0) byRule.push(`${cell.ruledOut} of ${missed} (${edit}, ${lengths.join('–')})`);
      return ((100 * cell.found) / cell.cases).toFixed(1);
    }),
  ]);
  say(`## ${name}: random passages, edited`);
  say();
  say('Found, in per cent, by their length in words:');
  say();
  table(['edit', '5–7', '8–14', '15–40'], ...rows);
  say(
    `Of ${cases}, ${wrong} were linked to a text that does not have the passage, and ${falseLinks} in a thread that does not.`,
  );
  if (byRule.length > 0)
    say(
      `Missed because a number or a negation was left out without a mark, which a rule takes for another sentence: ${byRule.join(', ')}.`,
    );
  say();
}

say('# What the quotation detector finds');
say();
say(`Written by \`npm run bench:quotes -- --archive NAME=PATH --write\`, whose head says how to get the archives.

A labelled block quotation is *correct* if it is linked and every link in it goes to the comment that the forum recorded.
If only some do, it is *in part*; the last two columns take these for correct as well. Precision is the share of those
linked, recall the share of all. The forum's label is not always the origin: where a comment repeats an earlier one, the
link goes to the earlier, and counts as wrong.

Where the source is absent, the texts searched are as they were written, with their block quotations: what others quote
of a comment is still found when the comment is gone. Such links say the same words, and are not false; the rest are
printed by \`--errors\`, to be judged by reading.`);
say();
say('## Time');
say();
say('By the clock: a machine that has something else to do makes them longer.');
say();
scale([10_000]);
const rows = scale([10_000, 30_000, 100_000, 300_000, 1_000_000]);
table(
  ['words', 'comments', 'ms', 'µs a word'],
  ...rows.map(({ words, comments, milliseconds }) => [
    words.toLocaleString('en'),
    comments.toLocaleString('en'),
    milliseconds.toFixed(0),
    ((milliseconds * 1000) / words).toFixed(1),
  ]),
);
say(`Slope on logarithmic scales: ${slope(rows).toFixed(2)} (1 is linear).`);
say();
if (values.archive.length === 0)
  console.log('No --archive NAME=PATH was given; the head of this script says how to get some.');
for (const archive of values.archive) {
  const at = archive.indexOf('=');
  if (at < 1) throw new Error(`Expected --archive NAME=PATH, got "${archive}"`);
  const [name, folder] = [archive.slice(0, at), archive.slice(at + 1)];
  const topics = topicsOf(readArchive(folder));
  if (topics.length === 0)
    throw new Error(`Expected ${folder} to hold posts of a Discourse forum that quote each other`);
  sayCorpus(name, topics);
  sayStress(name, topics);
}
if (values.write) {
  const results = new URL('RESULTS.md', import.meta.url);
  // What was found by reading stays.
  const [judged = ''] = /\n## Judged by reading[^]*/.exec(readFileSync(results, 'utf8')) ?? [];
  writeFileSync(results, `${report.join('\n').trim()}\n${judged}`);
}
