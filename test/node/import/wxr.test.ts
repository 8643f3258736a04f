import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Paragraph } from '../../../src/model/body.js';
import { comment, item, wxr } from './wxr-text.js';
import { lines, read, unaccounted } from './read.js';

const post = (...comments: readonly string[]): string => wxr(item({ id: 7, title: 'Tea', content: 'Words' }, comments));

describe('an export of WordPress', () => {
  it('keeps back what is not public, unless it is asked for', async () => {
    const text = wxr(
      item({ id: 1, title: 'Public' }, [
        comment({ id: 1, content: 'shown' }),
        comment({ id: 2, content: 'held', approved: '0' }),
        comment({ id: 3, content: 'gone', approved: 'trash' }),
        comment({ id: 4, content: 'gone too', approved: 'post-trashed' }),
        comment({ id: 5, content: 'spam', approved: 'spam' }),
        comment({ id: 6, content: 'for the shop', type: 'order_note' }),
        comment({ id: 7, content: 'odd', approved: 'maybe' }),
      ]),
      item({ id: 2, title: 'Secret', status: 'private' }, [comment({ id: 8, content: 'whispered' })]),
      item({ id: 3, title: 'Protected', password: 'tea' }, [comment({ id: 9, content: 'behind it' })]),
      item({ id: 4, title: 'Draft', status: 'draft' }, [comment({ id: 10, content: 'early' })]),
    );
    const { threads, report } = await read(text);
    assert.deepEqual(threads.flatMap(lines), ['#1 Ann 2024-03-01T10:00:00Z: shown']);
    assert.deepEqual(report.leftOut, { held: 2, trash: 2, spam: 1, private: 4 });
    assert.deepEqual(report.threads, { read: 4, written: 1, leftOut: { private: 3 } });
    assert.equal(unaccounted(report), 0);
    const all = await read(text, { include: ['held', 'trash', 'spam', 'private'] });
    assert.deepEqual([all.report.written, all.report.leftOut], [10, {}]);
    assert.deepEqual(
      all.threads.map(({ isDraft = false }) => isDraft),
      [false, true, true, true],
    );
  });

  it('takes the instant in UTC, else the time of the site by the offset of its post, else the date', async () => {
    const text = wxr(
      item({ id: 1, title: 'One', local: '2024-03-01 10:30:00', utc: '2024-03-01 05:00:00' }, [
        comment({ id: 1, content: 'a', local: '2024-03-01 12:00:00', utc: '2024-03-01 06:30:00' }),
        comment({ id: 2, content: 'b', local: '2024-03-01 12:30:00', utc: '0000-00-00 00:00:00' }),
      ]),
      item({ id: 2, title: 'Two', local: '2024-03-01 10:30:00', utc: '0000-00-00 00:00:00' }, [
        comment({ id: 3, content: 'c', local: '2024-03-01 23:30:00', utc: '0000-00-00 00:00:00' }),
        comment({ id: 4, content: 'd', local: '0000-00-00 00:00:00', utc: '0000-00-00 00:00:00' }),
      ]),
    );
    const { threads, report } = await read(text);
    assert.deepEqual(threads.flatMap(lines), [
      '#1 Ann 2024-03-01T06:30:00Z: a',
      '#2 Ann 2024-03-01T07:00:00Z: b',
      '#3 Ann 2024-03-01: c',
      '#4 Ann undated: d',
    ]);
    assert.equal(report.counts['date/no-zone'], 2);
    const zoned = await read(text, { timeZone: 'Asia/Kolkata' });
    assert.equal(lines(zoned.threads[1])[0], '#3 Ann 2024-03-01T23:30:00+05:30: c');
  });

  it('gives the paragraphs and lines that WordPress shows, and leaves `pre` alone', async () => {
    const { threads } = await read(
      post(
        comment({ id: 1, content: 'One\nline.\r\n\r\nTwo <em>a\n\nb</em>' }),
        comment({
          id: 2,
          content: '<blockquote>Said.</blockquote>\nAnswer\n<pre>a\n\n  b</pre>',
          utc: '2024-03-01 11:00:00',
        }),
        comment({ id: 3, content: '<a\nhref="https://tea.example/"\n>tea</a>', utc: '2024-03-01 12:00:00' }),
      ),
    );
    assert.deepEqual(
      threads.flatMap(lines).map((one) => one.replace(/^.*Z: /, '')),
      ['One ⏎ line. ¶ Two a ¶ b', 'Said. ¶ Answer ¶ a ¶   b', 'tea'],
    );
  });

  it('decodes names, titles and terms once', async () => {
    const { threads } = await read(
      wxr(
        item({ id: 1, title: 'Tea &amp; &amp;amp; <em>milk</em>' }, [
          comment({ id: 1, author: 'Ben &amp; Jo &lt;3 &amp;amp;', content: 'x' }),
        ]),
      ),
    );
    assert.equal(threads[0]?.title, 'Tea & &amp; milk');
    assert.deepEqual(threads.flatMap(lines), ['#1 Ben & Jo <3 &amp; 2024-03-01T10:00:00Z: x']);
  });

  it('keeps pings apart, and who wrote the article one person with who replies as it', async () => {
    const { threads, report } = await read(
      post(
        comment({ id: 1, author: 'Ann Owner', user: 1, content: 'Mine' }),
        comment({ id: 2, author: 'Ann Owner', content: 'Of another of that name', utc: '2024-03-01 10:01:00' }),
        comment({ id: 3, author: 'Other blog', type: 'pingback', content: '[…] tea […]', utc: '2024-03-01 10:02:00' }),
      ),
    );
    const { article, comments, people } = threads[0]!.discussion;
    assert.equal(article?.author, comments?.[0]?.author);
    assert.notEqual(comments?.[0]?.author, comments?.[1]?.author);
    assert.equal(people?.length, 3);
    assert.deepEqual([comments?.[2]?.kind, report.pings], ['pingback', 1]);
  });

  it('finds parents later in the file, and keeps and tells those that are not there', async () => {
    const { threads, report } = await read(
      post(
        comment({ id: 1, parent: 4, content: 'to a later one' }),
        comment({ id: 2, parent: 99, content: 'to none', utc: '2024-03-01 10:01:00' }),
        comment({ id: 3, parent: 3, content: 'to itself', utc: '2024-03-01 10:02:00' }),
        comment({ id: 4, content: 'the later one', utc: '2024-03-01 10:03:00' }),
        comment({ id: 5, parent: 6, content: 'round', utc: '2024-03-01 10:04:00' }),
        comment({ id: 6, parent: 5, content: 'and round', utc: '2024-03-01 10:05:00' }),
        comment({ id: 7, parent: 8, content: 'to one that is held', utc: '2024-03-01 10:06:00' }),
        comment({ id: 8, approved: '0', content: 'held', utc: '2024-03-01 10:07:00' }),
      ),
    );
    const parents = threads[0]?.discussion.comments?.map(({ id, inReplyTo = '' }) => `${id}→${inReplyTo}`);
    assert.deepEqual(parents, ['1→4', '2→99', '3→', '4→', '5→6', '6→', '7→8']);
    assert.deepEqual(
      [report.counts['parent/missing'], report.counts['parent/itself'], report.counts['parent/circle']],
      [2, 1, 1],
    );
  });

  it('has no e-mail address, no IP address and no hash of one in anything that comes out', async () => {
    const { threads, report } = await read(
      post(
        comment({
          id: 1,
          author: 'zoe@mail.example',
          email: 'zoe@mail.example',
          ip: '203.0.113.9',
          url: 'http://zoe@mail.example',
          content: 'Hello',
        }),
        comment({
          id: 2,
          author: 'Yan',
          email: 'yan@mail.example',
          url: 'https://www.gravatar.com/avatar/0123456789abcdef0123456789abcdef',
          content: 'Hi',
          utc: '2024-03-01 10:01:00',
        }),
      ),
    );
    const out = JSON.stringify([threads, report]);
    for (const secret of ['zoe@mail', 'yan@mail', 'owner@mail', '203.0.113']) assert.ok(!out.includes(secret), secret);
    assert.equal(threads[0]?.discussion.comments?.[0]?.author, undefined);
    assert.equal(report.private['e-mail address'], 3);
  });

  it('reads on where the XML is ill-formed, and tells each place', async () => {
    const text = post(
      comment({ id: 1, url: 'https://a.example/?x=1&y=2', content: 'one' }),
      comment({ id: 2, content: 'two\u0001\u000b', utc: '2024-03-01 10:01:00' }),
    ).replace('<wp:comment_approved>', '<wp:comment_karma>a < b</wp:comment_karma><wp:comment_approved>');
    const { threads, report } = await read(`\ufeff  \`${text}`);
    assert.deepEqual(threads.flatMap(lines), ['#1 Ann 2024-03-01T10:00:00Z: one', '#2 Ann 2024-03-01T10:01:00Z: two']);
    assert.equal(threads[0]?.discussion.people?.find(({ name }) => name === 'Ann')?.url, 'https://a.example/?x=1&y=2');
    const at = text.slice(0, text.indexOf('a < b')).split('\n').length;
    const stray = report.findings.find(({ code }) => code === 'xml/stray-less-than');
    assert.equal(stray?.line, at);
    for (const code of ['xml/before-the-first-element', 'xml/stray-ampersand', 'xml/control-character'])
      assert.ok(report.counts[code], code);
  });

  it('expands no entities of a DTD', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const { threads, report } = await read(
      post(comment({ id: 1, content: 'x' }))
        .replace('<rss', `${bomb}<rss`)
        .replace('<title><![CDATA[Tea]]>', '<title>&b;'),
    );
    assert.ok((threads[0]?.title ?? '').length < 10);
    assert.equal(report.counts['xml/entities'], 1);
  });

  it('reads bytes in the encoding that they declare, and those that are mixed', async () => {
    const text = post(comment({ id: 1, author: 'Zoë', content: 'Café €' }));
    const latin = Buffer.from(text.replace('UTF-8', 'ISO-8859-1').replace('€', '\u0080'), 'latin1');
    const mixed = Buffer.concat([
      Buffer.from(text.slice(0, text.indexOf('Café'))),
      Buffer.from('Café \u0080', 'latin1'),
      Buffer.from(text.slice(text.indexOf('Café €') + 6)),
    ]);
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const bytes of [latin, mixed, wide]) {
      const { threads } = await read(new Uint8Array(bytes));
      assert.deepEqual(threads.flatMap(lines), ['#1 Zoë 2024-03-01T10:00:00Z: Café €']);
    }
  });

  it('reads shortcodes of WordPress as what they show, and tells the others', async () => {
    const content =
      '[caption id="x" width="9"]<img src="https://a.example/t.jpg" alt="Tea"> A cup[/caption]\n\n[code lang="js"]a < b[/code]\n\n[gallery-x ids="1,2"] and [[code]] and [sic]';
    const { threads, report } = await read(wxr(item({ id: 1, title: 'T', content })));
    const types = threads[0]?.discussion.article?.body.children.map(({ type }) => type);
    assert.deepEqual(types, ['figure', 'code', 'paragraph']);
    assert.equal(report.counts['wxr/shortcode'], 1);
  });

  it('reads an address that stands alone as a link, as WordPress shows what it leads to, and leaves code alone', async () => {
    const address = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=9';
    const embedded = `<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure><!-- /wp:embed -->`;
    for (const content of [embedded, `Tea.\n\n  ${address}\r\n\nMore.`, `<!-- wp:x --><p>${address}</p>`]) {
      const { threads } = await read(wxr(item({ id: 1, title: 'T', content })));
      const blocks = threads[0]!.discussion.article!.body.children as readonly Paragraph[];
      const urls = blocks.map(
        ({ children: [first, ...rest] }) => rest.length === 0 && first?.type === 'link' && first.url,
      );
      assert.deepEqual(urls.filter(Boolean), [address], content);
    }
    const { threads } = await read(wxr(item({ id: 1, title: 'T', content: `<pre>\n${address}\n</pre>` })));
    assert.deepEqual(threads[0]!.discussion.article!.body.children, [{ type: 'code', value: address }]);
  });

  it('takes pages with one id for two, and a comment that comes twice for one', async () => {
    const same = comment({ id: 1, content: 'x' });
    const { threads, report } = await read(
      wxr(
        item({ id: 1, title: 'One' }, [same, same, comment({ id: 1, content: 'y' })]),
        item({ id: 1, title: 'Two', link: 'https://blog.example/two/' }),
      ),
    );
    assert.deepEqual(
      threads.map(({ key }) => key),
      ['wordpress:1', 'wordpress:1-2'],
    );
    assert.deepEqual(
      threads[0]?.discussion.comments?.map(({ id }) => id),
      ['1', '1-2'],
    );
    assert.deepEqual([report.leftOut, report.counts['id/twice']], [{ duplicate: 1 }, 2]);
  });

  it('leaves out what is no essay and has no comments', async () => {
    const { report } = await read(
      wxr(
        item({ id: 1, title: 'logo', type: 'attachment', status: 'inherit' }),
        item({ id: 2, title: 'Menu', type: 'nav_menu_item' }),
      ),
    );
    assert.deepEqual(report.threads, { read: 2, written: 0, leftOut: { 'not-an-essay': 2 } });
  });
});
