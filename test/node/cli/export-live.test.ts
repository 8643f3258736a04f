import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startRestServer, type RestServer } from '../../../src/rest-server/index.js';
import { folderWith } from '../collection/folder.js';
import { temporaryFile } from '../../servers/rest/serve.js';
import { cli, cliBeside } from './run-cli.js';

interface Printed {
  readonly exitCode: number;
  readonly read: number;
  readonly written: number;
  readonly files: readonly string[];
  readonly private: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly code: string }[];
}

describe('colloquy export --from', () => {
  let server: RestServer;
  const add = (thread: string, name: string, text: string, parent: number | null = null): number =>
    server.store.add({
      ...{ thread, name, text, parent, website: null, email: 'ada@mail.example', quotes: null, status: 'published' },
      ...{ published: Date.parse('2024-03-01T10:00:00Z'), key: `${Math.random()}`, fingerprint: '', secret: '' },
      in_reply_to: parent === null ? null : `rest:${parent}`,
    }).id;
  before(async () => {
    server = await startRestServer({ file: temporaryFile(), limit: false });
    const first = add('/kettle/', 'Ada', 'It *boils*.');
    add('/kettle/', 'bob@mail.example', 'Slowly.', first);
    for (let index = 0; index < 150; index += 1) add('/tea/', `Reader ${index % 7}`, `Cup ${index}`);
  });
  after(() => server.close());

  const run = async (cwd: string, ...args: readonly string[]): Promise<Printed> => {
    const live = ['--from', 'rest', '--endpoint', server.url, '--url', 'https://a.example/', '--json'];
    return JSON.parse((await cliBeside(cwd, 'export', ...live, ...args)).stdout) as Printed;
  };

  it('archives threads with all their pages in a format, and no e-mail address', async () => {
    const cwd = folderWith({ 'paths.txt': '\ufeff# mine\n/tea/\n\n/kettle/\r\n/tea/\n' });
    const printed = await run(cwd, '--threads', 'paths.txt', '--to', 'json', '--out', 'out');
    assert.deepEqual(
      [printed.exitCode, printed.read, printed.written, printed.files, printed.private],
      [0, 152, 152, ['kettle.json', 'tea.json'], { 'e-mail address as a name': 1 }],
    );
    const kettle = readFileSync(path.join(cwd, 'out/kettle.json'), 'utf8');
    assert.ok(!kettle.includes('mail.example'));
    assert.equal(cli(cwd, 'import', 'out/kettle.json', '--into', 'back').exitCode, 0);
    const wxr = await run(cwd, '--thread', '/kettle/', '--to', 'wxr', '--out', 'wxr');
    assert.deepEqual([wxr.read, wxr.written, wxr.files], [2, 2, ['wordpress.xml']]);
  });

  it('writes essays as `import` does: what is new comes, and what was edited since stays', async () => {
    const cwd = folderWith({});
    const into = ['--thread', '/kettle/', '--into', 'essays'];
    const first = await run(cwd, ...into);
    assert.deepEqual([first.exitCode, first.files], [0, ['kettle/conversation.md', 'kettle/index.md']]);
    const file = path.join(cwd, 'essays/kettle/conversation.md');
    const text = readFileSync(file, 'utf8');
    assert.match(
      text,
      /^## Ada \{#1 date=\S+ source=rest source-id=1\}\n\nIt _boils_\.\n\n### \{#2 in-reply-to=1 .*\}\n\nSlowly\.\n$/,
    );
    assert.equal(cli(cwd, 'check', 'essays').exitCode, 0);
    writeFileSync(file, text.replace('Slowly.', 'Slowly, it does.'));
    add('/kettle/', 'Ada', 'Again.');
    const second = await run(cwd, ...into);
    assert.deepEqual([second.exitCode, second.files], [0, ['kettle/conversation.md']]);
    const merged = readFileSync(file, 'utf8');
    assert.match(merged, /Slowly, it does\.\n\n## Ada \{#\d+ date=.*\n\nAgain\.\n$/);
    assert.deepEqual((await run(cwd, ...into)).files, []);
  });

  it('exits with 1 where one of several threads cannot be read, and with 3 and no file where none can', async () => {
    const cwd = folderWith({});
    const long = 'x'.repeat(300);
    const some = await run(cwd, '--thread', long, '--thread', '/kettle/', '--to', 'json', '--out', 'out');
    assert.deepEqual(
      [some.exitCode, some.files, some.findings.map(({ code }) => code)],
      [1, ['kettle.json'], ['thread/unread']],
    );
    const none = await run(cwd, '--thread', '/nobody/', '--to', 'json', '--out', 'none');
    const essays = await run(cwd, '--thread', '/nobody/', '--into', 'essays');
    assert.deepEqual([none.exitCode, essays.exitCode], [3, 3]);
    assert.deepEqual(readdirSync(cwd), ['out']);
  });

  it('exits with 2 and says what is missing where threads are named in a way that cannot be meant', () => {
    const cwd = folderWith({ 'empty.txt': '# none\n' });
    for (const [args, said] of [
      [['--from', 'rest', '--to', 'json', '--out', 'out'], /--thread or --threads with --from, got none/],
      [['--from', 'rest', '--threads', 'empty.txt', '--into', 'e'], /empty\.txt to name threads/],
      [['--thread', '/a/', '--to', 'json', '--out', 'out'], /Expected --from with --thread/],
      [['--from', 'rest', '--thread', '/a/', '--into', 'e', '--out', 'out'], /Expected --into, or --to and --out/],
      [['--from', 'rest', '--thread', '/a/', '--out', 'out'], /or --into with a folder of essays, got no --to/],
      [['--from', 'rest', '--thread', '/a/', '--endpoint', 'no', '--into', 'e'], /`endpoint`.*got "no" \(--endpoint\)/],
      [['--from', 'local', '--thread', '/a/', '--into', 'e'], /Expected one of wordpress, waline/],
    ] as const) {
      const { exitCode, stderr } = cli(cwd, 'export', ...args);
      assert.deepEqual([exitCode, said.test(stderr)], [2, true], stderr);
    }
  });
});
