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
  image: 'image',
  license: 'license',
  tags: 'keywords',
  source: 'source',
};

/** The keys of front matter that are about the whole discussion. */
export const discussionKeys: Readonly<Record<string, string>> = {
  people: 'people',
  reported: 'commentCount',
  quoteLinks: 'quoteLinks',
};
