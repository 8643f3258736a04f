import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync, zipSync, strToU8 } from 'fflate';
import { folderWith } from '../collection/folder.js';
import { cli } from '../cli/run-cli.js';
import { comment, item, wxr } from './wxr-text.js';

interface Printed {
  readonly exitCode: number;
  readonly read: number;
  readonly written: number;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly essays: readonly string[];
  readonly findings: readonly { readonly code: string; readonly line?: number }[];
}

const importJson = (cwd: string, ...args: readonly string[]): Printed =>
  JSON.parse(cli(cwd, 'import', '--json', ...args).stdout) as Printed;

const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );

const site = (extra = ''): string =>
  wxr(
    item({ id: 7, title: 'The Kettle', link: 'https://blog.example/kettle/', content: 'It boils.\n\nSlowly.' }, [
      comment({ id: 51, author: 'Ann', email: 'ann@mail.example', content: 'First' }),
      comment({ id: 52, author: 'Bob', parent: 51, content: 'Second', utc: '2024-03-01 10:05:00' }),
      comment({ id: 53, author: 'Eve', approved: '0', content: 'Waiting' }),
      extra,
    ]),
  );

describe('colloquy import', () => {
  it('writes essays with their replies, which `check` finds nothing wrong with', () => {
    const cwd = folderWith({ 'site.xml': site() });
    const { exitCode, stderr } = cli(cwd, 'import', 'site.xml');
    assert.equal(exitCode, 0, stderr);
    assert.match(
      stderr,
      /Read {4}site\.xml \(wxr\): 1 page, 3 comments\nWrote {3}1 essay, 2 comments\n.*1 comment left out: 1 waiting for a moderator/,
    );
    assert.match(stderr, /3 read = 2 written \+ 1 left out/);
    const text = readFileSync(path.join(cwd, 'essays/kettle/conversation.md'), 'utf8');
    assert.match(text, /^## Ann \{#51 date=2024-03-01T10:00:00Z .*\n\nFirst\n\n### Bob \{#52 in-reply-to=51 /);
    const check = cli(cwd, 'check', 'essays');
    assert.deepEqual([check.exitCode, check.stderr.trim()], [0, '1 essay read, no mistakes']);
  });

  it('changes no byte when the same file comes a second time', () => {
    const cwd = folderWith({ 'site.xml': site() });
    cli(cwd, 'import', 'site.xml');
    const before = bytesIn(path.join(cwd, 'essays'));
    cli(cwd, 'import', 'site.xml');
    assert.deepEqual(bytesIn(path.join(cwd, 'essays')), before);
  });

  it('keeps what was edited since, and takes what is new at the source', () => {
    const cwd = folderWith({ 'site.xml': site() });
    cli(cwd, 'import', 'site.xml');
    const file = path.join(cwd, 'essays/kettle/conversation.md');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('First', 'First of all').concat('\n## Me {#mine}\n\nMy own reply.\n'),
    );
    writeFileSync(
      path.join(cwd, 'site.xml'),
      site(comment({ id: 54, author: 'Dan', content: 'Late', utc: '2024-04-01 00:00:00' })),
    );
    assert.equal(cli(cwd, 'import', 'site.xml').exitCode, 0);
    const text = readFileSync(file, 'utf8');
    for (const words of ['First of all', 'My own reply.', 'Late']) assert.ok(text.includes(words), words);
    assert.equal(cli(cwd, 'check', 'essays').exitCode, 0);
  });

  it('keeps the edit where the source has changed the same lines, and tells', () => {
    const cwd = folderWith({ 'site.xml': site() });
    cli(cwd, 'import', 'site.xml');
    const file = path.join(cwd, 'essays/kettle/conversation.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('First', 'Mine'));
    writeFileSync(path.join(cwd, 'site.xml'), site().replace('First', 'Theirs'));
    const { exitCode, findings } = importJson(cwd, 'site.xml');
    assert.deepEqual([exitCode, findings.map(({ code, line }) => [code, line])], [1, [['merge/conflict', 3]]]);
    assert.match(readFileSync(file, 'utf8'), /Mine/);
  });

  it('adds comments to the essay that has their address, and to none twice', () => {
    const essay = '---\ntitle: Kettle\nurl: http://www.blog.example/kettle # where it was\n---\n\nMy own words.\n';
    const cwd = folderWith({ 'essays/tea/index.md': essay, 'site.xml': site() });
    for (let time = 1; time <= 2; time += 1) {
      assert.deepEqual(importJson(cwd, 'site.xml').essays, ['tea']);
      assert.equal(readFileSync(path.join(cwd, 'essays/tea/index.md'), 'utf8'), essay);
      assert.equal(readFileSync(path.join(cwd, 'essays/tea/conversation.md'), 'utf8').match(/^#+ /gm)?.length, 2);
    }
  });

  it('follows where pages have moved', () => {
    const cwd = folderWith({
      'essays/tea/index.md': '---\ntitle: Kettle\nurl: https://new.example/tea\n---\n\nMy own words.\n',
      'moved.csv': 'https://blog.example/kettle,https://new.example/tea\n',
      'site.xml': site(),
    });
    assert.deepEqual(importJson(cwd, 'site.xml', '--map', 'moved.csv').essays, ['tea']);
  });

  it('reads archives, and writes nothing outside of the folder', () => {
    const whole = strToU8(site());
    const cwd = folderWith({});
    writeFileSync(path.join(cwd, 'site.xml.gz'), gzipSync(whole));
    writeFileSync(
      path.join(cwd, 'site.zip'),
      zipSync({ '../../evil/site.xml': whole, 'picture.png': new Uint8Array([137, 80, 78, 71]) }),
    );
    assert.equal(importJson(cwd, 'site.xml.gz', '--into', 'one').written, 2);
    assert.equal(importJson(cwd, 'site.zip', '--into', 'two').written, 2);
    assert.deepEqual(readdirSync(cwd).sort(), ['one', 'site.xml.gz', 'site.zip', 'two']);
    assert.deepEqual(readdirSync(path.join(cwd, 'two')).sort(), ['.colloquy', 'kettle']);
  });

  it('reads what a damaged archive still holds, and tells', () => {
    const packed = gzipSync(strToU8(site('x'.repeat(50_000))));
    const cwd = folderWith({});
    writeFileSync(path.join(cwd, 'site.xml.gz'), packed.subarray(0, packed.length - 30));
    const { exitCode, written, read, leftOut, findings } = importJson(cwd, 'site.xml.gz');
    assert.equal(exitCode, 1);
    assert.equal(read, written + Object.values(leftOut).reduce((sum, count) => sum + count, 0));
    assert.ok(findings.some(({ code }) => /cut$/.test(code)));
  });

  it('writes nothing with --dry-run', () => {
    const cwd = folderWith({ 'site.xml': site() });
    assert.equal(importJson(cwd, 'site.xml', '--dry-run').written, 2);
    assert.deepEqual(readdirSync(cwd), ['site.xml']);
  });

  it('exits with 1 for changes only with --strict', () => {
    const cwd = folderWith({ 'site.xml': site(comment({ id: 60, author: 'Zoe', parent: 999, content: 'Alone' })) });
    assert.equal(importJson(cwd, 'site.xml').exitCode, 0);
    assert.equal(importJson(cwd, 'site.xml', '--strict').exitCode, 1);
  });

  it('exits with 3 for what is no export, and says what it looks like', () => {
    const cwd = folderWith({
      'login.xml': '<!doctype html><title>Log in</title><form></form>',
      'empty.xml': '',
      'folder/x': '',
    });
    for (const [file, words] of [
      ['login.xml', 'an HTML page titled "Log in"'],
      ['empty.xml', 'an empty file'],
      ['folder', 'a folder'],
      ['none.xml', 'no such file'],
    ] as const) {
      const { exitCode, stderr } = cli(cwd, 'import', file);
      assert.deepEqual([exitCode, stderr.includes(words)], [3, true], `${file}: ${stderr}`);
    }
  });

  it('exits with 2 for options that are none', () => {
    const cwd = folderWith({ 'site.xml': site() });
    for (const args of [
      ['--include', 'all'],
      ['--time-zone', 'Mars/Base'],
      ['--format', 'docx2'],
      ['--images', 'fetch'],
      ['--select', 'x'],
    ])
      assert.equal(cli(cwd, 'import', 'site.xml', ...args).exitCode, 2, args.join(' '));
  });
});
