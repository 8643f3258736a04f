import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { renderSite } from '../../../src/site/index.js';
import { essay, kettle, options, textOf, url } from './essays.js';

const withAliases = (slug: string, ...aliases: string[]): ReturnType<typeof essay> => {
  const { discussion } = essay(slug, `---\ntitle: ${slug}\n---\nWords.\n`);
  return { slug, discussion: { ...discussion, article: { ...discussion.article!, sameAs: aliases } } };
};

describe('the former addresses of essays', () => {
  it('have pages that lead on, without a script and with one', () => {
    for (const [path, to] of [
      ['2010/03/kettle/index.html', '../../../kettle/'],
      ['old.html', './kettle/'],
    ] as const) {
      const { document } = new JSDOM(textOf([kettle], path)).window;
      assert.equal(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content'), `0; url=${to}`);
      assert.equal(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), `${url}kettle/`);
      assert.equal(document.querySelector('main a')?.getAttribute('href'), to);
      assert.equal(document.querySelector('script[data-to]')?.getAttribute('data-to'), to);
    }
  });

  it('stand in a file for hosts that read one, those with a query too', () => {
    assert.equal(
      textOf([kettle], '_redirects'),
      '/essays/2010/03/kettle/ /essays/kettle/ 301\n/essays/old.html /essays/kettle/ 301\n/essays/ p=51 /essays/kettle/ 301\n',
    );
  });

  it('are told where they are that of another page, and lead nowhere else', () => {
    const { files, findings } = renderSite(
      [kettle, withAliases('a', `${url}kettle/`, `${url}A/`, `${url}index.html`)],
      options,
    );
    assert.deepEqual(
      findings.map(({ essay: slug }) => slug),
      ['a', 'a', 'a'],
    );
    assert.match(findings[0]!.message, /kettle\/index\.html/);
    assert.match(textOf([kettle], 'kettle/index.html'), /Four minutes/);
    assert.ok(files.has('index.html'));
  });

  it('of other sites are left to those sites', () => {
    const { files, findings } = renderSite([withAliases('a', 'https://old.example/a/')], options);
    assert.equal(files.has('_redirects'), false);
    assert.deepEqual(findings, []);
  });

  it('on this host and outside of the folder of the site are told', () => {
    const { files, findings } = renderSite([withAliases('a', 'https://example.org/outside/')], options);
    assert.equal(files.has('_redirects'), false);
    assert.match(
      findings[0]!.message,
      /outside\/ to be below https:\/\/example\.org\/essays\/, .* got one that is not/,
    );
  });

  it('never lead out of the folder of the site', () => {
    const part = fc.constantFrom('..', '%2e%2e', '%2F', '%5c', '%00', '.', 'a', '%E0%A4%A', '\\', '%', 'b.html');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const { files } = renderSite([withAliases('x', url + parts.join('/'))], options);
        for (const path of files.keys()) {
          assert.ok(
            path.split('/').every((name) => name !== '' && name !== '..' && name !== '.'),
            path,
          );

          assert.doesNotMatch(path, /[\\\0-\x1f]/);
        }
      }),
    );
  });
});
