import type { Article, Translation } from './article.js';
import type { Comment, Reaction } from './comment.js';
import type { Discussion } from './discussion.js';
import { body } from './parse-body.js';
import { Mistakes, ParseError } from './parse-error.js';
import {
  attempt,
  contained,
  fields,
  items,
  list,
  readable,
  record,
  type Check,
  type Context,
  unfit,
} from './parse-shape.js';
import {
  count,
  data,
  date,
  flag,
  id,
  language,
  name,
  oneOf,
  page,
  person,
  personName,
  persons,
  picture,
  reactionName,
  text,
} from './parse-value.js';
import type { Person } from './person.js';
import type { Provenance } from './provenance.js';
import type { Passage, QuoteLink, TextPositionSelector, TextQuoteSelector } from './quote-link.js';

/** How much `parseDiscussion` reads before it refuses. */
export interface ParseLimits {
  /** How deep the nodes of a body may nest; 64 when left out. */
  readonly depth?: number;
  /** How many nodes and other list items there may be in all; 1,000,000 when left out. */
  readonly nodes?: number;
  /** How many mistakes are listed at most; 20 when left out. */
  readonly mistakes?: number;
}

/** How `parseDiscussion` reads. */
export interface ParseOptions extends ParseLimits {
  /** The address that relative ones are resolved against, such as that of the page they stood on. */
  readonly base?: string;
}

const anyPerson = record<Person>({ id: name, name: personName }, { aliases: list(name), url: page, image: picture });

const uniquePerson: Check<Person> = (value, path, context) => {
  const copy = anyPerson(value, path, context);
  if (context.people?.has(copy.id)) {
    throw new ParseError(`${path}.id`, 'unique among the people', JSON.stringify(copy.id));
  }
  context.people?.add(copy.id);
  return copy;
};

const provenance = record<Provenance>({ system: name }, { id: name, url: page });

const translation = record<Translation>({ inLanguage: language, url: page }, { headline: name, isOriginal: flag });

const articleParts = fields<Article>(
  { id, headline: name, body: body(true) },
  {
    alternativeHeadline: name,
    description: name,
    author: persons,
    datePublished: date,
    dateModified: date,
    inLanguage: language,
    url: page,
    sameAs: list(page),
    workTranslation: list(translation),
    image: picture,
    license: page,
    keywords: list(name),
    source: provenance,
    data,
  },
);

/** An article of which there is a headline or a text; what else is missing is left empty. */
const article: Check<Article> = (value, path, context) => {
  const copy = articleParts(value, path, context);
  if (!copy.headline && !copy.body?.children.length) throw unfit;
  return {
    ...copy,
    id: copy.id ?? '',
    headline: copy.headline ?? '',
    body: copy.body ?? { type: 'root', children: [] },
  };
};

const reaction = record<Reaction>({ name: reactionName, count }, {});

const comment = record<Comment>(
  { id, body: body(false) },
  {
    author: person,
    authorRole: oneOf('administrator', 'moderator', 'member', 'author', 'bot'),
    datePublished: date,
    dateModified: date,
    inReplyTo: name,
    inLanguage: language,
    url: page,
    contentWarning: name,
    status: oneOf('published', 'held', 'queued', 'deleted'),
    kind: oneOf('comment', 'pingback', 'trackback', 'webmention', 'review', 'annotation'),
    upvoteCount: count,
    downvoteCount: count,
    reactions: list(reaction),
    isPinned: flag,
    source: provenance,
  },
);

const position = record<TextPositionSelector>({ type: oneOf('TextPositionSelector'), start: count, end: count }, {});
const quote = record<TextQuoteSelector>(
  { type: oneOf('TextQuoteSelector'), exact: text },
  { prefix: text, suffix: text },
);

const pair: Check<readonly [TextPositionSelector, TextQuoteSelector]> = (value, path, context) => {
  const [first, second, ...more] = items(value, path, context);
  if (more.length > 0) throw new ParseError(path, 'a pair of selectors', `a list of ${more.length + 2}`);
  return [position(first, `${path}[0]`, context), quote(second, `${path}[1]`, context)];
};

const passage = record<Passage>({ source: name, selector: list(pair) }, {});

const quoteLink = record<QuoteLink>(
  {
    id,
    origin: oneOf('author', 'detected'),
    from: passage,
    to: passage,
    match: oneOf('exact', 'folded', 'elided', 'modified'),
  },
  {},
);

const many = <T>(check: Check<T>): Check<readonly T[]> => contained(list(contained(check)));

/** The parts of a discussion. People come first: articles and comments name them by id. */
const knownParts = fields<Discussion & { $schema?: string }>(
  {},
  {
    people: many(uniquePerson),
    article: contained(article),
    comments: many(comment),
    $schema: text,
    commentCount: count,
    quoteLinks: many(quoteLink),
  },
);

/** What a discussion has of its parts. One without an article and without comments is none. */
const parts: typeof knownParts = (value, path, context) => {
  const copy = knownParts(value, path, context);
  const isPart = (key: string): boolean => key === 'article' || key === 'comments';
  if (!readable(path, () => Object.keys(value as object)).some(isPart)) {
    context.mistakes.add(
      new ParseError(path, 'an object with an `article`, with `comments`, or with both', 'one with neither'),
    );
  }
  return copy;
};

const batchParts = fields<Required<Pick<Discussion, 'people' | 'comments'>> & Pick<Discussion, 'quoteLinks'>>(
  { people: many(anyPerson), comments: many(comment) },
  { quoteLinks: many(quoteLink) },
);

/**
 * What checks how formulas look: `mathml` of `parse-mathml.ts`. Elements leave it out, and what draws them skips what it does
 * not know: few readers see a formula.
 */
export type DrawnFormulas = Partial<Pick<Context, 'mathml'>>;

const contextOf = (
  { depth = 64, nodes = 1_000_000, base, mistakes, mathml }: ParseOptions & DrawnFormulas,
  people?: Set<string>,
): Context => ({
  depth,
  nodes,
  base,
  read: 0,
  pardons: 5,
  people,
  mistakes: new Mistakes(mistakes),
  mathml,
});

/** A discussion, or a {@link ParseError}: see `parse-whole.ts`. */
export function parseWith(value: unknown, options: ParseOptions & DrawnFormulas): Discussion {
  const context = contextOf(options, new Set());
  const copy = attempt(parts, value, '', context);
  const { error } = context.mistakes;
  if (error) throw error;
  delete copy!.$schema;
  return copy as Discussion;
}

/** What {@link salvageDiscussion} could read. */
export interface Salvaged {
  /** The parts that could be read, without what is unfit in them; undefined where nothing is a discussion. */
  readonly parts: Partial<Discussion> | undefined;
  /** Every mistake, up to the limit; undefined where there is none. */
  readonly error: ParseError | undefined;
  /** Which whole parts were given and could not be read. */
  readonly lost: { readonly article: boolean; readonly comments: boolean };
}

/** Reads a property of anything; undefined where that throws. */
function given(value: unknown, key: string): unknown {
  try {
    return (value as Record<string, unknown> | null | undefined)?.[key] ?? undefined;
  } catch {
    return null;
  }
}

function salvagedOf(
  value: unknown,
  { $schema: _, ...parts }: Partial<Discussion> & { $schema?: string },
  { mistakes }: Context,
): Salvaged {
  const list = given(value, 'comments');
  const kept = parts.comments ?? [];
  const left = Array.isArray(list) && parts.comments ? list.length - kept.length : 0;
  // What was left out is counted, so that nothing is lost without a word.
  const counted = new Set(kept.filter(({ status }) => status !== 'deleted' && status !== 'queued').map(({ id }) => id))
    .size;
  return {
    parts: { ...parts, ...(left > 0 && parts.commentCount === undefined && { commentCount: counted + left }) },
    error: mistakes.error,
    lost: {
      article: !parts.article && given(value, 'article') !== undefined,
      comments: !parts.comments && list !== undefined,
    },
  };
}

/**
 * Like `parseDiscussion`, for showing as much as can be shown: a comment, a person, a date that is unfit is left
 * out, or kept as far as it can be read, and spoils nothing else. Never throws.
 */
export function salvageDiscussion(value: unknown, limits: ParseOptions & DrawnFormulas = {}): Salvaged {
  const context = contextOf(limits, new Set());
  const salvaged = salvagedOf(value, attempt(parts, value, '', context) ?? {}, context);
  return salvaged.parts?.article || salvaged.parts?.comments ? salvaged : { ...salvaged, parts: undefined };
}

/** The same for parts that are given one by one, as to an element that shows some of them. */
export function salvageParts(value: unknown): Salvaged {
  const context = contextOf({}, given(value, 'people') === undefined ? undefined : new Set());
  return salvagedOf(value, attempt(knownParts, value, '', context) ?? {}, context);
}

/** The same for some comments with their people, who may name people and comments that are not among them. */
export function salvageComments(value: unknown, limits: ParseLimits = {}): Pick<Salvaged, 'parts' | 'error'> {
  const context = contextOf(limits);
  const copy = attempt(batchParts, value, '', context);
  const { error } = context.mistakes;
  return { parts: copy?.comments && copy, error };
}
