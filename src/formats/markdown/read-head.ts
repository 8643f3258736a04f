import { describe } from '../../model/parse-error.js';
import { resolvedUrl } from '../../model/resolved-url.js';
import type { Findings } from './finding.js';
import {
  articleKeys,
  discussionKeys,
  foreignKeys,
  knownKeys,
  ownKeys,
  personKeys,
  translationKeys,
} from './front-matter-keys.js';
import { readFrontMatter, type YamlPlace } from './front-matter.js';
import { meantFlag } from './meant.js';
import { nearest } from './nearest.js';
import type { ResolveAddress } from './resolve-address.js';
import type { Sources } from './sources.js';

/** What the front matter of an essay says. */
export interface Head {
  readonly article: Record<string, unknown>;
  readonly discussion: Record<string, unknown>;
  readonly draft: boolean;
  /** Whether single dollars are around formulas. */
  readonly math: boolean;
}

/** What the front matter is read with. */
export interface HeadContext {
  readonly file: string;
  readonly findings: Findings;
  /** How many UTF-16 code units of the file stand before the front matter. */
  readonly before: number;
  readonly sources: Sources;
  readonly base: string | undefined;
  readonly resolve: ResolveAddress | undefined;
  readonly doubts: boolean;
}

/** Reads the front matter of an essay. Keys that are not known become `data`. */
export function readHead(yaml: string, context: HeadContext): Head {
  const { findings } = context;
  const { entries, places } = readFrontMatter(yaml, findings);
  const article: Record<string, unknown> = {};
  const discussion: Record<string, unknown> = {};
  const data: Record<string, unknown> = {};
  const given = new Set(entries.map(({ key }) => key));
  const own: Record<string, boolean> = { draft: false, math: false };
  for (const { key, value, place } of entries) {
    const name = Object.hasOwn(articleKeys, key) ? articleKeys[key] : undefined;
    const part = Object.hasOwn(discussionKeys, key) ? discussionKeys[key] : undefined;
    if (name) article[name] = (name === 'image' ? pictureIn(value, place, findings) : value) ?? undefined;
    else if (part) discussion[part] = value ?? undefined;
    else if (ownKeys.includes(key)) own[key] = readFlag(key, value, place, findings);
    else {
      data[key] = value;
      if (context.doubts) doubtKey(key, place, given, findings);
    }
    const top = name ? `article.${name}` : (part ?? `article.data.${key}`);
    notePlaces(key, top, value, places, context);
  }
  if (context.doubts) doubtPeople(discussion['people'], places, findings);
  if (Object.keys(data).length > 0) article['data'] = data;
  nameTranslations(article, places, findings);
  resolveAddresses(article, places, context);
  return { article, discussion, draft: own['draft']!, math: own['math']! };
}

/** Notes where an entry and all that is in it stand. */
function notePlaces(
  key: string,
  top: string,
  value: unknown,
  places: ReadonlyMap<string, YamlPlace>,
  { file, findings, before, sources }: HeadContext,
): void {
  for (const [path, place] of places) {
    if (path !== key && !path.startsWith(`${key}.`) && !path.startsWith(`${key}[`)) continue;
    sources.set(`${top}${inModel(key, path.slice(key.length))}`, {
      ...findings.placeOf(place),
      file,
      name: path,
      range: { start: before + place.start, end: before + place.end },
      syntax: 'yaml',
      value: valueAt(value, path.slice(key.length)),
    });
  }
}

/** The rest of a path, in the names of the model. */
const inModel = (key: string, rest: string): string =>
  key === 'translations'
    ? rest.replace(/\.([^.]+)$/, (whole, name: string) =>
        Object.hasOwn(translationKeys, name) ? `.${translationKeys[name]}` : whole,
      )
    : rest;

/** The part of a value that a path such as `[1].name` leads to. */
const valueAt = (value: unknown, path: string): unknown =>
  [...path.matchAll(/[^.[\]]+/g)].reduce<unknown>(
    (at, [step]) => (at as Record<string, unknown> | null)?.[step],
    value,
  );

/** Gives the fields of translations their names of the model. */
function nameTranslations(
  article: Record<string, unknown>,
  places: ReadonlyMap<string, YamlPlace>,
  findings: Findings,
): void {
  const { workTranslation } = article;
  if (!Array.isArray(workTranslation)) return;
  article['workTranslation'] = workTranslation.map((one: unknown, index) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    const known = Object.keys(translationKeys);
    return Object.fromEntries(
      Object.entries(one).flatMap(([key, value]: [string, unknown]) => {
        if (Object.hasOwn(translationKeys, key)) return [[translationKeys[key]!, value ?? undefined]];
        const meant = nearest(
          key,
          known.filter((name) => !(name in one)),
        );
        findings.add(
          'lost',
          places.get(`translations[${index}].${key}`)?.key,
          `a translation to have ${known.map((name) => `\`${name}\``).join(', ')}`,
          `\`${key}\``,
          { ...(meant && { suggestion: `${meant}:` }) },
        );
        return [];
      }),
    );
  });
}

/** Other systems give a picture as an object, with a description of it. */
function pictureIn(value: unknown, place: YamlPlace, findings: Findings): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { url, src = url } = value as Record<string, unknown>;
  if (typeof src !== 'string') return value;
  findings.add('mended', place, '`image` to be an address', describe(value), { suggestion: `image: ${src}` });
  return src;
}

function readFlag(key: string, value: unknown, place: YamlPlace, findings: Findings): boolean {
  if (typeof value === 'boolean') return value;
  const meant = meantFlag(typeof value === 'object' ? '' : `${value as string}`);
  findings.add(meant.sure ? 'mended' : 'refused', place, `\`${key}\` to be true or false`, describe(value), {
    suggestion: `${key}: ${meant.value}`,
    ...(meant.sure && { fix: { start: place.start, end: place.end, text: meant.value } }),
  });
  // What was perhaps not to be seen yet is not shown.
  return meant.value !== 'false';
}

/** A key that is known by another name, or is spelt nearly like one that is known. */
function doubtKey(key: string, { key: place }: YamlPlace, given: ReadonlySet<string>, findings: Findings): void {
  const meant = Object.hasOwn(foreignKeys, key) ? foreignKeys[key] : nearest(key, knownKeys);
  if (meant === undefined || given.has(meant)) return;
  findings.add('doubtful', place, `a key such as \`${meant}\``, `\`${key}\`, which becomes \`data\` of the article`, {
    suggestion: `${meant}:`,
  });
}

function doubtPeople(people: unknown, places: ReadonlyMap<string, YamlPlace>, findings: Findings): void {
  if (!Array.isArray(people)) return;
  people.forEach((person: unknown, index) => {
    if (typeof person !== 'object' || person === null) return;
    for (const key of Object.keys(person)) {
      const place = places.get(`people[${index}].${key}`);
      if (personKeys.includes(key) || !place) continue;
      const meant = nearest(
        key,
        personKeys.filter((one) => !(one in person)),
      );
      findings.add(
        'lost',
        place.key,
        `a person to have ${personKeys.map((one) => `\`${one}\``).join(', ')}`,
        `\`${key}\``,
        {
          ...(meant && { suggestion: `${meant}:` }),
        },
      );
    }
  });
}

/** Pictures and former addresses may be relative, like those in the text. */
function resolveAddresses(
  article: Record<string, unknown>,
  places: ReadonlyMap<string, YamlPlace>,
  { findings, base, resolve }: HeadContext,
): void {
  const against = base ?? (typeof article['url'] === 'string' ? article['url'] : undefined);
  const absolute = (address: unknown, use: 'link' | 'picture', path: string): unknown => {
    if (typeof address !== 'string' || /^[a-z][a-z\d+.-]*:/i.test(address) || !/[./]/.test(address)) return address;
    return resolve?.(address, use, findings.placeOf(places.get(path))) ?? resolvedUrl(address, against) ?? address;
  };
  if (article['image'] !== undefined) article['image'] = absolute(article['image'], 'picture', 'image');
  if (/^\.{0,2}\//.test(`${article['url'] as string}`)) article['url'] = absolute(article['url'], 'link', 'url');
  const { sameAs, workTranslation } = article;
  if (Array.isArray(workTranslation))
    article['workTranslation'] = workTranslation.map((one: { url?: unknown } | null, at) =>
      typeof one?.url === 'string' ? { ...one, url: absolute(one.url, 'link', `translations[${at}].url`) } : one,
    );
  if (Array.isArray(sameAs))
    article['sameAs'] = sameAs.map((one: unknown, at) =>
      typeof one === 'string' && one.startsWith('/')
        ? (resolve?.(one, 'link', findings.placeOf(places.get(`aliases[${at}]`))) ?? resolvedUrl(one, against) ?? one)
        : one,
    );
}
