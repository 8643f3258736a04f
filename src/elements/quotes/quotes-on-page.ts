import { adoptStyles } from '@lit/reactive-element';
import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import type { Strings, Words } from '../../locales/strings.js';
import type { Body } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import type { Passage, QuoteLink } from '../../model/quote-link.js';
import { passageLink } from '../../quotes/passage-link.js';
import { decorate, type Addition, type Mark } from '../../views/quotes/decorate.js';
import { excerpt, wordsAfter } from '../../views/quotes/excerpt.js';
import { elementId } from '../../views/comment.js';
import * as views from '../../views/quotes/quote-views.js';
import { quoteStyles } from '../../views/styles/quote-styles.js';
import type { ElementView, View } from '../../views/view.js';
import { inBackground } from '../shared/background.js';
import type { QuotesHost } from '../shared/quotes-controller.js';
import { sheet } from '../shared/view-element.js';
import type { Speaker } from './announcer.js';
import { codeRanges } from './code-ranges.js';
import { GradualMarks } from './gradual-marks.js';
import { lightUp } from './highlight.js';
import { numberIn } from './number-in.js';
import { QuoteCard } from './quote-card.js';
import { QuoteJourney, type Target } from './quote-journey.js';
import { modelOf, textOf, type QuoteModel, type TakenUp } from './quote-model.js';
import { searchOf, type QuoteSearch } from './quote-search.js';

const styles = sheet(quoteStyles);
const events = ['pointerover', 'focusin', 'focusout', 'click'];
const empty = { people: new Map(), comments: [], commentCount: 0, loading: false, thread: '' } as ConversationSnapshot;

/** Who quotes whom, in the texts of one element: the links and notes in them, the card beside them, and the ways to and fro. */
export class QuotesOnPage implements Speaker {
  readonly #to: QuotesHost;
  readonly #search: QuoteSearch;
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
  readonly #drawn = new WeakMap<Body, { readonly key: string; readonly body: Body }>();

  constructor(to: QuotesHost) {
    this.#to = to;
    this.#search = searchOf(to.data.conversation!);
    this.hasPlace = to.announce !== undefined;
    this.#releases = [this.#search.use(), this.#search.announcer.join(this)];
    this.#card = new QuoteCard(to.host);
    this.#journey = new QuoteJourney({
      to,
      search: this.#search,
      model: () => this.#model,
      shows: (id) => this.#shows(id),
      codeIn: (passage) => this.#codeIn(passage),
      arrived: (source, since) => void this.#search.announcer.announce(this, this.#strings.passageIn?.(this.#nameOf(source)) ?? '', since),
    });
    const root = to.host.renderRoot as ShadowRoot;
    adoptStyles(root, [...((to.host.constructor as { elementStyles?: never[] }).elementStyles ?? []), styles]);
    for (const name of events) root.addEventListener(name, this.#onEvent);
    to.host.addEventListener('pointerleave', this.#onEvent);
    // Escape is pressed wherever the focus is while the pointer is at a quotation.
    addEventListener('keydown', this.#onKey, true);
    addEventListener('pointerdown', this.#onPress);
    addEventListener('hashchange', this.#onAddress);
    void to.locale.needLater();
  }

  stop(): void {
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
    if (snapshot !== this.#snapshot || strings !== this.#strings) this.#gradual.expire(this.#model.ids);
    // The reader is on the way there.
    if (target !== targetBefore || followed !== followedBefore) this.#gradual.hurry([target, targetBefore].flatMap((one) => one?.source ?? []));
    this.#marked = [this.#snapshot, this.#strings, target, followed];
    const marks = this.#gradual.next((id) => (this.#differs(id) && this.#shows(id) ? `quotes ${this.#key(id)}` : undefined));
    if (!this.#gradual.isDone) this.#goOn();
    return marks;
  }

  /** The body of a text with its quotations as links, and with notes where it was quoted. */
  body({ id, body }: { readonly id: string; readonly body: Body }): Body {
    if (!this.#differs(id) || this.#strings.quotedBy === undefined) return body;
    const key = this.#key(id);
    const known = this.#drawn.get(body);
    if (known?.key === key) return known.body;
    const made = decorate(body, this.#marksIn(id), this.#additionsTo(id));
    this.#drawn.set(body, { key, body: made });
    return made;
  }

  /** Whom a comment answers by what it says; not whom the server says it answers. */
  answers({ id, inReplyTo }: Comment): View {
    const { people } = this.#snapshot;
    const { answers } = this.#strings;
    const model = this.#model;
    const answered = inReplyTo === undefined ? undefined : model.comment(inReplyTo)?.comment.author;
    return answers && model.answers(id).flatMap(({ person, wrote }) => {
      const name = people.get(person)?.name;
      return name && person !== answered ? views.answersView(this.#linkTo(wrote), answers(name)) : [];
    });
  }

  /** What stands beside the texts: what is announced where nobody else can, and a card. */
  get card(): View {
    // The card comes and goes behind it: what is announced has to have stood there before.
    return [!this.hasPlace && this.#search.announcer.speaker === this && views.announcementView(this.#said), this.#openCard];
  }

  get #openCard(): View {
    const { open } = this.#card;
    const quotation = open && this.#model.quotation(open.id);
    if (!quotation) return undefined;
    if (open.kind === 'takers') return this.#takers(quotation.link.to.source, open.id);
    const { link, to } = quotation;
    const { source } = link.to;
    return views.peekView({
      source: this.#nameOf(source),
      excerpt: excerpt(this.#model.text(source) ?? '', to),
      language: this.#model.comment(source)?.comment.inLanguage ?? this.#snapshot.article?.inLanguage,
      isModified: link.match === 'modified',
      strings: this.#strings,
    });
  }

  updated(): void {
    this.#card.updated();
    this.#lightUp();
    // What is drawn at the end of the way needs the words.
    if (this.#strings.quotedBy) void this.#journey.arrive();
  }

  say(words: string): void {
    if (this.#to.announce) return this.#to.announce(words);
    // Only a change is announced: the same words again get a space behind them.
    this.#said = words === this.#said ? `${words}\u00a0` : words;
    this.#to.host.requestUpdate();
  }

  readonly #onEvent = (event: Event): void => {
    this.#card.handle(event);
    const { ctrlKey, metaKey, shiftKey, button } = event as MouseEvent;
    if (event.type !== 'click' || event.defaultPrevented || ctrlKey || metaKey || shiftKey || button > 0) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.quote, a.back, a.answers, a.taker');
    if (!link?.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    this.#card.close();
    this.#journey.go(link);
  };

  readonly #onKey = (event: KeyboardEvent): void => this.#card.keydown(event);

  readonly #onPress = (event: Event): void => this.#card.press(event.composedPath());

  readonly #onAddress = (event: Event): void => this.#journey.follow(event);

  get #snapshot(): ConversationSnapshot {
    return this.#to.data.snapshot ?? empty;
  }

  get #strings(): Words {
    return this.#to.locale.strings;
  }

  get #model(): QuoteModel {
    return modelOf(this.#snapshot);
  }

  /** The thread shows comments, the article itself. */
  #shows(id: string): boolean {
    return this.#to.reveal ? this.#model.comment(id) !== undefined : this.#snapshot.article?.id === id;
  }

  /** Whether anything in a text is different because of others. */
  #differs(id: string): boolean {
    return this.#model.ids.has(id) || this.#journey.target?.source === id;
  }

  /** Has the next ones drawn when nothing else is to be done. */
  #goOn(): void {
    if (this.#isGoingOn) return;
    this.#isGoingOn = true;
    inBackground(() => {
      this.#isGoingOn = false;
      this.#to.host.requestUpdate();
      return false;
    });
  }

  #linkTo(id: string): string {
    const isComment = this.#model.comment(id) !== undefined;
    return (isComment && this.#to.permalink?.(id)) || this.#passageLink({ source: id, selector: [] });
  }

  /** The words of a passage that stand in code blocks. */
  #codeIn({ source, ranges }: Target): globalThis.Range[] {
    const root = this.#to.host.renderRoot as ShadowRoot;
    const body = this.#to.reveal ? root.getElementById(elementId(source)) : root;
    return codeRanges(body?.querySelector('.body'), ranges);
  }

  #passageLink(passage: Passage): string {
    return passageLink(passage, this.#search.prefix);
  }

  #nameOf(id: string): string {
    const { strings, locale } = { strings: this.#strings, locale: this.#to.locale.locale };
    const found = this.#model.comment(id);
    if (!found) return strings.theEssay ?? '';
    return strings.replyNumber?.(this.#authorOf(found.comment), numberIn(locale, found.number)) ?? '';
  }

  #authorOf({ author }: Comment): string {
    return (author !== undefined && this.#snapshot.people.get(author)?.name) || this.#strings.anonymous;
  }

  /** What the drawing of a text depends on. */
  #key(id: string): string {
    const { quotations, passages } = this.#model.of(id);
    const { target } = this.#journey;
    return JSON.stringify([
      this.#strings.locale,
      quotations.map(({ link, from }) => [link.id, link.match, this.#nameOf(link.to.source), from]),
      passages.map(({ ranges, by }) => [ranges, by.map(({ link }) => link.id)]),
      this.#model.answers(id),
      target?.source === id && [target.ranges, this.#search.followed?.id],
      this.#strings.quotedBy !== undefined,
    ]);
  }

  #marksIn(id: string): Mark[] {
    const { quotations, passages } = this.#model.of(id);
    const { target } = this.#journey;
    const marks: Mark[] = [];
    const passage = (name: string, isTarget: boolean, ranges: TakenUp['ranges']): void => {
      for (const range of ranges) marks.push({ ...range, wrap: () => views.passageView(name, isTarget) });
    };
    if (target?.source === id) passage('target', true, target.ranges);
    for (const { id: name, ranges } of passages) passage(name, false, ranges);
    for (const { link, from } of quotations) {
      const changes = link.match === 'modified' && this.#strings.quotedWithChanges;
      const source = this.#strings.quotationFrom?.(this.#nameOf(link.to.source)) ?? '';
      const view = { id: link.id, href: this.#passageLink(link.to), description: changes ? `${source} (${changes})` : source };
      let begun = false;
      const wrap: Mark['wrap'] = (isFirst, isInLink) => {
        const made = views.quoteView(view, isFirst && !begun, isInLink);
        begun = true;
        return made;
      };
      const below = (): ElementView | undefined => {
        if (begun) return undefined;
        begun = true;
        return views.codeSourceView(view);
      };
      for (const range of from) marks.push({ ...range, wrap, below });
    }
    return marks;
  }

  #additionsTo(id: string): Addition[] {
    const { target } = this.#journey;
    const { quotedBy, backToReply } = this.#strings;
    const locale = this.#to.locale.locale;
    const notes = this.#model.of(id).passages.map(({ id: name, ranges, by }): Addition => {
      const count = new Set(by.map(({ link }) => link.from.source)).size;
      return { at: ranges.at(-1)!.end, view: views.noteView(name, numberIn(locale, count), quotedBy?.(count) ?? '') };
    });
    const { followed } = this.#search;
    const from = followed && this.#model.comment(followed.from.source);
    const end = target?.source === id && target.ranges.at(-1)?.end;
    if (!from || !end) return notes;
    const words = backToReply?.(numberIn(locale, from.number)) ?? '';
    return [...notes, { at: end, view: views.backView(this.#passageLink(followed.from), words) }];
  }

  #takers(source: string, id: string): View {
    const passage = this.#model.of(source).passages.find((one) => one.id === id);
    if (!passage) return undefined;
    const strings: Partial<Strings> = this.#strings;
    const count = new Set(passage.by.map(({ link }) => link.from.source)).size;
    const takers = passage.by.flatMap(({ link, from }): views.TakerView[] => {
      const found = this.#model.comment(link.from.source);
      if (!found) return [];
      return [{
        id: link.from.source,
        name: this.#nameOf(link.from.source),
        href: this.#linkTo(link.from.source),
        words: wordsAfter(textOf(found.comment.body), { start: from[0]!.start, end: from.at(-1)!.end }),
        isModified: link.match === 'modified',
      }];
    });
    return views.takersView(strings.quotedBy?.(count) ?? '', takers, strings);
  }

  /** The passage that the reader has come to, and that of the note that is pointed at or open. */
  #lightUp(): void {
    const { host } = this.#to;
    const { open, pointed } = this.#card;
    const noted = pointed?.dataset.note ?? (open?.kind === 'takers' ? open.id : undefined);
    const { target } = this.#journey;
    const isLit = target !== undefined || noted !== undefined;
    // A long thread is not looked through for nothing.
    if (!isLit && !this.#isLit) return;
    this.#isLit = isLit;
    const all = [...host.renderRoot.querySelectorAll<HTMLElement>('.passage')];
    const passage = noted === undefined ? undefined : this.#model.passage(noted);
    const code = [target, passage].flatMap((one) => (one && this.#shows(one.source) ? this.#codeIn(one) : []));
    lightUp(host, all, new Set(all.filter((one) => one.matches('.target') || one.dataset.passage === noted)), code);
  }
}
