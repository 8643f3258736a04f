import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectFormat } from '../../../../src/import/index.js';
import { plainText } from '../../../../src/model/index.js';
import { writeMarkdown } from '../../../../src/formats/markdown/index.js';
import { lines, read } from '../read.js';
import { png } from './docx-file.js';
import { annotation, annotationEnd, odt } from './odt-file.js';

const markdown = async (body: string, files = {}): Promise<string> => {
  const { threads } = await read(odt(body, files), { file: 'tea.odt' });
  return writeMarkdown({ article: threads[0]!.discussion.article! })
    ['index.md']!.replace(/^---[\s\S]*?---\n+/, '')
    .trim();
};

describe('an OpenDocument text', () => {
  it('is known by its bytes', () => {
    assert.equal(detectFormat(odt('<text:p>One</text:p>')), 'odt');
  });

  it('gives its headings, lists, code, tables, notes, pictures and styles', async () => {
    const item = (text: string, inside = ''): string =>
      `<text:list-item><text:p>${text}</text:p>${inside}</text:list-item>`;
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = (...cells: readonly string[]): string =>
      `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const note =
      '<text:note text:id="ftn1"><text:note-citation>1</text:note-citation><text:note-body><text:p>Below</text:p></text:note-body></text:note>';
    const text = await markdown(
      [
        '<text:p text:style-name="P1">Tea</text:p>',
        '<text:h text:outline-level="2">Part</text:h>',
        `<text:p>A <text:span text:style-name="T1">bold <text:span text:style-name="T2">both</text:span></text:span>\n  end${note}</text:p>`,
        '<text:p>x<text:span text:style-name="T3">2</text:span> <text:span text:style-name="T4">gone</text:span><text:line-break/>next</text:p>',
        `<text:list text:style-name="L1">${item('one', `<text:list>${item('two')}${item('three')}</text:list>`)}${item('four')}</text:list>`,
        '<text:p text:style-name="Preformatted_20_Text">a<text:s text:c="2"/>b</text:p>',
        `<table:table><table:table-header-rows>${row('H', 'I')}</table:table-header-rows>${row('j', 'k')}</table:table>`,
        '<text:p><text:a xlink:href="https://a.example/">there</text:a><text:a xlink:href="javascript:alert(1)"> bad</text:a></text:p>',
        '<text:p><draw:frame svg:width="1in" svg:height="2in"><draw:image xlink:href="Pictures/cup.png"/><svg:desc>A cup</svg:desc></draw:frame></text:p>',
      ].join(''),
      { 'Pictures/cup.png': png },
    );
    assert.equal(
      text.replace(/base64,[^)"]+/, 'base64,…'),
      [
        '## Part',
        'A **bold _both_** end[^ftn1]',
        'x<sup>2</sup> ~~gone~~\\\nnext',
        '- one\n\n  3. two\n  4. three\n\n- four',
        '```\na  b\n```',
        '| H | I |\n| - | - |\n| j | k |',
        '[there](https://a.example/) bad',
        '<img src="data:image/png;base64,…" alt="A cup" width="96" height="192">',
        '[^ftn1]: Below',
      ].join('\n\n'),
    );
  });

  it('gives its comments with what they are about, and tells what was tracked', async () => {
    const { threads, report } = await read(
      odt(
        [
          '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes>',
          `<text:p>It takes ${annotation('a1', 'Ann', '2024-03-01T10:00:00.5', 'Why?')}four minutes${annotationEnd('a1')}.<text:change text:change-id="ct1"/></text:p>`,
          `<text:p>The end${annotation('a2', 'Jim', '2024-03-02T10:00:00', 'Since.', ' loext:parent-name="a1"')}${annotation('a3', 'Jim', '2024-03-03T10:00:00', 'All')}</text:p>`,
        ].join(''),
      ),
      { file: 'tea.odt' },
    );
    assert.deepEqual(lines(threads[0]), [
      '#a1 Ann 2024-03-01 annotation: four minutes ¶ Why?',
      '#a2 Jim 2024-03-02 → a1 annotation: Since.',
      '#a3 Jim 2024-03-03 annotation: All',
    ]);
    const { article, quoteLinks } = threads[0]!.discussion;
    assert.equal(plainText(article!.body), 'It takes four minutes.\n\nThe end');
    assert.deepEqual(
      quoteLinks?.map(({ to }) => [to.source, to.selector[0]![0].start, to.selector[0]![1].exact]),
      [['tea', 9, 'four minutes']],
    );
    assert.deepEqual(report.findings.find(({ code }) => code === 'document/tracked')?.was, 'old');
  });
});
