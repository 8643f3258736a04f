import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToChunks, renderToStream, renderToString } from '../../../src/server/index.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';
import { comment, essay } from './page.js';

const long = essay({ comments: Array.from({ length: 500 }, (_, i) => comment(`${i}`)) });

describe('a stream', () => {
  for (const [what, data] of Object.entries({
    'of the essay': essay(),
    'of Arabic': secondDiscussion,
    'of 500 replies': long,
  })) {
    it(`is the same HTML, as UTF-8: ${what}`, async () => {
      assert.equal(await new Response(renderToStream(data)).text(), renderToString(data));
    });
  }

  it('comes piece by piece, the article before the replies', () => {
    const pieces = [...renderToChunks(long, { data: false })];
    assert.ok(pieces.length > 15, `${pieces.length}`);
    const article = pieces.findIndex((piece) => piece.includes('</colloquy-article>'));
    const first = pieces.findIndex((piece) => piece.includes('Words of 0.'));
    const last = pieces.findIndex((piece) => piece.includes('Words of 499.'));
    assert.ok(article < first && first < last, `${article} ${first} ${last}`);
  });

  it('stops when it is no longer read', async () => {
    const reader = renderToStream(long).getReader();
    await reader.read();
    await reader.cancel();
    assert.equal((await reader.read()).done, true);
  });
});
