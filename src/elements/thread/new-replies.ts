import { unsafeCSS } from 'lit';
import type { Branch } from '../../model/thread.js';
import { keyOf } from '../../views/comment.js';
import { newRepliesButton } from '../../views/new-replies.js';
import { newsStyles } from '../../views/styles/news-styles.js';
import type { View } from '../../views/template.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { focusedIn } from '../shared/focused-in.js';
import { wordsOf } from '../shared/words-of.js';
import type { ThreadContent } from './thread-content.js';
import type { ThreadTree } from './thread-tree.js';

const styles = unsafeCSS(newsStyles);

/** The way through the replies that came since the reader was last here. Fetched where there are any. */
export class NewReplies {
  readonly #content: ThreadContent;
  readonly #tree: ThreadTree;
  readonly #reveal: (id: string) => Promise<unknown>;
  /** The ones that the reader has been led to. */
  readonly #visited = new Set<string>();
  #last: string | undefined;

  constructor(content: ThreadContent, tree: ThreadTree, reveal: (id: string) => Promise<unknown>) {
    this.#content = content;
    this.#tree = tree;
    this.#reveal = reveal;
    adoptSheet(content.host.renderRoot as ShadowRoot, styles);
    void content.locale.needLater();
    content.host.requestUpdate();
  }

  /** The button; nothing once the reader has been led to all of them. */
  get view(): View {
    const keys = this.#inOrder().filter((branch) => this.#isNew(branch));
    if (keys.length === 0 || keys.every(({ key }) => this.#visited.has(key))) return undefined;
    const at = keys.findIndex(({ key }) => key === this.#last) + 1;
    const { host, locale } = this.#content;
    return newRepliesButton(
      {
        count: keys.length,
        at: at || undefined,
        hasKeys: host.shortcuts !== 'off',
        onclick: () => void this.go(1),
      },
      locale.strings,
      locale.locale,
    );
  }

  /** Leads to the next new reply, or with -1 to the one before, from where the reader is; round at the ends. */
  async go(step: 1 | -1): Promise<void> {
    const order = this.#inOrder();
    const here = order.findIndex(({ key }) => key === this.#here);
    const fresh = order.flatMap((branch, i) => (this.#isNew(branch) ? [{ branch, i }] : []));
    const next =
      step > 0 ? (fresh.find(({ i }) => i > here) ?? fresh[0]) : (fresh.findLast(({ i }) => i < here) ?? fresh.at(-1));
    if (!next) return;
    const { key } = next.branch;
    this.#visited.add(key);
    this.#last = key;
    await this.#reveal(key);
  }

  #isNew({ comment }: Branch): boolean {
    return this.#content.snapshot?.unseen?.has(comment.id) === true;
  }

  /** The key of the comment that the reader is in, or was led to last. */
  get #here(): string | undefined {
    const { host, view } = this.#content;
    const comment = focusedIn(wordsOf(host))?.closest('.u-comment');
    return comment ? keyOf(comment, view.idPrefix) : this.#last;
  }

  /** All comments as they are read. */
  #inOrder(): Branch[] {
    const order: Branch[] = [];
    const waiting = [...this.#tree.thread.roots].reverse();
    for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
      order.push(branch);
      for (let i = branch.children.length - 1; i >= 0; i -= 1) waiting.push(branch.children[i]!);
    }
    return order;
  }
}
