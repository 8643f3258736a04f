import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { folderWith } from '../collection/folder.js';
import { cli } from './run-cli.js';

const essay = (): string =>
  folderWith({
    'essays/kettle/index.md':
      '---\ntitle: Kettle\nauthor: Ann\ndate: 2024-03-01T10:00:00Z\nurl: https://a.example/kettle/\n---\n\nIt boils.\n',
    'essays/kettle/conversation.md':
      '## Bob {#51 date=2024-03-02T10:00:00Z}\n\nFirst\n\n### Ann {#52 in-reply-to=51 date=2024-03-02T11:00:00Z up=3}\n\nSecond\n',
  });

describe('colloquy export', () => {
  it('writes a file that `import` reads as the same conversation', () => {
    const cwd = essay();
    const { exitCode, stdout } = cli(cwd, 'export', '--to', 'wxr', '--out', 'out', '--json');
    const report = JSON.parse(stdout) as Readonly<Record<string, unknown>> & { findings: readonly { code: string }[] };
    assert.deepEqual(
      [exitCode, report['read'], report['written'], report['leftOut'], report['files']],
      [1, 2, 2, {}, ['wordpress.xml']],
    );
    assert.deepEqual(
      report.findings.map(({ code }) => code),
      ['comment.upvoteCount'],
    );
    assert.equal(cli(cwd, 'import', 'out/wordpress.xml', '--into', 'back').exitCode, 0);
    assert.match(
      readFileSync(path.join(cwd, 'back/kettle/conversation.md'), 'utf8'),
      /^## Bob \{#51 date=2024-03-02T10:00:00Z .*\n\nFirst\n\n### Ann \{#52 in-reply-to=51 date=2024-03-02T11:00:00Z /,
    );
  });

  it('changes no byte the second time, and overwrites no file that it did not write', () => {
    const cwd = essay();
    assert.equal(cli(cwd, 'export', '--to', 'json', '--out', 'out').exitCode, 0);
    assert.match(cli(cwd, 'export', '--to', 'json', '--out', 'out').stderr, /0 files written in out, 1 unchanged/);
    writeFileSync(path.join(cwd, 'out/kettle.json'), 'mine');
    assert.equal(cli(cwd, 'export', '--to', 'json', '--out', 'out').exitCode, 4);
    assert.equal(readFileSync(path.join(cwd, 'out/kettle.json'), 'utf8'), 'mine');
  });

  it('says what it knows where a format or a thread is missing', () => {
    const cwd = essay();
    const wrong = cli(cwd, 'export', '--to', 'word', '--out', 'out');
    assert.deepEqual([wrong.exitCode, /Expected one of json, markdown, html/.test(wrong.stderr)], [2, true]);
    const formless = cli(cwd, 'export', '--out', 'out');
    assert.deepEqual(
      [formless.exitCode, formless.stderr],
      [2, 'Expected --to with a format and --out with a folder, got no --to\n'],
    );
    assert.equal(cli(cwd, 'export', '--to', 'json', '--out', 'essays/out').exitCode, 2);
  });

  it('takes the address of the site from site.yml', () => {
    const cwd = essay();
    writeFileSync(path.join(cwd, 'essays/site.yml'), 'url: https://site.example/\ntitle: Tea\n');
    cli(cwd, 'export', '--to', 'atom', '--out', 'out');
    assert.match(
      readFileSync(path.join(cwd, 'out/feed.xml'), 'utf8'),
      /<id>https:\/\/site\.example\/<\/id>\n<title>Tea</,
    );
  });
});
