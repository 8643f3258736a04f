import type {
  Block,
  Body,
  Inline,
  ListItem,
  TableCell,
  TableRow,
  DefinitionDescription,
  DefinitionTerm,
  Figcaption,
} from '../model/body.js';
import type { Discussion } from '../model/discussion.js';
import { wellFormed } from '../model/well-formed.js';

type Node =
  Body | Block | Inline | ListItem | TableRow | TableCell | Figcaption | DefinitionTerm | DefinitionDescription;

/** The path of a file in an address: each name percent-encoded. */
export const encodePath = (path: string): string => wellFormed(path).split('/').map(encodeURIComponent).join('/');

/** The way from a page to the root of its site, such as `../../`; `./` from the root itself. */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** Changes every node of a body, children first. */
export function mapNodes<T extends Node>(node: T, change: (node: Node) => Node): T {
  const children = 'children' in node ? (node.children as readonly Node[]) : undefined;
  const copy = children ? { ...node, children: children.map((child) => mapNodes(child, change)) } : node;
  return change(copy as Node) as T;
}

/** Changes the addresses of links and pictures of a discussion. */
export function mapAddresses(discussion: Discussion, change: (url: string) => string): Discussion {
  const inBody = (body: Body): Body =>
    mapNodes(body, (node) => ('url' in node ? { ...node, url: change(node.url) } : node));
  const { article, comments } = discussion;
  return {
    ...discussion,
    ...(article && {
      article: {
        ...article,
        ...(article.image !== undefined && { image: change(article.image) }),
        ...(article.workTranslation && {
          workTranslation: article.workTranslation.map((one) => ({ ...one, url: change(one.url) })),
        }),
        body: inBody(article.body),
      },
    }),
    ...(comments && { comments: comments.map((comment) => ({ ...comment, body: inBody(comment.body) })) }),
  };
}

/** Replaces the beginning of addresses that stand below a folder. */
export const rebase =
  (from: string | undefined, to: string) =>
  (url: string): string =>
    from !== undefined && url.startsWith(from) ? to + url.slice(from.length) : url;

/** An address that a text does not contain: what stands in its place can be found again, and nothing else. */
export function placeholderFor(text: string): string {
  for (let number = 0; ; number += 1) {
    const host = number === 0 ? 'site.invalid' : `site-${number}.invalid`;
    if (!text.includes(host)) return `https://${host}/`;
  }
}
