import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderSite, SiteOptionError, type SiteOptions } from '../../../src/site/index.js';
import { kettle, options, textOf } from './essays.js';

const refused = (given: SiteOptions, message: RegExp): void => {
  assert.throws(
    () => renderSite([kettle], given),
    (error) => error instanceof SiteOptionError && message.test(error.message),
  );
};

describe('the options of a site', () => {
  it('name what is wrong, what was expected and what was got', () => {
    refused({ url: 'example.org' }, /^Expected url to be an absolute http or https URL.*, got "example\.org"$/);
    refused({ url: 'ftp://example.org/' }, /url/);
    refused({ url: 'https://user:word@example.org/' }, /url/);
    refused({ language: 'English please' }, /^Expected language to be a BCP 47 tag/);
    refused({ timeZone: 'Mars/Olympus' }, /^Expected timeZone to be the name of a time zone/);
    refused({ backend: 'disqus' }, /^Expected backend to be one of local, waline, .*, got "disqus"$/);
    refused({ title: 3 as unknown as string }, /^Expected title to be a text, got 3$/);
    refused({ theme: [] as unknown as Record<string, string> }, /^Expected theme to be an object/);
  });

  it('make a folder of the address', () => {
    assert.match(
      textOf([kettle], 'robots.txt', { url: 'https://example.org/essays?x#y' }),
      /https:\/\/example\.org\/essays\/sitemap\.xml/,
    );
  });

  it('put the tokens of a theme into the sheet', () => {
    const theme = {
      '--colloquy-color-accent': 'light-dark(#0b57d0, #a8c7fa)',
      '--site-font': "'Gill Sans', sans-serif",
    };
    const sheet = textOf([kettle], 'style.css', { ...options, theme });
    assert.ok(
      sheet.includes(
        ":root {\n  --colloquy-color-accent: light-dark(#0b57d0, #a8c7fa);\n  --site-font: 'Gill Sans', sans-serif;\n}\n",
      ),
    );
  });

  for (const [what, name, value] of [
    ['ends its rule', '--a', 'red} body{display:none'],
    ['ends its declaration', '--a', 'red; color: blue'],
    ['opens a comment', '--a', 'red /* '],
    ['opens a string', '--a', '"red'],
    ['closes what it did not open', '--a', 'red)'],
    ['names an address', '--a', 'url(https://evil.example)'],
    ['is no text', '--a', 3],
    ['has a name that is no custom property', 'color', 'red'],
  ] as const) {
    it(`refuse a token that ${what}`, () => refused({ theme: { [name]: value as string } }, /theme/));
  }
});
