import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standInFor } from './backends-named.mjs';
import { textOfFile } from './check-file.mjs';
import { chainOf } from './code-blocks.mjs';
import { parseInfo } from './info-string.mjs';
import { withResultChecks } from './result-checks.mjs';

describe('the info string of a code block', () => {
  it('has attributes with and without a value', () => {
    assert.deepEqual(parseInfo('name=essay.json continues', 'README.md:1'), { name: 'essay.json', continues: true });
  });

  it('is refused, with its place, where it has an attribute that does not exist or a value that is not possible', () => {
    for (const meta of ['skip', 'run=nowhere', 'file', 'continues=yes']) {
      assert.throws(() => parseInfo(meta, 'README.md:7'), /^Error: README\.md:7: expected .*, got /);
    }
  });
});

describe('a result in a comment', () => {
  const checksOf = (code) => withResultChecks(code, 'block.ts').checks;

  it('is checked for an expression, a constant and what is logged', () => {
    for (const code of ['f(); // "text"', 'const a = f(); // 6, of 7', 'console.log(f()); // [1, 2]', 'f(); // throws: Expected']) {
      assert.equal(checksOf(code), 1, code);
    }
  });

  it('goes on in the comments below it', () => {
    const { code } = withResultChecks('f(); // throws: Expected a\n// number, got "b"\ng();', 'block.ts');
    assert.match(code, /__throws\(async \(\) => \(f\(\)\), "Expected a number, got \\"b\\""\)/);
  });

  it('is told from prose', () => {
    for (const code of ['f(); // 8kB of text', "import 'a'; // registers", 'f(); // a "quoted" word', 'f();']) assert.equal(checksOf(code), 0, code);
  });
});

describe('a block that continues', () => {
  const block = (language, attributes = {}) => ({ document: 'a.md', line: 1, language, attributes, code: '' });

  it('goes on from the nearest block that it can go on from, and from what that one goes on from', () => {
    const [page, style, script, more] = [block('html'), block('css'), block('js', { continues: true }), block('ts', { continues: true })];
    assert.deepEqual(chainOf([page, style, script, more], more), [page, script, more]);
  });

  it('is refused where there is none', () => {
    const script = block('js', { continues: true });
    assert.throws(() => chainOf([block('css'), script], script), /a\.md:1 continues, but no .* stands before it/);
  });
});

describe('a region of a file', () => {
  it('is refused where the file or the region does not exist', () => {
    assert.throws(() => textOfFile('no/such/file.ts'), /Expected no\/such\/file\.ts to exist/);
    assert.throws(() => textOfFile('package.json#setup'), /Expected package\.json to have a region setup, got none/);
  });
});

describe('the stand-in for a host', () => {
  it('is the backend in its name, or else the only one that the block names', () => {
    assert.equal(standInFor('waline.example.org', ['isso', 'waline']), 'waline');
    assert.equal(standInFor('comments.example', ['isso']), 'isso');
    assert.equal(standInFor('comments.example', ['isso', 'waline']), undefined);
  });
});
