import type { Nodes, RootContent } from 'mdast';
import type { Finding, Findings } from './finding.js';
import { isKnownLanguage, meantLanguage } from './meant.js';
import { nearest } from './nearest.js';
import type { People } from './people.js';
import { readHeading } from './reply-heading.js';
import type { ReadReply } from './read-replies.js';
import type { Sources } from './sources.js';

/** Markdown that can be read, and may not say what its writer meant. */
export interface Doubtful {
  readonly markdown: string;
  readonly tree: readonly RootContent[];
  readonly findings: Findings;
  readonly isConversation: boolean;
}

/** Tells what is likely to be a mistake in a text. */
export function doubtText({ markdown, tree, findings, isConversation }: Doubtful, people: People): void {
  const seen = collect(tree);
  const sourceOf = ({ position }: Nodes): string => markdown.slice(position?.start.offset, position?.end.offset);
  for (const node of seen.texts) doubtReferences(node, sourceOf(node), seen, findings);
  for (const [identifier, node] of seen.notes) {
    if (!seen.noteUses.has(identifier))
      findings.add(
        'doubtful',
        node.position?.start,
        `a mark \`[^${identifier}]\` in the text that leads to the footnote`,
        'none',
      );
  }
  for (const node of seen.fences) doubtFence(node, sourceOf(node), markdown, findings);
  for (const node of seen.quotations) doubtAttribution(node, sourceOf, findings, people);
  for (const node of tree)
    if (node.type === 'heading') doubtHeading(node, sourceOf(node), findings, isConversation, people);
}

interface Seen {
  readonly texts: Nodes[];
  readonly fences: Nodes[];
  readonly quotations: Extract<Nodes, { type: 'blockquote' }>[];
  readonly notes: Map<string, Nodes>;
  readonly noteUses: Set<string>;
  readonly definitions: Set<string>;
}

function collect(tree: readonly RootContent[]): Seen {
  const seen: Seen = {
    ...{ texts: [], fences: [], quotations: [], notes: new Map(), noteUses: new Set(), definitions: new Set() },
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') seen.texts.push(node);
    else if (node.type === 'code') seen.fences.push(node);
    else if (node.type === 'blockquote') seen.quotations.push(node);
    else if (node.type === 'footnoteDefinition') seen.notes.set(node.label ?? node.identifier, node);
    else if (node.type === 'footnoteReference') seen.noteUses.add(node.label ?? node.identifier);
    else if (node.type === 'definition') seen.definitions.add(node.label ?? node.identifier);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of tree) visit(node);
  return seen;
}

/** `[^1]` and `[text][name]` that lead nowhere are read as words. */
function doubtReferences(node: Nodes, source: string, { notes, definitions }: Seen, findings: Findings): void {
  for (const found of source.matchAll(/(?<!\\)(?:\[\^([^\]\s]+)\]|\]\[([^\]]+)\])/g)) {
    const [, note, reference] = found;
    const place = within(node, source, found.index + (note === undefined ? 1 : 0));
    const known = note === undefined ? definitions : notes.keys();
    const meant = nearest(note ?? reference ?? '', known);
    if (note !== undefined)
      findings.add('doubtful', place, `a footnote, such as \`[^${note}]: Its words.\``, 'none of that name', {
        suggestion: meant === undefined ? `[^${note}]: Its words.` : `[^${meant}]`,
      });
    else
      findings.add(
        'doubtful',
        place,
        `an address, such as \`[${reference}]: https://example.org/\``,
        'none of that name',
        {
          suggestion: meant === undefined ? `[${reference}]: https://example.org/` : `[${meant}]`,
        },
      );
  }
}

/** The place of what stands so far into a node. */
function within({ position }: Nodes, source: string, offset: number): { line: number; column: number; offset: number } {
  const { line = 1, column = 1, offset: start = 0 } = position?.start ?? {};
  const before = source.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + offset : last.length + 1,
    offset: start + offset,
  };
}

/** A fence that is never closed takes in all that follows. */
function doubtFence(node: Nodes, source: string, markdown: string, findings: Findings): void {
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
  const lines = source.split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  if (!fence || (lines.length > 1 && last.startsWith(fence) && last.replaceAll(fence[0]!, '') === '')) return;
  const end = node.position?.end.offset ?? 0;
  if (markdown.slice(end).trim() !== '') return;
  findings.add(
    'doubtful',
    node.position?.start,
    `a line of \`${fence}\` after the code`,
    'none up to the end of the file',
    {
      suggestion: fence,
    },
  );
}

/** `-- Name` is written for `— Name`, and a name is misspelt. */
function doubtAttribution(
  node: Extract<Nodes, { type: 'blockquote' }>,
  sourceOf: (node: Nodes) => string,
  findings: Findings,
  people: People,
): void {
  const last = node.children.at(-1);
  if (last?.type !== 'paragraph' || node.children.length < 2) return;
  const source = sourceOf(last);
  const start = last.position?.start.offset ?? 0;
  const [, dash, name] = /^(--+|–|—|―)[ \t]*(\p{Lu}[^\n]{0,60})$/u.exec(source) ?? [];
  if (dash === undefined || name === undefined) return;
  if (dash !== '—')
    findings.add(
      'doubtful',
      last.position?.start,
      'an em dash before whose words a quotation is',
      JSON.stringify(dash),
      {
        suggestion: `— ${name}`,
        fix: { start, end: start + dash.length, text: '—' },
      },
    );
  else doubtName(name, last, findings, people);
}

function doubtName(name: string, node: Nodes, findings: Findings, people: People): void {
  const meant = nearest(
    name,
    people.names().filter((one) => one !== name),
  );
  if (people.isListed(name) || meant === undefined || !people.isListed(meant)) return;
  findings.add(
    'doubtful',
    node.position?.start,
    `the name of someone who is listed, such as \`${meant}\``,
    JSON.stringify(name),
    {
      suggestion: meant,
    },
  );
}

/** A heading that was to begin a reply, and does not. */
function doubtHeading(
  node: Extract<RootContent, { type: 'heading' }>,
  source: string,
  findings: Findings,
  isConversation: boolean,
  people: People,
): void {
  const heading = readHeading(source);
  if (heading) {
    const name = source.replace(/^#+\s*/, '').replace(/\s*\{[^{]*$/, '');
    if (isConversation) doubtName(name, node, findings, people);
    return;
  }
  if (!isConversation) return;
  const words = source.replace(/^#+\s*/, '').trim();
  if (/(?<!\\)\{[^}]*$/.test(source) || /(?<!\\)\{\s*(?:#|[a-z-]+=)/.test(source))
    findings.add(
      'doubtful',
      node.position?.start,
      'attributes between `{` and `}` at the end of the heading',
      JSON.stringify(words),
      {
        suggestion: /\}/.test(source)
          ? `${source.replace(/\{([^}]*)\}(.*)$/, '$2 {$1}').replace(/ {2,}/g, ' ')}`
          : `${source}}`,
      },
    );
  else if (people.names().includes(words))
    findings.add(
      'doubtful',
      node.position?.start,
      'a reply to have attributes, such as `{#5}`',
      'a heading without any, which is read as part of the reply before it',
      {
        suggestion: `${source} {#5}`,
      },
    );
}

/** Tells what is likely to be a mistake in how replies refer to each other. */
export function doubtReplies(
  replies: readonly ReadReply[],
  discussion: Readonly<Record<string, unknown>>,
  sources: Sources,
  findings: Finding[],
): void {
  const ids = replies.map(({ head }) => `${head['id'] as string}`);
  const tell = (index: number, field: string, expected: string, got: string, suggestion?: string): void => {
    const { file, line, column } = sources.find(`comments[${index}].${field}`)?.source ?? {
      file: 'conversation.md',
      line: 1,
      column: 1,
    };
    findings.push({
      severity: 'doubtful',
      file,
      line,
      column,
      expected,
      got,
      ...(suggestion !== undefined && { suggestion }),
    });
  };
  const free = Math.max(0, ...ids.map(Number).filter(Number.isFinite)) + 1;
  replies.forEach(({ head, body }, index) => {
    const id = ids[index]!;
    // The model tells what is no string.
    const parent = typeof head['inReplyTo'] === 'string' ? head['inReplyTo'] : undefined;
    if (ids.indexOf(id) < index) tell(index, 'id', 'an id that no reply before it has', `#${id} again`, `#${free}`);
    if (parent === id) tell(index, 'inReplyTo', '`in-reply-to` to be the id of another reply', 'its own');
    else if (parent !== undefined && !ids.includes(parent)) {
      const meant = nearest(parent, ids) ?? ids[index - 1];
      tell(
        index,
        'inReplyTo',
        '`in-reply-to` to be the id of a reply',
        JSON.stringify(parent),
        meant && `in-reply-to=${meant}`,
      );
    } else if (isInCircle(index, replies, ids))
      tell(index, 'inReplyTo', 'replies not to reply to each other in a circle', `in-reply-to=${parent}`);
    if (body.children.length === 0 && head['status'] !== 'deleted')
      tell(index, 'body', 'the words of the reply', 'none');
    if (isBefore(head['dateModified'], head['datePublished']))
      tell(index, 'dateModified', '`updated` to be no earlier than `date`', JSON.stringify(head['dateModified']));
  });
  replies.forEach(({ head }, index) => {
    if (isOddLanguage(head['inLanguage']))
      tell(
        index,
        'inLanguage',
        'the tag of a language that is known',
        JSON.stringify(head['inLanguage']),
        `lang=${meantLanguage(head['inLanguage']).value}`,
      );
  });
  const { article, commentCount } = discussion as { article: Record<string, unknown>; commentCount?: unknown };
  const tongue = sources.find('article.inLanguage')?.source;
  if (tongue && isOddLanguage(article['inLanguage']))
    findings.push({
      severity: 'doubtful',
      file: tongue.file,
      line: tongue.line,
      column: tongue.column,
      expected: 'the tag of a language that is known',
      got: JSON.stringify(article['inLanguage']),
      suggestion: `language: ${meantLanguage(article['inLanguage']).value}`,
    });
  const { file, line, column } = sources.find('commentCount')?.source ?? { file: '', line: 1, column: 1 };
  if (typeof commentCount === 'number' && commentCount < replies.length)
    findings.push({
      severity: 'doubtful',
      file,
      line,
      column,
      expected: `\`reported\` to be as many as there are, or more`,
      got: `${commentCount}, and ${replies.length} replies`,
      suggestion: `reported: ${replies.length}`,
    });
  const updated = sources.find('article.dateModified')?.source;
  if (updated && isBefore(article['dateModified'], article['datePublished']))
    findings.push({
      severity: 'doubtful',
      file: updated.file,
      line: updated.line,
      column: updated.column,
      expected: '`updated` to be no earlier than `date`',
      got: JSON.stringify(article['dateModified']),
    });
}

/** Whether a tag has the form of one, and is of no language. */
function isOddLanguage(tag: unknown): tag is string {
  if (typeof tag !== 'string') return false;
  try {
    return !isKnownLanguage(tag);
  } catch {
    // It has not even the form, which the model tells.
    return false;
  }
}

/** Whether one date is before another, as far as both can be told. */
const isBefore = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && Date.parse(one) + 86_400_000 <= Date.parse(other);

function isInCircle(index: number, replies: readonly ReadReply[], ids: readonly string[]): boolean {
  const start = ids[index];
  const seen = new Set<string>();
  let at = replies[index]!.head['inReplyTo'] as string | undefined;
  while (at !== undefined && !seen.has(at)) {
    if (at === start) return true;
    seen.add(at);
    at = replies[ids.indexOf(at)]?.head['inReplyTo'] as string | undefined;
  }
  return false;
}
