import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import type { Body } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import { plainText } from '../../model/plain-text.js';
import type { QuoteLink } from '../../model/quote-link.js';
import { findWhole } from '../../quotes/find-passage.js';
import type { Range } from '../../quotes/tokenize.js';
import { chronological } from './chronological.js';

export type { Range };

/** A quotation that has been found on both sides. */
export interface Quotation {
  readonly link: QuoteLink;
  readonly from: readonly Range[];
  readonly to: readonly Range[];
}

/** A passage that others have taken up. */
export interface TakenUp {
  readonly id: string;
  readonly ranges: readonly Range[];
  readonly by: readonly Quotation[];
}

/** What one text has to do with others. */
export interface TextQuotes {
  readonly quotations: readonly Quotation[];
  readonly passages: readonly TakenUp[];
}

const none: TextQuotes = { quotations: [], passages: [] };
const texts = new WeakMap<Body, string>();

/** The canonical text of a body; made once. */
export function textOf(body: Body): string {
  let text = texts.get(body);
  if (text === undefined) texts.set(body, (text = plainText(body)));
  return text;
}

/** The texts by their ids, and the comments with their numbers, in the order they were written. */
interface Directory {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly comments: ReadonlyMap<string, { readonly comment: Comment; readonly number: number }>;
}

function directoryOf({ article, comments }: ConversationSnapshot): Directory {
  const bodies = new Map<string, Body>(article && [[article.id, article.body]]);
  const numbered = new Map<string, { readonly comment: Comment; readonly number: number }>();
  for (const [i, comment] of chronological(comments).entries()) {
    if (bodies.has(comment.id) || comment.status === 'deleted') continue;
    bodies.set(comment.id, comment.body);
    numbered.set(comment.id, { comment, number: i + 1 });
  }
  return { bodies, comments: numbered };
}

/** Who quotes whom at one moment, text by text. */
export class QuoteModel {
  /** The ids of the texts that quote, are quoted, or name a person. */
  readonly ids: ReadonlySet<string>;
  readonly #snapshot: ConversationSnapshot;
  #found: Directory | undefined;
  readonly #texts = new Map<string, TextQuotes>();
  readonly #addressees = new Map<string, { readonly person: string; readonly wrote: string }[]>();

  constructor(snapshot: ConversationSnapshot) {
    this.#snapshot = snapshot;
    const { quoteLinks = [], mentions = [] } = snapshot;
    const from = new Map<string, Quotation[]>();
    const to = new Map<string, Quotation[]>();
    const numberOf = (id: string): number => this.comment(id)?.number ?? 0;
    for (const link of [...quoteLinks].sort((a, b) => numberOf(a.from.source) - numberOf(b.from.source))) {
      const found = this.#find(link);
      if (!found) continue;
      append(from, link.from.source, found);
      append(to, link.to.source, found);
    }
    for (const id of new Set([...from.keys(), ...to.keys()])) {
      this.#texts.set(id, { quotations: apart(from.get(id) ?? []), passages: together(to.get(id) ?? []) });
    }
    for (const { from: place, person, wrote } of mentions) {
      const works = wrote.filter((id) => this.#directory.bodies.has(id));
      const said = this.#addressees.get(place.source);
      if (!works[0] || said?.some((one) => one.person === person)) continue;
      append(this.#addressees, place.source, { person, wrote: works[0] });
    }
    this.ids = new Set([...this.#texts.keys(), ...this.#addressees.keys()]);
  }

  of(id: string): TextQuotes {
    return this.#texts.get(id) ?? none;
  }

  /** A text by its id, in canonical form; undefined when it is not here. */
  text(id: string): string | undefined {
    const body = this.#directory.bodies.get(id);
    return body && textOf(body);
  }

  comment(id: string): { readonly comment: Comment; readonly number: number } | undefined {
    return this.#directory.comments.get(id);
  }

  /** Whom a comment names, and what each of them wrote last. */
  addressees(id: string): readonly { readonly person: string; readonly wrote: string }[] {
    return this.#addressees.get(id) ?? [];
  }

  quotation(linkId: string): Quotation | undefined {
    for (const { quotations } of this.#texts.values()) {
      const found = quotations.find(({ link }) => link.id === linkId);
      if (found) return found;
    }
    return undefined;
  }

  /** A passage that was taken up, by its id, and whose text it is of. */
  passage(id: string): (TakenUp & { readonly source: string }) | undefined {
    const source = this.quotation(id)?.link.to.source;
    const passage = source === undefined ? undefined : this.of(source).passages.find((one) => one.id === id);
    return passage && { ...passage, source: source! };
  }

  /** Built on demand: in a long thread without quotations, one more comment costs nothing here. */
  get #directory(): Directory {
    return (this.#found ??= directoryOf(this.#snapshot));
  }

  /** A quotation, if both its ends are still where they were, or anywhere. */
  #find(link: QuoteLink): Quotation | undefined {
    const [here, there] = [this.text(link.from.source), this.text(link.to.source)];
    if (here === undefined || there === undefined) return undefined;
    const [from, to] = [findWhole(here, link.from), findWhole(there, link.to)];
    return from && to && { link, from, to };
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const first = ([range]: readonly Range[]): number => range?.start ?? 0;
const overlap = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some((one) => b.some(({ start, end }) => one.start < end && start < one.end));

/** Quotations that do not overlap: a link cannot stand in another. What the writer has linked goes first. */
function apart(quotations: readonly Quotation[]): readonly Quotation[] {
  const kept: Quotation[] = [];
  const inOrder = [...quotations].sort(
    (a, b) => Number(b.link.origin === 'author') - Number(a.link.origin === 'author') || first(a.from) - first(b.from),
  );
  for (const one of inOrder) if (!kept.some(({ from }) => overlap(from, one.from))) kept.push(one);
  return kept;
}

/** Passages that overlap are one, which several took up. */
function together(quotations: readonly Quotation[]): readonly TakenUp[] {
  const groups: { ranges: readonly Range[]; by: Quotation[] }[] = [];
  for (const one of [...quotations].sort((a, b) => first(a.to) - first(b.to))) {
    const group = groups.find(({ ranges }) => overlap(ranges, one.to));
    if (!group) groups.push({ ranges: one.to, by: [one] });
    else {
      group.ranges = union([...group.ranges, ...one.to]);
      group.by.push(one);
    }
  }
  return groups.map(({ ranges, by }) => ({ id: by[0]!.link.id, ranges, by }));
}

function union(ranges: readonly Range[]): Range[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

const models = new WeakMap<ConversationSnapshot, QuoteModel>();

/** Who quotes whom in a snapshot; made once for all elements that show it. */
export function modelOf(snapshot: ConversationSnapshot): QuoteModel {
  let model = models.get(snapshot);
  if (!model) models.set(snapshot, (model = new QuoteModel(snapshot)));
  return model;
}
