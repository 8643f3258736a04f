import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { restSource } from '../../../src/sources/rest/index.js';

/** A server that responds, but not to pages of another origin; and the requests it got. */
function hidden() {
  const asked: string[] = [];
  const source = restSource({
    endpoint: 'https://comments.example/api',
    fetch: async (_url, { method = 'GET', mode } = {}) => {
      asked.push(`${method} ${mode ?? 'cors'}`);
      if (mode === 'no-cors') return new Response();
      throw new TypeError('Failed to fetch');
    },
  });
  return { source, asked };
}

describe('a request that fails on a page', () => {
  const page = globalThis as { location?: { origin: string } | undefined };
  beforeEach(() => void (page.location = { origin: 'https://essays.example' }));
  afterEach(() => void delete page.location);

  it('is told as hidden by CORS where the server responds to an opaque request', async () => {
    const { source, asked } = hidden();
    await assert.rejects(source.load('/post/'), { kind: 'blocked-by-cors' });
    assert.deepEqual(asked, ['GET cors', 'GET no-cors']);
  });

  it('is not made again where it sends a reply, which might be stored unseen', async () => {
    const { source, asked } = hidden();
    await assert.rejects(source.send('/post/', { key: 'a-key-of-this-test', text: 'Yes.', name: 'Maya' }), {
      kind: 'offline',
    });
    assert.deepEqual(asked, ['POST cors']);
  });
});
