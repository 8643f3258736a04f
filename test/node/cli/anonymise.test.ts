import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anonymise } from '../../../src/cli/anonymise/anonymise.js';
import { meanings } from '../../../src/cli/anonymise/structure.js';
import { shapeOf } from '../../../src/cli/anonymise/same-reading.js';
import { folderWith } from '../collection/folder.js';
import { allSamples } from '../import/all-samples.js';
import { comment, item, wxr } from '../import/wxr-text.js';
import { cli } from './run-cli.js';

const encoder = new TextEncoder();
const changed = async (text: string, file = 'export', format?: string): Promise<string> =>
  (await anonymise(encoder.encode(text), file, format)).text;

/** Words of one script, as people write them. */
const wordOf = (letters: string, min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: max }).map((all) => all.join(''));
const scripts = [
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'bcdfgéèüñøç',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'हिन्दीमेंलिखाकखगघ',
  'ภาษาไทยกขคงจ',
  'ひらがなとことば',
  'カタカナノコトバ',
  '我们都是读者写字的人在这里',
  '한글로쓴글자들말',
  'ქართული',
  'հայերեն',
];
const word = fc.oneof(...scripts.map((letters) => wordOf(letters, 4, 12)));
const prose = fc.array(word, { minLength: 1, maxLength: 6 });

/** Each in its own syntax: what people wrote, named and gave as their addresses. */
const syntaxes: Readonly<Record<string, (words: readonly string[], mail: string) => string>> = {
  wxr: ([first = '', ...words], mail) =>
    wxr(
      item({ id: 7, title: first, content: `<p class="note">${words.join(' ')}</p>` }, [
        comment({ id: 1, author: first, email: mail, ip: '203.0.113.7', content: words.join(' ') }),
        comment({ id: 2, author: mail, content: `<a href="https://${mail.split('@')[1]}/a">${first}</a>`, parent: 1 }),
      ]),
    ),
  waline: ([first = '', ...words], mail) =>
    JSON.stringify({
      ...{ type: 'waline', version: 1, tables: ['Comment'] },
      data: {
        Comment: [
          {
            objectId: 1,
            nick: first,
            mail,
            ip: '203.0.113.7',
            url: '/tea/',
            comment: words.join(' '),
            status: 'approved',
          },
          { objectId: 2, nick: mail, url: '/tea/', comment: `**${first}**\n\n> ${words.join(' ')}`, pid: 1, rid: 1 },
        ].map((row) => ({ ...row, insertedAt: '2024-03-01T10:00:00.000Z' })),
      },
    }).replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  csv: ([first = '', ...words], mail) =>
    `id,page,parent,name,email,date,text\n1,/tea/,,${first},${mail},2024-03-01T10:00:00Z,"${words.join(' ')}, ""${first}"""\n2,/tea/,1,${first},,2024-03-02,${words.join(' ')}\n`,
  page: ([first = '', ...words], mail) =>
    `<!doctype html><title>${first}</title><article class="hentry"><h1>${first}</h1><div class="entry-content"><p>${words.join(' ')}</p></div></article><h2 id="comments">1 comment</h2><ol class="comment-list"><li class="comment" id="comment-1"><article class="comment-body"><b class="fn">${first}</b> <span class="says">says:</span> <time datetime="2024-03-01T10:00:00Z">March 1, 2024</time><div class="comment-content"><p>${words.join(' ')} ${mail}</p></div></article></li></ol>`,
  markdown: ([first = '', ...words], mail) =>
    `---\ntitle: ${first}\ndate: 2024-03-01\n---\n\n${words.join(' ')}\n\n> ${first}\n\nWrite to <${mail}>.\n`,
  mbox: ([first = '', ...words], mail) =>
    `From ${mail} Fri Mar  1 10:00:00 2024\nFrom: ${first} <${mail}>\nSubject: ${first}\nMessage-ID: <1.x@host.example>\nDate: Fri, 1 Mar 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${words.join(' ')}\n`,
};

describe('anonymise', () => {
  for (const [index, { format, input, file = 'export' }] of allSamples.entries())
    it(`gives an export that is read as the original is: ${format}, sample ${index + 1}`, async () => {
      const known = format === 'text' ? undefined : format;
      const options = { file, ...(known !== undefined && { format: known }) };
      const text = await changed(input, file, known);
      assert.deepEqual(await shapeOf(text, options), await shapeOf(encoder.encode(input), options));
      assert.equal(text, await changed(input, file, known));
    });

  it('leaves no word of anyone, no name and no address, in any script or syntax', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(syntaxes)),
        prose,
        fc.tuple(wordOf('abcdefghijklmnopqrstuvwxyz', 5, 10), wordOf('abcdefghijklmnopqrstuvwxyz', 5, 10)),
        async (syntax, words, [local, host]) => {
          const private_ = [...words, local, host].filter((one) => !meanings.has(one.toLowerCase()));
          const without = new Set(
            syntaxes[syntax]!(['', ''], '@')
              .toLowerCase()
              .match(/\p{L}{4,}/gu) ?? [],
          );
          const input = syntaxes[syntax]!(words, `${local}@${host}.example`);
          const text = (await changed(input, 'export', syntax)).replace(/\\u[\da-f]{4}/g, (one) =>
            String.fromCharCode(parseInt(one.slice(2), 16)),
          );
          for (const run of private_
            .join(' ')
            .toLowerCase()
            .match(/\p{L}{4,}/gu) ?? [])
            if (![...without].some((one) => one.includes(run)))
              assert.ok(!text.toLowerCase().includes(run), `${run} in ${text}`);
          assert.ok(!text.includes('203.0.113.7'));
          const options = { file: 'export', format: syntax };
          assert.deepEqual(await shapeOf(text, options), await shapeOf(encoder.encode(input), options));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps what stands for the same the same, and what differs apart', async () => {
    const text = await changed(
      '[{"objectId":1,"nick":"Anna","mail":"anna@mail.example","url":"/a/","comment":"@Berta ANNA anna"},{"objectId":2,"nick":"Berta","mail":"anna@mail.example","url":"/a/","comment":"https://anna.example/berta Anna"}]',
      'waline.json',
      'waline',
    );
    const [first, second] = JSON.parse(text) as readonly Record<string, string>[];
    assert.notEqual(first!['nick'], second!['nick']);
    assert.equal(first!['mail'], second!['mail']);
    const name = first!['nick']!;
    assert.equal(first!['comment'], `@${second!['nick']} ${name.toUpperCase()} ${name.toLowerCase()}`);
    assert.ok(second!['comment']!.endsWith(` ${name}`));
    assert.ok(second!['comment']!.includes(`//${name.toLowerCase()}.`));
  });

  it('replaces hashes, addresses of machines and telephone numbers, and keeps times, numbers and odd signs', async () => {
    const hash = createHash('md5').update('anna@mail.example').digest('hex');
    const input = `<x a="${hash}" b='1 &amp; 2'> &nbsp;203.0.113.7 +49 151 23456789 2024-03-01T10:00:00Z 12345 & ]]> &#1078;&#x44f; </x>`;
    const text = await changed(input, 'x.xml', 'wxr');
    assert.equal(text.length, input.length);
    assert.doesNotMatch(text, new RegExp(`${hash}|203\\.0\\.113\\.7|151 2345|&#1078;|&#x44f;`));
    assert.match(
      text,
      /^<x a="[\da-f]{32}" b='1 &amp; 2'> &nbsp;[\d.]{11} \+\d\d \d{3} \d{8} 2024-03-01T10:00:00Z 12345 & \]\]> &#\d{4};&#x[\da-f]{3}; <\/x>$/,
    );
  });

  it('replaces the words of mails in base64, as those in plain text, and leaves what is no text there', async () => {
    const base64 = (bytes: string | Uint8Array): string =>
      (
        Buffer.from(bytes)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n');
    const words = 'Bertälla schrieb gestern an anna@mail.example, dass sie heute nicht kommen werde. '.repeat(3);
    const input = [
      ...['From a Fri Mar  1 10:00:00 2024', 'From: Bertälla <b@mail.example>', 'Date: Fri, 1 Mar 2024 10:00:00 +0000'],
      ...[
        'Message-ID: <1@mail.example>',
        'Subject: Tea',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=xx',
        '',
      ],
      ...['--xx', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(words)],
      ...['--xx', 'Content-Type: text/plain; charset=utf-8', '', 'Bertälla'],
      ...[
        '--xx',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        '',
        base64(new Uint8Array(99).fill(200)),
      ],
      ...['--xx--', ''],
    ].join('\r\n');
    const text = await changed(input, 'a.mbox', 'mbox');
    assert.equal(text.split('\r\n').length, input.split('\r\n').length);
    const [, packed = '', plain = ''] = /base64\r\n\r\n([\s\S]*?)\r\n--xx\r\n.*\r\n\r\n(.*)\r\n/.exec(text) ?? [];
    const decoded = Buffer.from(packed, 'base64').toString();
    assert.equal(decoded.length, words.length);
    assert.ok(decoded.startsWith(`${plain} `), decoded);
    assert.doesNotMatch(decoded, /Bert|schrieb|gestern|anna|kommen/);
    const options = { file: 'a.mbox', format: 'mbox' };
    assert.deepEqual(await shapeOf(text, options), await shapeOf(new TextEncoder().encode(input), options));
  });

  it('takes a gzip file, and says of a file that is no text what it is', async () => {
    const { input } = allSamples[0]!;
    assert.equal((await anonymise(gzipSync(input), 'site.xml.gz')).text.length, input.length);
    await assert.rejects(
      anonymise(encoder.encode('PK\u0003\u0004'), 'a.zip'),
      /Expected a\.zip to be a text, got an archive/,
    );
    await assert.rejects(anonymise(encoder.encode('SQLite format 3\0'), 'c.db'), /Expected c\.db to be a text, got a/);
    await assert.rejects(anonymise(encoder.encode('hello'), 'a.bin'), /known format, got text of another form/);
  });
});

describe('colloquy import --anonymise', () => {
  it('writes one file, compares how both are read, and brings nothing in', () => {
    const cwd = folderWith({ 'site.xml': allSamples[0]!.input });
    const { exitCode, stderr } = cli(cwd, 'import', 'site.xml', '--anonymise', 'other.xml');
    assert.deepEqual([exitCode, /it is read as the original is/.test(stderr)], [0, true], stderr);
    assert.doesNotMatch(readFileSync(path.join(cwd, 'other.xml'), 'utf8'), /mail\.example|Words/);
    assert.ok(!existsSync(path.join(cwd, 'essays')));
    assert.equal(cli(cwd, 'import', 'site.xml', '--anonymise', 'other.xml').exitCode, 0);
    writeFileSync(path.join(cwd, 'other.xml'), 'mine');
    assert.equal(cli(cwd, 'import', 'site.xml', '--anonymise', 'other.xml').exitCode, 4);
    assert.equal(cli(cwd, 'import', 'site.xml', '--anonymise', 'site.xml').exitCode, 2);
    assert.equal(cli(cwd, 'import', 'site.xml', 'other.xml', '--anonymise', 'x.xml').exitCode, 2);
  });
});
