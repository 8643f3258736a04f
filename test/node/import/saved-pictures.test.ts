import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { folderWith } from '../collection/folder.js';
import { cli } from '../cli/run-cli.js';
import { png } from './documents/docx-file.js';
import { read } from './read.js';

const page = (source: string): string => `<!DOCTYPE html>
<!-- saved from url=(0031)https://blog.example/2010/kettle/ -->
<html><head><title>Kettle</title></head><body><article><h1>Kettle</h1><p>It takes four minutes to boil.</p>
<p><img src="${source}" alt="A cup"></p></article>
<ol class="comment-list"><li id="comment-5" class="comment"><article class="comment-body"><footer class="comment-meta"><b class="fn">Ann</b></footer>
<div class="comment-content"><p>Mine. <img src="./My%20page_files/cup.png" alt="Cup"></p></div></article></li></ol></body></html>`;

function saved(source = './My%20page_files/cup.png'): string {
  const cwd = folderWith({ 'saved/My page.html': page(source), 'secret.png': '' });
  mkdirSync(path.join(cwd, 'saved/My page_files'));
  writeFileSync(path.join(cwd, 'saved/My page_files/cup.png'), png);
  writeFileSync(path.join(cwd, 'secret.png'), png);
  return cwd;
}
const importing = (
  cwd: string,
  ...args: readonly string[]
): { readonly findings: readonly { code: string; got: string }[] } =>
  JSON.parse(cli(cwd, 'import', '--json', 'saved/My page.html', ...args).stdout) as never;

describe('the pictures that a browser saved beside a page', () => {
  it('come into the folder of the essay, a second time without a change', () => {
    const cwd = saved();
    const folder = path.join(cwd, 'essays/kettle');
    for (let time = 1; time <= 2; time += 1) {
      importing(cwd);
      const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
      assert.equal(pictures.length, 1);
      assert.match(
        readFileSync(path.join(folder, 'index.md'), 'utf8'),
        new RegExp(`!\\[A cup\\]\\(${pictures[0]!}\\)`),
      );
      assert.deepEqual(readFileSync(path.join(folder, pictures[0]!)), Buffer.from(png));
      assert.equal(cli(cwd, 'check', 'essays').exitCode, 0);
    }
  });

  it('stay out of comments, where most are faces, and are told', () => {
    const cwd = saved();
    const { findings } = importing(cwd);
    assert.deepEqual(
      findings.filter(({ code }) => code === 'page/saved-pictures').map(({ got }) => got),
      ['1 without'],
    );
    assert.doesNotMatch(readFileSync(path.join(cwd, 'essays/kettle/conversation.md'), 'utf8'), /!\[/);
  });

  it('are dropped for their words with --images drop', () => {
    const cwd = saved();
    importing(cwd, '--images', 'drop');
    assert.match(readFileSync(path.join(cwd, 'essays/kettle/index.md'), 'utf8'), /\n\nA cup\n/);
    assert.deepEqual(readdirSync(path.join(cwd, 'essays/kettle')).sort(), ['conversation.md', 'index.md']);
  });

  it('are looked for in no other folder', async () => {
    for (const source of ['x_files/..%2f..%2fsecret.png', '..%2fsaved_files/..', 'x_files/..%5c..%5csecret.png']) {
      const asked: string[] = [];
      const beside = (_file: string, name: string): undefined => void asked.push(name);
      await read(page(source), { file: 'saved/My page.html', beside });
      assert.deepEqual(
        asked.filter((name) => name.includes('..')),
        [],
        source,
      );
      const cwd = saved(source);
      importing(cwd);
      assert.ok(existsSync(path.join(cwd, 'essays/kettle/index.md')));
      assert.deepEqual(readdirSync(path.join(cwd, 'essays/kettle')).sort(), ['conversation.md', 'index.md']);
    }
  });
});
