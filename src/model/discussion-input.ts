import type { Article } from './article.js';
import type { Comment } from './comment.js';
import type { Json } from './json.js';
import type { MathAttributes } from './mathml.js';
import type { Person } from './person.js';
import type { Passage, QuoteLink } from './quote-link.js';

/** A type as TypeScript infers it from JSON: `"published"` is any string, and what is left out may be undefined. */
type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly (infer Item)[]
        ? readonly Widened<Item>[]
        : { readonly [Key in keyof T]: Widened<T[Key]> | (undefined extends T[Key] ? undefined : never) };

/** A node of a body as TypeScript infers it from JSON. */
export interface NodeInput {
  readonly type: string;
  readonly children?: readonly NodeInput[] | undefined;
  readonly value?: string | undefined;
  readonly depth?: number | undefined;
  readonly ordered?: boolean | undefined;
  readonly start?: number | undefined;
  readonly checked?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly meta?: string | undefined;
  readonly url?: string | undefined;
  readonly alt?: string | undefined;
  readonly title?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly align?: readonly (string | null)[] | undefined;
  readonly identifier?: string | undefined;
  readonly label?: string | undefined;
  readonly mathml?: readonly MathInput[] | undefined;
  readonly data?: { readonly attribution?: string | undefined } | undefined;
}

/** An element of a formula as TypeScript infers it from JSON. */
export interface MathInput {
  readonly type: string;
  readonly children?: readonly MathInput[] | undefined;
  readonly value?: string | undefined;
  readonly attributes?: { readonly [Name in keyof MathAttributes]?: string | undefined } | undefined;
}

/** The optional properties of an object, which may be undefined. */
type Optional<T> = { readonly [Key in keyof T]?: Widened<T[Key]> | undefined };

/** An article as TypeScript infers it from JSON. */
export interface ArticleInput extends Optional<Omit<Article, 'id' | 'headline' | 'body' | 'author' | 'data'>> {
  readonly id: string;
  readonly headline: string;
  readonly author?: string | readonly string[] | undefined;
  readonly data?: { readonly [key: string]: Json | undefined } | undefined;
  readonly body: NodeInput;
}

/** A comment as TypeScript infers it from JSON. */
export interface CommentInput extends Optional<Omit<Comment, 'id' | 'body'>> {
  readonly id: string;
  readonly body: NodeInput;
}

/** A person as TypeScript infers it from JSON. */
export interface PersonInput extends Optional<Omit<Person, 'id' | 'name'>> {
  readonly id: string;
  readonly name: string;
}

/** A place and its words, as TypeScript infers them from JSON: it takes a pair for a list of either. */
interface SelectorInput {
  readonly type: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly exact?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

interface PassageInput extends Omit<Passage, 'selector'> {
  readonly selector: readonly (readonly SelectorInput[])[];
}

interface QuoteLinkInput extends Widened<Omit<QuoteLink, 'from' | 'to'>> {
  readonly from: PassageInput;
  readonly to: PassageInput;
}

/**
 * A discussion in JSON, as TypeScript infers its type where a file is imported: `import essay from './essay.json'`.
 * Every `Discussion` is one. Whether the values are right, only `parseDiscussion` can tell, or the element that is
 * given them.
 */
export interface DiscussionInput {
  readonly $schema?: string | undefined;
  readonly article?: ArticleInput | undefined;
  readonly people?: readonly PersonInput[] | undefined;
  readonly comments?: readonly CommentInput[] | undefined;
  readonly commentCount?: number | undefined;
  readonly quoteLinks?: readonly QuoteLinkInput[] | undefined;
}
