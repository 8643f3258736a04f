import type { Article } from '../model/article.js';
import type { Body, Heading } from '../model/body.js';
import { headingAnchors } from '../model/heading-anchors.js';
import { readingMinutes } from '../model/reading-time.js';
import type { ArticleView } from './article.js';
import { html, nothing, type TemplateResult, type View } from './template.js';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** A heading of the text, with the headings below it. */
interface Entry {
  readonly depth: number;
  readonly words: string;
  readonly anchor: string;
  readonly below: Entry[];
}

// As deep as bodies are drawn.
const maxDepth = 100;

const headingsIn = (node: Node, depth = 0): readonly Node[] =>
  node.type === 'heading'
    ? [node]
    : depth < maxDepth
      ? (node.children ?? []).flatMap((one) => headingsIn(one, depth + 1))
      : [];

const wordsOf = ({ value = '', children = [] }: Node): string => value + children.map(wordsOf).join('');

/** The headings of a text as a tree. Those within quotations are numbered like the others, and are no part of it. */
export function contentsOf(body: Body): readonly Entry[] {
  const own = new Set<Node>(body.children);
  const headings = headingsIn(body);
  const anchors = headingAnchors(headings.map(wordsOf));
  const top: Entry[] = [];
  const open: Entry[] = [];
  headings.forEach((heading, index) => {
    const words = wordsOf(heading).trim();
    if (!own.has(heading) || words === '') return;
    const entry: Entry = { depth: (heading as unknown as Heading).depth, words, anchor: anchors[index]!, below: [] };
    while (open.length > 0 && open.at(-1)!.depth >= entry.depth) open.pop();
    (open.at(-1)?.below ?? top).push(entry);
    open.push(entry);
  });
  return top;
}

type Follow = ((event: Event) => void) | undefined;

const list = (entries: readonly Entry[], onfollow: Follow, lang?: string): TemplateResult => html`
  <ol lang=${lang ?? nothing}>
    ${entries.map(({ words, anchor, below }) => html`<li><a href=${`#${encodeURIComponent(anchor)}`} dir="auto" @click=${onfollow}>${words}</a>${below.length > 0 ? list(below, onfollow) : nothing}</li>`)}
  </ol>
`;

/** What stands above a text. To count its words takes time, and an article is rendered many times. */
interface Outline {
  /** How long it takes to read; undefined for a text without words. */
  readonly minutes: number | undefined;
  readonly entries: readonly Entry[];
}

const outlines = new WeakMap<Article, Outline>();

function outlineOf(article: Article): Outline {
  let outline = outlines.get(article);
  if (!outline) {
    const { body, inLanguage } = article;
    outlines.set(article, (outline = { minutes: readingMinutes(body, inLanguage), entries: contentsOf(body) }));
  }
  return outline;
}

/**
 * How long the essay takes to read, and its headings as links, where there are several.
 *
 * @param onfollow - Leads to the heading of a link.
 */
export function contents({ article, strings, locale }: ArticleView, onfollow?: Follow): View {
  const { contents: label, readingTime } = strings;
  if (label === undefined || readingTime === undefined) return undefined;
  const { minutes, entries } = outlineOf(article);
  const hasLinks = entries.length > 1 || !!entries[0]?.below.length;
  if (minutes === undefined && !hasLinks) return undefined;
  const unit = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const reading =
    minutes === undefined
      ? nothing
      : html`<p class="reading-time" part="reading-time">${readingTime(unit.format(minutes))}</p>`;
  if (!hasLinks) return html`<div class="contents" lang=${strings.locale} dir="auto">${reading}</div>`;
  return html`
    <nav class="contents" part="contents" aria-label=${label} lang=${strings.locale} dir="auto">
      ${reading}
      <div class="by-script">${list(entries, onfollow, article.inLanguage ?? strings.locale)}</div>
    </nav>
  `;
}
