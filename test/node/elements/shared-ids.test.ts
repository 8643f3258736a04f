import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sharedIds } from '../../../src/elements/thread/shared-ids.js';
import type { Comment } from '../../../src/model/comment.js';
import { buildThread } from '../../../src/model/thread.js';

const comment = (id: string, words: string): Comment => ({
  id,
  body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] },
});

describe('the ids that several comments share', () => {
  it('are those of comments that differ, and not those of copies', () => {
    const id = fc.constantFrom('1', '2', '1~2', 'a');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.constantFrom('x', 'y')), { maxLength: 8 }), (list) => {
        const words = new Map<string, Set<string>>();
        for (const [at, text] of list) words.set(at, (words.get(at) ?? new Set()).add(text));
        const expected = [...words].filter(([, texts]) => texts.size > 1).map(([at]) => at);
        const thread = buildThread(list.map(([at, text]) => comment(at, text)));
        assert.deepEqual([...sharedIds(thread)].sort(), expected.sort());
      }),
    );
  });
});
