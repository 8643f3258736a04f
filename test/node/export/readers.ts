import type { ExportFormatName } from '../../../src/export/index.js';
import type { ReadThreadsOptions } from '../../../src/import/index.js';

/** How what a format writes is read again: the name of the import format, and the file that has the replies. */
export interface Reader {
  readonly reads: string;
  readonly path: string;
  /** What has to be said, since the files do not say it. */
  readonly options?: ReadThreadsOptions;
}

/** The formats that are both written and read. A folder of Markdown is read as one, by `readMarkdown`. */
export const readers = {
  json: { reads: 'json', path: 'kettle.json' },
  html: { reads: 'page', path: 'kettle/index.html' },
  atom: { reads: 'feed', path: 'kettle/replies.xml' },
  'json-feed': { reads: 'json-feed', path: 'kettle/replies.json' },
  'json-ld': { reads: 'json-ld', path: 'kettle.jsonld' },
  wxr: { reads: 'wxr', path: 'wordpress.xml' },
  disqus: { reads: 'wxr', path: 'disqus.xml' },
  isso: { reads: 'isso', path: 'isso.json', options: { timeZone: 'UTC' } },
  artrans: { reads: 'artalk', path: 'comments.artrans' },
  commento: { reads: 'commento', path: 'commento.json' },
  remark42: { reads: 'remark42', path: 'remark.backup' },
  waline: { reads: 'waline', path: 'waline.json' },
  twikoo: { reads: 'twikoo', path: 'twikoo.json' },
  csv: { reads: 'csv', path: 'comments.csv' },
} as const satisfies Readonly<Partial<Record<ExportFormatName, Reader>>>;
