import type { Definition, RootContent } from 'mdast';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import { salvageDiscussion } from '../../model/parse-discussion.js';
import type { Person } from '../../model/person.js';
import { Findings, type Finding, type Place, type Reading } from './finding.js';
import { articleKeys, discussionKeys } from './front-matter-keys.js';
import { partFile, readFrontMatter, type Entry } from './front-matter.js';
import { People } from './people.js';
import { readBody, type BodyContext, type ResolveAddress } from './read-body.js';
import { readAttributes, withoutAttributes, type Attributes } from './reply-heading.js';
import { parseTree } from './tree.js';

/** The files of an essay, by their paths in its folder: `index.md`, and `conversation.md` where it has replies. */
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

/** Where a part of the discussion stands in the files, by its path in the discussion. */
interface Source extends Partial<Place> {
  readonly file: string;
  readonly path: string;
}

class MarkdownReader {
  readonly #files: MarkdownFiles;
  readonly #options: ReadMarkdownOptions;
  readonly #findings: Finding[] = [];
  readonly #sources: Source[] = [];

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
    const { yaml, yamlStart, markdown, start, lines } = partFile(text);
    // The line of the fence stands before the front matter.
    const head = new Findings('index.md', 1, yamlStart);
    const { entries } = readFrontMatter(yaml, head);
    this.#findings.push(...head.all);
    const { article, discussion, draft } = this.#frontMatter(entries);
    const people = new People(listOf(discussion['people']), this.#options.people);
    const base = this.#options.base ?? (typeof article['url'] === 'string' ? article['url'] : undefined);
    article['author'] = authorsIn(article['author'], people);

    const findings = new Findings('index.md', lines, start);
    const { children } = parseTree(markdown);
    const context = { base, people };
    const title = titleOf(children);
    const rest = title !== undefined && (article['headline'] ?? title) === title ? children.slice(1) : children;
    article['headline'] ??= title;
    const body = readBody(rest, this.#context(markdown, children, findings, true, context));
    this.#findings.push(...findings.all);

    const conversation = this.#files['conversation.md'];
    const comments = conversation === undefined ? undefined : this.#replies(conversation, context);
    const value = {
      article: withoutUndefined({ id: this.#options.id ?? 'essay', headline: '', ...article, body }),
      ...(people.all.length > 0 && { people: people.all }),
      ...(comments && { comments }),
      ...discussion,
      ...(people.all.length > 0 && { people: people.all }),
    };
    return { value: this.#checked(value), draft: draft === true, findings: this.#findings };
  }

  #frontMatter(entries: readonly Entry[]): {
    readonly article: Record<string, unknown>;
    readonly discussion: Record<string, unknown>;
    readonly draft: unknown;
  } {
    const article: Record<string, unknown> = {};
    const discussion: Record<string, unknown> = {};
    const data: Record<string, unknown> = {};
    let draft: unknown = false;
    for (const { key, value, place } of entries) {
      if (key === 'draft') {
        draft = value;
        if (typeof value !== 'boolean')
          this.#findings.push({
            severity: 'refused',
            file: 'index.md',
            line: place.line + 1,
            column: place.column,
            expected: '`draft` to be true or false',
            got: JSON.stringify(value),
          });
        continue;
      }
      const name = Object.hasOwn(articleKeys, key) ? articleKeys[key] : undefined;
      const part = Object.hasOwn(discussionKeys, key) ? discussionKeys[key] : undefined;
      if (name) article[name] = value ?? undefined;
      else if (part) discussion[part] = value ?? undefined;
      else data[key] = value;
      this.#sources.push({
        file: 'index.md',
        line: place.line + 1,
        column: place.column,
        path: name ? `article.${name}` : (part ?? `article.data.${key}`),
      });
    }
    if (Object.keys(data).length > 0) article['data'] = data;
    return { article, discussion, draft };
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
    const { resolve } = this.#options;
    return { source, findings, base, resolve, definitions, personOf, isArticle };
  }

  #replies(
    text: string,
    around: { readonly base: string | undefined; readonly people: People },
  ): readonly Record<string, unknown>[] {
    const file = 'conversation.md';
    const { markdown, start, lines } = partFile(text);
    const findings = new Findings(file, lines, start);
    const { children } = parseTree(markdown);
    const context = this.#context(markdown, children, findings, false, around);
    const replies: { readonly head: Record<string, unknown>; readonly depth: number; readonly nodes: RootContent[] }[] =
      [];
    for (const node of children) {
      const { position } = node;
      const source = markdown.slice(position?.start.offset, position?.end.offset);
      const attributes = node.type === 'heading' ? readAttributes(source) : undefined;
      if (node.type === 'heading' && attributes) {
        const name = withoutAttributes(source.replace(/^#+/, '')).replace(/\\(?=[!-/:-@[-`{-~])/g, '');
        const parent = replies.findLast(({ depth }) => depth < node.depth)?.head['id'];
        this.#sources.push({
          file,
          line: (position?.start.line ?? 1) + lines,
          column: 1,
          path: `comments[${replies.length}]`,
        });
        replies.push({
          depth: node.depth,
          head: this.#replyHead(name, attributes, `${replies.length + 1}`, parent, around.people),
          nodes: [],
        });
      } else if (replies.length > 0) replies.at(-1)!.nodes.push(node);
      else if (node.type !== 'definition' && node.type !== 'html')
        findings.add(
          'lost',
          position?.start,
          'a heading such as `## Name {#1}` before the words of a reply',
          node.type,
        );
    }
    const read = replies.map(({ head, nodes }) => ({ ...head, body: readBody(nodes, context) }));
    this.#findings.push(...findings.all);
    return read;
  }

  #replyHead(
    name: string,
    attributes: Attributes,
    number: string,
    nested: unknown,
    people: People,
  ): Record<string, unknown> {
    const { by } = attributes;
    const author = by ?? (name ? people.named(name) : undefined);
    const known: Record<keyof Omit<Comment, 'body'>, unknown> = {
      id: attributes['id'] ?? number,
      author,
      datePublished: attributes['date'],
      dateModified: attributes['updated'],
      inReplyTo: attributes['in-reply-to'] ?? nested,
      inLanguage: attributes['lang'],
      url: attributes['url'],
      contentWarning: attributes['warning'],
      status: attributes['status'],
      kind: attributes['kind'],
      upvoteCount: numberIn(attributes['up']),
      downvoteCount: numberIn(attributes['down']),
      isPinned: attributes['pinned'] === undefined ? undefined : attributes['pinned'] !== 'false',
      source:
        attributes['source'] === undefined
          ? undefined
          : withoutUndefined({
              system: attributes['source'],
              id: attributes['source-id'],
              url: attributes['source-url'],
            }),
    };
    return withoutUndefined(known);
  }

  /** The model's own check has the last word; its mistakes become findings where they stand in the files. */
  #checked(value: unknown): Discussion | undefined {
    const { parts, error } = salvageDiscussion(value);
    for (const { path, expected, got } of error?.errors ?? []) {
      const source = this.#sources.findLast(
        (one) => path === one.path || path.startsWith(`${one.path}.`) || path.startsWith(`${one.path}[`),
      );
      const { file = 'index.md', line = 1, column = 1 } = source ?? {};
      this.#findings.push({ severity: 'refused', file, line, column, expected: `\`${path}\` to be ${expected}`, got });
    }
    return parts?.article && { ...parts };
  }
}

const numberIn = (value: string | true | undefined): unknown => (typeof value === 'string' ? Number(value) : value);

const listOf = (value: unknown): readonly Person[] =>
  Array.isArray(value)
    ? value.filter((one): one is Person => typeof one === 'object' && one !== null && 'id' in one && 'name' in one)
    : [];

/** Authors are named by id or by name. */
function authorsIn(value: unknown, people: People): unknown {
  const idOf = (one: unknown): unknown => (typeof one !== 'string' || people.has(one) ? one : people.named(one));
  return Array.isArray(value) ? value.map(idOf) : idOf(value);
}

/** The words of a heading of depth 1 that the text begins with. */
function titleOf([first]: readonly RootContent[]): string | undefined {
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  return first.children.map((node) => ('value' in node ? node.value : '')).join('');
}

const withoutUndefined = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
