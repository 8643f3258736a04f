import { citedDate } from './dates.js';
import { keyOfWork } from './key.js';
import type { CitedName } from './names.js';
import { firstWords, oneLine } from './titles.js';
import type { Work } from './work.js';

/** A name in the terms of CSL-JSON: by its parts, or as a whole. */
export type CslName =
  { readonly literal: string } | { readonly family: string; readonly given?: string; readonly suffix?: string };

/** A date: the year, and the month and the day where they are known. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** A work in the terms of CSL-JSON, https://github.com/citation-style-language/schema: what Zotero, Pandoc and others read. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'post';
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  /** Of a comment: what it is on, which styles show in brackets. */
  readonly genre?: string;
  readonly 'reviewed-title'?: string;
  readonly 'reviewed-author'?: readonly CslName[];
  readonly URL: string;
  readonly language?: string;
}

const nameOf = ({ name, family, given, suffix }: CitedName): CslName =>
  family === undefined ? { literal: name } : { family, ...(given && { given }), ...(suffix && { suffix }) };

function dateOf(iso: string | undefined): CslDate | undefined {
  const date = citedDate(iso);
  if (!date) return undefined;
  const { year, month, day } = date;
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}

/** A work as an item of CSL-JSON. An article is a `webpage`, a comment a `post`, by its first twenty words. */
export function cslItem(work: Work): CslItem {
  const { kind, authors, title, words = '', articleAuthors = [], site, date, url, accessed, language } = work;
  const headline = oneLine(title);
  const name = kind === 'article' ? headline : firstWords(words, 20, language);
  const issued = dateOf(date);
  const read = dateOf(accessed);
  return {
    id: keyOfWork(work),
    type: kind === 'article' ? 'webpage' : 'post',
    ...(name && { title: name }),
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...(kind === 'comment' && { genre: headline ? `Comment on the article “${headline}”` : 'Comment' }),
    ...(kind === 'comment' && headline && { 'reviewed-title': headline }),
    ...(articleAuthors.length > 0 && { 'reviewed-author': articleAuthors.map(nameOf) }),
    ...(site && { 'container-title': site }),
    ...(issued && { issued }),
    ...(read && { accessed: read }),
    URL: url,
    ...(language && { language }),
  };
}

/** A work as a file of CSL-JSON, which holds a list. */
export const cslJson = (work: Work): string => `${JSON.stringify([cslItem(work)], undefined, 2)}\n`;
