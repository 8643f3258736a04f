import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlainUrl, safeUrl } from '../../../src/model/safe-url.js';
import { examples } from '../examples.js';
import { createRandom, pick } from '../../bench/random.js';

/** What the WHATWG URL parser says, without any shorter way. */
function parsed(value: string): string | undefined {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return undefined;
  }
  const { href, protocol, username, password } = url;
  return /^(https?|mailto):$/.test(protocol) && !username && !password ? href : undefined;
}

function check(value: string): void {
  assert.equal(safeUrl(value), parsed(value), JSON.stringify(value));
  if (isPlainUrl(value)) assert.equal(value, parsed(value), JSON.stringify(value));
}

test('most addresses need no parser', () => {
  for (const value of [
    'https://example.org/',
    'http://a.example.org/notes/1',
    'https://example.org/a_b/c.html?d=e&f=%20',
  ]) {
    assert.ok(isPlainUrl(value), value);
  }
});

test('an address is in the normal form that a URL parser gives it, or refused', () => {
  const values = [
    'https://example.org/',
    'https://example.org',
    'HTTPS://Example.ORG/a',
    'https://example.org/a/../b',
    'https://example.org/./a',
    'https://example.org/.well-known/x',
    'https://example.org/a/%2e%2e/b',
    "https://example.org/a?b='c'#d",
    'https://example.org/ü',
    'https://xn--bcher-kva.example/',
    'https://xn--a.example/',
    'https://a.xn--0.example/',
    'https://127.1/',
    'https://1.2.3/',
    'https://0x7f.1/',
    'https://example.org:443/',
    'https://example.org:8080/a',
    'https://user@example.org/',
    'https://example.org@evil.example/',
    'https://example.org/a\n',
    ' https://example.org/',
    'https://example.org\\evil.example/',
    'https:/example.org/',
    'https:example.org',
    'https://example.org/a b',
    'https://example..org/',
    'https://-example-.org/',
    'https://example.org./',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,a',
    'ftp://example.org/',
    '//example.org/',
    '/a',
    '',
    'https://example.org/a#b#c',
    'https://example.org/a?b?c',
  ];
  for (const value of values) check(value);
});

test('so is any other, put together by chance', () => {
  const random = createRandom(7);
  const pieces = [
    'http',
    'https',
    ':',
    '//',
    '/',
    '..',
    '.',
    '-',
    'a',
    'B',
    'example',
    'org',
    'xn--',
    '1',
    '0x7',
    '%',
    '%2e',
    '2E',
    '?',
    '#',
    '=',
    '&',
    '+',
    '~',
    '_',
    '@',
    '[',
    ']',
    '"',
    "'",
    ' ',
    '\t',
    '\n',
    '\\',
    '|',
    'é',
    '\u{1f600}',
    ';',
    '*',
    '(',
    '\u00ad',
  ];
  for (let time = 0; time < examples(100_000); time += 1) {
    const end = Array.from({ length: Math.floor(random() * 8) }, () => pick(random, pieces)).join('');
    const value = pick(random, ['https://example.org/', 'https://a.', 'http://', 'https://example.org', '']) + end;
    check(value);
  }
});
