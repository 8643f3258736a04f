import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { parseDiscussion } from '../../../src/model/index.js';
import { folderWith } from '../collection/folder.js';
import { cli, startCli, startCliWithOutput } from './run-cli.js';

const essay = (title: string, rest = ''): string =>
  `---\ntitle: ${title}\ndate: 2024-03-01\n---\n\nWords of ${title}.\n${rest}`;

describe('the command line', () => {
  it('has help with an example for each command', () => {
    const cwd = folderWith({});
    const { stdout, exitCode } = cli(cwd, '--help');
    assert.equal(exitCode, 0);
    for (const command of ['init', 'new', 'check', 'build', 'translate']) {
      assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
      assert.match(cli(cwd, command, '--help').stdout, new RegExp(`\\$ npx colloquy ${command} `));
    }
  });

  it('exits with 2 for a command or an option that is none, and says which is near', () => {
    const cwd = folderWith({});
    const wrong = cli(cwd, 'chek');
    assert.equal(wrong.exitCode, 2);
    assert.match(wrong.stderr, /Did you mean check\?/);
    assert.equal(cli(cwd, 'check', '--formt', 'github').exitCode, 2);
    assert.equal(cli(cwd, 'check', '--format', 'xml').exitCode, 2);
    assert.equal(cli(cwd, 'build').exitCode, 2);
    assert.equal(cli(cwd, 'check', '--base', 'example.org').exitCode, 2);
  });

  it('exits with 3 for a folder that is missing, is a file, or holds no essay', () => {
    const cwd = folderWith({ 'a-file': '', 'empty/readme.txt': '' });
    for (const folder of ['nowhere', 'a-file', 'empty']) {
      const { exitCode, stderr } = cli(cwd, 'check', folder);
      assert.equal(exitCode, 3, folder);
      assert.match(stderr, new RegExp(`Expected ${folder} to be a folder with essays.*npx colloquy init`, 's'));
    }
  });

  it('finishes its work where what reads its output has stopped', async () => {
    const cwd = folderWith({ 'essays/tea/index.md': essay('Tea') });
    const child = startCliWithOutput(cwd, 'build', 'essays', '--out', 'out', '--json');
    child.stdout.destroy();
    const [stderr, [exitCode]] = await Promise.all([
      text(child.stderr),
      once(child, 'close') as Promise<[number | null]>,
    ]);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.ok(existsSync(path.join(cwd, 'out/tea.json')));
  });

  it('prints a report in JSON and nothing else with --json', () => {
    const cwd = folderWith({ 'essays/tea/index.md': essay('Tea', '\n# More\n') });
    const { stdout, stderr, exitCode } = cli(cwd, 'check', '--json');
    const { command, findings, ...report } = JSON.parse(stdout) as {
      command: string;
      findings: { line: number }[];
      exitCode: number;
    };
    assert.deepEqual([command, report.exitCode, exitCode, stderr], ['check', 1, 1, '']);
    assert.deepEqual(
      findings.map(({ line }) => line),
      [8],
    );
  });
});

describe('colloquy init and new', () => {
  it('write an essay that has no mistakes, and can be built', () => {
    const cwd = folderWith({});
    const init = cli(cwd, 'init');
    assert.equal(init.exitCode, 0);
    assert.match(init.stderr, /waiting-for-the-kettle.*npx colloquy serve essays/s);
    assert.equal(cli(cwd, 'new', 'Übers Café: «Don’t panic»').exitCode, 0);
    assert.equal(cli(cwd, 'new', 'चाय की केतली', '--language', 'hi', '--draft').exitCode, 0);
    const check = cli(cwd, 'check');
    assert.deepEqual([check.exitCode, check.stderr.trim()], [0, '3 essays read, no mistakes']);
    assert.deepEqual(readdirSync(path.join(cwd, 'essays')).sort(), [
      'ubers-cafe-dont-panic',
      'waiting-for-the-kettle',
      'चाय-की-केतली',
    ]);
  });

  it('overwrite nothing that someone wrote', () => {
    const cwd = folderWith({ 'essays/tea/index.md': essay('Tea'), 'essays/waiting-for-the-kettle/index.md': 'Mine.' });
    assert.equal(cli(cwd, 'new', 'Tea').exitCode, 4);
    assert.equal(cli(cwd, 'init').exitCode, 4);
    assert.equal(readFileSync(path.join(cwd, 'essays/waiting-for-the-kettle/index.md'), 'utf8'), 'Mine.');
    assert.deepEqual(readdirSync(path.join(cwd, 'essays/waiting-for-the-kettle')), ['index.md']);
    assert.equal(cli(cwd, 'new', '???').exitCode, 2);
  });
});

describe('colloquy check', () => {
  it('shows the line with a caret below the column, and what to write instead', () => {
    const cwd = folderWith({
      'essays/tea/index.md': '---\ntitle: 茶\nlanguage: xx_YY z\n---\n\n茶 [a](javascript:x).\n',
    });
    const { stderr } = cli(cwd, 'check');
    assert.match(stderr, /^ {2}6 \| 茶 \[a\]\(javascript:x\)\.\n {9}\^$/m);
  });

  it('mends with --fix what can be mended in one way, and leaves the rest', () => {
    const files = {
      'essays/tea/index.md':
        '\ufeff---\r\ntitle: Tea: a story\r\ndate: 1 March 2024\r\ntags: tea, water\r\nlanguage: en_US\r\nurl: example.org\r\n---\r\n\r\n# Water\r\n\r\nCold\r\n====\r\n',
      'essays/tea/conversation.md': '## Ann {#1 date=2024/3/2}\n\nYes.\n',
    };
    const cwd = folderWith(files);
    const { exitCode, stderr } = cli(cwd, 'check', '--fix');
    assert.equal(
      readFileSync(path.join(cwd, 'essays/tea/index.md'), 'utf8'),
      '\ufeff---\r\ntitle: "Tea: a story"\r\ndate: 2024-03-01\r\ntags: [tea, water]\r\nlanguage: en-US\r\nurl: example.org\r\n---\r\n\r\n## Water\r\n\r\nCold\r\n----\r\n',
    );
    assert.equal(
      readFileSync(path.join(cwd, 'essays/tea/conversation.md'), 'utf8'),
      '## Ann {#1 date=2024-03-02}\n\nYes.\n',
    );
    assert.equal(exitCode, 1);
    assert.match(stderr, /1 essay read, 1 mistake; 7 mistakes mended/);
  });

  it('prints annotations for GitHub', () => {
    const cwd = folderWith({ 'essays/a, b/index.md': essay('Tea', '\n# 100 %\n') });
    const { stdout } = cli(cwd, 'check', '--format', 'github', '--quiet');
    assert.match(
      stdout,
      /^::warning file=essays\/a%2C b\/index\.md,line=8,col=1,title=colloquy%3A mended::Expected .*%0AWrite: ## 100 %25$/m,
    );
  });
});

describe('colloquy build', () => {
  const sizes = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => statSync(path.join(folder, file)).isFile())
        .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
    );

  it('writes each essay as JSON and as a module, with quote links, mentions and an index', async () => {
    const cwd = folderWith({
      'essays/tea/index.md': essay('Tea', '\nWhoever waits for a kettle can look at it, or at the street.\n\u00a0\n'),
      'essays/tea/conversation.md':
        '## Ann Lee {#1}\n\nYes.\n\n## Bob {#2}\n\n> Whoever waits for a kettle can look at it, or at the street.\n\nAs Ann Lee said.\n',
      'essays/cup/index.md': '---\ntitle: The cup\ndata: { __proto__: 1 }\n---\n\nThin.\n',
      'essays/later/index.md': '---\ntitle: Later\ndraft: true\n---\n\nNot yet.\n',
    });
    assert.equal(cli(cwd, 'build', '--out', 'out').exitCode, 0);
    const out = path.join(cwd, 'out');
    const load = (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(path.join(out, file)).href);
    const { essays, loadEssay } = (await load('index.js')) as unknown as {
      essays: { slug: string; commentCount?: number }[];
      loadEssay: (slug: string) => Promise<{ quoteLinks: { from: { source: string } }[] }>;
    };
    assert.deepEqual(
      essays.map(({ slug, commentCount }) => [slug, commentCount]),
      [
        ['tea', 2],
        ['cup', undefined],
      ],
    );
    const tea = await loadEssay('tea');
    assert.deepEqual(
      tea.quoteLinks.map(({ from }) => from.source),
      ['2'],
    );
    assert.deepEqual(tea, JSON.parse(readFileSync(path.join(out, 'tea.json'), 'utf8')));
    assert.deepEqual(parseDiscussion(tea), tea);
    const { mentions } = (await load('tea.js')) as { mentions: { person: string }[] };
    assert.deepEqual(
      mentions.map(({ person }) => person),
      ['ann-lee'],
    );
    await assert.rejects(loadEssay('nothing'), RangeError);
    // A key of that name is data, and no prototype.
    assert.deepEqual(
      (await load('cup.js'))['discussion'],
      JSON.parse(readFileSync(path.join(out, 'cup.json'), 'utf8')),
    );
  });

  it('changes no byte for the same input, and writes what has changed alone', () => {
    const cwd = folderWith({ 'essays/tea/index.md': essay('Tea'), 'essays/cup/index.md': essay('Cup') });
    const out = path.join(cwd, 'out');
    assert.equal(cli(cwd, 'build', '--out', 'out').exitCode, 0);
    const before = sizes(out);
    assert.match(cli(cwd, 'build', '--out', 'out').stderr, /0 files written, 8 unchanged/);
    assert.deepEqual(sizes(out), before);
    writeFileSync(path.join(cwd, 'essays/tea/index.md'), essay('Tea', '\nMore.\n'));
    const { written, read } = JSON.parse(cli(cwd, 'build', '--out', 'out', '--json').stdout) as Record<
      string,
      string[]
    >;
    assert.deepEqual([read, written], [['tea'], ['tea.js', 'tea.json']]);
    // Built from nothing, it is the same.
    assert.equal(cli(cwd, 'build', '--out', 'other').exitCode, 0);
    assert.deepEqual(sizes(path.join(cwd, 'other')), sizes(out));
  });

  it('overwrites no file that it did not write, and then writes nothing at all', () => {
    const cwd = folderWith({ 'essays/tea/index.md': essay('Tea'), 'out/tea.js': 'mine' });
    const { exitCode, stderr } = cli(cwd, 'build', '--out', 'out');
    assert.equal(exitCode, 4);
    assert.match(stderr, /out\/tea\.js.*--force/s);
    assert.deepEqual(sizes(path.join(cwd, 'out')), { 'tea.js': 'mine' });
    assert.equal(cli(cwd, 'build', '--out', 'out', '--force').exitCode, 0);
    assert.match(readFileSync(path.join(cwd, 'out/tea.js'), 'utf8'), /Words of Tea/);
  });

  it('builds the others where one essay is refused, and exits with 1', () => {
    const cwd = folderWith({
      'essays/tea/index.md': essay('Tea'),
      'essays/cup/conversation.md': '## Ann {#1}\n\nYes.\n',
    });
    assert.equal(cli(cwd, 'build', '--out', 'out').exitCode, 1);
    assert.deepEqual(
      Object.keys(sizes(path.join(cwd, 'out')))
        .filter((file) => /^(tea|cup)\./.test(file))
        .sort(),
      ['tea.d.ts', 'tea.js', 'tea.json'],
    );
    // What is wrong is told each time, though nothing is read again.
    assert.equal(cli(cwd, 'build', '--out', 'out').exitCode, 1);
  });

  it('leaves everything as it was where it is stopped, and exits with 5', async () => {
    const words = 'The water was cold, and nobody had thought of the kettle. '.repeat(200);
    const many = Array.from({ length: 400 }, (_, index) => [
      `essays/tea-${index}/index.md`,
      essay(`Tea ${index}`, words),
    ]);
    const cwd = folderWith({ ...(Object.fromEntries(many) as Record<string, string>), 'out/mine.txt': 'mine' });
    const child = startCli(cwd, 'build', '--out', 'out');
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const isBusy = (): boolean => existsSync(path.join(cwd, 'out/.colloquy')) && child.exitCode === null;
    while (!isBusy()) {
      assert.equal(child.exitCode, null);
      await setTimeout(5);
    }
    child.kill('SIGINT');
    assert.equal(await ended, 5);
    assert.deepEqual(sizes(path.join(cwd, 'out')), { 'mine.txt': 'mine' });
    assert.deepEqual(readdirSync(path.join(cwd, 'out')), ['mine.txt']);
  });

  it('removes what it wrote of an essay that is gone', () => {
    const cwd = folderWith({ 'essays/tea/index.md': essay('Tea'), 'essays/cup/index.md': essay('Cup') });
    assert.equal(cli(cwd, 'build', '--out', 'out').exitCode, 0);
    rmSync(path.join(cwd, 'essays/cup'), { recursive: true });
    assert.match(cli(cwd, 'build', '--out', 'out').stderr, /1 essay in out: 2 files written, 3 unchanged, 3 removed/);
  });
});
