import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lines, read } from './read.js';

describe('comments of Staticman whose fields are the site’s own', () => {
  const text = `_id: b
Reply: One **two**
Who: Ann
Home: https://ann.example
When: 2024-03-01T10:00:00Z
answers: a
entry: kettle
email: 18168b370f3593cf585f5a938912a4aa
`;
  const columns = {
    ...{ text: 'Reply', author: 'Who', website: 'Home', date: 'When', parent: 'answers', page: 'entry' },
  };

  it('are read by the names that are given', async () => {
    const { threads, report } = await read(text, { format: 'staticman', columns });
    assert.deepEqual(
      threads.map(({ key }) => key),
      ['staticman:kettle'],
    );
    assert.deepEqual(threads.flatMap(lines), ['#b Ann 2024-03-01T10:00:00Z → a: One two']);
    assert.equal(threads[0]?.discussion.people?.[0]?.url, 'https://ann.example/');
    assert.deepEqual(report.private, { 'hash of an e-mail address': 1 });
  });

  it('are told to be unreadable without them', async () => {
    const { report } = await read(text, { format: 'staticman' });
    assert.deepEqual(report.leftOut, { unreadable: 1 });
  });
});
