import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { homeFaults, placeOf } from '../release/check-home.mjs';
import { integrityOf, withPinnedScripts } from '../release/pinned-script.mjs';
import { relativeLinks, withAbsoluteLinks } from '../release/readme-links.mjs';
import { root } from './packed.mjs';

const place = 'https://github.com/ada/colloquy';
const sound = {
  repository: { type: 'git', url: `git+${place}.git` },
  homepage: `${place}#readme`,
  bugs: { url: `${place}/issues` },
};

describe('the place that package.json names', () => {
  for (const address of [
    `${place}.git`,
    place,
    `git+${place}.git`,
    'git@github.com:ada/colloquy.git',
    'ssh://git@github.com/ada/colloquy.git',
    'github:ada/colloquy',
    'ada/colloquy',
    'git://github.com/Ada/colloquy.git',
  ])
    it(`is read from ${address}`, () => assert.equal(placeOf(address), place));

  for (const address of ['/srv/git/colloquy', '../colloquy', 'file:///srv/colloquy', '', undefined]) {
    it(`is none for ${address}`, () => assert.equal(placeOf(address), undefined));
  }

  it('is sound where it is the origin, or the place where a workflow runs', () => {
    assert.deepEqual(homeFaults(sound, { remote: 'git@github.com:ada/colloquy.git' }), []);
    assert.deepEqual(homeFaults(sound, { remote: '/srv/mirror', actions: place }), []);
  });

  it('is missing thrice, each time with what to write', () => {
    const faults = homeFaults({}, { remote: `${place}.git` });
    assert.equal(faults.length, 3);
    assert.match(
      faults[0],
      /^Expected `repository` .*, got none\. Write: "repository": \{ "type": "git", "url": "git\+https:\/\/github\.com\/ada\/colloquy\.git" \}$/,
    );
    assert.match(faults[1], /Write: "homepage": "https:\/\/github\.com\/ada\/colloquy#readme"$/);
    assert.match(faults[2], /Write: "bugs": \{ "url": "https:\/\/github\.com\/ada\/colloquy\/issues" \}$/);
  });

  it('is refused where it is another one than that of the workflow, whatever the origin is', () => {
    const [fault, ...others] = homeFaults(sound, {
      remote: `${place}.git`,
      actions: 'https://github.com/ben/colloquy',
    });
    assert.match(
      fault,
      /to be the one that this is published from, https:\/\/github\.com\/ben\/colloquy, got https:\/\/github\.com\/ada\/colloquy/,
    );
    assert.deepEqual(others, []);
  });

  it('is refused where the clone has no public origin', () => {
    assert.match(homeFaults(sound, { remote: '/srv/git/colloquy' })[0], /Write: git remote add origin https:/);
  });

  it('is refused where issues are filed elsewhere on the same host', () => {
    assert.match(
      homeFaults({ ...sound, bugs: `${place}-old/issues` }, { remote: place })[0],
      /^Expected `bugs` .* to be at/,
    );
  });
});

describe('the README on npm', () => {
  const text =
    '![A](a/b.png) [B](docs/b.md#c) [C](#c) [D](https://example.org/d)\n\n```md\n[E](e.md)\n```\n[`F`](f.md) `[G](g.md)`\n';

  it('has its relative links found, and no other', () => {
    assert.deepEqual(relativeLinks(text), ['a/b.png', 'docs/b.md#c', 'f.md']);
  });

  it('has them lead to the files of its version, also where they led to those of another one', () => {
    const first = withAbsoluteLinks(text, place, 'v1.0.0');
    assert.deepEqual(relativeLinks(first), []);
    assert.ok(first.includes('![A](https://raw.githubusercontent.com/ada/colloquy/v1.0.0/a/b.png)'));
    assert.ok(first.includes(`[B](${place}/blob/v1.0.0/docs/b.md#c)`));
    assert.ok(
      first.includes('[C](#c) [D](https://example.org/d)') &&
        first.includes('[E](e.md)') &&
        first.includes('`[G](g.md)`'),
    );
    assert.equal(withAbsoluteLinks(first, place, 'v1.1.0'), withAbsoluteLinks(text, place, 'v1.1.0'));
  });

  it('leads to files that exist', () => {
    const links = relativeLinks(readFileSync(path.join(root, 'README.md'), 'utf8'));
    for (const link of links) readFileSync(path.join(root, link.split('#')[0]));
  });
});

describe('the script that a CDN serves', () => {
  const line =
    '<script type="module" src="https://cdn.jsdelivr.net/npm/colloquy@0.0.1/dist/cdn/count.js" integrity="old" crossorigin="anonymous"></script>';

  it('is named with the version and the hash of the file, where it is named with a version', () => {
    const pinned = withPinnedScripts(line, '2.0.0', (file) => `the text of ${file}`);
    const hash = integrityOf('the text of count.js');
    assert.match(hash, /^sha384-[\w+/]{64}$/);
    assert.equal(
      pinned,
      `<script type="module" src="https://cdn.jsdelivr.net/npm/colloquy@2.0.0/dist/cdn/count.js" integrity="${hash}" crossorigin="anonymous"></script>`,
    );
  });

  it('stays as it is where no version is named', () => {
    const newest = line.replace('@0.0.1', '');
    assert.equal(
      withPinnedScripts(newest, '2.0.0', () => ''),
      newest,
    );
  });
});

describe('the workflows', () => {
  const folder = path.join(root, '.github/workflows');
  for (const file of readdirSync(folder)) {
    it(`name each action by the hash of a commit, with its version: ${file}`, () => {
      const used = readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter((one) => /^\s*(- )?uses:/.test(one));
      assert.ok(used.length > 0);
      for (const one of used) assert.match(one, /uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
    });
  }
});
