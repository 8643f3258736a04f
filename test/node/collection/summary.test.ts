import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexModules, summaryOf } from '../../../src/collection/build/index-modules.js';
import type { Discussion } from '../../../src/model/discussion.js';

const discussion: Discussion = {
  article: {
    id: 'tea',
    headline: 'Tea',
    inLanguage: 'en',
    workTranslation: [
      { inLanguage: 'de', url: 'https://example.org/tee/', headline: 'Tee' },
      { inLanguage: 'fr', url: 'https://example.org/the/', isOriginal: true },
    ],
    body: { type: 'root', children: [] },
  },
};

describe('what the index says of an essay', () => {
  it('is in which other languages it can be read, and where', () => {
    const summary = summaryOf('tea', discussion, false);
    assert.deepEqual(summary.workTranslation, discussion.article!.workTranslation);
    const modules = indexModules([summary]);
    assert.match(modules['index.js']!, /"workTranslation": \[\s*\{\s*"inLanguage": "de"/);
    assert.match(modules['index.d.ts']!, /^import type \{ Discussion, Translation \} from /m);
    assert.match(modules['index.d.ts']!, /^ {2}readonly workTranslation\?: readonly Translation\[\];$/m);
  });

  it('has no field for what the essay does not say', () => {
    assert.deepEqual(
      Object.keys(
        summaryOf('tea', { article: { id: 'a', headline: 'A', body: { type: 'root', children: [] } } }, false),
      ),
      ['slug', 'headline', 'authors'],
    );
  });
});
