import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyFixes } from '../../../src/cli/apply-fixes.js';
import { checkCollection, type Finding } from '../../../src/collection/index.js';
import { below, folderWith } from './folder.js';
import { essayWith, mistakes, packed, placeOf } from './mistakes.js';

const other = { 'second-cup/index.md': '---\ntitle: The second cup\n---\n\n## Porcelain\n\nThin.\n' };

const told = ({ severity, file, line, column, expected, got, suggestion }: Finding): string =>
  `${file}:${line}:${column} ${severity}: expected ${expected}, got ${got}, write ${suggestion}`;

const isTold = (findings: readonly Finding[], at: { file: string; line: number }, write: RegExp): boolean =>
  findings.some(({ file, line, suggestion = '' }) => file === at.file && line === at.line && write.test(suggestion));

describe('a mistake in an essay', () => {
  it('is none in the essay that they are put into', async () => {
    const { findings } = await checkCollection(folderWith({ ...below('tea', essayWith([])), ...other }));
    assert.deepEqual(findings.map(told), []);
  });

  it('is one of 40 at least', () => assert.ok(mistakes.length >= 40));

  for (const mistake of mistakes) {
    it(`is told alone, at its line, with what to write instead: ${mistake.what}`, async () => {
      const files = essayWith([mistake]);
      const { findings } = await checkCollection(folderWith({ ...below('tea', files), ...other }));
      const { file, line } = placeOf(mistake, files);
      assert.ok(
        isTold(findings, { file: `tea/${file}`, line }, mistake.write),
        `line ${line}: ${findings.map(told).join('\n')}`,
      );
      // Nothing else is told, save once more of the same line.
      const elsewhere = findings.filter((one) => one.file !== `tea/${file}` || Math.abs((one.line ?? 0) - line) > 2);
      assert.deepEqual(elsewhere.map(told), []);
    });
  }

  it('is gone where it was mended in the one way that there is, and nothing new is there', async () => {
    let mended = 0;
    for (const mistake of mistakes) {
      const files = essayWith([mistake]);
      const { findings } = await checkCollection(folderWith({ ...below('tea', files), ...other }));
      const fixable = findings.filter(({ fix }) => fix);
      if (fixable.length === 0) continue;
      mended += 1;
      const name = fixable[0]!.file.slice('tea/'.length);
      const { text } = applyFixes(
        files[name]!,
        fixable.filter(({ file }) => file === `tea/${name}`),
      );
      const after = await checkCollection(folderWith({ ...below('tea', { ...files, [name]: text }), ...other }));
      assert.deepEqual(after.findings.map(told), [], mistake.what);
    }
    assert.ok(mended >= 10, `${mended} can be mended`);
  });

  it('hides no other: all are told when all are there at once', async () => {
    const essays = packed().map((given, index) => ({ slug: `tea-${index}`, given, files: essayWith(given) }));
    assert.ok(essays.some(({ given }) => given.length >= 30));
    const all = Object.assign({}, ...essays.map(({ slug, files }) => below(slug, files))) as Record<string, string>;
    const { findings } = await checkCollection(folderWith({ ...all, ...other }));
    const hidden = essays.flatMap(({ slug, given, files }) =>
      given.flatMap((mistake) => {
        const { file, line } = placeOf(mistake, files);
        return isTold(findings, { file: `${slug}/${file}`, line }, mistake.write)
          ? []
          : `${slug}/${file}:${line} ${mistake.what}`;
      }),
    );
    assert.deepEqual(hidden, []);
  });
});
