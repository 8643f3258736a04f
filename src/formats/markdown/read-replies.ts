import type { Heading, RootContent } from 'mdast';
import type { Body } from '../../model/body.js';
import { Findings } from './finding.js';
import { replyAttributes } from './front-matter-keys.js';
import { partFile, readFrontMatter } from './front-matter.js';
import { nearest } from './nearest.js';
import { readReactions } from './reactions.js';
import type { People } from './people.js';
import { readBody, type BodyContext } from './read-body.js';
import { readHeading, withoutAttributes, type Attributes } from './reply-heading.js';
import type { Sources } from './sources.js';
import { parseTree } from './tree.js';

/** One reply, as it is read. */
export interface ReadReply {
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: Body;
  readonly file: string;
  readonly line: number;
}

/** What replies are read with. */
export interface ReplyContext {
  readonly people: People;
  readonly sources: Sources;
  /** What the reader of a body is told. */
  readonly bodyContext: (markdown: string, tree: readonly RootContent[], findings: Findings) => BodyContext;
  /** Called with the tree of a file that was read, for what else there is to say of it. */
  readonly onTree: (markdown: string, tree: readonly RootContent[], findings: Findings) => void;
}

/** The replies of `conversation.md`: a heading with attributes each. */
export function readConversation(
  text: string,
  file: string,
  context: ReplyContext,
): { readonly replies: readonly ReadReply[]; readonly findings: Findings } {
  const { people, sources } = context;
  const { markdown, start, lines } = partFile(text);
  const findings = new Findings(file, lines, start);
  const { children } = parseTree(markdown);
  const replies: { head: Record<string, unknown>; depth: number; nodes: RootContent[]; line: number }[] = [];
  for (const node of children) {
    const begin = node.position?.start.offset ?? 0;
    const source = markdown.slice(begin, node.position?.end.offset);
    const heading = node.type === 'heading' ? readHeading(source) : undefined;
    if (node.type === 'heading' && heading) {
      const place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
      const path = `comments[${replies.length}]`;
      const columnOf = (offset: number) => ({ line: place.line, column: place.column + offset });
      sources.set(path, { ...findings.placeOf(place), name: 'the reply', syntax: 'attribute', value: undefined });
      const seen = new Set<string>();
      for (const { name, value, start: from, end, from: whole } of heading.attributes) {
        const field = Object.hasOwn(replyAttributes, name) ? replyAttributes[name] : undefined;
        const at = columnOf(whole);
        if (seen.has(name)) findings.add('lost', at, `the attribute \`${name}\` once`, 'another one');
        seen.add(name);
        if (field === undefined) {
          const meant = nearest(name, Object.keys(replyAttributes));
          const known = Object.keys(replyAttributes).join(', ');
          findings.add('lost', at, `an attribute of a reply (${known})`, `\`${name}\``, {
            ...(meant && { suggestion: value === true ? meant : `${meant}=${source.slice(from, end)}` }),
          });
        } else {
          const range = { start: start + begin + from, end: start + begin + end };
          sources.set(`${path}.${field}`, { ...findings.placeOf(at), name, range, syntax: 'attribute', value });
        }
      }
      for (const { text: stray, from } of heading.strays)
        findings.add(
          'lost',
          columnOf(from),
          'attributes such as `#5`, `pinned` or `date=2024-03-01`',
          JSON.stringify(stray),
          {
            ...(stray.includes('"') && {
              suggestion: 'values with spaces between two quotation marks: warning="a long story"',
            }),
          },
        );
      const parent = replies.findLast(({ depth }) => depth < node.depth)?.head['id'];
      const attributes = Object.fromEntries(heading.attributes.map(({ name, value }) => [name, value]));
      const head = replyHead(nameIn(source), attributes, `${replies.length + 1}`, parent, people);
      replies.push({ depth: node.depth, head, nodes: [], line: findings.placeOf(place).line });
    } else if (replies.length > 0) replies.at(-1)!.nodes.push(node);
    else if (node.type !== 'definition' && node.type !== 'html') lostBefore(node, source, findings);
  }
  const bodyContext = context.bodyContext(markdown, children, findings);
  const read = replies.map(({ head, nodes, line }) => ({ head, body: readBody(nodes, bodyContext), file, line }));
  context.onTree(markdown, children, findings);
  return { replies: read, findings };
}

/** A reply in a file of its own, such as `conversation/0005-peter-vajda.md`: attributes are its front matter. */
export function readReplyFile(
  text: string,
  file: string,
  number: number,
  context: ReplyContext,
): { readonly reply: ReadReply; readonly findings: readonly Findings[] } {
  const { people, sources } = context;
  const { yaml, yamlStart, markdown, start, lines } = partFile(text);
  const head = new Findings(file, 1, yamlStart);
  const findings = new Findings(file, lines, start);
  const path = `comments[${number}]`;
  sources.set(path, { file, line: 1, column: 1, name: 'the reply', syntax: 'yaml', value: undefined });
  if (!yaml)
    findings.add(
      'refused',
      { line: 1, column: 1 },
      'front matter with the author of the reply, between lines of `---`',
      'none',
      {
        suggestion: '---\nauthor: Mei Tanaka\ndate: 2024-03-02\n---',
      },
    );
  const attributes: Record<string, unknown> = {};
  for (const { key, value, place } of readFrontMatter(yaml, head).entries) {
    const name = synonyms[key] ?? key;
    const field = Object.hasOwn(replyAttributes, name) ? replyAttributes[name] : undefined;
    if (field === undefined) {
      const meant = nearest(key, [...Object.keys(replyAttributes), ...Object.keys(synonyms)]);
      head.add('lost', place.key, `a key of a reply (${Object.keys(replyAttributes).join(', ')})`, `\`${key}\``, {
        ...(meant && { suggestion: `${meant}:` }),
      });
      continue;
    }
    attributes[name] =
      typeof value === 'number' && name !== 'up' && name !== 'down' ? `${value}` : (value ?? undefined);
    const range = { start: yamlStart + place.start, end: yamlStart + place.end };
    sources.set(`${path}.${field}`, { ...head.placeOf(place), name: key, range, syntax: 'yaml', value });
  }
  const { author, ...others } = { author: attributes['by'], ...attributes };
  // An author is named by id or by name, as in an essay.
  const named = typeof author === 'string' && !people.has(author) ? author : '';
  const { children } = parseTree(markdown);
  const bodyContext = context.bodyContext(markdown, children, findings);
  const stem = file.replace(/^.*\/|\.md$/g, '');
  const reply = {
    head: replyHead(named, { ...others, by: named ? undefined : author } as Attributes, idIn(stem), undefined, people),
    body: readBody(children, bodyContext),
    file,
    line: 1,
  };
  context.onTree(markdown, children, findings);
  return { reply, findings: [head, findings] };
}

const synonyms: Readonly<Record<string, string>> = { author: 'by', language: 'lang', inReplyTo: 'in-reply-to' };

/** The id that the name of a file says: its number, or all of it. */
const idIn = (stem: string): string => /^0*(\d+)(?:\D|$)/.exec(stem)?.[1] ?? stem;

/** The name in a heading, without what Markdown escapes. */
const nameIn = (source: string): string =>
  withoutAttributes(source.replace(/^#+/, '')).replace(/\\(?=[!-/:-@[-`{-~])/g, '');

function lostBefore(node: RootContent, source: string, findings: Findings): void {
  const isHeading = node.type === 'heading';
  const { depth } = isHeading ? (node as Heading) : { depth: 2 };
  findings.add(
    'lost',
    node.position?.start,
    'a heading such as `## Name {#1}` before the words of a reply',
    isHeading ? `${JSON.stringify(source)}, which has no attributes` : node.type,
    { ...(isHeading && depth > 0 && { suggestion: `${source.replace(/\s*#*\s*$/, '')} {#1}` }) },
  );
}

function replyHead(
  name: string,
  attributes: Attributes,
  number: string,
  nested: unknown,
  people: People,
): Record<string, unknown> {
  const { by, pinned, source } = attributes;
  return withoutUndefined({
    id: attributes['id'] ?? number,
    author: by ?? (name ? people.named(name) : undefined),
    authorRole: attributes['role'],
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
    reactions: readReactions(attributes['reactions']),
    isPinned: pinned === undefined ? undefined : flagIn(pinned),
    source:
      source === undefined || typeof source === 'object'
        ? source
        : withoutUndefined({ system: source, id: attributes['source-id'], url: attributes['source-url'] }),
  });
}

const numberIn = (value: string | true | undefined): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

const flagIn = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export const withoutUndefined = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
