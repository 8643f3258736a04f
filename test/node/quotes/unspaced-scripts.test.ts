import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from './indexed.js';
import { quoting } from './thread.js';

const sayings: Readonly<Record<string, readonly [said: string, quoted: string]>> = {
  Chinese: ['其实人们更愿意与自己信任的人做生意，这一点在世界各地都是一样的。', '人们更愿意与自己信任的人做生意'],
  Japanese: [
    '世界のどこでも、人は何らかの関係がある相手と取引をしたいと思うものです。',
    '何らかの関係がある相手と取引をしたい',
  ],
  Thai: ['ความจริงง่ายๆคือผู้คนชอบทำธุรกิจกับคนที่เขารู้จักและไว้ใจ', 'ผู้คนชอบทำธุรกิจกับคนที่เขารู้จัก'],
};
for (const [language, [said, quoted]] of Object.entries(sayings)) {
  test(`a quotation in ${language} is found without spaces between words`, () => {
    assert.deepEqual(quoting(said, `「${quoted}」`), [`1→article exact: ${quoted}`]);
  });
}

test('full-width and half-width forms are the same', () => {
  assert.equal(quoting('这次会议一共有ＡＢＣ三家公司参加', '“会议一共有ABC三家公司参加”').length, 1);
});

test('a character tells half as much as a word: four of them are no quotation', () => {
  assert.deepEqual(quoting('其实人们更愿意与自己信任的人做生意', '“人们更愿”'), []);
});

test('negation counts in Chinese too', () => {
  assert.deepEqual(quoting('我们明天不去北京参加那个重要的会议了', '“我们明天去北京参加那个重要的会议了”'), []);
});

test('a word is marked where others are left out in front of it, but not the first, and none is empty', () => {
  assert.deepEqual(tokens('… one (two) … three').gaps, [false, false, true]);
  assert.deepEqual(tokens('one … two three').gaps, [false, true, false]);
  assert.deepEqual(tokens('\u00ad one \u200b\u00ad two').words, ['one', 'two']);
});
