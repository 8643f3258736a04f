import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { spawn } from 'node:child_process';
import { cli } from '../cli/run-cli.js';
import { folderWith } from '../collection/folder.js';
import { docx, p, png, r } from './documents/docx-file.js';
import { item, wxr } from './wxr-text.js';

let asked: string[] = [];
const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  if (url === '/cup.png') response.end(png);
  else if (url === '/moved.png') response.writeHead(302, { Location: '/cup.png' }).end();
  else if (url === '/round.png') response.writeHead(302, { Location: '/round.png' }).end();
  else if (url === '/page.png') response.end('<html>');
  else if (url === '/large.png') response.end(new Uint8Array(21 * 1024 ** 2));
  else response.writeHead(404).end();
});
let site = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

/** The command beside this process, which serves the pictures. */
async function importing(
  cwd: string,
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly out: string }> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      new URL('../../../src/cli/main.ts', import.meta.url).pathname,
      'import',
      '--json',
      ...args,
    ],
    {
      cwd,
    },
  );
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out };
}

describe('the pictures of an import', () => {
  it('are copied beside the essay when that is asked for, once, and what fails is told', async () => {
    const names = ['cup', 'cup', 'moved', 'page', 'gone', 'large', 'round'];
    const content = names.map((name) => `<p><img src="${site}/${name}.png" alt="A ${name}" /></p>`).join('\n');
    const cwd = folderWith({
      'site.xml': wxr(item({ id: 7, title: 'Tea', link: 'https://blog.example/tea/', content }, [])),
    });
    const { out } = await importing(cwd, 'site.xml', '--images', 'copy', '--local-network');
    const folder = path.join(cwd, 'essays/tea');
    const files = readdirSync(folder).filter((name) => name.endsWith('.png'));
    assert.match(files.join(' '), /^cup-[\da-f]{12}\.png moved-[\da-f]{12}\.png$/, out);
    assert.deepEqual(new Uint8Array(readFileSync(path.join(folder, files[0]!))), png);
    const text = readFileSync(path.join(folder, 'index.md'), 'utf8');
    assert.equal(text.split(`(${files[0]})`).length, 3);
    for (const name of ['page', 'gone', 'large', 'round']) assert.ok(text.includes(`${site}/${name}.png`), name);
    const { findings } = JSON.parse(out) as { findings: readonly { code: string; got: string }[] };
    assert.deepEqual(
      findings.filter(({ code }) => code === 'picture/not-copied').map(({ got }) => got),
      ['a file that is no picture of a known kind', 'the status 404', 'more than 20 MB', 'more than 5 redirects'],
    );
    assert.equal(cli(cwd, 'check', 'essays').exitCode, 0);
    asked = [];
    await importing(cwd, 'site.xml', '--images', 'copy', '--local-network');
    assert.ok(!asked.includes('/cup.png'));
    assert.equal(readFileSync(path.join(folder, 'index.md'), 'utf8'), text);
  });

  it('are not asked for at addresses of this machine or its network, unless that is allowed', async () => {
    const port = new URL(site).port;
    const addresses = [site, `http://localhost:${port}`, `http://[::1]:${port}`, `http://2130706433:${port}`];
    const content = [...addresses, `http://[::ffff:127.0.0.1]:${port}`].map(
      (at) => `<p><img src="${at}/cup.png" alt="A cup" /></p>`,
    );
    const cwd = folderWith({
      'site.xml': wxr(
        item({ id: 7, title: 'Tea', link: 'https://blog.example/tea/', content: content.join('\n') }, []),
      ),
    });
    asked = [];
    const { out } = await importing(cwd, 'site.xml', '--images', 'copy');
    assert.deepEqual(asked, []);
    const { findings } = JSON.parse(out) as { findings: readonly { code: string; got: string }[] };
    const told = findings.filter(({ code }) => code === 'picture/not-copied');
    // The address that is written as a number is the first one once more.
    assert.equal(told.length, 4, out);
    for (const { got } of told) assert.match(got, /an address of this machine or its network/);
  });

  it('are taken from the archive, by the ends of their paths, before any address is asked', async () => {
    const at = 'https://blog.example/wp-content/uploads';
    const content = ['2010/03/cup.png', '2011/04/cup.png', 'none.png'].map(
      (name) => `<img src="${at}/${name}" alt="A" />`,
    );
    const other = new Uint8Array([...png, 0]);
    const cwd = folderWith({});
    writeFileSync(
      path.join(cwd, 'site.zip'),
      zipSync({
        'site.xml': strToU8(
          wxr(item({ id: 7, title: 'Tea', link: 'https://blog.example/tea/', content: content.join('\n') }, [])),
        ),
        'uploads/2010/03/cup.png': png,
        'uploads/2011/04/cup.png': [other, { level: 0 }],
        'uploads/one/none.png': png,
        'uploads/two/none.png': png,
      }),
    );
    const { out } = await importing(cwd, 'site.zip', '--images', 'copy');
    const files = readdirSync(path.join(cwd, 'essays/tea')).filter((name) => name.endsWith('.png'));
    assert.equal(files.length, 2, out);
    assert.deepEqual(
      files.map((name) => readFileSync(path.join(cwd, 'essays/tea', name)).length).sort(),
      [png.length, other.length].sort(),
    );
    const { findings } = JSON.parse(out) as { findings: readonly { code: string; was: string }[] };
    assert.deepEqual(
      findings.map(({ code, was }) => [code, was]),
      [['picture/not-copied', `${at}/none.png`]],
    );
  });

  it('of a document are files beside the essay', () => {
    const cwd = folderWith({});
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A cup"/><a:blip r:embed="pic"/></wp:inline></w:drawing></w:r>';
    writeFileSync(
      path.join(cwd, 'tea.docx'),
      docx(p('', r('One ')) + p('', picture), { files: { 'word/media/cup.png': png } }),
    );
    assert.equal(cli(cwd, 'import', 'tea.docx').exitCode, 0);
    const [folder] = readdirSync(path.join(cwd, 'essays')).filter((name) => !name.startsWith('.'));
    const text = readFileSync(path.join(cwd, 'essays', folder!, 'index.md'), 'utf8');
    const [, file = ''] = /!\[A cup\]\((picture-[\da-f]{12}\.png)\)/.exec(text) ?? [];
    assert.ok(existsSync(path.join(cwd, 'essays', folder!, file)), text);
    const check = cli(cwd, 'check', 'essays');
    assert.equal(check.exitCode, 0, check.stderr);
  });
});
