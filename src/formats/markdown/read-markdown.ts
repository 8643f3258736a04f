import type { Definition, RootContent } from 'mdast';
import type { Discussion } from '../../model/discussion.js';
import { salvageDiscussion } from '../../model/parse-discussion.js';
import { mathml } from '../../model/parse-mathml.js';
import type { Person } from '../../model/person.js';
import { applyMeant, type Mending } from './apply-meant.js';
import { doubtReplies, doubtText, type Doubtful } from './doubts.js';
import type { DrawFormula } from './draw-formulas.js';
import { Findings, type Finding, type Reading, type Severity } from './finding.js';
import { partFile } from './front-matter.js';
import { meantBy } from './meant.js';
import type { Meant } from './meant-date.js';
import { People } from './people.js';
import { readBody, type BodyContext } from './read-body.js';
import type { ResolveAddress } from './resolve-address.js';
import { readHead } from './read-head.js';
import {
  readConversation,
  readReplyFile,
  withoutUndefined,
  type ReadReply,
  type ReplyContext,
} from './read-replies.js';
import { readAttributes, withoutAttributes } from './reply-heading.js';
import { Sources } from './sources.js';
import { parseTree } from './tree.js';

/**
 * The files of an essay, by their paths in its folder: `index.md`, and `conversation.md`, or `conversation/*.md` with
 * one reply each, where it has replies.
 */
export type MarkdownFiles = Readonly<Record<string, string>>;

export interface ReadMarkdownOptions {
  /** The id of the article where its front matter has none, such as the name of its folder; `essay` when left out. */
  readonly id?: string;
  /** What relative addresses are resolved against; the `url` of the front matter when left out. */
  readonly base?: string;
  /** People whom the files may name without listing them. Only those who are named become people of the discussion. */
  readonly people?: readonly Person[];
  /**
   * Resolves the addresses of links and pictures before anything else does. The result is used in place of the address;
   * where it is undefined, the address is read as it stands.
   */
  readonly resolve?: ResolveAddress;
  /**
   * Draws the formulas of the essay, such as what `drawFormulas` of `colloquy/collection` loads; left out, their source is shown.
   */
  readonly drawFormula?: DrawFormula;
  /** Whether to tell as well what can be read and is likely to be a mistake, such as the key `tilte`. */
  readonly doubts?: boolean;
}

/** An essay that was read. */
export interface MarkdownReading extends Reading<Discussion | undefined> {
  /** Whether the front matter says `draft: true`. */
  readonly draft: boolean;
}

/**
 * An essay in Markdown, with its conversation, as a discussion. Front matter is YAML; a reply is a heading with
 * attributes and what follows it: `## peter vajda {#5 in-reply-to=4 date=2010-03-03T16:05-05:00}`.
 *
 * Nothing is thrown: what cannot be read as it stands is a finding with its file, line and column. The value is
 * undefined where `index.md` is missing or has neither a title nor a text.
 */
export function readMarkdown(files: MarkdownFiles | string, options: ReadMarkdownOptions = {}): MarkdownReading {
  return new MarkdownReader(typeof files === 'string' ? { 'index.md': files } : files, options).read();
}

/** As many mistakes as anyone will read of one essay. */
const mostMistakes = 1000;

class MarkdownReader {
  readonly #files: MarkdownFiles;
  readonly #options: ReadMarkdownOptions;
  readonly #findings: Finding[] = [];
  readonly #sources = new Sources();
  readonly #doubtful: Doubtful[] = [];

  constructor(files: MarkdownFiles, options: ReadMarkdownOptions) {
    this.#files = files;
    this.#options = options;
  }

  read(): MarkdownReading {
    const text = this.#files['index.md'];
    if (text === undefined) {
      const missing = new Findings('index.md');
      missing.add('refused', undefined, 'a file with the essay', 'none');
      return { value: undefined, draft: false, findings: missing.all };
    }
    const { resolve, doubts = false } = this.#options;
    const { yaml, yamlStart, markdown, start, lines, unclosed } = partFile(text);
    // The line of the fence stands before the front matter.
    const head = new Findings('index.md', 1, yamlStart);
    const findings = new Findings('index.md', lines, start);
    if (/^\ufeff?\+\+\+[ \t]*\r?\n/.test(text))
      findings.add(
        'refused',
        { line: 1, column: 1 },
        'front matter in YAML, between lines of `---`',
        'TOML, between `+++`',
        {
          suggestion: '---',
        },
      );
    if (unclosed)
      head.add('refused', { line: lines - 1, column: 1 }, 'a line of `---` after the front matter', 'none', {
        suggestion: '---',
        fix: { start: yaml.length, end: yaml.length, text: '\n---' },
      });
    const { article, discussion, draft, math } = readHead(yaml, {
      ...{ file: 'index.md', findings: head, before: yamlStart, sources: this.#sources },
      ...{ base: this.#options.base, resolve, doubts },
    });
    const people = new People(listOf(discussion['people']), this.#options.people);
    const base = this.#options.base ?? (typeof article['url'] === 'string' ? article['url'] : undefined);
    article['author'] = this.#authors(article['author'], people);

    const { children } = parseTree(markdown, math ? 'single' : 'double');
    const around = { base, people };
    const title = titleOf(children);
    const rest = title !== undefined && (article['headline'] ?? title) === title ? children.slice(1) : children;
    article['headline'] ??= title;
    const body = readBody(rest, this.#context(markdown, children, findings, true, around));
    this.#doubtful.push({ markdown, tree: children, findings, isConversation: false });

    const replies = this.#replies(around);
    const value = {
      article: withoutUndefined({ id: this.#options.id ?? 'essay', headline: '', ...article, body }),
      ...(people.all.length > 0 && { people: people.all }),
      ...(replies && { comments: replies.map((reply) => ({ ...reply.head, body: reply.body })) }),
      ...discussion,
      ...(people.all.length > 0 && { people: people.all }),
    };
    if (doubts) {
      for (const one of this.#doubtful) doubtText(one, people);
      doubtReplies(replies ?? [], value, this.#sources, this.#findings);
    }
    this.#findings.unshift(...head.all, ...findings.all);
    return { value: this.#checked(value, people.all), draft, findings: this.#findings };
  }

  /** Authors are named by id or by name; other systems describe them in place. */
  #authors(value: unknown, people: People): unknown {
    if (Array.isArray(value)) return value.map((one: unknown) => this.#author(one, people));
    return this.#author(value, people);
  }

  #author(one: unknown, people: People): unknown {
    if (typeof one === 'string') return one === '' || people.has(one) ? one : people.named(one);
    if (typeof one !== 'object' || one === null || !('name' in one) || typeof one.name !== 'string') return one;
    const { source } = this.#sources.find('article.author') ?? {};
    if (source)
      this.#findings.push({
        ...{ severity: 'mended', file: source.file, line: source.line, column: source.column },
        ...{ expected: '`author` to be a name', got: 'an object', suggestion: `author: ${one.name}` },
      });
    return people.described({ ...one, name: one.name });
  }

  #context(
    source: string,
    tree: readonly RootContent[],
    findings: Findings,
    isArticle: boolean,
    { base, people }: { readonly base: string | undefined; readonly people: People },
  ): BodyContext {
    const definitions = new Map<string, Definition>();
    for (const node of tree)
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    const personOf = (words: string): string => {
      const { by } = readAttributes(words) ?? {};
      return typeof by === 'string' && people.has(by) ? by : people.named(withoutAttributes(words));
    };
    const { resolve, drawFormula } = this.#options;
    return { source, findings, base, resolve, drawFormula, definitions, personOf, isArticle };
  }

  /** The replies of all files; undefined where there is none that could hold some. */
  #replies(around: { readonly base: string | undefined; readonly people: People }): readonly ReadReply[] | undefined {
    const context: ReplyContext = {
      people: around.people,
      sources: this.#sources,
      bodyContext: (markdown, tree, findings) => this.#context(markdown, tree, findings, false, around),
      onTree: (markdown, tree, findings) =>
        this.#doubtful.push({
          markdown,
          tree,
          findings,
          isConversation: findings.placeOf().file === 'conversation.md',
        }),
    };
    const found: Findings[] = [];
    const replies: ReadReply[] = [];
    const text = this.#files['conversation.md'];
    if (text !== undefined) {
      const conversation = readConversation(text, 'conversation.md', context);
      replies.push(...conversation.replies);
      found.push(conversation.findings);
    }
    const others = Object.keys(this.#files).filter((file) => /^conversation\/[^/]+\.md$/.test(file));
    for (const file of others) {
      const { reply, findings } = readReplyFile(this.#files[file]!, file, replies.length, context);
      replies.push(reply);
      found.push(...findings);
    }
    this.#found = found;
    return text === undefined && others.length === 0 ? undefined : replies;
  }

  /** The findings of the files with replies. */
  #found: readonly Findings[] = [];

  /** The model's own check has the last word; its mistakes become findings where they stand in the files. */
  #checked(value: unknown, people: readonly Person[]): Discussion | undefined {
    this.#findings.push(...this.#found.flatMap(({ all }) => all));
    const { parts: read, error } = salvageDiscussion(value, { mistakes: mostMistakes, mathml });
    const broken = new Set(this.#findings.filter(({ expected }) => expected === 'YAML').map(lineOf));
    const mendings: Mending[] = [];
    for (const { path, expected, got } of error?.errors ?? []) {
      const finding = this.#finding(path, expected, got, people);
      if (finding.severity === 'mended' && finding.fix) mendings.push({ path, meant: finding.fix.text });
      // What is wrong with the YAML has been told.
      if (!broken.has(lineOf(finding))) this.#findings.push(finding);
    }
    const parts = mendings.length > 0 ? salvageDiscussion(applyMeant(value, mendings), { mathml }).parts : read;
    return parts?.article && { ...parts };
  }

  #finding(path: string, expected: string, got: string, people: readonly Person[]): Finding {
    const found = this.#sources.find(path);
    const field = path.replace(/^.*\.|\[\d+\]/g, '');
    if (!found) return this.#missing(path, expected, got);
    const { source } = found;
    const name = `${source.name}${path.slice(found.path.length)}`;
    const isWhole = found.path === path;
    const meant = isWhole
      ? meantBy(
          field,
          source.value,
          expected,
          people.map(({ id }) => id),
        )
      : undefined;
    // A list in brackets, or several possibilities, are no value of an attribute.
    const written =
      meant &&
      (source.syntax === 'attribute'
        ? `${source.name}=${meant.value}`
        : `${source.name.replace(/^.*\./, '')}: ${meant.value}`);
    return {
      ...{ severity: severityOf(source.value, isWhole, meant), file: source.file, line: source.line },
      ...{ column: source.column, expected: `\`${name}\` to be ${expected}`, got },
      ...(written !== undefined && { suggestion: written }),
      ...(meant?.sure && source.range && { fix: { ...source.range, text: meant.value } }),
    };
  }

  /** A mistake that stands nowhere, since something is missing. */
  #missing(path: string, expected: string, got: string): Finding {
    const isTitle = path === 'article.headline';
    const name = isTitle ? '`title` in the front matter' : `\`${path}\``;
    return {
      ...{ severity: 'refused', file: 'index.md', line: 1, column: 1, expected: `${name} to be ${expected}` },
      got: isTitle ? 'none' : got,
      ...(isTitle && { suggestion: `title: ${titleFrom(this.#options.id)}` }),
    };
  }
}

/** What becomes of a value that is not what it should be. */
function severityOf(value: unknown, isWhole: boolean, meant: Meant | undefined): Severity {
  // Nothing was said, and nothing is read. Where something has to be said, that is a mistake of its own.
  if (isWhole && (meant?.sure || value === '' || value === null)) return 'mended';
  // Of a moment without its offset the day is known.
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]/.test(value) ? 'changed' : 'refused';
}

const lineOf = ({ file, line }: Finding): string => `${file}:${line}`;

/** A title that says what the name of a folder says. */
const titleFrom = (id = 'Waiting for the kettle'): string =>
  id.replaceAll('-', ' ').replace(/^\p{L}/u, (letter) => letter.toUpperCase());

const listOf = (value: unknown): readonly Person[] =>
  Array.isArray(value)
    ? value.filter((one): one is Person => typeof one === 'object' && one !== null && 'id' in one && 'name' in one)
    : [];

/** The words of a heading of depth 1 that the text begins with. */
function titleOf([first]: readonly RootContent[]): string | undefined {
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  return first.children.map((node) => ('value' in node ? node.value : '')).join('');
}
