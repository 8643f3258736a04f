import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import { bareAddress } from '../../../src/formats/light-markdown/bare-address.js';
import type { Inline } from '../../../src/model/body.js';

const links = (source: string): string[] =>
  lightMarkdown(source).children.flatMap((block) =>
    ('children' in block ? (block.children as readonly Inline[]) : []).flatMap((node) =>
      node.type === 'link' ? [node.url] : [],
    ),
  );

describe('a bare address', () => {
  const hosts = [
    'example.org',
    'www.example.org',
    'a-b.example.co.uk',
    'example.org:8080',
    '127.0.0.1',
    'xn--fiqs8s.example',
  ];
  const starts = [
    '请看这里',
    'をご覧ください',
    '에서 보세요',
    'ครับ',
    'لكم',
    '。次',
    '，然后',
    '、',
    '；',
    '）',
    '」',
    '”',
    '——',
    '……',
    '！',
    '：見',
    '.请看',
    ',请看',
    '!見て',
    '?見て',
    '・b',
    '〜',
    '｡ｶﾅ',
    '％',
    '（見）あと',
    '【1】',
    '《a》',
  ];

  it('never has its host changed by the text that follows', () => {
    for (const host of hosts) {
      for (const start of starts) {
        for (const rest of ['', 'a.example', ' https://other.example/', '。再见 a.b']) {
          const [first] = links(`看https://${host}${start}${rest}`);
          assert.equal(first && new URL(first).host, host, `https://${host}${start}${rest}`);
        }
      }
    }
  });

  it('ends where a sentence without spaces goes on behind its path', () => {
    for (const start of ['。次', '，然后', '；', '）之后', '」と', '.请看', ',然后', '……']) {
      for (const address of ['https://example.org/guide', 'https://example.org/a?b=1', 'https://example.org/#c']) {
        assert.equal(bareAddress(address + start), address, address + start);
      }
    }
  });

  it('keeps the letters of every script in its path, and in a host of its own', () => {
    for (const address of [
      'https://example.org/wiki/東京',
      'https://ja.wikipedia.org/wiki/特別:検索',
      'https://zh.wikipedia.org/wiki/京都_(駅)',
      'https://ko.wikipedia.org/wiki/C언어',
      'https://example.org/?q=東京&l=ja',
      'https://ru.wikipedia.org/wiki/Пушкин,_Александр',
      'https://en.wikipedia.org/wiki/Michelson–Morley_experiment',
      'https://例子.中国/a',
      'https://www.例子.中国',
      'https://www.huawei.中国',
      'https://blog.grüße.example/x',
      'https://пример.рф/путь',
      'https://[::1]:80/x',
      'http://localhost:3000/',
    ])
      assert.equal(bareAddress(address), address);
  });
});
