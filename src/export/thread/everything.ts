import type { ExportFormat, Keeps } from '../format.js';

/** Every field of the model. */
export const everything: Keeps = {
  article: [
    ...['authors', 'alternativeHeadline', 'description', 'datePublished', 'dateModified', 'inLanguage', 'url'],
    ...['sameAs', 'workTranslation', 'image', 'license', 'keywords', 'source', 'data'],
  ],
  comment: [
    ...['datePublished', 'dateModified', 'inLanguage', 'url', 'contentWarning', 'kind', 'upvoteCount'],
    ...['downvoteCount', 'isPinned', 'source', 'authorRole', 'reactions'],
  ],
  person: ['aliases', 'url', 'image'],
  discussion: ['commentCount', 'quoteLinks'],
};

/** What a format says of itself that holds a discussion as it is. */
export const asItIs = {
  keeps: everything,
  text: 'body',
  statuses: ['held', 'queued', 'deleted'],
  parents: 'ids',
  times: 'iso',
} as const satisfies Omit<ExportFormat, 'write'>;
