// What a mutation run takes at a time: the files that are changed, and the folders of tests that have to notice. The
// nearest tests alone: a mutant that only a distant test notices is one whose cause is hard to find.

/** The folder of src that is mutated, and the folders of tests below test/node that are run. */
export const slices = {
  model: ['model'],
  // What is told of an essay is tested where essays are checked.
  formats: ['formats', 'collection'],
  quotes: ['quotes'],
  conversation: ['conversation'],
  'sources/shared': ['sources'],
  'sources/bluesky': ['sources'],
  'sources/isso': ['sources'],
  'sources/mastodon': ['sources'],
  'sources/remark42': ['sources'],
  'sources/twikoo': ['sources'],
  'sources/artalk': ['sources'],
  'sources/github': ['sources'],
  'sources/lemmy': ['sources'],
  'sources/hacker-news': ['sources'],
  'sources/discourse': ['sources'],
  'sources/hypothesis': ['sources'],
  'sources/webmention': ['sources'],
  'sources/cusdis': ['sources'],
  'sources/rest': ['sources'],
  'sources/waline': ['sources'],
  'sources/wordpress': ['sources'],
};

/** The slice that a file of src belongs to, if any. */
export const sliceOf = (file) => Object.keys(slices).find((slice) => file.startsWith(`src/${slice}/`));
