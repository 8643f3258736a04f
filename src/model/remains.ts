import type { Block } from './body.js';
import { wellFormed } from './well-formed.js';

/** What can be found in a value that is no node: the words that it says, or what it holds. */
interface Remains {
  readonly words?: string;
  readonly children?: readonly unknown[];
  /** Whether it is something that stands within a line. */
  readonly isInline: boolean;
}

const nothing: Remains = { isInline: false };
const inlineTypes =
  /^(text|break|inlineCode|inlineMath|emphasis|strong|delete|link|superscript|subscript|footnoteReference)$/;

/** Longer lists in what is unfit are not looked through. */
const most = 10_000;

const isWords = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.trim() !== '') || (typeof value === 'number' && Number.isFinite(value));

/** Never throws: what cannot be read holds nothing. */
export function remainsOf(value: unknown): Remains {
  try {
    if (isWords(value)) return { words: wellFormed(`${value}`), isInline: true };
    if (typeof value !== 'object' || value === null) return nothing;
    const { type, children, value: own, alt } = value as Readonly<Record<string, unknown>>;
    const isInline = typeof type === 'string' && inlineTypes.test(type);
    if (Array.isArray(children))
      return children.length > most ? nothing : { children: Array.from(children as unknown[]), isInline };
    const words = [own, children, alt].find(isWords);
    return words === undefined ? { isInline } : { words: wellFormed(`${words}`), isInline };
  } catch {
    return nothing;
  }
}

/** The blocks of something that is nearly a body: a list of them, or an object that holds one without being a root. */
export function bodyLike(
  value: unknown,
): { readonly children: readonly unknown[]; readonly type?: unknown } | undefined {
  try {
    if (Array.isArray(value)) return { children: value as unknown[] };
    const { type, children } = (value ?? {}) as Readonly<Record<string, unknown>>;
    return type !== 'root' && Array.isArray(children) ? { children: children as unknown[], type } : undefined;
  } catch {
    return undefined;
  }
}

/** Plain words as paragraphs, which empty lines part. */
export const asBlocks = (words: string): Block[] =>
  wellFormed(words)
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', children: [{ type: 'text', value: part.trim() }] }));
