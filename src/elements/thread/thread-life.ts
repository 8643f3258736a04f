import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { Branch, GrowingThread } from '../../model/thread.js';
import type { ThreadChange } from '../../model/thread-update.js';
import { authorName, keyOf } from '../../views/comment.js';
import type { ListView } from '../../views/thread-list.js';
import type { View } from '../../views/template.js';
import { focusedIn } from '../shared/focused-in.js';
import { QuotesController } from '../shared/quotes-controller.js';
import { Answering } from './answering.js';
import { BranchToggledEvent } from './branch-toggled-event.js';
import { Destination } from './destination.js';
import { followFocus, type Focused } from './follow-focus.js';
import type { LivingThread } from './living-thread.js';
import { keepPlace } from './kept-place.js';
import { OwnReplies } from './own-replies.js';
import { ReaderPlace } from './reader-place.js';
import { ThreadComments } from './thread-comments.js';
import { ThreadPages } from './thread-pages.js';
import { ThreadTree } from './thread-tree.js';

/**
 * What there is to a thread beyond its first sight: all comments of a long one, what changes, where addresses lead,
 * what readers press. The element fetches this when there is any of it; a page that is merely opened does not wait.
 */
export class ThreadLife {
  readonly #thread: LivingThread;
  readonly #tree: ThreadTree;
  readonly #comments: ThreadComments;
  readonly #pages: ThreadPages;
  readonly #destination: Destination;
  readonly #collapsed = new Set<string>();
  #change: ThreadChange | 'all' | undefined;
  #people: ReadonlyMap<string, Person>;
  /** The people as they are named by all comments. */
  #named: ReadonlyMap<string, Person>;
  readonly #answering: Answering;
  readonly #own: OwnReplies;
  #quoting: Promise<unknown> | undefined;
  #focused: Focused | undefined;
  readonly #quotes: QuotesController;

  constructor(thread: LivingThread) {
    this.#thread = thread;
    this.#destination = new Destination(new ReaderPlace(...thread.before));
    const { begun } = thread;
    this.#answering = new Answering(thread);
    this.#own = new OwnReplies(
      thread,
      (text, inReplyTo, quotes) =>
        void this.#answering.write(
          text,
          inReplyTo === undefined ? undefined : this.tree.branches.get(inReplyTo),
          quotes,
        ),
    );
    this.#tree = new ThreadTree(begun);
    this.#named = this.#people = begun.people;
    this.#comments = new ThreadComments(begun.common.length > 0 ? [...begun.common, this.#people, undefined] : []);
    this.#quotes = new QuotesController({
      ...thread,
      reveal: (id) => this.reveal(id),
      permalink: (id) => thread.view().permalink(id),
      announce: (words) => thread.announce(words),
    });
    this.#pages = new ThreadPages({
      locale: thread.locale,
      turned: () => this.#showAll(),
      goTo: (first) => this.#goTo(first),
    });
    addEventListener('pagehide', this.#onHide);
    this.#pages.follow(this.tree.roots);
    // As it was when it was drawn: what has changed since then follows as any change does.
    this.#comments.adopt(thread.list(), this.#pages.roots, this.#view, begun.common.length === 0);
  }

  get tree(): GrowingThread {
    return this.#tree.tree;
  }

  /** Whether the thread is still being built, and what there is of it is a part. */
  get isGrowing(): boolean {
    return this.#tree.isGrowing;
  }

  /** What stands beside the comments: where a quotation comes from, or who took up a passage. */
  get card(): View {
    return this.#quotes.shown?.card;
  }

  /** The way to the other parts of a thread that is too long for one page. */
  get pages(): View {
    return this.#pages.control;
  }

  start(): void {
    this.#comments.start();
    addEventListener('pagehide', this.#onHide);
  }

  stop(): void {
    this.#comments.stop();
    removeEventListener('pagehide', this.#onHide);
  }

  willUpdate(): void {
    this.#focused = this.#focusedComment();
    this.#follow();
    const addressed = this.#destination.addressed(this.tree, this.#thread.permalinks());
    if (addressed) this.#goTo(addressed, true);
    void this.#own.follow();
    const view = this.#thread.view();
    this.#answering.follow(this.tree, (branch) => authorName(view, branch.comment));
  }

  updated(): void {
    this.#show();
    this.#placeForm();
    const hasFocus = this.#destination.arrive((branch) => this.#comments.article(branch));
    if (!hasFocus && this.#focused) this.#keepFocus(this.#focused);
  }

  /** Goes to a comment. Answers whether it is here. */
  async reveal(id: string): Promise<boolean> {
    // A comment that is still to be built is on its way, unlike one that is not here.
    while (this.isGrowing && this.#thread.host.isConnected && !this.tree.branches.has(id))
      await new Promise((resolve) => setTimeout(resolve));
    const branch = this.tree.branches.get(id);
    if (!branch) return false;
    this.#goTo(branch);
    await this.#thread.host.updateComplete;
    return true;
  }

  /** A reply was sent from the form, which says so itself. */
  async sent({ id }: Comment): Promise<void> {
    this.#thread.announce('');
    await this.#answering.end();
    await this.reveal(id);
  }

  async keydown(event: KeyboardEvent, from: HTMLElement): Promise<void> {
    const { followKey } = await import('./comment-keys.js');
    followKey(event, from, this.#root);
  }

  /** Find-in-page, or a text fragment, has found words in a hidden branch. */
  found(element: Element): void {
    const branch = this.#branchOf(element.querySelector('article'));
    if (branch) this.#open(branch);
  }

  press(button: HTMLElement): void {
    const branch = this.#branchOf(button.closest('article'));
    if (!branch) return;
    if (button.matches('.reply')) void this.#answering.start(branch);
    else this.#toggle(branch);
  }

  /** The reader prints or selects something, or the address of the page has changed. */
  happened(event: string): void {
    if (event === 'selectionchange') return void this.#beginQuoting();
    if (event === 'beforeprint') return this.#finish();
    if (this.#destination.follow(event === 'currententrychange')) this.#thread.host.requestUpdate();
  }

  readonly #onHide = (): void => keepPlace();

  get #root(): ShadowRoot {
    return this.#thread.host.renderRoot as ShadowRoot;
  }

  #branchOf(comment: Element | null): Branch | undefined {
    return comment ? this.tree.branches.get(keyOf(comment)) : undefined;
  }

  get #view(): ListView {
    return {
      ...this.#thread.view(),
      target: this.#destination.key,
      own: (branch) => this.#own.view(branch),
      isCollapsed: (key) => this.#collapsed.has(key),
      quoted: () => this.#quotes.shown,
    };
  }

  #follow(): void {
    const { host, data, locale, isSettled } = this.#thread;
    const before = this.tree.count;
    const change = this.#tree.follow(
      data.snapshot?.comments ?? [],
      host.sort === 'newest' ? 'newest' : 'oldest',
      () => {
        this.#pages.follow(this.tree.roots);
        this.#showAll();
      },
    );
    if (!change) return;
    this.#pages.follow(this.tree.roots);
    // Two changes before anything was drawn: whatever they were, all is looked through.
    this.#change = this.#change ? 'all' : change;
    // What the first load brings is not news.
    const came = this.tree.count - before;
    if (isSettled() && !this.isGrowing && came > 0) this.#thread.announce(locale.strings.newReplies(came));
  }

  #show(): void {
    const { data, list, common } = this.#thread;
    const { snapshot } = data;
    const view = this.#view;
    const marks = new Map<string, unknown>();
    for (const id of snapshot?.unseen ?? []) marks.set(id, 'new');
    for (const [id, own] of snapshot?.own ?? []) marks.set(id, own);
    const { key } = this.#destination;
    if (key !== undefined && typeof marks.get(key) !== 'object') marks.set(key, 'target');
    for (const [id, mark] of this.#quotes.shown?.marks ?? []) {
      const other = marks.get(id);
      if (typeof other !== 'object') marks.set(id, other ? `${other as string} ${mark as string}` : mark);
    }
    this.#comments.show(list(), {
      tree: this.tree,
      roots: this.#pages.roots,
      change: this.#change,
      view,
      common: [...common(view), this.#samePeople(view.people), this.#own.controller],
      marks,
    });
    this.#change = undefined;
  }

  /** The people as they were, if those who were there have not changed: who comes with comments is named by these. */
  #samePeople(people: ReadonlyMap<string, Person>): ReadonlyMap<string, Person> {
    const before = this.#people;
    if (people === before) return this.#named;
    this.#people = people;
    const isOther = [...before].some(([id, person]) => people.get(id) !== person);
    const isMore = people.size > before.size;
    const haveCommentsCome = this.#change === 'all' || (this.#change?.parents.size ?? 0) > 0;
    if (isOther || (isMore && !haveCommentsCome)) this.#named = people;
    return this.#named;
  }

  #showAll(): void {
    this.#change = 'all';
    this.#thread.host.requestUpdate();
  }

  #goTo(branch: Branch, isAddressed = false): void {
    this.#open(branch);
    this.#destination.goTo(branch, isAddressed);
    this.#thread.host.requestUpdate();
  }

  /** Opens whatever a comment is folded into. */
  #open(branch: Branch): void {
    let root = branch;
    while (root.parent) root = root.parent;
    this.#pages.turnTo(root);
    for (let above = branch.parent; above; above = above.parent) {
      if (this.#collapsed.delete(above.key)) this.#comments.toggle(above, this.#view);
    }
  }

  #placeForm(): void {
    this.#answering.placeForm(this.tree, (branch) => this.#comments.article(this.#inSight(branch)));
  }

  /** The comment itself, or the outermost one that it is folded into. */
  #inSight(branch: Branch): Branch {
    let shown = branch;
    for (let above = branch.parent; above; above = above.parent) if (this.#collapsed.has(above.key)) shown = above;
    return shown;
  }

  /** Draws everything at once. What is still being built is put on the page by an update, which comes first. */
  #finish(): void {
    this.#tree.finish();
    void this.#thread.host.updateComplete.then(() => this.#comments.finish());
  }

  #toggle(branch: Branch): void {
    const collapsed = !this.#collapsed.delete(branch.key);
    if (collapsed) this.#collapsed.add(branch.key);
    this.#comments.toggle(branch, this.#view);
    // The form may stand in what has been folded, with what is written in it.
    this.#placeForm();
    this.#thread.host.dispatchEvent(new BranchToggledEvent(branch.comment, collapsed));
  }

  /** Fetches what quotes, when something is selected for the first time. Without it the thread is still read. */
  #beginQuoting(): Promise<unknown> {
    return (this.#quoting ??= import('../quoting/thread-quoting.js').then(
      ({ quoteThread }) =>
        quoteThread({
          host: this.#thread.host,
          strings: () => this.#thread.locale.strings,
          conversation: () => this.#thread.data.conversation,
          branchOf: (comment) => this.#branchOf(comment),
          view: () => this.#thread.view(),
          form: () => this.#answering.form,
          answer: (branch) => this.#answering.start(branch),
        }),
      () => undefined,
    ));
  }

  /** The focus goes where its comment goes. */
  #keepFocus(focused: Focused): void {
    const branch = this.tree.branches.get(focused.key);
    if (branch) this.#comments.article(branch);
    followFocus(focused, this.#root);
  }

  #focusedComment(): Focused | undefined {
    const element = focusedIn(this.#root);
    const comment = element?.closest('article');
    return element && comment ? { element, key: keyOf(comment) } : undefined;
  }
}
