import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { joined } from '../../../../src/import/bytes/decode-text.js';
import { detectFormat } from '../../../../src/import/index.js';
import { plainText } from '../../../../src/model/index.js';
import { writeMarkdown } from '../../../../src/formats/markdown/index.js';
import { lines, read } from '../read.js';
import { docx, from, p, png, r, to, type WordComment } from './docx-file.js';

/** A file of an archive, as it stands there. */
function packed(name: string, bytes: Uint8Array, size: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(30));
  head.setUint32(0, 0x04034b50, true);
  head.setUint16(8, 8, true);
  head.setUint32(18, bytes.length, true);
  head.setUint32(22, size, true);
  head.setUint16(26, name.length, true);
  return joined(new Uint8Array(head.buffer), strToU8(name), bytes);
}

const article = async (body: string, rest: Parameters<typeof docx>[1] = {}): Promise<string> => {
  const { threads } = await read(docx(body, rest), { file: 'tea.docx' });
  const { article: essay } = threads[0]!.discussion;
  return writeMarkdown({ article: essay! })
    ['index.md']!.replace(/^---[\s\S]*?---\n+/, '')
    .trim();
};

describe('a document of Word', () => {
  it('is known by its bytes, whatever the file is called', () => {
    assert.equal(detectFormat(docx(p('', r('One')))), 'docx');
    assert.equal(detectFormat(zipSync({ 'a.txt': strToU8('x') })), undefined);
  });

  it('gives its title, headings, lists, quotations, code, tables and styles', async () => {
    const item = (level: number, text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;
    const cell = (text: string): string => `<w:tc>${p('', r(text))}</w:tc>`;
    const text = await article(
      [
        p('Titel', r('Tea')),
        p('berschrift1', r('Part')),
        p('berschrift2', r('Piece')),
        p('', r('A '), r('bold', '<w:b/>'), r(' and ', '<w:b/>'), r('both', '<w:b/><w:i/>'), r(' end')),
        p('', r('x', '<w:vertAlign w:val="superscript"/>'), r('gone', '<w:strike/>'), r('not', '<w:b w:val="0"/>')),
        p('', r('by name', '<w:rStyle w:val="Fett"/>'), r(' and '), r('keys', '<w:rStyle w:val="Tasten"/>')),
        item(0, 'one'),
        item(1, 'two'),
        item(1, 'three'),
        item(0, 'four'),
        p('Zitat', r('Said')),
        p('Zitat', r('again')),
        p('Kode', r('a  b')),
        p('Kode', r('c')),
        `<w:tbl><w:tr>${cell('H')}${cell('I')}</w:tr><w:tr>${cell('j')}${cell('k')}</w:tr></w:tbl>`,
        p(
          '',
          `<w:hyperlink r:id="link">${r('there')}</w:hyperlink>`,
          `<w:hyperlink r:id="bad">${r(' bad')}</w:hyperlink>`,
        ),
      ].join(''),
    );
    assert.equal(
      text,
      [
        '## Part',
        '### Piece',
        'A **bold and _both_** end',
        '<sup>x</sup>~~gone~~not',
        '**by name** and `keys`',
        '- one\n\n  3. two\n  4. three\n\n- four',
        '> Said\n>\n> again',
        '```\na  b\nc\n```',
        '| H | I |\n| - | - |\n| j | k |',
        '[there](https://a.example/) bad',
      ].join('\n\n'),
    );
  });

  it('gives fields, footnotes, pictures and what stands in text boxes', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const picture = (id: string): string =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="190500"/><wp:docPr id="1" name="x" descr="A cup"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`;
    const body = [
      p('', r('Note'), '<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:footnoteReference w:id="9"/></w:r>'),
      p(
        '',
        field('begin'),
        '<w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>',
        field('separate'),
        r('field'),
        field('end'),
      ),
      p('', picture('pic')),
      p('Beschriftung', r('Fig.')),
      p('', r('Box'), `<w:r><w:pict><w:txbxContent>${p('', r('inside'))}</w:txbxContent></w:pict></w:r>`),
      p('', picture('emf')),
    ].join('');
    const { threads, report } = await read(
      docx(body, { title: 'Tea', footnotes: [p('', r('Below'))], files: { 'word/media/cup.png': png } }),
      { file: 'tea.docx' },
    );
    const { article: essay } = threads[0]!.discussion;
    assert.equal(essay?.headline, 'Tea');
    assert.deepEqual(
      essay.body.children.map(({ type }) => type),
      [...['paragraph', 'paragraph', 'figure', 'paragraph', 'paragraph', 'paragraph', 'footnoteDefinition']],
    );
    assert.equal(plainText(essay.body), 'Note\n\nfield\n\nFig.\n\nBox\n\ninside\n\nA cup\n\nBelow');
    const json = JSON.stringify(essay.body);
    assert.match(json, /"image","url":"data:image\/png;base64,iVBOR[^"]+","alt":"A cup","width":100,"height":20/);
    assert.match(json, /"value":"field"\}\],"url":"https:\/\/b\.example\/"/);
    assert.deepEqual(report.counts, { 'document/text-box': 1, 'document/picture': 1 });
  });

  it('keeps what was inserted, leaves out what was deleted, and tells both', async () => {
    const { threads, report } = await read(
      docx(
        p(
          '',
          r('One '),
          `<w:ins w:id="1">${r('two')}</w:ins>`,
          '<w:del w:id="2"><w:r><w:delText>three</w:delText></w:r></w:del>',
        ),
      ),
    );
    assert.equal(plainText(threads[0]!.discussion.article!.body), 'One two');
    assert.deepEqual(
      report.findings.filter(({ code }) => code === 'document/tracked').map(({ was, is }) => [was, is]),
      [
        ['two', 'kept'],
        ['three', 'left out'],
      ],
    );
  });

  const comments: readonly WordComment[] = [
    { author: 'Ann', date: '2024-03-01T10:00:00Z', utc: '2024-03-01T09:00:00Z', text: 'Why?' },
    { author: 'Jim', date: '2024-03-01T11:00:00Z', text: 'Since.', parent: 0 },
    { author: 'ann@mail.example', date: '2024-03-02T11:00:00Z', text: 'Across', isResolved: true },
  ];
  const commented = docx(
    [
      p('Titel', r('Tea')),
      p(
        '',
        r('It takes '),
        from(0),
        from(1),
        r('four '),
        r('minutes', '<w:b/>'),
        to(0),
        to(1),
        r('. It takes four minutes.'),
      ),
      p('', r('The '), from(2), r('end.')),
      p('', r('Truly'), to(2), r(' so.')),
    ].join(''),
    { comments },
  );

  it('gives the comments in its margin, with replies, times and what they are about', async () => {
    const { threads, report } = await read(commented, { file: 'tea.docx' });
    assert.deepEqual(lines(threads[0]), [
      '#c0 Ann 2024-03-01T09:00:00Z annotation: four minutes ¶ Why?',
      '#c1 Jim 2024-03-01 → c0 annotation: Since.',
      '#c2 – 2024-03-02 annotation: end. ¶ Truly ¶ Across',
    ]);
    const { quoteLinks = [], article: essay } = threads[0]!.discussion;
    const text = plainText(essay!.body);
    assert.deepEqual(
      quoteLinks.map(({ origin, match, from: quoting, to: quoted }) => [
        ...[origin, match, quoting.source, quoted.source],
        text.slice(quoted.selector[0]![0].start, quoted.selector[0]![0].end),
        quoted.selector[0]![0].start,
      ]),
      [
        ['author', 'exact', 'c0', 'tea', 'four minutes', 9],
        ['author', 'exact', 'c2', 'tea', 'end.\n\nTruly', text.indexOf('end.')],
      ],
    );
    assert.deepEqual(report.private, { 'e-mail address as a name': 1, 'e-mail address': 1 });
    assert.equal(report.counts['document/resolved'], 1);
    assert.equal(report.counts['date/no-zone'], 2);
  });

  it('takes times without a zone as those of the zone that is said', async () => {
    const { threads } = await read(commented, { timeZone: 'Europe/Berlin' });
    assert.equal(threads[0]!.discussion.comments?.[1]?.datePublished, '2024-03-01T11:00:00+01:00');
  });

  it('is refused where it unpacks to more than a document would', async () => {
    const zeros = deflateRawSync(new Uint8Array(140 * 1024 ** 2));
    const bomb = joined(
      ...['_rels/.rels', 'word/document.xml', 'word/media/a.png'].map((name, index) =>
        packed(name, index === 0 ? deflateRawSync('') : zeros, index === 0 ? 0 : 140 * 1024 ** 2),
      ),
    );
    await assert.rejects(read(bomb), /out of \d+/);
  });

  it('whose text cannot be read is told', async () => {
    const { threads, report } = await read(commented.subarray(0, 400), { format: 'docx' });
    assert.deepEqual(threads, []);
    assert.ok(report.counts['document/no-text']);
  });
});
