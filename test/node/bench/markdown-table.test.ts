import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdownTable } from '../../bench/markdown-table.js';

describe('a table in Markdown', () => {
  it('has a head, a rule and a line for each row', () => {
    assert.equal(
      markdownTable(
        ['a', 'b'],
        [
          ['1', '2'],
          ['3', ''],
        ],
      ),
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |',
    );
  });

  it('lets nothing in a cell end the cell or the row', () => {
    assert.equal(markdownTable(['a'], [['x | y\nz \\']]).split('\n')[2], '| x \\| y z \\\\ |');
  });

  it('refuses a row with too few or too many cells', () => {
    assert.throws(() => markdownTable(['a', 'b'], [['1', '2'], ['3']]), /row 2 to have 2 cells, got 1/);
  });
});
