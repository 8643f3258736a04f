import { distance } from './distance.js';

const tags = ['article', 'count', 'discussion', 'map', 'reply-form', 'thread'].map((name) => `colloquy-${name}`);

/** What is wrong with the tags inside an element that are not defined, each as a sentence. Other names are not ours. */
export const tagMistakes = (undefinedTags: Iterable<string>): readonly string[] =>
  [...new Set(undefinedTags)]
    .filter((tag) => tag.startsWith('colloquy-') && !tags.includes(tag))
    .map((tag) => {
      const near = tags.find((one) => distance(one, tag) <= 2);
      const meant = near ? `Write <${near}>.` : 'Write one of these: others show nothing.';
      return `Expected a tag of this package (${tags.join(', ')}), got <${tag}>. ${meant}`;
    });
