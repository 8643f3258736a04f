import type { Definition, Nodes } from 'mdast';
import type { Body } from '../../model/body.js';
import { Findings, type Reading } from './finding.js';
import { readBody } from './read-body.js';
import { parseTree } from './tree.js';

/** How a text of Markdown is read that stands alone. */
export interface ReadFragmentOptions {
  /** What the findings call the file. */
  readonly file: string;
  /** Whether it is the body of an article, which may hold more than that of a reply. */
  readonly isArticle: boolean;
  /** What relative addresses are resolved against. */
  readonly base?: string;
  /** The id of the person of this name, whom a quotation is attributed to. */
  readonly personOf: (name: string) => string;
}

/** A text of Markdown alone, without front matter and replies, as a body. */
export function readFragment(
  markdown: string,
  { file, isArticle, base, personOf }: ReadFragmentOptions,
): Reading<Body> {
  const { children } = parseTree(markdown, isArticle ? 'double' : 'none');
  const findings = new Findings(file);
  const value = readBody(children, {
    ...{ source: markdown, findings, isArticle, base },
    resolve: undefined,
    drawFormula: undefined,
    definitions: new Map(definitionsIn({ type: 'root', children }).map((one) => [one.identifier, one])),
    personOf,
  });
  return { value, findings: findings.all };
}

const definitionsIn = (node: Nodes): readonly Definition[] =>
  node.type === 'definition' ? [node] : 'children' in node ? node.children.flatMap(definitionsIn) : [];
