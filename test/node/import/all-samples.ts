import type { ReaderSample } from '../../../src/testing/index.js';
import { conversations } from './exports/conversations.js';
import { staticComments } from './exports/static-comments.js';
import { storedComments } from './exports/stored-comments.js';
import { tablesAndMails } from './exports/tables-and-mails.js';
import { samples } from './formats/samples.js';
import { reordered } from './reordered.js';
import { comment, item, wxr } from './wxr-text.js';

/** A small export of a format. */
export interface NamedSample extends ReaderSample {
  readonly format: string;
  readonly input: string;
}

const secrets = ['ann@mail.example', '203.0.113.7'];

const site = wxr(
  item({ id: 7, title: 'Tea', content: 'Words' }, [
    comment({ id: 1, email: 'ann@mail.example', ip: '203.0.113.7', content: 'One', utc: '2024-03-01 10:00:00' }),
    comment({ id: 2, content: 'Two', parent: 1, utc: '2024-03-01 10:00:01' }),
    comment({ id: 3, content: 'Local', parent: 2, utc: '0000-00-00 00:00:00', local: '2024-03-02 10:00:00' }),
    comment({ id: 4, content: 'Held', approved: '0', utc: '2024-03-03 10:00:00' }),
  ]),
);
const disqus = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="1"><id/><link>https://a.example/tea/</link><title>Tea</title><isDeleted>false</isDeleted></thread>
${[5, 6, 7]
  .map(
    (id) =>
      `<post dsq:id="${id}"><message><![CDATA[<p>Words ${id}</p>]]></message><createdAt>2024-03-01T1${id}:00:00Z</createdAt><isDeleted>${id === 6}</isDeleted><isSpam>false</isSpam><author><name>Ann</name><email>ann@mail.example</email></author><ipAddress>203.0.113.7</ipAddress><thread dsq:id="1"/>${id > 5 ? `<parent dsq:id="${id - 1}"/>` : ''}</post>`,
  )
  .join('\n')}
</disqus>`;
const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Site</title>
${[1, 2, 3]
  .map(
    (id) =>
      `<entry><id>https://a.example/tea/#comment-${id}</id><thr:in-reply-to ref="https://a.example/tea/${id > 1 ? `#comment-${id - 1}` : ''}"/><published>2024-07-0${id}T00:00:00+05:30</published><author><name>Ann</name><email>ann@mail.example</email></author><content type="html">Words ${id}</content></entry>`,
  )
  .join('\n')}
</feed>`;

const jsonFeed = JSON.stringify({
  ...{
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Comments on: Tea',
    home_page_url: 'https://a.example/tea/',
  },
  items: [1, 2, 3].map((id) => ({
    ...{ id: `https://a.example/tea/#comment-${id}`, content_html: `<p>Words ${id}</p>`, authors: [{ name: 'Ann' }] },
    date_published: `2024-07-0${id}T00:00:00+05:30`,
    _colloquy: { in_reply_to: `https://a.example/tea/${id > 1 ? `#comment-${id - 1}` : ''}` },
  })),
});

/** Every export of the tests, of all formats that hold comments with dates. */
export const allSamples: readonly NamedSample[] = [
  { format: 'wxr', input: site, comments: 4 },
  { format: 'disqus', input: disqus, comments: 3 },
  { format: 'feed', input: atom, comments: 3 },
  { format: 'json-feed', input: jsonFeed, comments: 3 },
  ...samples.map(({ format, text }) => ({ format, input: text, file: 'export' })),
  ...[...storedComments, ...conversations, ...staticComments, ...tablesAndMails].map(
    ({ format, text, file = 'export' }) => ({ format, input: text, file }),
  ),
].map((one) => ({ ...one, secrets, endsAnywhere: !/^\s*[[{<]/.test(one.input), ...reordered(one) }));
