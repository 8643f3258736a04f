import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import type { Words } from '../../locales/strings.js';
import type { Body } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import type { QuoteLink } from '../../model/quote-link.js';
import { decorate } from '../../views/quotes/decorate.js';
import { named } from '../../views/light.js';
import * as views from '../../views/quotes/quote-views.js';
import { cardStyles } from '../../views/styles/card-styles.js';
import { quoteStyles } from '../../views/styles/quote-styles.js';
import { html, nothing, type View } from '../../views/template.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { inBackground } from '../shared/background.js';
import { toldAgain } from '../shared/told-again.js';
import type { QuotesHost } from './quotes-host.js';
import { sheet } from '../shared/view-element.js';
import { findComment, lightWords, wordsOf } from '../shared/words-of.js';
import type { Speaker } from './announcer.js';
import { cardContent } from './card-content.js';
import { codeRanges } from './code-ranges.js';
import { GradualMarks } from './gradual-marks.js';
import { leadsToThisPage } from './leads-to-this-page.js';
import { lightUp } from './highlight.js';
import { QuoteCard } from './quote-card.js';
import { QuoteJourney, type Target } from './quote-journey.js';
import { QuoteScene } from './quote-scene.js';
import { searchOf, type QuoteSearch } from './quote-search.js';
import { additionsTo, decorationsKey, marksIn } from './text-decorations.js';

const styles = sheet(cardStyles, quoteStyles);
const links = `a:is(${['quote', 'back', 'addressee', 'taker', 'go'].map(named).join()})`;
const events = ['pointerover', 'focusin', 'focusout', 'click'];

/** Who quotes whom, in the texts of one element: the links and notes in them, the card beside them, and the ways to and fro. */
export class QuotesOnPage implements Speaker {
  readonly #to: QuotesHost;
  readonly #search: QuoteSearch;
  readonly #scene: QuoteScene;
  readonly #card: QuoteCard;
  readonly #journey: QuoteJourney;
  readonly #releases: readonly (() => void)[];
  readonly hasPlace: boolean;
  /** What was announced last, where the element has no place for that. */
  #said = '';
  readonly #gradual = new GradualMarks();
  /** What the marks were made of. */
  #marked: readonly [ConversationSnapshot?, Words?, (Target | undefined)?, (QuoteLink | undefined)?] = [];
  #isGoingOn = false;
  #isLit = false;
  #isStopped = false;
  readonly #drawn = new WeakMap<Body, { readonly key: string; readonly body: Body }>();

  constructor(to: QuotesHost) {
    this.#to = to;
    this.#search = searchOf(to.data.conversation!);
    this.hasPlace = to.announce !== undefined;
    this.#releases = [this.#search.use(), this.#search.announcer.join(this)];
    this.#scene = new QuoteScene(to, this.#search, () => this.#journey.target);
    this.#card = new QuoteCard(to.host);
    this.#journey = new QuoteJourney({
      to,
      search: this.#search,
      model: () => this.#scene.model,
      shows: (id) => this.#scene.shows(id),
      codeIn: (passage) => this.#codeIn(passage),
      arrived: (source, since) =>
        void this.#search.announcer.announce(
          this,
          this.#scene.strings.passageIn?.(this.#scene.nameOf(source)) ?? '',
          since,
        ),
    });
    const root = to.host.renderRoot as ShadowRoot;
    adoptSheet(root, styles);
    lightWords.get(to.host)?.adopt(quoteStyles);
    for (const name of events) root.addEventListener(name, this.#onEvent);
    to.host.addEventListener('pointerleave', this.#onEvent);
    // Escape is pressed wherever the focus is while the pointer is at a quotation.
    addEventListener('keydown', this.#onKey, true);
    addEventListener('pointerdown', this.#onPress);
    addEventListener('hashchange', this.#onAddress);
    void to.locale.needLater();
  }

  stop(): void {
    this.#isStopped = true;
    const { host } = this.#to;
    for (const name of events) host.renderRoot.removeEventListener(name, this.#onEvent);
    host.removeEventListener('pointerleave', this.#onEvent);
    removeEventListener('keydown', this.#onKey, true);
    removeEventListener('pointerdown', this.#onPress);
    removeEventListener('hashchange', this.#onAddress);
    this.#card.stop();
    lightUp(host, [], new Set());
    for (const release of this.#releases) release();
  }

  /** By comment, what is different now that it is known who quotes whom: of a long thread, more of it with each update. */
  get marks(): ReadonlyMap<string, string> {
    const { target } = this.#journey;
    const { followed } = this.#search;
    const [snapshot, strings, targetBefore, followedBefore] = this.#marked;
    if (snapshot !== this.#scene.snapshot || strings !== this.#scene.strings)
      this.#gradual.expire(this.#scene.model.ids);
    // The reader is on the way there.
    if (target !== targetBefore || followed !== followedBefore)
      this.#gradual.hurry([target, targetBefore].flatMap((one) => one?.source ?? []));
    this.#marked = [this.#scene.snapshot, this.#scene.strings, target, followed];
    const marks = this.#gradual.next((id) =>
      this.#scene.differs(id) && this.#scene.shows(id) ? `quotes ${decorationsKey(this.#scene, id)}` : undefined,
    );
    if (!this.#gradual.isDone) this.#goOn();
    return marks;
  }

  /** The body of a text with its quotations as links, and with notes where it was quoted. */
  body({ id, body }: { readonly id: string; readonly body: Body }): Body {
    if (!this.#scene.differs(id) || this.#scene.strings.quotedBy === undefined) return body;
    const key = decorationsKey(this.#scene, id);
    const known = this.#drawn.get(body);
    if (known?.key === key) return known.body;
    const made = decorate(body, marksIn(this.#scene, id), additionsTo(this.#scene, id));
    this.#drawn.set(body, { key, body: made });
    return made;
  }

  /** The persons whom a comment replies to by name, without the author of its parent. */
  addressees({ id, inReplyTo }: Comment): View {
    const { people } = this.#scene.snapshot;
    const { repliesTo } = this.#scene.strings;
    const model = this.#scene.model;
    return !repliesTo
      ? nothing
      : model.addressees(id).flatMap(({ person, wrote }) => {
          const name = people.get(person)?.name;
          const parentAuthor = inReplyTo === undefined ? undefined : model.comment(inReplyTo)?.comment.author;
          return name && person !== parentAuthor ? views.addresseeLink(this.#scene.linkTo(wrote), repliesTo(name)) : [];
        });
  }

  /** The views beside the texts: a live region, unless the host has one, and a card. */
  get card(): View {
    // A live region must be in the page before its words, so the card comes and goes after it.
    const isSpeaker = !this.hasPlace && this.#search.announcer.speaker === this;
    const card = cardContent(this.#scene, this.#card.open);
    return isSpeaker ? html`${views.announcementView(this.#said)}${card}` : card;
  }

  updated(): void {
    this.#card.updated();
    // Comments are rendered after this, in the same update: the light falls on what they are then.
    queueMicrotask(() => this.#lightUp());
    // What is drawn at the end of the way needs the words.
    if (this.#scene.strings.quotedBy) void this.#journey.arrive();
  }

  say(words: string): void {
    if (this.#to.announce) return this.#to.announce(words);
    this.#said = toldAgain(this.#said, words);
    this.#to.host.requestUpdate();
  }

  readonly #onEvent = (event: Event): void => {
    this.#card.handle(event);
    const { ctrlKey, metaKey, shiftKey, button } = event as MouseEvent;
    if (event.type !== 'click' || event.defaultPrevented || ctrlKey || metaKey || shiftKey || button > 0) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>(links);
    if (!link || !leadsToThisPage(link)) return;
    event.preventDefault();
    this.#card.close();
    this.#journey.go(link);
  };

  readonly #onKey = (event: KeyboardEvent): void => this.#card.keydown(event);

  readonly #onPress = (event: Event): void => this.#card.press(event.composedPath());

  readonly #onAddress = (event: Event): void => this.#journey.follow(event);

  /** Has the next ones drawn when the browser is idle. */
  #goOn(): void {
    if (this.#isGoingOn) return;
    this.#isGoingOn = true;
    inBackground(() => {
      this.#isGoingOn = false;
      this.#to.host.requestUpdate();
      return false;
    });
  }

  /** The words of a passage that are in code blocks. */
  #codeIn({ source, ranges }: Target): globalThis.Range[] {
    const { host, reveal } = this.#to;
    const around = reveal ? findComment(host, source) : wordsOf(host);
    return codeRanges(around?.querySelector('.e-content'), ranges);
  }

  /** The passage that the reader has come to, and that of the note that is pointed at or open. */
  #lightUp(): void {
    const { host } = this.#to;
    const { open, pointed } = this.#card;
    const noted = pointed?.dataset.note ?? (open?.kind === 'takers' ? open.id : undefined);
    const { target } = this.#journey;
    const isLit = target !== undefined || noted !== undefined;
    // A long thread is not looked through for nothing.
    if (this.#isStopped || (!isLit && !this.#isLit)) return;
    this.#isLit = isLit;
    const all = [...wordsOf(host).querySelectorAll<HTMLElement>(named('passage'))];
    const passage = noted === undefined ? undefined : this.#scene.model.passage(noted);
    const code = [target, passage].flatMap((one) => (one && this.#scene.shows(one.source) ? this.#codeIn(one) : []));
    lightUp(
      host,
      all,
      new Set(all.filter((one) => one.matches(named('target')) || one.dataset.passage === noted)),
      code,
    );
  }
}
