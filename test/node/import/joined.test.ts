import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { folderWith } from '../collection/folder.js';
import { cli } from '../cli/run-cli.js';
import { comment, item, wxr } from './wxr-text.js';

interface Printed {
  readonly exitCode: number;
  readonly read: number;
  readonly written: number;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly essays: readonly string[];
  readonly findings: readonly { readonly code: string; readonly id?: string; readonly severity: string }[];
}

const importJson = (cwd: string, ...args: readonly string[]): Printed =>
  JSON.parse(cli(cwd, 'import', '--json', ...args).stdout) as Printed;

const textAt = (cwd: string, file: string): string => readFileSync(path.join(cwd, 'essays', file), 'utf8');
const codesIn = ({ findings }: Printed): readonly string[] => findings.map(({ code }) => code);

const link = 'https://blog.example/kettle/';
const kettle = (...comments: readonly string[]): string =>
  wxr(item({ id: 7, title: 'The Kettle', link, content: 'It boils.\n\nSlowly.' }, comments));
const ann = comment({ id: 51, author: 'Ann', content: 'First' });
const disqus = (...posts: readonly string[]): string =>
  `<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="9"><id/><link>${link}</link><title>The Kettle</title></thread>${posts.join('')}</disqus>`;
const post = (id: number, words: string, author = 'Dan'): string =>
  `<post dsq:id="${id}"><message><![CDATA[<p>${words}</p>]]></message><createdAt>2024-03-02T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>${author}</name></author><thread dsq:id="9"/></post>`;

describe('what comes to an essay that is there', () => {
  it('keeps two pages of one address apart, and tells', () => {
    const cwd = folderWith({
      'site.xml': wxr(
        item({ id: 7, title: 'The Kettle', link, content: 'It boils.' }, [ann]),
        item({ id: 8, title: 'The Pot', link, content: 'It pours.' }, [comment({ id: 52, content: 'Second' })]),
      ),
    });
    for (let time = 1; time <= 2; time += 1) {
      const printed = importJson(cwd, 'site.xml');
      assert.deepEqual([printed.essays.length, codesIn(printed)], [2, ['address/twice']]);
      const [one = '', other = ''] = printed.essays;
      assert.match(textAt(cwd, `${one}/index.md`), /It boils\./);
      assert.match(textAt(cwd, `${other}/index.md`), /It pours\./);
      assert.match(textAt(cwd, `${other}/conversation.md`), /Second/);
      assert.doesNotMatch(textAt(cwd, `${one}/conversation.md`), /Second/);
    }
  });

  it('keeps both comments of an id where they are others, and tells', () => {
    const cwd = folderWith({
      'one.xml': kettle(ann),
      'two.xml': kettle(comment({ id: 51, author: 'Zoe', content: 'Another', utc: '2024-05-01 10:00:00' })),
    });
    const printed = importJson(cwd, 'one.xml', 'two.xml');
    assert.deepEqual([printed.read, printed.written, printed.leftOut], [2, 2, {}]);
    assert.deepEqual(
      printed.findings.map(({ code, id }) => [code, id]),
      [['id/twice', '51']],
    );
    for (const words of ['First', 'Another']) assert.ok(textAt(cwd, 'kettle/conversation.md').includes(words), words);
    assert.equal(cli(cwd, 'check', 'essays').exitCode, 0);
  });

  it('takes a comment that was edited at the source for the same one, keeps the words that are here, and tells', () => {
    const cwd = folderWith({
      'one.xml': kettle(ann),
      'two.xml': kettle(comment({ id: 51, author: 'Ann', content: 'First, edited' })),
    });
    const printed = importJson(cwd, 'one.xml', 'two.xml');
    assert.deepEqual([printed.read, printed.written, printed.leftOut], [2, 1, { duplicate: 1 }]);
    assert.deepEqual([printed.exitCode, codesIn(printed)], [1, ['merge/conflict']]);
    assert.doesNotMatch(textAt(cwd, 'kettle/conversation.md'), /edited/);
  });

  it('counts what comes in two files as there twice, and writes it once', () => {
    const cwd = folderWith({
      'one.xml': kettle(ann),
      'two.xml': kettle(ann, comment({ id: 52, content: 'Second', utc: '2024-03-01 11:00:00', parent: 51 })),
    });
    const { read, written, leftOut, findings } = importJson(cwd, 'one.xml', 'two.xml');
    assert.deepEqual([read, written, leftOut, findings], [3, 2, { duplicate: 1 }, []]);
    assert.equal(textAt(cwd, 'kettle/conversation.md').match(/^#+ /gm)?.length, 2);
  });

  it('gives an essay its words that came as comments first, in either order, and changes no byte later', () => {
    const files = { 'wp.xml': kettle(ann), 'dq.xml': disqus(post(51, 'By Disqus')) };
    for (const order of [
      ['wp.xml', 'dq.xml'],
      ['dq.xml', 'wp.xml'],
    ]) {
      const cwd = folderWith(files);
      for (const file of order) assert.deepEqual(importJson(cwd, file).findings, [], file);
      assert.deepEqual(
        readdirSync(path.join(cwd, 'essays')).filter((one) => !one.startsWith('.')),
        ['kettle'],
      );
      const index = textAt(cwd, 'kettle/index.md');
      assert.match(index, /\n\nIt boils\.\n\nSlowly\.\n$/, order.join());
      assert.match(index, /title: The Kettle/);
      const replies = textAt(cwd, 'kettle/conversation.md');
      for (const words of ['First', 'By Disqus']) assert.ok(replies.includes(words), words);
      assert.equal(cli(cwd, 'check', 'essays').exitCode, 0);
      for (const file of order) importJson(cwd, file);
      assert.deepEqual([textAt(cwd, 'kettle/index.md'), textAt(cwd, 'kettle/conversation.md')], [index, replies]);
    }
  });

  it('tells where the words of an essay are others at the source, and keeps those that are here', () => {
    const essay = `---\ntitle: Kettle\nurl: ${link}\n---\n\nMy own words.\n`;
    const cwd = folderWith({ 'essays/tea/index.md': essay, 'site.xml': kettle(ann) });
    const { exitCode, findings } = importJson(cwd, 'site.xml');
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [['merge/essay', 'doubtful']],
    );
    assert.deepEqual([exitCode, textAt(cwd, 'tea/index.md')], [0, essay]);
    assert.ok(existsSync(path.join(cwd, 'essays/tea/conversation.md')));
  });
});
