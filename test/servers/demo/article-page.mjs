import { readFile } from 'node:fs/promises';
import { escapeHtml } from './escape-html.mjs';

const template = new URL('article.html', import.meta.url);

/** An ordinary page of a site, with the one tag that brings comments, and the lines that it takes. */
export async function printArticlePage({ endpoint, thread }) {
  const html = await readFile(template, 'utf8');
  const tag = `<colloquy-discussion\n  backend="rest"\n  endpoint="${escapeHtml(endpoint)}"\n  thread="${thread}"></colloquy-discussion>`;
  const code = `<script type="module" src="https://cdn.jsdelivr.net/npm/colloquy/dist/cdn/colloquy.js"></script>\n${tag}`;
  return html.replace('<!-- tag -->', () => tag).replace('<!-- code -->', () => escapeHtml(code));
}
