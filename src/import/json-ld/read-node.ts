import type { Translation } from '../../model/article.js';
import type { AuthorRole, Reaction } from '../../model/comment.js';
import { webUrl } from '../../model/safe-url.js';
import { looksLikeHtml } from '../html/looks-like-html.js';
import type { ReadContext } from '../format.js';
import type { InputPlace, RawArticle, RawComment, RawPerson, RawThread } from '../raw.js';

/** An object of JSON-LD. */
export type JsonNode = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const essays =
  /^(?:Article|BlogPosting|NewsArticle|TechArticle|ScholarlyArticle|OpinionNewsArticle|DiscussionForumPosting|SocialMediaPosting|QAPage|Question|Report|WebPage|CreativeWork)$/;
const comments = /^(?:Comment|UserComments|Answer|CorrectionComment)$/;

const typesOf = (node: JsonNode): readonly string[] =>
  listOf(node['@type'] ?? node.type).map((one) => `${one}`.replace(/^https?:\/\/schema\.org\/|^schema:/, ''));

/** Whether an object is a work with comments or an article, of which the surest types come first. */
export function essayRank(node: JsonNode): number {
  const types = typesOf(node).filter((type) => essays.test(type));
  if (types.length === 0) return 0;
  const hasComments = listOf(node.comment ?? node.suggestedAnswer).length > 0;
  const isPage = types.every((type) => type === 'WebPage' || type === 'CreativeWork' || type === 'QAPage');
  return (hasComments ? 4 : 0) + (isPage ? 1 : 2) + ((text(node.articleBody) ?? text(node.text)) ? 1 : 0);
}

export const isComment = (node: JsonNode): boolean => typesOf(node).some((type) => comments.test(type));

/** All objects, also those of `@graph` and within others, but not comments in works. */
export function* nodesOf(value: unknown, depth = 0): Iterable<JsonNode> {
  if (depth > 20) return;
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one, depth + 1);
  else if (isNode(value)) {
    yield value;
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
      if (typeof value[name] === 'object') yield* nodesOf(value[name], depth + 1);
  }
}

/** A work of schema.org and its comments as a thread. Comments may hold comments, or name their parents. */
export function readNode(node: JsonNode, file: string, { log, options }: ReadContext): RawThread {
  const found: RawComment[] = [];
  const steps: { readonly value: unknown; readonly parent: string | undefined; readonly path: string }[] = [];
  const push = (holder: JsonNode, parent: string | undefined, path: string): void => {
    for (const name of ['comment', 'suggestedAnswer', 'acceptedAnswer'])
      for (const [index, value] of listOf(holder[name]).entries())
        steps.push({ value, parent, path: `${path}${path && '.'}${name}[${index}]` });
  };
  push(node, undefined, '');
  for (let at = 0; at < steps.length; at += 1) {
    const { value, parent, path } = steps[at]!;
    if (!isNode(value)) {
      // An id or an address stands for a comment that is not here.
      log.readComment();
      log.leaveOutComment('unreadable');
      const got = JSON.stringify(value).slice(0, 60);
      log.add('comment/unreadable', 'lost', { file, path }, { expected: 'a comment', got });
      continue;
    }
    const comment = readComment(value, parent, `${at + 1}`, { file, path }, options.text);
    if (text(value.email) || listOf(value.author).some((one) => isNode(one) && text(one.email)))
      log.dropPrivate('e-mail address');
    found.push(comment);
    push(value, comment.id, path);
  }
  const url = text(node.url) ?? addressOf(node.mainEntityOfPage) ?? webId(node);
  const title = text(node.headline) ?? text(node.name);
  const reported = Number(node.commentCount ?? node.answerCount ?? Number.NaN);
  const article = articleOf(node, options.text);
  return {
    id: idOf(node) ?? url ?? (title || 'page'),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    aliases: listOf(node.sameAs).filter((one): one is string => typeof one === 'string'),
    ...(article && { article }),
    comments: found,
    ...(Number.isInteger(reported) && { reported }),
    place: { file },
  };
}

type Kind = 'html' | 'markdown' | 'plain' | undefined;

function readComment(
  node: JsonNode,
  parent: string | undefined,
  number: string,
  place: InputPlace,
  kind: Kind,
): RawComment {
  const [author] = listOf(node.author ?? node.creator).flatMap((one) => personOf(one) ?? []);
  const [said] = listOf(node.parentItem).flatMap((one) =>
    isNode(one) ? (idOf(one) ?? []) : plainId(`${one as string}`),
  );
  const published = text(node.datePublished) ?? text(node.dateCreated) ?? text(node.commentTime);
  const modified = text(node.dateModified);
  const url = text(node.url);
  const language = text(node.inLanguage);
  const [up, down] = [Number(node.upvoteCount ?? 0), Number(node.downvoteCount ?? 0)];
  return {
    id: idOf(node) ?? number,
    ...((said ?? parent) !== undefined && { parent: (said ?? parent)! }),
    ...(author && { author }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(up > 0 && { upvotes: up }),
    ...(down > 0 && { downvotes: down }),
    ...roleOf(node),
    reactions: listOf(node.interactionStatistic).flatMap(reactionOf),
    status: text(node.creativeWorkStatus) === 'Deleted' ? 'deleted' : 'public',
    text: rawText(text(node.text) ?? text(node.commentText) ?? text(node.description) ?? '', kind),
    place,
  };
}

function articleOf(node: JsonNode, kind: Kind): RawArticle | undefined {
  const words = text(node.articleBody) ?? text(node.text);
  if (words === undefined) return undefined;
  const [published, modified] = [text(node.datePublished), text(node.dateModified)];
  const [subtitle, description, language] = [
    text(node.alternativeHeadline),
    text(node.description) ?? text(node.abstract),
    text(node.inLanguage),
  ];
  const image = addressOf(listOf(node.image)[0]);
  const keywords = listOf(node.keywords)
    .flatMap((one) => `${one as string}`.split(/\s*,\s*/))
    .filter(Boolean);
  return {
    text: rawText(words, kind),
    authors: listOf(node.author).flatMap((one) => personOf(one) ?? []),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    ...(keywords.length > 0 && { keywords }),
    ...(language !== undefined && { language }),
    ...(image !== undefined && { image }),
    translations: [
      ...listOf(node.translationOfWork).flatMap((one) => translationOf(one, true)),
      ...listOf(node.workTranslation).flatMap((one) => translationOf(one, false)),
    ],
  };
}

const roles: readonly string[] = ['administrator', 'moderator', 'member', 'author', 'bot'] satisfies AuthorRole[];

/** What an author is to the page, where a role stands around them: https://schema.org/Role */
function roleOf(node: JsonNode): { readonly authorRole?: AuthorRole } {
  const names = [...listOf(node.creator), ...listOf(node.author)].flatMap((one) =>
    isNode(one) ? (text(one.roleName)?.toLowerCase() ?? []) : [],
  );
  const role = names.find((name) => roles.includes(name));
  return role === undefined ? {} : { authorRole: role as AuthorRole };
}

function reactionOf(value: unknown): readonly Reaction[] {
  if (!isNode(value) || !`${value.interactionType as string}`.endsWith('ReactAction')) return [];
  const [name, count] = [text(value.name)?.trim(), Number(value.userInteractionCount)];
  return name && /^\S{1,60}$/.test(name) && Number.isSafeInteger(count) && count >= 0 ? [{ name, count }] : [];
}

/** A work in another language, of which the language and an address are known. */
function translationOf(value: unknown, isOriginal: boolean): readonly Translation[] {
  if (!isNode(value)) return [];
  const inLanguage = text(value.inLanguage);
  const url = webUrl(addressOf(value) ?? webId(value));
  const headline = text(value.headline) ?? text(value.name);
  if (inLanguage === undefined || !url) return [];
  return [{ inLanguage, url, ...(headline && { headline }), ...(isOriginal && { isOriginal }) }];
}

/** schema.org says text; sites write HTML there too. */
function rawText(words: string, kind: Kind): { html: string } | { plain: string } | { markdown: string } {
  if (kind === 'markdown') return { markdown: words };
  if (kind === 'html' || (kind === undefined && looksLikeHtml(words))) return { html: words };
  return { plain: words };
}

export function personOf(value: unknown): RawPerson | undefined {
  if (typeof value === 'string') return value ? { name: value } : undefined;
  if (!isNode(value)) return undefined;
  // A role stands around the person who has it.
  if (value.roleName !== undefined) return personOf(value.author ?? value.creator);
  const [name, url, image] = [text(value.name) ?? text(value.alternateName), text(value.url), addressOf(value.image)];
  if (name === undefined) return undefined;
  return { name, ...(url !== undefined && { url }), ...(image !== undefined && { image }) };
}

export function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0]);
  if (isNode(value)) return text(value['@value']);
  return typeof value === 'string' && value.trim() ? value : typeof value === 'number' ? `${value}` : undefined;
}

const addressOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : isNode(value) ? (text(value.url) ?? webId(value)) : undefined;

const webId = (node: JsonNode): string | undefined => {
  const id = text(node['@id']);
  return id !== undefined && /^https?:/i.test(id) ? id : undefined;
};

const idOf = (node: JsonNode): string | undefined => {
  const id = text(node['@id']) ?? text(node.identifier) ?? fragmentOf(text(node.url));
  return id === undefined ? undefined : plainId(id);
};

const fragmentOf = (url: string | undefined): string | undefined => url?.split('#')[1];

/** The part of an address behind `#`, without what engines put before the id. */
const plainId = (id: string): string =>
  id.replace(/^.*#(?=.)/, '').replace(/^(?:comment|answer|post)[-_]?(?=\w*\d)/i, '');
