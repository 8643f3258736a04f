// Usage: npm run size (after npm run build)
// Prints what each entry weighs, minified, alone and compressed: what is fetched before anybody interacts, its
// dependencies included. What is imported dynamically is listed apart. Fails if an entry exceeds its budget, or if
// the README names another figure; `npm run size -- --write` puts the right one there.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { embedFiles } from '../dist/server/embed-files.js';
import { pageFiles } from '../dist/server/page-files.js';

/** [what it is, the imports, the most it may weigh compressed in bytes] */
// Lit's templates (lit-html and LitElement) are 4 kB of what each element weighs, except for the count.
// Elements use what the embed asked for on their behalf, or give it up: 0.2 kB.
// Formats are made when they are first used, and what was imported is at hand without another task: 0.15 kB, for comments that stand on the page some 50 ms sooner.
// Words can stand in the light DOM: what asks for that is here, a third of a kilobyte, and what does it is fetched by those pages alone.
// Elements check what they are given before they show it, join a backend by its name, and look whether they may be written
// wrongly: some 4 kB in all, which are to become less. The embed is without the article, which pages that have one fetch. Links to comments are right as soon as they are drawn, also in a page with a `<base>`.
// Words of the page's own come by the address of a file, reach what is inside a discussion, and say that they are in another
// language than the page: 0.1 kB of each element.
// Votes: which sources count any, the order by votes, and what tells the store of it are 0.1 kB; what votes comes where one does.
const entries = [
  // The code of the form is fetched beside the comments, and counted as later here.
  // Whether a thread is followed, which fetches what follows it, and a place for its button: 70 bytes.
  // The attributes `cite` and `fold`, which fetch what cites and folds, and places for their buttons: 0.1 kB in each that has
  // them. Their words are among those that come later.
  // Whether a link that stands alone may play, and that the page wants players: 70 bytes.
  ['all four elements', ['colloquy/define'], 30_660],
  ['count', ['colloquy/count/define'], 6_900],
  ['map', ['colloquy/map/define'], 19_500],
  // Colours are the page's own, or made of its text's: 0.15 kB in each element that shows words.
  // Headings of bodies have a scale, and text starts at the page's edge: 0.1 kB.
  ['article', ['colloquy/article/define'], 16_760],
  // It hydrates what a server has printed by what that knew, whatever has come since: 20 bytes.
  // Lines that fold a branch, one row of actions, names that differ, and where the focus goes: 0.55 kB, of which 0.25 was to be
  // had. Whether a comment has a role, votes or reactions, which fetches what shows them: 0.3 kB.
  // The attribute `toolbar`, 10 bytes; with what its buttons fetch, the bundler puts four shared modules into files of their own: 0.3 kB.
  ['thread', ['colloquy/thread/define'], 25_060],
  // One line that opens, in styles alone, so that it works before its script: 0.2 kB. Names and descriptions for the ear: 0.1 kB.
  // The attribute `toolbar`, which fetches the buttons: 20 bytes.
  ['reply form', ['colloquy/reply-form/define'], 16_950],
  ['discussion, which brings the rest', ['colloquy/discussion/define'], 30_470],
  // They hydrate words that a server has printed in the light DOM, for reader views, without touching them: 0.8 kB.
  ['React wrappers, without React', ['colloquy/react'], 35_880],
  // Tables, footnotes and the like with their styles are fetched by pages that show one, and always at hand on a server.
  // The addresses of first comments and the names of the embed's files, for `preloadLinks`, are 2 kB: no page fetches them.
  // Footnotes of several essays on one page, and the files for words in the light DOM, took it beyond 21,500 bytes.
  // Which table of words a page in any language preloads takes the list of near languages: 0.9 kB.
  // Tables and pictures in comments: 0.35 kB, which readers fetch with the comments that have them.
  // The contents of essays and the reading time: 0.9 kB.
  // Formulas as MathML, with their styles: 1.4 kB.
  // Which links lead to what plays, their cards and their styles: 2 kB, which readers fetch with such a link.
  // Pictures of people, which readers fetch where a page asks for them: 50 bytes.
  ['HTML from a server', ['colloquy/server'], 32_660],
  ['content', ['colloquy/content'], 4_500],
  // The parser finds every mistake and keeps what is sound; readers fetch it with a file, or when something is wrong.
  // It checks what formulas look like: 0.7 kB, which readers fetch with such a formula.
  ['model', ['colloquy/model'], 8_200],
  // It verifies what a source says its comments quote, and compares what a source returns for a reply with what was sent.
  // Where the code joins that follows a thread and keeps back what comes: 0.2 kB. Whether the reader was here before: 20 bytes.
  ['conversation', ['colloquy/conversation'], 10_000],
  ['quotes', ['colloquy/quotes'], 6_800],
  ['quotes, names too, for a worker', ['colloquy/quotes/worker'], 9_300],
  ['source: this device', ['colloquy/sources/local'], 4_900],
  ['source: WordPress', ['colloquy/sources/wordpress'], 3_000],
  ['source: Waline', ['colloquy/sources/waline'], 3_000],
  ['source: Isso', ['colloquy/sources/isso'], 3_000],
  ['source: Remark42', ['colloquy/sources/remark42'], 3_000],
  ['source: Twikoo', ['colloquy/sources/twikoo'], 3_000],
  ['source: Artalk', ['colloquy/sources/artalk'], 3_000],
  ['source: GitHub', ['colloquy/sources/github'], 3_000],
  ['source: Lemmy', ['colloquy/sources/lemmy'], 3_000],
  ['source: Hacker News', ['colloquy/sources/hacker-news'], 3_000],
  ['source: Discourse', ['colloquy/sources/discourse'], 3_000],
  ['source: Hypothesis', ['colloquy/sources/hypothesis'], 3_000],
  ['source: Webmention', ['colloquy/sources/webmention'], 3_000],
  ['source: Cusdis', ['colloquy/sources/cusdis'], 3_000],
  ['source: Mastodon', ['colloquy/sources/mastodon'], 3_000],
  ['source: Bluesky', ['colloquy/sources/bluesky'], 3_000],
  // Votes, and the way to the code that listens to the server.
  ['source: rest', ['colloquy/sources/rest'], 3_100],
  // It was to weigh 3,600 bytes. What bounds hostile HTML is 1.15 kB by itself, and must run before the parser. Without all that
  // few comments hold (tables, pictures, players, controls, formulas, raised and lowered signs) it would weigh 3,870, and what
  // fetches that some 100 more. `HtmlReader` reads at once, in adapters of others too: the fetch would have to stand between
  // the response and the comments wherever a reply holds a picture, for 1.1 of the 51 kB that a page of Waline fetches.
  // It reads how the columns of tables are aligned: 0.1 kB.
  ['HTML reader', ['colloquy/formats/html'], 5_150],
  ['JSON-LD', ['colloquy/formats/json-ld'], 1_500],
  ['citations', ['colloquy/formats/citations'], 4_400],
  ['light Markdown', ['colloquy/formats/light-markdown'], 3_072],
  ['words: English', ['colloquy/locales/en'], 3_530],
  ['words: French', ['colloquy/locales/fr'], 4_050],
  ['words: Arabic', ['colloquy/locales/ar'], 4_470],
];

const weigh = (files) => ({
  min: files.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0),
  gzip: files.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0),
});

/** Bundles some imports as an app would, and weighs the files that are fetched at once and, apart from them, the others. */
async function measure(imports) {
  const app = imports.map((name) => `export * from '${name}';`).join('\n');
  const bundle = await rolldown({
    input: 'app',
    platform: 'browser',
    external: ['react'],
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app' ? path.resolve('app.js') : undefined),
        load: (id) => (id === path.resolve('app.js') ? app : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true, comments: { legal: false } });
  await bundle.close();
  const files = new Map(output.map((file) => [file.fileName, file]));
  const first = new Set();
  const visit = (name) => {
    if (first.has(name) || !files.has(name)) return;
    first.add(name);
    files.get(name).imports.forEach(visit);
  };
  visit(output.find((file) => file.isEntry).fileName);
  return {
    atOnce: weigh(output.filter(({ fileName }) => first.has(fileName))),
    later: weigh(output.filter(({ fileName }) => !first.has(fileName))),
  };
}

/** The README states a figure between `<!-- size:TITLE -->` and `<!-- /size -->`, in kilobytes. */
function checkReadme(title, gzip) {
  const readme = readFileSync('README.md', 'utf8');
  const [before, after] = [`<!-- size:${title} -->`, '<!-- /size -->'];
  const start = readme.indexOf(before) + before.length;
  if (start < before.length) return;
  const end = readme.indexOf(after, start);
  const [stated, measured] = [readme.slice(start, end), (gzip / 1000).toFixed(1)];
  if (stated === measured) return;
  if (process.argv.includes('--write')) {
    writeFileSync('README.md', readme.slice(0, start) + measured + readme.slice(end));
    return;
  }
  console.error(
    `Expected the README to say that ${title} weigh ${measured} kB, got ${stated} kB (npm run size -- --write)`,
  );
  process.exitCode = 1;
}

const row = (title, ...cells) =>
  console.log(title.padEnd(36) + cells.map((cell) => String(cell).padStart(10)).join(''));
const bytes = (number) => number.toLocaleString('en');

const folder = 'dist/cdn';
const read = (file) => readFileSync(path.join(folder, file), 'utf8');

/**
 * An embed as it is shipped: what a page fetches before there is anything to see, and all else that may follow.
 * `test/consumers/embed-trips.test.mjs` holds it against what a browser fetches.
 */
function measureEmbed(names) {
  const first = new Set(names);
  for (const file of first) {
    const imported = [...read(file).matchAll(/(?:from|import)\s*['"`](\.[^'"`]+)['"`]/g)].map(
      ([, specifier]) => specifier,
    );
    imported.forEach((specifier) => first.add(path.posix.join(path.posix.dirname(file), specifier)));
  }
  const all = new Set(first);
  for (const file of all) {
    const named = [...read(file).matchAll(/['"`](\.\/[\w-]+\.js)['"`]/g)].map(([, specifier]) => specifier);
    named.forEach((specifier) => all.add(path.posix.join(path.posix.dirname(file), specifier)));
  }
  const weighFiles = (files) => weigh(files.map((file) => ({ code: read(file) })));
  return { atOnce: weighFiles([...first]), later: weighFiles([...all].filter((file) => !first.has(file))) };
}

function report(title, { atOnce, later }, budget) {
  checkReadme(title, atOnce.gzip);
  row(title, bytes(atOnce.min), bytes(atOnce.gzip), bytes(budget), later.gzip ? bytes(later.gzip) : '');
  if (atOnce.gzip <= budget) return;
  console.error(`Expected ${title} to weigh at most ${bytes(budget)} bytes compressed, got ${bytes(atOnce.gzip)}`);
  process.exitCode = 1;
}

row('bytes', 'minified', 'gzip', 'budget', 'later');
for (const [title, imports, budget] of entries) report(title, await measure(imports), budget);
// The file that pages name begins what these pages need, side by side.
// It knows the names of the backends that few pages use, and the addresses of their adapters: 0.1 kB for all of them.
report('embed: the file that pages name', measureEmbed(['colloquy.js']), 4_000);
report('one-file embed', measureEmbed(['colloquy.js', ...embedFiles.elements]), 32_750);
report(
  'embed: thread and form',
  measureEmbed(['colloquy.js', ...embedFiles.elements, ...embedFiles['reply-form']]),
  36_900,
);
// The HTML reader keeps tables and pictures: 0.35 kB. Names of files are hashes, which compress by chance: any change of any file
// moves a whole page by some 20 bytes.
report('embed: a page of Waline, with adapter', measureEmbed(pageFiles({ backend: 'waline' })), 51_900);
report(
  'embed: an article from a file, no replies',
  measureEmbed(pageFiles({ backend: 'none', src: 'essay.json' })),
  49_350,
);
report('embed for counts', measureEmbed(['count.js']), 6_900);
