import { authorsOf } from '../../model/authors.js';
import type { Discussion, Translation } from '../../model/index.js';
import { banner, entries, essayType } from './essay-modules.js';
import { valueText } from './module-text.js';

/** What a list of essays shows of one, and the types of it in the modules that are written. */
const types = {
  slug: 'Slug',
  headline: 'string',
  alternativeHeadline: 'string',
  description: 'string',
  authors: 'readonly string[]',
  datePublished: 'string',
  dateModified: 'string',
  inLanguage: 'string',
  url: 'string',
  image: 'string',
  keywords: 'readonly string[]',
  commentCount: 'number',
  workTranslation: 'readonly Translation[]',
  draft: 'true',
} as const;

/** What those types are here. */
interface Types {
  readonly Slug: string;
  readonly string: string;
  readonly 'readonly string[]': readonly string[];
  readonly number: number;
  readonly 'readonly Translation[]': readonly Translation[];
  readonly true: true;
}

type Name = keyof typeof types;
type Always = 'slug' | 'headline' | 'authors';
type Summary<Names extends Name> = { readonly [Key in Names]: Types[(typeof types)[Key]] };

/** What the index says of one essay: what a list of essays shows. */
export type EssaySummary = Summary<Always> & Partial<Summary<Exclude<Name, Always>>>;

const always: readonly string[] = ['slug', 'headline', 'authors'] satisfies Always[];

const comments: { readonly [Key in Name]?: string } = {
  authors: 'The names of its authors, in the order of the byline.',
  workTranslation: 'The same essay in other languages, with their addresses.',
  commentCount: 'How many replies there are, as the source counts them; left out where that is unknown.',
};

/** The fields of a summary as they stand in a declaration. */
const declaredFields = (Object.keys(types) as Name[])
  .map((name) => {
    const comment = comments[name];
    const field = `  readonly ${name}${always.includes(name) ? '' : '?'}: ${types[name]};\n`;
    return comment === undefined ? field : `  /** ${comment} */\n${field}`;
  })
  .join('');

/** What it takes from the article as it stands there. */
const shown = [
  'alternativeHeadline',
  'description',
  'datePublished',
  'dateModified',
  'inLanguage',
  'url',
  'image',
  'keywords',
  'workTranslation',
] as const satisfies Name[];

/** What the index says of an essay. */
export function summaryOf(
  slug: string,
  { article, people = [], comments, commentCount }: Discussion,
  draft: boolean,
): EssaySummary {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const count = commentCount ?? comments?.filter(({ status = 'published' }) => status === 'published').length;
  return {
    slug,
    headline: article?.headline ?? '',
    authors: authorsOf(article ?? {}).map((id) => names.get(id) ?? id),
    ...Object.fromEntries(shown.flatMap((key) => (article?.[key] === undefined ? [] : [[key, article[key]]]))),
    ...(count !== undefined && { commentCount: count }),
    ...(draft && { draft }),
  };
}

/** The newest first; those without a date last. */
export const byDate = (a: EssaySummary, b: EssaySummary): number => {
  const [one, other] = [a, b].map(({ datePublished = '' }) => Date.parse(datePublished) || -Infinity);
  return one === other ? (a.slug < b.slug ? -1 : 1) : other! > one! ? 1 : -1;
};

/** The index of all essays: a typed list without the texts, and a function that loads one of them. */
export function indexModules(summaries: readonly EssaySummary[]): Readonly<Record<string, string>> {
  const sorted = [...summaries].sort(byDate);
  const slugs = sorted.map(({ slug }) => JSON.stringify(slug));
  const ways = slugs.map((slug) => `  [${slug}, () => import(${slug.replace(/^"/, '"./').replace(/"$/, '.js"')})],\n`);
  return {
    'index.js': `${banner('all essays')}
export const essays = ${valueText(sorted)};

const modules = new Map([
${ways.join('')}]);

export async function loadEssay(slug) {
  const load = modules.get(slug);
  if (!load) throw new RangeError(\`Expected one of \${[...modules.keys()].join(', ')}, got \${slug}\`);
  return (await load()).discussion;
}
`,
    'index.d.ts': `${banner('all essays')}
import type { Discussion, Translation } from ${entries.model};

/** The names of the essays' folders. */
export type Slug = ${slugs.length > 0 ? slugs.map((slug) => `\n  | ${slug}`).join('') : 'never'};

/** An essay with its conversation. */
export type Essay = ${essayType};

/** What a list of essays shows of one. */
export interface EssaySummary {
${declaredFields}}

/** All essays without their texts, the newest first. */
export declare const essays: readonly EssaySummary[];

/** Loads one essay with its conversation. */
export declare function loadEssay(slug: Slug): Promise<Essay>;
`,
  };
}
