import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import type { Body } from '../../../src/model/body.js';

const attacks: Readonly<Record<string, (n: number) => string>> = {
  stars: (n) => '*'.repeat(n),
  'opening stars': (n) => ' *a'.repeat(n),
  'opening and closing stars': (n) => '*a '.repeat(n) + 'a* '.repeat(n),
  'stars and underscores in turn': (n) => '*a _a **a '.repeat(n) + 'a** a_ a* '.repeat(n),
  'opening brackets': (n) => '['.repeat(n),
  'brackets with half an address': (n) => '[a](b'.repeat(n),
  'brackets with paired parentheses': (n) => `[a](x${'[a](y)'.repeat(n)}`,
  'parentheses without an end': (n) => `[a](${'(b)'.repeat(n)}`,
  'closing brackets': (n) => ']('.repeat(n),
  'angle brackets': (n) => '>'.repeat(n),
  'lines of angle brackets': (n) => '>>>>>>>>\n'.repeat(n),
  underscores: (n) => '_'.repeat(n),
  backticks: (n) => '`'.repeat(n),
  'backticks of one line each': (n) => '`a\n'.repeat(n),
  'fences with a language': (n) => '```a\n'.repeat(n),
  backslashes: (n) => '\\'.repeat(n),
  'double quotes': (n) => '"'.repeat(n),
  dashes: (n) => '- '.repeat(n),
  'list items': (n) => '- a\n'.repeat(n),
  'list items with wrong numbers': (n) => '7. a\n'.repeat(n),
  'numbers inside a paragraph': (n) => `a\n${Array.from({ length: n }, (_, i) => `${1_000_000 + i}. a\n`).join('')}`,
  'list items far apart': (n) => `- a\n${'\n'.repeat(n)}1. a\n${'\n'.repeat(n)}b`,
  spaces: (n) => `a${' '.repeat(n)}b`,
  'white space before a sign': (n) => `${' '.repeat(n)}x`,
  addresses: (n) => 'https://a.b '.repeat(n / 10),
  'an address with closing parentheses': (n) => `https://a.b/${')'.repeat(n)}`,
  'an address with punctuation and a letter': (n) => `https://a.b/${'.'.repeat(n)}c`,
  'line breaks': (n) => 'a\n'.repeat(n),
};

/** How often the parser asked a regular expression or cut a string: what it does for each piece of the text. */
function work(source: string): number {
  let steps = 0;
  const { exec, test } = RegExp.prototype;
  const { slice } = String.prototype;
  RegExp.prototype.exec = function (...args) {
    steps++;
    return exec.apply(this, args);
  };
  RegExp.prototype.test = function (...args) {
    steps++;
    return test.apply(this, args);
  };
  String.prototype.slice = function (...args) {
    steps++;
    return slice.apply(this, args);
  };
  try {
    lightMarkdown(source);
  } finally {
    Object.assign(RegExp.prototype, { exec, test });
    String.prototype.slice = slice;
  }
  return steps;
}

function depthOf(body: Body): number {
  let depth = 0;
  let level: readonly unknown[] = body.children;
  for (; level.length > 0; depth++) {
    level = level.flatMap((node) => (node as { children?: readonly unknown[] }).children ?? []);
  }
  return depth;
}

describe('light Markdown, on texts made to slow it down', () => {
  for (const [name, make] of Object.entries(attacks)) {
    it(`does twice the work for twice the ${name}`, () => {
      const once = work(make(2_000));
      assert.ok(work(make(4_000)) <= 2 * once + 10, `${once} steps`);
    });

    // What happens inside a single regular expression cannot be counted. A quadratic one would need hours for this.
    it(`comes to an end, at a fixed depth, after 100,000 times ${name}`, () => {
      const [quotes, listAndItem, paragraph, signs, text] = [5, 2, 1, 4, 1] as const;
      assert.ok(depthOf(lightMarkdown(make(100_000))) <= quotes + listAndItem + paragraph + signs + text);
    });
  }
});
