import type { ExportFormat } from '../format.js';
import { htmlOf } from '../text/html.js';
import { sqlInstant, unknownInstant } from '../text/instant.js';
import { inParts, type Piece } from '../text/parts.js';
import { commentElement } from '../text/wordpress-comment.js';
import { cdata, escapeXml } from '../text/xml.js';
import { Numbers } from '../thread/numbers.js';

/**
 * What Disqus imports ("Custom XML import format"), which is not what it exports. Its files are below 50 MB, and a comment has
 * three signs or more. Guests without an e-mail address keep their names; none is made up.
 */
export const format: ExportFormat = {
  keeps: { article: ['datePublished', 'url'], comment: ['datePublished'], person: ['url'], discussion: [] },
  text: 'html',
  statuses: ['held'],
  parents: 'comments',
  ids: 'numbers',
  hasTypedBreaks: true,
  minLength: 3,
  needsAddress: true,
  commentsOnly: true,
  times: 'instant',
  demandsTimes: true,
  async *write(threads, { log, options }) {
    const numbers = new Numbers(log);
    async function* pieces(): AsyncIterable<Piece> {
      for await (const thread of threads) {
        const ids = numbers.of(thread);
        const { article, slug, title, address, people } = thread;
        yield {
          open: `<item>
<title>${escapeXml(title)}</title>
<link>${escapeXml(address!)}</link>
<content:encoded>${cdata(article ? htmlOf(article.body, { people }) : '')}</content:encoded>
<dsq:thread_identifier>${escapeXml(article?.id ?? slug)}</dsq:thread_identifier>
<wp:post_date_gmt>${sqlInstant(article?.datePublished) ?? ''}</wp:post_date_gmt>
<wp:comment_status>open</wp:comment_status>
`,
          items: thread.parentsFirst.map((one) => commentElement(one, thread, ids, { unknown, hasKind: false })),
          close: '</item>\n',
        };
      }
    }
    yield* inParts(pieces(), {
      ...{ head, tail: '</channel>\n</rss>\n', maxBytes: options.maxBytes ?? 49_000_000 },
      path: (number) => (number === 1 ? 'disqus.xml' : `disqus.${number}.xml`),
    });
  },
};

const unknown = sqlInstant(unknownInstant)!;

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dsq="http://www.disqus.com/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.0/">
<channel>
`;
