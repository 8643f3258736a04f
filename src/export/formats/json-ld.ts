import { jsonLd } from '../../formats/json-ld.js';
import { plainText } from '../../model/plain-text.js';
import type { ExportFormat } from '../format.js';
import { printJson } from '../text/json.js';
import { writtenDiscussion } from '../thread/written-discussion.js';

/** Each essay as JSON-LD, in the words of schema.org: https://schema.org/BlogPosting */
export const format: ExportFormat = {
  keeps: {
    article: [
      ...['authors', 'alternativeHeadline', 'description', 'datePublished', 'dateModified', 'inLanguage', 'url'],
      ...['sameAs', 'workTranslation', 'image', 'license', 'keywords'],
    ],
    comment: [
      'datePublished',
      'dateModified',
      'inLanguage',
      'url',
      'upvoteCount',
      'downvoteCount',
      'authorRole',
      'reactions',
    ],
    person: ['url'],
    discussion: ['commentCount'],
  },
  text: 'plain',
  statuses: [],
  parents: 'comments',
  times: 'iso',
  async *write(threads) {
    for await (const thread of threads) {
      const { slug, article, address } = thread;
      const data = {
        ...jsonLd(writtenDiscussion(thread)),
        ...(address !== undefined && { url: address, mainEntityOfPage: address }),
        ...(article && { articleBody: plainText(article.body) }),
      };
      yield { path: `${slug}.jsonld`, content: printJson(data) };
    }
  },
};
