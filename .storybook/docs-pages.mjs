import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toId } from 'storybook/internal/csf';

const root = fileURLToPath(new URL('..', import.meta.url));
const contents = 'docs/README.md';
/** Folders for contributors, who read them in the repository. */
const internal = ['docs/contributing/', 'docs/decisions/'];
const { name, description, homepage, repository } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const linkPattern = /(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Where the sources can be read, for links that lead out of the documentation; undefined while no one knows. */
const sources = (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+|\.git$/g, '');

/** A path in the project for a link on a page; undefined where it leads elsewhere. */
function target(file, href) {
  if (/^(?:[a-z]+:|#|\/)/i.test(href)) return undefined;
  return path.posix.join(path.posix.dirname(file), href.split('#')[0]);
}

const page = (group, title, file, summary) => ({ file, group, title, summary, id: toId(`${group}/${title}`, 'docs') });

/**
 * The pages of the documentation in order: those that `docs/README.md` links to, under its headings, then the others.
 *
 * @returns {{ file: string, group: string, title: string, summary: string, id: string }[]}
 */
export function docsPages() {
  const listed = listedPages();
  const others = readdirSync(path.join(root, 'docs'), { recursive: true })
    .map((name) => path.posix.join('docs', name.replaceAll(path.sep, '/')))
    .filter((file) => file.endsWith('.md') && file !== contents && !listed.some((known) => known.file === file))
    .filter((file) => !internal.some((folder) => file.startsWith(folder)))
    .sort();
  return [...listed, ...others.map(unlistedPage)];
}

function listedPages() {
  let group = '';
  return read(contents)
    .split('\n')
    .flatMap((line) => {
      group = /^## (.+)/.exec(line)?.[1] ?? group;
      const [, title, href] = /^- \[([^\]]+)\]\(([^)\s]+\.md)\)/.exec(line) ?? [];
      if (!href) return [];
      const summary = line.replace(/^.*?\)[:,]?\s*/, '');
      return [page(group, title, target(contents, href), summary)];
    });
}

/** A page that the contents do not name: its folder is its group, its first lines are its title and what it is about. */
function unlistedPage(file) {
  const [, folder = 'guides'] = /^docs\/([^/]+)\//.exec(file) ?? [];
  const [title, summary = ''] = read(file)
    .split(/\n\s*\n/)
    .map((part) => part.trim().replace(/\s+/g, ' '));
  return page(folder[0].toUpperCase() + folder.slice(1), title.replace(/^# /, ''), file, summary);
}

/** The Markdown of a page, with links that work where Storybook shows it. */
export function pageText(file, pages = docsPages()) {
  return read(file).replace(linkPattern, (link, words, href) => {
    const leadsTo = target(file, href);
    if (leadsTo === undefined) return link;
    const page = pages.find((other) => other.file === leadsTo);
    if (page) return `[${words}](?path=/docs/${page.id})`;
    return sources ? `[${words}](${sources}/blob/main/${leadsTo})` : words;
  });
}

/** A Vite plugin: `import text from './page.md?page'` gives the Markdown of a page of the documentation. */
export function docsText() {
  return {
    name: 'docs-text',
    enforce: 'pre',
    load(id) {
      const [file, query] = id.split('?');
      if (query !== 'page') return null;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(pageText(path.relative(root, file).replaceAll(path.sep, '/')))};`;
    },
  };
}

const mdx = ({ file, group, title }, folder) => `import { Markdown, Meta } from '@storybook/addon-docs/blocks';
import text from '${path.posix.relative(folder, file)}?page';

<Meta title="${group}/${title}" />

<Markdown>{text}</Markdown>
`;

/** Storybook lists pages by files of its own kind; one that shows the Markdown is written for each. */
export function writePages(folder, pages = docsPages()) {
  const directory = path.join(root, folder);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  pages.forEach((page, index) => {
    const number = String(index + 1).padStart(2, '0');
    writeFileSync(
      path.join(directory, `${number}-${path.basename(page.file, '.md').toLowerCase()}.mdx`),
      mdx(page, folder),
    );
  });
}

const published = (file) => (file.startsWith('docs/') ? file : `docs/${path.posix.basename(file).toLowerCase()}`);

/** What `llms.txt` says: the pages, each with its address and what it is about. See https://llmstxt.org. */
export function llmsText(pages = docsPages()) {
  const groups = [...new Set(pages.map(({ group }) => group))];
  const lists = groups.map((group) => {
    const entries = pages.filter((page) => page.group === group);
    return `## ${group}\n\n${entries.map(({ file, title, summary }) => `- [${title}](${published(file)}): ${summary}`).join('\n')}`;
  });
  const home = homepage ? `\n\nHome: ${homepage}` : '';
  return `# Colloquy\n\n> ${description}${home}\n\nInstall: \`npm install ${name}\`. All pages in one file: [llms-full.txt](llms-full.txt).\n\n${lists.join('\n\n')}\n`;
}

/** Writes the documentation as Markdown, `llms.txt` and `llms-full.txt`, to be served beside the pages. */
export function writeMarkdown(folder, pages = docsPages()) {
  const directory = path.join(root, folder);
  rmSync(directory, { recursive: true, force: true });
  for (const { file } of pages) {
    const copy = path.join(directory, published(file));
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(root, file), copy);
  }
  writeFileSync(path.join(directory, 'llms.txt'), llmsText(pages));
  const full = pages.map(({ file }) => `<!-- ${published(file)} -->\n\n${read(file).trim()}\n`);
  writeFileSync(path.join(directory, 'llms-full.txt'), full.join('\n'));
}
