// Compares pictures of the elements with those in test/pictures/expected. With --write it takes them again; with
// --languages FOLDER it writes a picture for each language, to be looked at. After: npm run build:storybook.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { nameOf, sheetOf, states } from './states.mjs';
import { takePictures } from './take-pictures.mjs';

const folder = (name) => fileURLToPath(new URL(`${name}/`, import.meta.url));
const expected = folder('expected');
const differences = folder('differences');

/** How many pixels may differ: edges of letters do between versions of a browser. */
const tolerated = 0.002;

/** What differs between two pictures: the share of their pixels, and a picture of it. */
function compare(before, after) {
  const [a, b] = [before, after].map((png) => PNG.sync.read(Buffer.from(png)));
  if (a.width !== b.width || a.height !== b.height)
    return { share: 1, words: `${b.width} × ${b.height} pixels, not ${a.width} × ${a.height}` };
  const difference = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, difference.data, a.width, a.height, { threshold: 0.2 });
  const share = count / (a.width * a.height);
  return { share, words: `${(100 * share).toFixed(2)} % of its pixels`, picture: PNG.sync.write(difference) };
}

async function write(to, pictures) {
  mkdirSync(to, { recursive: true });
  for await (const [name, png] of pictures) {
    writeFileSync(path.join(to, `${name}.png`), png);
    console.log(`Wrote ${name}`);
  }
}

async function check() {
  rmSync(differences, { recursive: true, force: true });
  const failed = [];
  let passed = 0;
  for await (const [name, png] of takePictures(states)) {
    const file = path.join(expected, `${name}.png`);
    const result = existsSync(file)
      ? compare(readFileSync(file), png)
      : { share: 1, words: 'a picture that there was not' };
    if (result.share <= tolerated) {
      passed += 1;
      continue;
    }
    failed.push(name);
    mkdirSync(differences, { recursive: true });
    writeFileSync(path.join(differences, `${name}.now.png`), png);
    if (result.picture) writeFileSync(path.join(differences, `${name}.difference.png`), result.picture);
    console.error(`${name} differs: ${result.words}`);
  }
  console.log(
    `${passed} pictures are as expected, ${failed.length} differ${failed.length > 0 ? `; see ${path.relative('.', differences)}` : ''}`,
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
}

const { values } = parseArgs({ options: { write: { type: 'boolean' }, languages: { type: 'string' } } });
if (values.languages) {
  const root = fileURLToPath(new URL('../../src/locales/', import.meta.url));
  const tags = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !/^(site|check)$/.test(entry.name),
  );
  await write(path.resolve(values.languages), takePictures(sheetOf(tags.map(({ name }) => name))));
} else if (values.write) {
  const kept = new Set(states.map((state) => `${nameOf(state)}.png`));
  await write(expected, takePictures(states));
  for (const file of readdirSync(expected)) if (!kept.has(file)) rmSync(path.join(expected, file));
} else await check();
