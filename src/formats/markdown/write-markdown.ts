import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { Block, Body, Inline } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import type { Person } from '../../model/person.js';
import { articleKeys, discussionKeys, translationKeys } from './front-matter-keys.js';
import { writeFrontMatter } from './front-matter.js';
import { findableName } from './people.js';
import { writeReactions } from './reactions.js';
import { writeAttributes } from './reply-heading.js';
import { printTree } from './tree.js';
import { definitionsHtml, figureHtml, imageHtml } from './write-html.js';

/**
 * A discussion as the files of an essay's folder: `index.md`, and `conversation.md` where comments are at hand.
 * `readMarkdown` reads the same discussion out of them.
 */
export function writeMarkdown({
  article,
  people = [],
  comments,
  ...others
}: Discussion): Readonly<Record<string, string>> {
  const { body, data, ...fields } = article ?? { body: { type: 'root', children: [] } as Body, data: undefined };
  const named = (keys: Readonly<Record<string, string>>, from: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(keys).flatMap(([key, name]) => {
        const value = (from as Readonly<Record<string, unknown>>)[name];
        return value === undefined ? [] : [[key, value]];
      }),
    );
  const head = {
    ...named(articleKeys, {
      ...fields,
      workTranslation: article?.workTranslation?.map((one) => named(translationKeys, one)),
    }),
    ...data,
    ...named(discussionKeys, { ...others, ...(people.length > 0 && { people }) }),
  };
  return {
    'index.md': `${writeFrontMatter(head)}\n${writeBody(body, people, true)}`,
    ...(comments && { 'conversation.md': writeReplies(comments, people) }),
  };
}

function writeReplies(comments: readonly Comment[], people: readonly Person[]): string {
  const depths = new Map<string, number>();
  return comments
    .map((comment) => {
      const { id, author, inReplyTo, source } = comment;
      const above = inReplyTo === undefined ? undefined : depths.get(inReplyTo);
      const depth = inReplyTo === undefined ? 2 : Math.min(6, (above ?? 2) + 1);
      depths.set(id, depth);
      const name = author === undefined ? undefined : findableName(author, people);
      const attributes = writeAttributes({
        id,
        by: name === undefined ? author : undefined,
        role: comment.authorRole,
        'in-reply-to': inReplyTo,
        date: comment.datePublished,
        updated: comment.dateModified,
        lang: comment.inLanguage,
        url: comment.url,
        warning: comment.contentWarning,
        status: comment.status,
        kind: comment.kind,
        up: comment.upvoteCount,
        down: comment.downvoteCount,
        reactions: comment.reactions && writeReactions(comment.reactions),
        pinned: comment.isPinned === undefined ? undefined : comment.isPinned || 'false',
        source: source?.system,
        'source-id': source?.id,
        'source-url': source?.url,
      });
      const heading = ['#'.repeat(depth), name, attributes].filter(Boolean).join(' ');
      return `${heading}\n\n${writeBody(comment.body, people, false)}`.trimEnd();
    })
    .join('\n\n')
    .concat('\n');
}

/**
 * A body as Markdown. What CommonMark and GitHub's additions have no words for is HTML in it. In that of an article, signs
 * that would begin a formula are escaped.
 */
export const writeBody = (body: Body, people: readonly Person[], isArticle: boolean): string =>
  printTree({ type: 'root', children: body.children.map((block) => toTree(block, people)) }, isArticle);

type TreeBlock = BlockContent | DefinitionContent;

function toTree(node: Block, people: readonly Person[]): TreeBlock {
  const blocks = (nodes: readonly Block[]): TreeBlock[] => nodes.map((one) => toTree(one, people));
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: line(node.children) };
    case 'heading':
      return { type: 'heading', depth: node.depth, children: line(node.children) };
    case 'blockquote': {
      const { attribution } = node.data ?? {};
      if (attribution === undefined) return { type: 'blockquote', children: blocks(node.children) };
      const name = findableName(attribution, people);
      const words = name ?? writeAttributes({ by: attribution });
      // As it stands: it is read from the source.
      const by: PhrasingContent = { type: 'html', value: `— ${words}` };
      return { type: 'blockquote', children: [...blocks(node.children), { type: 'paragraph', children: [by] }] };
    }
    case 'list':
      return {
        type: 'list',
        ordered: node.ordered ?? false,
        start: node.ordered ? (node.start ?? 1) : null,
        spread: node.children.some(({ children }) => children.length > 1),
        children: node.children.map((item) => ({
          type: 'listItem',
          spread: item.children.length > 1,
          checked: item.checked ?? null,
          children: blocks(item.children),
        })),
      };
    case 'code':
      return { type: 'code', lang: node.lang ?? null, meta: node.meta ?? null, value: node.value };
    case 'math':
      return { type: 'math', value: node.value };
    case 'thematicBreak':
      return { type: 'thematicBreak' };
    case 'image':
      return { type: 'paragraph', children: line([node]) };
    case 'table':
      return {
        type: 'table',
        align: [...(node.align ?? [])],
        children: node.children.map((row) => ({
          type: 'tableRow',
          children: row.children.map((cell) => ({ type: 'tableCell', children: line(cell.children) })),
        })),
      };
    case 'figure':
      return { type: 'html', value: figureHtml(node) };
    case 'defList':
      return { type: 'html', value: definitionsHtml(node) };
    case 'footnoteDefinition':
      return {
        type: 'footnoteDefinition',
        identifier: node.identifier,
        label: node.label ?? node.identifier,
        children: blocks(node.children),
      };
  }
}

const line = (nodes: readonly Inline[]): PhrasingContent[] => nodes.flatMap(inlineTree);

function inlineTree(node: Inline): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'break':
    case 'inlineCode':
      return [{ ...node }];
    case 'inlineMath':
      return node.value.trim() ? [{ ...node }] : [];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: line(node.children) }];
    case 'link':
      return [{ type: 'link', url: node.url, title: node.title ?? null, children: line(node.children) }];
    case 'superscript':
      return [{ type: 'html', value: '<sup>' }, ...line(node.children), { type: 'html', value: '</sup>' }];
    case 'subscript':
      return [{ type: 'html', value: '<sub>' }, ...line(node.children), { type: 'html', value: '</sub>' }];
    case 'image':
      return node.width !== undefined || node.height !== undefined
        ? [{ type: 'html', value: imageHtml(node) }]
        : [{ type: 'image', url: node.url, alt: node.alt, title: node.title ?? null }];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: node.identifier, label: node.label ?? node.identifier }];
  }
}
