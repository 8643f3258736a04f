import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { discussion as essay } from '../../../src/content/index.js';
import { jsonLd } from '../../../src/formats/json-ld.js';
import { detectFormat, readThreads, type ImportReport, type Thread } from '../../../src/import/index.js';
import { plainText } from '../../../src/model/plain-text.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(input: string | Uint8Array, options = {}) {
  const reading = readThreads(input, { file: 'feed.xml', ...options });
  const threads: Thread[] = [];
  for await (const thread of reading) threads.push(thread);
  return { threads, report: reading.report() };
}

const shown = ({ discussion }: Thread): readonly (readonly unknown[])[] =>
  (discussion.comments ?? []).map(({ id, inReplyTo, author, datePublished, status, body }) => [
    id,
    inReplyTo,
    discussion.people?.find((one) => one.id === author)?.name,
    datePublished,
    ...(status ? [status] : []),
    plainText(body),
  ]);

const addsUp = ({ read: all, written, leftOut }: ImportReport): void =>
  assert.equal(all, written + Object.values(leftOut).reduce((a, b) => a + b, 0));

const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Site</title>
<entry><id>tag:1</id><title>On kettles</title><link rel="alternate" href="https://site.example/kettles/"/><published>2024-07-01T00:00:00Z</published><content type="html">&lt;p&gt;First.&lt;/p&gt;</content><author><name>Jo</name><email>jo@site.example</email></author></entry>
<entry><id>https://site.example/?p=4#comment-2</id><thr:in-reply-to ref="https://site.example/?p=4#comment-1"/><published>2024-07-03T00:00:00Z</published><author><name>Grace</name></author><content type="html">Two.</content></entry>
<entry><id>https://site.example/?p=4#comment-1</id><thr:in-reply-to ref="tag:1"/><published>2024-07-02T00:00:00Z</published><author><name>Ada</name></author><content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry></feed>`;

const kind = (name: string): string =>
  `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
const blogger = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://purl.org/atom/app#" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:gd="http://schemas.google.com/g/2005">
<entry><id>tag:blogger.com,1999:blog-1.settings.X</id>${kind('settings')}<title>X</title><content type="text">true</content></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-4</id>${kind('post')}<title type="text">On kettles</title><link rel="alternate" href="https://b.example/2024/07/on-kettles.html"/><published>2024-07-01T00:00:00.000-05:00</published><content type="html">First.&lt;br /&gt;More.</content></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-5</id>${kind('post')}<app:control><app:draft>yes</app:draft></app:control><title>Draft</title><content type="html">Not public.</content></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-11</id>${kind('comment')}<published>2024-07-02T00:00:00.000-05:00</published><content type="html">One.</content><author><name>Ada</name><email>noreply@blogger.com</email></author><thr:in-reply-to ref="tag:blogger.com,1999:blog-1.post-4" href="https://b.example/2024/07/on-kettles.html"/></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-12</id>${kind('comment')}<published>2024-07-03T00:00:00.000-05:00</published><content type="html">Two.</content><author><name>Grace</name></author><link rel="related" href="https://www.blogger.com/feeds/1/4/comments/default/11"/><thr:in-reply-to ref="tag:blogger.com,1999:blog-1.post-4"/></entry></feed>`;

const takeout = `<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><title>B</title>
<entry><id>tag:blogger.com,1999:blog-1.post-4</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>On kettles</title><content type='html'>First.</content><published>2024-07-01T00:00:00Z</published><blogger:filename>/2024/07/on-kettles.html</blogger:filename></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-11</id><blogger:parent>tag:blogger.com,1999:blog-1.post-4</blogger:parent><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><author><name>Anonymous</name><blogger:type>ANONYMOUS</blogger:type></author><content type='html'>One.</content><published>2024-07-02T00:00:00Z</published></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-12</id><blogger:parent>tag:blogger.com,1999:blog-1.post-4</blogger:parent><blogger:inReplyTo>tag:blogger.com,1999:blog-1.post-11</blogger:inReplyTo><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><author><name>Grace</name></author><content type='html'>Two.</content><published>2024-07-03T00:00:00Z</published></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-13</id><blogger:parent>tag:blogger.com,1999:blog-1.post-4</blogger:parent><blogger:type>COMMENT</blogger:type><blogger:status>SPAM_COMMENT</blogger:status><content type='html'>Buy.</content><published>2024-07-03T00:00:00Z</published></entry></feed>`;

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Kommentare zu: On &#8220;kettles&#8221;</title><atom:link href="https://site.example/kettles/feed/" rel="self"/><link>https://site.example/kettles/</link>
<item><link>https://site.example/kettles/#comment-2</link><dc:creator>Grace &#38; co</dc:creator><pubDate>Wed, 03 Jul 2024 00:00:00 +0000</pubDate><content:encoded><![CDATA[<p>Als Antwort auf <a href="https://site.example/kettles/#comment-1">Ada</a>.</p><p>Two.</p>]]></content:encoded></item>
<item><link>https://site.example/kettles/#comment-1</link><dc:creator>Ada</dc:creator><pubDate>Tue, 02 Jul 2024 00:00:00 +0000</pubDate><content:encoded><![CDATA[<p>One.</p>]]></content:encoded></item></channel></rss>`;

describe('a feed', () => {
  it('in Atom gives pages with the comments that reply to them, in any order', async () => {
    const { threads, report } = await read(atom);
    assert.equal(detectFormat(bytesOf(atom)), 'feed');
    assert.deepEqual(shown(threads[0]!), [
      ['1', undefined, 'Ada', '2024-07-02T00:00:00Z', 'One.'],
      ['2', '1', 'Grace', '2024-07-03T00:00:00Z', 'Two.'],
    ]);
    assert.equal(threads[0]!.discussion.article?.headline, 'On kettles');
    assert.deepEqual(report.private, { 'e-mail address': 1 });
    addsUp(report);
  });

  it('of Blogger gives public posts and the parents of comments', async () => {
    const { threads, report } = await read(blogger);
    assert.deepEqual(
      threads.map(({ title }) => title),
      ['On kettles'],
    );
    assert.deepEqual(
      shown(threads[0]!).map(([id, parent, name, , words]) => [id, parent, name, words]),
      [
        ['11', undefined, 'Ada', 'One.'],
        ['12', '11', 'Grace', 'Two.'],
      ],
    );
    assert.deepEqual(report.threads, { read: 3, written: 1, leftOut: { 'not-an-essay': 1, private: 1 } });
    assert.equal(threads[0]!.slug, 'on-kettles');
  });

  it("of Google's Takeout gives the same, without spam and empty names", async () => {
    const { threads, report } = await read(takeout);
    assert.deepEqual(
      shown(threads[0]!).map(([id, parent, name, , words]) => [id, parent, name, words]),
      [
        ['11', undefined, undefined, 'One.'],
        ['12', '11', 'Grace', 'Two.'],
      ],
    );
    assert.deepEqual(report.leftOut, { spam: 1 });
    addsUp(report);
  });

  it('of comments in RSS gives parents from its first paragraphs, in any language', async () => {
    const { threads } = await read(rss);
    assert.equal(threads[0]!.title, 'On “kettles”');
    assert.deepEqual(shown(threads[0]!), [
      ['1', undefined, 'Ada', '2024-07-02T00:00:00Z', 'One.'],
      ['2', '1', 'Grace & co', '2024-07-03T00:00:00Z', 'Two.'],
    ]);
  });

  it('adds up wherever it is cut or spoiled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(atom, blogger, takeout, rss),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
        async (text, cut, flips) => {
          const whole = bytesOf(text);
          const bytes = whole.slice(0, Math.floor(whole.length * cut));
          if (bytes.length === 0) return;
          for (const [at, value] of flips) bytes[at % bytes.length] = value;
          addsUp((await read(bytes, { format: 'feed' })).report);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('our own formats', () => {
  it('give a discussion in JSON as it was', async () => {
    const text = JSON.stringify(essay);
    assert.equal(detectFormat(bytesOf(text)), 'json');
    const { threads, report } = await read(text);
    assert.deepEqual(JSON.parse(JSON.stringify(threads[0]!.discussion)), JSON.parse(text));
    assert.deepEqual([report.read, report.written], [6, 6]);
    addsUp(report);
  });

  it('give the comments of JSON-LD, with their parents', async () => {
    const body = essay.comments[0]!.body;
    const text = JSON.stringify(
      jsonLd({
        article: essay.article,
        people: [{ id: 'ada', name: 'Ada' }],
        comments: [
          { id: '1', author: 'ada', body },
          { id: '2', inReplyTo: '1', body },
        ],
      }),
    );
    assert.equal(detectFormat(bytesOf(text)), 'json-ld');
    const { threads, report } = await read(text);
    assert.deepEqual(
      threads[0]!.discussion.comments?.map(({ id, inReplyTo }) => [id, inReplyTo]),
      [
        ['1', undefined],
        ['2', '1'],
      ],
    );
    addsUp(report);
  });
});
