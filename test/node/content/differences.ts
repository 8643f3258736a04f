import { plainText, type Body, type EssayDiscussion } from '../../../src/model/index.js';
import type { Seed } from './read-seed.js';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where data and source text differ, paragraph by paragraph; white space is folded unless `exact`. */
export function differences(seed: Seed, discussion: EssayDiscussion, exact = false): string[] {
  const found: string[] = [];
  const compare = (where: string, expected: string | undefined, got: string | undefined): void => {
    const [a, b] = exact ? [expected, got] : [fold(expected ?? ''), fold(got ?? '')];
    if (a !== b) found.push(`${where}: expected "${expected}", got "${got}"`);
  };
  const compareBody = (where: string, expected: readonly string[], body: Body): void => {
    const got = plainText(body).split('\n\n');
    for (let i = 0; i < Math.max(expected.length, got.length); i += 1) {
      compare(`${where}, paragraph ${i + 1}`, expected[i], got[i]);
    }
  };

  compare('headline', seed.headline, discussion.article.headline);
  compareBody('article', seed.paragraphs, discussion.article.body);
  compare('comment count', `${seed.replies}`, `${discussion.commentCount}`);
  compare('comments at hand', `${seed.comments.length}`, `${discussion.comments.length}`);
  seed.comments.forEach((expected, i) => {
    const got = discussion.comments[i];
    const writer = discussion.people.find((person) => person.id === got?.author);
    compare(`comment ${i + 1}, id`, expected.id, got?.id);
    compare(`comment ${i + 1}, name`, expected.name, writer?.name);
    compareBody(`comment ${i + 1}`, expected.paragraphs, got?.body ?? { type: 'root', children: [] });
  });
  return found;
}
