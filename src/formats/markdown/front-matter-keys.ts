/** The keys of an essay's front matter, and what they are called in the model. Others become `data`. */
export const articleKeys: Readonly<Record<string, string>> = {
  id: 'id',
  title: 'headline',
  subtitle: 'alternativeHeadline',
  description: 'description',
  author: 'author',
  date: 'datePublished',
  updated: 'dateModified',
  language: 'inLanguage',
  url: 'url',
  aliases: 'sameAs',
  translations: 'workTranslation',
  image: 'image',
  license: 'license',
  tags: 'keywords',
  source: 'source',
};

/** The keys of a translation, and what they are called in the model. */
export const translationKeys: Readonly<Record<string, string>> = {
  language: 'inLanguage',
  url: 'url',
  title: 'headline',
  original: 'isOriginal',
};

/** The keys of front matter that are about the whole discussion. */
export const discussionKeys: Readonly<Record<string, string>> = {
  people: 'people',
  reported: 'commentCount',
  quoteLinks: 'quoteLinks',
};

/** Keys of front matter that are no part of the model. */
export const ownKeys: readonly string[] = ['draft', 'math'];

/** Every key that has a meaning. */
export const knownKeys: readonly string[] = [...Object.keys(articleKeys), ...Object.keys(discussionKeys), ...ownKeys];

/** What other systems call the same. */
export const foreignKeys: Readonly<Record<string, string>> = {
  authors: 'author',
  byline: 'author',
  canonical: 'url',
  canonical_url: 'url',
  categories: 'tags',
  cover: 'image',
  dateModified: 'updated',
  datePublished: 'date',
  excerpt: 'description',
  headline: 'title',
  inLanguage: 'language',
  keywords: 'tags',
  lang: 'language',
  lastmod: 'updated',
  licence: 'license',
  link: 'url',
  modified: 'updated',
  permalink: 'url',
  translation: 'translations',
  pubDate: 'date',
  published: 'date',
  redirect_from: 'aliases',
  replies: 'reported',
  sameAs: 'aliases',
  subject: 'title',
  summary: 'description',
  tag: 'tags',
};

/** The keys of a person. */
export const personKeys: readonly string[] = ['id', 'name', 'aliases', 'url', 'image'];

/** The attributes of a reply, and what they are called in the model. */
export const replyAttributes: Readonly<Record<string, string>> = {
  id: 'id',
  by: 'author',
  role: 'authorRole',
  'in-reply-to': 'inReplyTo',
  date: 'datePublished',
  updated: 'dateModified',
  lang: 'inLanguage',
  url: 'url',
  warning: 'contentWarning',
  status: 'status',
  kind: 'kind',
  up: 'upvoteCount',
  down: 'downvoteCount',
  reactions: 'reactions',
  pinned: 'isPinned',
  source: 'source.system',
  'source-id': 'source.id',
  'source-url': 'source.url',
};
