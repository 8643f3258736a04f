import { unsafeCSS, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Article } from '../../model/article.js';
import type { CodeToken, HighlightCode } from '../../model/code-token.js';
import { codeKinds, codeStyles } from '../../views/styles/code-styles.js';
import { codesIn } from '../../views/body/codes-in.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { lightWords, wordsOf } from '../shared/words-of.js';
import { warnOnce } from '../shared/warn-once.js';

/** An article whose code is highlighted. */
export interface HighlightedArticle extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly highlightCode: HighlightCode | undefined;
}

/** The text of a block of code on the page. */
interface CodeText {
  readonly node: Text;
  readonly language: string;
}

type Registry = Pick<Map<string, Highlight>, 'set' | 'delete'>;
type Ranges = ReadonlyMap<string, readonly Range[]>;

/** The ranges of each article on the page: the names of highlights are global to it. */
const shown = new Map<Element, Ranges>();

/** The highlights of the page; undefined where the browser has none. */
function registry(): Registry | undefined {
  const { highlights } = (globalThis.CSS ?? {}) as { readonly highlights?: Registry };
  return typeof Highlight === 'function' ? highlights : undefined;
}

function show(host: Element, ranges: Ranges): void {
  if (ranges.size > 0) shown.set(host, ranges);
  else if (!shown.delete(host)) return;
  for (const kind of codeKinds) {
    const all = [...shown.values()].flatMap((one) => one.get(kind) ?? []);
    if (all.length > 0) registry()?.set(`colloquy-code-${kind}`, new Highlight(...all));
    else registry()?.delete(`colloquy-code-${kind}`);
  }
}

const sheet = unsafeCSS(codeStyles);

/**
 * Highlights the code of an article by what the page brings, without a change to the text: as ranges of the CSS Custom
 * Highlight API. A browser without it shows plain code.
 */
export class CodeHighlights implements ReactiveController {
  readonly #host: HighlightedArticle;
  readonly #article: () => Article | undefined;
  /** What was highlighted last: the function, and the texts on the page. */
  #done: readonly unknown[] = [];

  constructor(host: HighlightedArticle, article: () => Article | undefined) {
    this.#host = host;
    this.#article = article;
    const light = lightWords.get(host);
    if (light) light.adopt(codeStyles);
    else adoptSheet(host.renderRoot as ShadowRoot, sheet);
    host.addController(this);
  }

  hostConnected(): void {
    this.#done = [];
    this.hostUpdated();
  }

  hostDisconnected(): void {
    show(this.#host, new Map());
  }

  hostUpdated(): void {
    const { highlightCode } = this.#host;
    const texts = highlightCode && registry() ? this.#texts() : [];
    const done = [highlightCode, ...texts.flatMap(({ node, language }) => [node, node.data, language])];
    if (done.length === this.#done.length && done.every((one, i) => one === this.#done[i])) return;
    this.#done = done;
    void this.#highlight(texts, done);
  }

  /** The texts of code on the page whose language is known. */
  #texts(): readonly CodeText[] {
    const article = this.#article();
    if (!article) return [];
    const codes = codesIn(article.body);
    return [...wordsOf(this.#host).querySelectorAll('.e-content pre > code')].flatMap((element) => {
      const node = [...element.childNodes].find((child): child is Text => child instanceof Text && child.data !== '');
      const at = codes.findIndex(({ value }) => value === node?.data);
      const [code] = at < 0 ? [] : codes.splice(at, 1);
      return node && code ? [{ node, language: code.lang }] : [];
    });
  }

  async #highlight(texts: readonly CodeText[], done: readonly unknown[]): Promise<void> {
    const { highlightCode } = this.#host;
    const ranges = new Map<string, Range[]>();
    await Promise.all(
      texts.map(async ({ node, language }) => {
        const { data } = node;
        try {
          const tokens = (await highlightCode!(data, language)) ?? [];
          if (node.data !== data) return;
          for (const token of tokens) addRange(node, token, ranges);
        } catch (error) {
          warnOnce(`<colloquy-article> could not highlight code in ${JSON.stringify(language)}.`, error);
        }
      }),
    );
    // Something else may have come to be shown since.
    if (done === this.#done && this.#host.isConnected) show(this.#host, ranges);
  }
}

function addRange(node: Text, { kind, start, end }: CodeToken, ranges: Map<string, Range[]>): void {
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= node.length;
  if (!isWithin || !codeKinds.includes(kind))
    throw new RangeError(
      `Expected a token with a kind (${codeKinds.join(', ')}) and a range within 0 and ${node.length}, got ${JSON.stringify({ kind, start, end })}`,
    );
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  const known = ranges.get(kind);
  if (known) known.push(range);
  else ranges.set(kind, [range]);
}
