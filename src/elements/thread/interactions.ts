import type { ReactiveController } from '@lit/reactive-element';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { Branch, GrowingThread } from '../../model/thread.js';
import { keyOf } from '../../views/comment.js';
import { named } from '../../views/light.js';
import { pageControl } from '../../views/thread-pages.js';
import { html, type View } from '../../views/template.js';
import { keepPlace } from '../arrival/kept-place.js';
import { ReaderPlace } from '../arrival/reader-place.js';
import { QuotesController } from '../quotes/quotes-controller.js';
import type { QuotesHost } from '../quotes/quotes-host.js';
import type { ConversationController } from '../shared/conversation-controller.js';
import type { LocaleController } from '../shared/locale-controller.js';
import { wordsOf } from '../shared/words-of.js';
import { CollapsedBranches } from './collapsed-branches.js';
import { CommentFocus } from './comment-focus.js';
import type { FirstComments } from './first-comments.js';
import { foldRead } from './fold-read.js';
import { moveBy, stepOf } from './keyboard.js';
import type { CommentCiting } from './comment-citing.js';
import type { News } from './news.js';
import type { NewReplies } from './new-replies.js';
import type { OwnReplies } from './own-replies.js';
import { ReplyTargetController } from './reply-target.js';
import { ScrollTarget } from './scroll-target.js';
import { tellSharedIds } from './shared-ids.js';
import { ShownComments } from './shown-comments.js';
import type { Voting } from './voting.js';
import type { ThreadContent, ThreadView } from './thread-content.js';
import { BranchToggledEvent } from './thread-events.js';
import { ThreadTree } from './thread-tree.js';

/** What happens in a thread after its initial render: all comments of a long one, what changes, and what readers do. */
export class Interactions implements ReactiveController, QuotesHost {
  readonly host: ThreadContent['host'];
  readonly data: ConversationController;
  readonly locale: LocaleController;
  readonly #content: ThreadContent;
  readonly #tree: ThreadTree;
  readonly #comments: ShownComments;
  readonly #collapsed = new CollapsedBranches();
  readonly #scrollTarget: ScrollTarget;
  readonly #replyTarget: ReplyTargetController;
  readonly #focus: CommentFocus;
  readonly #quotes: QuotesController;
  /** What can be done about the reader's own replies, once there are any: with it, comments are drawn in another way. */
  #own: OwnReplies | undefined;
  #ownFetched: Promise<void> | undefined;
  #voting: Voting | undefined;
  #votingFetched: Promise<void> | undefined;
  #newReplies: NewReplies | undefined;
  #newRepliesFetched: Promise<void> | undefined;
  /** Whether what has been read was folded: once, when all of the thread is here. */
  #isFolded = false;
  readonly #before: ReaderPlace;
  #citing: CommentCiting | undefined;
  #citingFetched: Promise<void> | undefined;
  #quoting: Promise<unknown> | undefined;
  /** The thread whose ids were looked at last. */
  #looked: GrowingThread | undefined;
  /** What came while the thread is followed, once it is. */
  #news: News | undefined;
  #newsFetched: Promise<void> | undefined;
  /** The comments by whose order the comments on the page are numbered. */
  #numbered: readonly Comment[];
  /** Another object whenever comments have come to have other numbers. */
  #numbering = {};
  #people: ReadonlyMap<string, Person>;
  /** The people as they are named by all comments. */
  #named: ReadonlyMap<string, Person>;

  /** @param first - What is shown already. */
  constructor(content: ThreadContent, first: FirstComments) {
    const { host, data, locale } = content;
    this.#content = content;
    this.host = host;
    this.data = data;
    this.locale = locale;
    this.#numbered = first.comments;
    this.#named = this.#people = first.view?.people ?? new Map();
    this.#tree = new ThreadTree(content, first);
    this.#before = new ReaderPlace(...content.before);
    this.#scrollTarget = new ScrollTarget(this.#before);
    this.#replyTarget = new ReplyTargetController(content, this.#tree);
    this.#focus = new CommentFocus(content);
    // What a server has printed may depend on anything.
    const isKnown = first.view && !first.isPrinted;
    this.#comments = new ShownComments(this.#tree, isKnown ? this.#dependencies(first.view!) : []);
    // Quotations are updated before the comments that they stand in.
    this.#quotes = new QuotesController(this);
    // As they were when they were drawn: what has changed since then follows as any change does.
    this.#comments.adopt(content.list, this.#view, !isKnown);
    host.addController(this);
  }

  get tree(): GrowingThread {
    return this.#tree.thread;
  }

  /** Whether the thread is still being built, and what there is of it is a part. */
  get isGrowing(): boolean {
    return this.#tree.isGrowing;
  }

  /** What stands beside the comments: where a quotation comes from, or who took up a passage. */
  get card(): View {
    return [this.#quotes.shown?.card, this.#citing?.panel];
  }

  /** The way to the replies that came while the page was open. */
  get news(): View {
    return this.#news?.view;
  }

  /** The way through those that came since the last visit. */
  get newReplies(): View {
    return this.#newReplies?.view;
  }

  /** The way to the other pages of a thread that is too long for one. */
  get pages(): View {
    const { page, pageCount } = this.#tree;
    if (pageCount > 1) void this.locale.needLater();
    return pageControl(page, pageCount, this.locale.strings, this.#onPage);
  }

  /** The choice to sort by votes, where there are any, or there can be. */
  get liked(): View {
    const { comments, canVote } = this.#content;
    if (!canVote && !comments.some(({ upvoteCount }) => upvoteCount)) return undefined;
    void this.locale.needLater();
    const { mostLiked } = this.locale.strings;
    return mostLiked && html`<option value="liked" ?selected=${this.#content.sort === 'liked'}>${mostLiked}</option>`;
  }

  hostConnected(): void {
    this.#comments.start();
    addEventListener('pagehide', keepPlace);
  }

  hostDisconnected(): void {
    this.#comments.stop();
    this.#news?.stop();
    removeEventListener('pagehide', keepPlace);
  }

  hostUpdate(): void {
    const { count } = this.tree;
    this.#focus.remember();
    const { own, mine, arrived, unseen } = this.data.snapshot ?? {};
    if (arrived) void this.#fetchNews();
    this.#news?.follow();
    const ownIds = [...(own?.keys() ?? []), ...(mine ?? [])].filter((id) => !this.#tree.get(id));
    this.#tree.follow();
    // What the first load brings is not news, and what the reader wrote is none to them.
    const ownCount = new Set(ownIds.filter((id) => this.#tree.get(id))).size;
    const came = this.tree.count - count - ownCount;
    if (this.#content.isSettled && !this.isGrowing && came > 0) this.announce(this.locale.strings.newReplies(came));
    // A comment that waits is shown by the next update, which finds it.
    if (arrived && this.#scrollTarget.awaits(arrived, this.#content.permalinks)) this.#showArrived();
    else {
      const addressed = this.#scrollTarget.addressed(this.tree, this.#content.permalinks);
      if (addressed) this.#goTo(addressed, true);
    }
    if (unseen?.size) void this.#fetchNewReplies();
    if (this.data.snapshot?.own?.size) void this.#fetchOwn();
    if (this.#content.canVote) void this.#fetchVoting();
    this.#voting?.follow();
    if (this.#cites) void this.#fetchCiting();
    this.#replyTarget.follow();
    this.#foldRead();
  }

  hostUpdated(): void {
    this.#show();
    if (!this.isGrowing && this.tree !== this.#looked) tellSharedIds((this.#looked = this.tree));
    this.#placeForm();
    this.#news?.keepPlace();
    const { next } = this.#scrollTarget;
    if (this.#scrollTarget.arrive(this.#comments.article(next))) return;
    this.#comments.article(this.#tree.get(this.#focus.key));
    this.#focus.restore((key) => this.#tree.get(key) !== undefined);
  }

  /** Goes to a comment. Returns whether it is here. */
  async reveal(id: string): Promise<boolean> {
    // A comment that is still to be built is on its way, unlike one that is not here.
    while (this.isGrowing && this.host.isConnected && !this.#tree.get(id))
      await new Promise((resolve) => setTimeout(resolve));
    const { arrived } = this.data.snapshot ?? {};
    if (arrived?.some((comment) => comment.id === id)) {
      this.#showArrived();
      await this.host.updateComplete;
    }
    const branch = this.#tree.get(id);
    if (!branch) return false;
    this.#goTo(branch);
    await this.host.updateComplete;
    return true;
  }

  permalink(id: string): string {
    return this.#content.view.permalink(id);
  }

  announce(words: string): void {
    this.#content.announce(words);
  }

  /** A reply was sent from the form, which says so itself. */
  async sent({ id }: Comment): Promise<void> {
    this.announce('');
    await this.#replyTarget.end();
    await this.reveal(id);
  }

  /** @param path - Where the key was pressed, and what is around it. */
  keydown(event: KeyboardEvent, path: readonly EventTarget[]): void {
    if (this.host.shortcuts === 'off') return;
    const step = stepOf(event, path.slice(0, path.indexOf(this.host)));
    if (step?.isNew) void this.#newReplies?.go(step.by);
    else if (step) moveBy(step.by, wordsOf(this.host));
  }

  /** Find-in-page, or a text fragment, has found words in a collapsed branch. */
  found(element: Element): void {
    const branch = this.branchOf(element.querySelector('.u-comment'));
    if (branch) this.#expandTo(branch);
  }

  press(button: HTMLElement): void {
    const branch = this.branchOf(button.closest('.u-comment'));
    if (!branch) return;
    if (button.matches(named('reply'))) void this.#replyTarget.start(branch);
    else if (button.matches(named('toggle'))) this.#toggle(branch);
    else if (button.matches(named('cite'))) void this.#citing?.open(button, branch.comment);
  }

  /**
   * The reader prints or selects something, or the address of the page has changed.
   *
   * @param isEntry - Whether it may be that only the entry in the history has changed.
   */
  happened(event: string, isEntry: boolean): void {
    if (event === 'selectionchange') void this.#fetchQuoting();
    else if (event === 'beforeprint') this.#finish();
    else if (this.#scrollTarget.follow(isEntry)) this.host.requestUpdate();
  }

  branchOf(article: Element | null): Branch | undefined {
    return article ? this.#tree.get(keyOf(article, this.#content.view.idPrefix)) : undefined;
  }

  get #view(): ThreadView {
    return {
      ...this.#content.view,
      target: this.#scrollTarget.key,
      own: (branch) => {
        const own = this.#own?.view(branch);
        return this.#voting ? this.#voting.view(branch, own) : own;
      },
      more: this.#cites ? this.#citing?.button : undefined,
      isCollapsed: (key) => this.#collapsed.has(key),
      quoted: () => this.#quotes.shown,
    };
  }

  get #cites(): boolean {
    return this.host.cite === 'on';
  }

  #show(): void {
    const { list, snapshot } = this.#content;
    const view = this.#view;
    this.#number(snapshot?.comments ?? []);
    const marks = new Map<string, unknown>();
    for (const id of snapshot?.unseen ?? []) marks.set(id, 'new');
    for (const [id, own] of snapshot?.own ?? []) marks.set(id, own);
    const { key } = this.#scrollTarget;
    if (key !== undefined && typeof marks.get(key) !== 'object') marks.set(key, 'target');
    for (const [id, mark] of this.#quotes.shown?.marks ?? []) {
      const other = marks.get(id);
      if (typeof other !== 'object') marks.set(id, other ? `${other as string} ${mark as string}` : mark);
    }
    for (const [id, mark] of this.#voting?.marks ?? [])
      if (typeof marks.get(id) !== 'object') marks.set(id, `${marks.get(id) as string} ${mark}`);
    const dependencies = this.#dependencies(view);
    this.#comments.show(list, { view, change: this.#tree.takeChange(), dependencies, marks });
  }

  /** What all comments depend on. */
  #dependencies(view: ThreadView): unknown[] {
    const { strings, locale, articleAuthor, language, headingLevel, commentLevel, maxDepth, basis } = view;
    const people = this.#samePeople(view.people);
    return [
      strings,
      locale,
      articleAuthor,
      language,
      headingLevel,
      commentLevel,
      maxDepth,
      ...basis,
      people,
      this.#own,
      this.#voting,
      this.#cites && this.#citing,
      this.#numbering,
    ];
  }

  /** Follows the numbers of comments: where one comes or goes before others, theirs are others. */
  #number(comments: readonly Comment[]): void {
    const before = this.#numbered;
    if (comments === before) return;
    this.#numbered = comments;
    const isOther = comments.some(({ id }, i) => i < before.length && before[i]!.id !== id);
    if (isOther) this.#numbering = {};
  }

  /** The people as they were, if those who were there have not changed: who comes with comments is named by these. */
  #samePeople(people: ReadonlyMap<string, Person>): ReadonlyMap<string, Person> {
    const before = this.#people;
    if (people === before) return this.#named;
    this.#people = people;
    const isOther = [...before].some(([id, person]) => people.get(id) !== person);
    if (isOther || (people.size > before.size && !this.#tree.hasGrown)) this.#named = people;
    return this.#named;
  }

  #goTo(branch: Branch, isAddressed = false): void {
    this.#expandTo(branch);
    this.#scrollTarget.goTo(branch, isAddressed);
    this.host.requestUpdate();
  }

  /** Brings a comment to the page, whatever it is hidden with. */
  #expandTo(branch: Branch): void {
    this.#tree.turnToBranch(branch);
    for (const above of this.#collapsed.expandAround(branch)) this.#comments.toggle(above, this.#view);
  }

  /** What the reader asks for is no news to them. */
  #showArrived(): void {
    this.#content.isSettled = false;
    this.data.conversation?.store?.showArrived();
  }

  #foldRead(): void {
    const { fold } = this.host;
    const { snapshot } = this.#content;
    if (this.#isFolded || fold !== 'read' || this.isGrowing || !snapshot?.source || snapshot.loading) return;
    this.#isFolded = true;
    const kept = [this.#scrollTarget.key, this.#replyTarget.branch?.key, this.#focus.key];
    const folded = foldRead(this.#content, this.#tree.thread.roots, this.#collapsed, this.#before, kept);
    const view = this.#view;
    for (const branch of folded) this.#comments.toggle(branch, view);
    this.#placeForm();
  }

  #toggle(branch: Branch): void {
    const isCollapsed = this.#collapsed.toggle(branch);
    this.#comments.toggle(branch, this.#view);
    // The form may stand in what has been hidden, with what is written in it.
    this.#placeForm();
    this.host.dispatchEvent(new BranchToggledEvent(branch.comment, isCollapsed));
  }

  #placeForm(): void {
    const { branch } = this.#replyTarget;
    this.#replyTarget.place(branch && this.#comments.article(this.#collapsed.inSight(branch)));
  }

  /** Draws everything at once. What is still being built is put on the page by an update, which comes first. */
  #finish(): void {
    this.#tree.finish();
    void this.host.updateComplete.then(() => this.#comments.finish());
  }

  readonly #onPage = ({ target }: Event): void => {
    this.#tree.turnTo(Number((target as HTMLButtonElement).value));
    const [first] = this.#tree.roots;
    if (first) this.#goTo(first);
  };

  /** Without it the replies are still read, and the next update tries again. */
  #fetchOwn(): Promise<void> {
    return (this.#ownFetched ??= import('./own-replies.js').then(
      ({ OwnReplies }) => void (this.#own = new OwnReplies(this.#content, this.#replyTarget)),
      () => (this.#ownFetched = undefined),
    ));
  }

  /** Without it the counts are shown that there are, and the next update tries again. */
  #fetchVoting(): Promise<void> {
    return (this.#votingFetched ??= import('./voting.js').then(
      ({ Voting }) => void (this.#voting = new Voting(this.#content)),
      () => (this.#votingFetched = undefined),
    ));
  }

  /** Without it what is new is only marked; the next update tries again. */
  #fetchNewReplies(): Promise<void> {
    return (this.#newRepliesFetched ??= import('./new-replies.js').then(
      ({ NewReplies }) => void (this.#newReplies = new NewReplies(this.#content, this.#tree, (id) => this.reveal(id))),
      () => (this.#newRepliesFetched = undefined),
    ));
  }

  /** Without it nothing can be cited, and the next update tries again. */
  #fetchCiting(): Promise<void> {
    return (this.#citingFetched ??= import('./comment-citing.js').then(
      ({ CommentCiting }) => void (this.#citing = new CommentCiting(this.#content)),
      () => (this.#citingFetched = undefined),
    ));
  }

  /** Without it what came waits on; the next update tries again. */
  #fetchNews(): Promise<void> {
    return (this.#newsFetched ??= import('./news.js').then(
      ({ News }) => void (this.#news = new News(this.#content, (id) => this.reveal(id))),
      () => (this.#newsFetched = undefined),
    ));
  }

  /** Fetches what quotes, when something is selected for the first time. Without it the thread is still read. */
  #fetchQuoting(): Promise<unknown> {
    return (this.#quoting ??= import('../quoting/thread-quoting.js').then(
      ({ quoteThread }) => quoteThread(this.#content, this.#tree, this.#replyTarget),
      () => undefined,
    ));
  }
}
