import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { later } from '../../locales/english-later.js';
import type { DiscussionLike } from '../../conversation/snapshot.js';
import type { Strings } from '../../locales/strings.js';
import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { QuoteLink } from '../../model/quote-link.js';
import { paragraphs } from '../../quotes/paragraphs.js';
import { conversationMap } from '../../views/conversation-map.js';
import { layOut, type MapLayout } from '../../views/map-layout.js';
import { tiesOf, type NamedTie } from '../../views/map-ties.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import { mapStyles } from '../../views/styles/map-styles.js';
import { sectionStyles } from '../../views/styles/section-styles.js';
import type { View } from '../../views/template.js';
import { ConversationController } from '../shared/conversation-controller.js';
import { LocaleController } from '../shared/locale-controller.js';
import { peopleById } from '../shared/people.js';
import { SoundParts } from '../shared/sound-parts.js';
import { sheet, ViewElement } from '../shared/view-element.js';
import { fragmentPermalinks } from '../../views/permalinks.js';
import { onThisPage } from '../shared/on-this-page.js';
import { nearestThread } from './nearest-thread.js';

const styles = sheet(hostStyles, sectionStyles, mapStyles);
const nothing: readonly never[] = [];

/**
 * Who takes up whom, at one glance: the article as a column of its paragraphs, the comments below each other, and arcs
 * from each to what it quotes, replies to or names. A list says the same.
 *
 * Shows its own `article`, `comments`, `people` and `quoteLinks`, or those of the `<colloquy-discussion>` around it. Of
 * more than 500 comments, several stand in one place, and it says how many.
 *
 * @tag colloquy-map
 * @tagname colloquy-map
 * @summary Who takes up whom, as a drawing and a list.
 * @csspart heading - The heading.
 * @csspart chart - The drawing and the list beside it.
 * @cssproperty [--colloquy-map-size=44em] - The height from which on the map scrolls.
 */
export class ColloquyMap extends ViewElement {
  static override styles: CSSResultGroup = styles;
  static override properties: PropertyDeclarations = {
    article: { attribute: false },
    comments: { attribute: false },
    people: { attribute: false },
    quoteLinks: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    strings: {},
    active: { state: true },
    named: { state: true },
  };

  /** The essay. Left out, it is that of the discussion around this element; so are the others. */
  declare article: Article | undefined;
  /** The comments, in order. */
  declare comments: readonly Comment[] | undefined;
  /** The people whom the comments name by id. */
  declare people: readonly Person[] | undefined;
  /** Who quotes whom. */
  declare quoteLinks: readonly QuoteLink[] | undefined;
  /** The level of the heading, 1 to 6. */
  declare headingLevel: number;
  /** Words to use in place of those of the language: an object, or the address of a JSON file of phrases. */
  declare strings: Partial<Strings> | string | undefined;
  /** The row whose arcs stand out. */
  declare private active: number | undefined;
  /** Who names whom, once that has been found out. */
  declare private named: { readonly of: readonly Comment[]; readonly ties: readonly NamedTie[] } | undefined;

  readonly #locale = new LocaleController(this, later);
  readonly #around = new ConversationController(this);
  readonly #parts = new SoundParts(this);
  #layout: MapLayout | undefined;
  #laidOut: readonly unknown[] = [];

  constructor() {
    super();
    this.headingLevel = 2;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', this.#onActive);
    root.addEventListener('focusout', this.#onRest);
    return root;
  }

  protected override get isBlank(): boolean {
    return !this.#article && this.#comments.length === 0;
  }

  protected override get isWaiting(): boolean {
    return this.#locale.isLoading;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const comments = this.#comments;
    if (comments.length > 0 && this.named?.of !== comments) void this.#findNames(comments);
    // Made again only of something new: the pointer passes over it often.
    const of = [this.#article, comments, this.#given.quoteLinks ?? this.#around.snapshot?.quoteLinks, this.named];
    if (this.#layout && of.every((part, index) => part === this.#laidOut[index])) return;
    this.#laidOut = of;
    this.#layout = this.#layOut();
  }

  protected override render(): View {
    // Of a conversation that it has not been given it knows nothing.
    if (this.isBlank) return undefined;
    const article = this.#article;
    const given = this.#given.people;
    const people = given ? peopleById(given) : (this.#around.snapshot?.people ?? new Map<string, Person>());
    const authors = new Map(this.#comments.map(({ id, author }) => [id, author]));
    const strings = this.#locale.strings as Strings;
    return conversationMap({
      strings,
      headingLevel: this.headingLevel,
      headline: article?.headline,
      language: article?.inLanguage,
      layout: this.#layout!,
      nameOf: (id) => people.get(authors.get(id) ?? '')?.name ?? strings.anonymous,
      permalink: (id) => onThisPage(fragmentPermalinks().write(id)),
      active: this.active,
      onactive: this.#onActive,
      onrest: this.#onRest,
      onclick: this.#onClick,
    });
  }

  get #given(): DiscussionLike {
    const { article, comments, people, quoteLinks } = this;
    return this.#parts.take({ article, comments, people, quoteLinks });
  }

  get #article(): Article | undefined {
    return this.#given.article ?? this.#around.snapshot?.article;
  }

  get #comments(): readonly Comment[] {
    return this.#given.comments ?? this.#around.snapshot?.comments ?? nothing;
  }

  #layOut(): MapLayout {
    const article = this.#article;
    const comments = this.#comments.filter(({ status }) => status !== 'deleted');
    const links = this.#given.quoteLinks ?? this.#around.snapshot?.quoteLinks ?? nothing;
    return layOut({
      paragraphs: article ? paragraphs(article.body) : nothing,
      articleId: article?.id,
      ids: [...new Set(comments.map(({ id }) => id))],
      ties: tiesOf(article, comments, links, this.named?.of === this.#comments ? this.named.ties : nothing),
    });
  }

  /** Looks for names in a thread that is not too long for that, while the map without them can be seen. */
  async #findNames(comments: readonly Comment[]): Promise<void> {
    this.named = { of: comments, ties: this.named?.ties ?? nothing };
    const { findNames } = await import('./find-names.js');
    const people = this.#given.people ?? [...(this.#around.snapshot?.people.values() ?? nothing)];
    const ties = findNames(this.#article, comments, people);
    if (this.named.of === comments) this.named = { of: comments, ties };
  }

  readonly #onActive = ({ target }: Event): void => {
    const row = (target as Element).closest('[data-row]')?.getAttribute('data-row');
    this.active = row === undefined || row === null ? undefined : Number(row);
  };

  readonly #onRest = (): void => {
    this.active = undefined;
  };

  /** Goes to a comment by the thread that shows it; the address of the page does where there is none. */
  readonly #onClick = (event: Event): void => {
    const id = (event.target as Element).closest('a')?.dataset.id;
    const thread = id === undefined ? null : nearestThread(this);
    if (!thread) return;
    event.preventDefault();
    void thread.reveal(id!);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-map': ColloquyMap;
  }
}
