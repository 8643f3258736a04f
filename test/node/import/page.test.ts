import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readThreads, type ImportOptions, type ImportReport, type Thread } from '../../../src/import/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import { forums, pages } from '../../fixtures/import/pages.js';

interface Read {
  readonly threads: readonly Thread[];
  readonly report: ImportReport;
}

async function read(html: string | Uint8Array, options: ImportOptions = {}): Promise<Read> {
  const reading = readThreads(html, { file: 'page.html', format: 'page', ...options });
  const threads: Thread[] = [];
  for await (const thread of reading) threads.push(thread);
  return { threads, report: reading.report() };
}

/** What a reader would see: each comment with its parent, its writer, its day and its words. */
const shown = ({ discussion }: Thread): readonly (readonly unknown[])[] => {
  const names = new Map(discussion.people?.map(({ id, name }) => [id, name]));
  return (discussion.comments ?? []).map(({ id, inReplyTo, author, datePublished, kind, body }) => [
    id,
    inReplyTo,
    author === undefined ? undefined : names.get(author),
    datePublished?.slice(0, 10),
    ...(kind ? [kind] : []),
    plainText(body).replace(/\s+/g, ' '),
  ]);
};

const leftOut = ({ leftOut: reasons }: ImportReport): number => Object.values(reasons).reduce((a, b) => a + b, 0);
const addsUp = (report: ImportReport): void => {
  assert.equal(report.read, report.written + leftOut(report));
  assert.equal(report.threads.read, report.threads.written + leftOut(report.threads as ImportReport));
};

describe('a saved page', () => {
  it('keeps the pages in other languages that its head names, and no feed and not itself', async () => {
    const { threads } = await read(`<!doctype html><html lang="en"><head><title>Tea</title>
      <link rel="canonical" href="https://site.example/tea/">
      <link rel="alternate" hreflang="en" href="https://site.example/tea/">
      <link rel="alternate" hreflang="de" href="/de/tee/">
      <link rel="alternate" hreflang="x-default" href="https://site.example/">
      <link rel="alternate" hreflang="fr" type="application/rss+xml" href="https://site.example/fr/feed">
      </head><body><article><h1>Tea</h1><p>First words.</p></article></body></html>`);
    assert.deepEqual(threads[0]?.discussion.article?.workTranslation, [
      { inLanguage: 'de', url: 'https://site.example/de/tee/' },
    ]);
  });

  for (const [engine, html] of Object.entries(pages)) {
    it(`gives its article and its comments, by ${engine}`, async () => {
      const { threads, report } = await read(html);
      const [thread] = threads;
      assert.ok(thread);
      assert.deepEqual(shown(thread), [
        ['1', undefined, 'Ada', '2024-07-02', 'One link. Two.'],
        ['2', '1', 'Grace', '2024-07-02', 'A reply.'],
        ['3', '2', 'Édith', '2024-07-03', 'Another.'],
      ]);
      const { article, people, commentCount } = thread.discussion;
      assert.equal(article?.headline, 'On kettles');
      assert.equal(plainText(article.body), 'First words.\n\nMore words.');
      assert.equal(people?.find(({ name }) => name === 'Grace')?.url, 'https://grace.example/');
      assert.equal(thread.url, 'https://site.example/on-kettles/');
      assert.equal(commentCount, undefined);
      assert.match(JSON.stringify(thread.discussion.comments?.[0]?.body), /"https:\/\/site\.example\/two"/);
      assert.doesNotMatch(JSON.stringify(thread), /28ae5bf8fa0cde12855e61ac303859cc/);
      assert.deepEqual(report.counts['text/differs'], undefined);
      addsUp(report);
    });
  }

  for (const [engine, html] of Object.entries(forums)) {
    it(`takes the first post for the article, by ${engine}`, async () => {
      const { threads } = await read(html);
      const [thread] = threads;
      assert.ok(thread);
      assert.deepEqual(
        shown(thread).map(([id, , name, date, words]) => [id, name, date, words]),
        [
          ['1', 'Ada', '2024-07-02', 'One link. Two.'],
          ['2', 'Grace', '2024-07-02', 'A reply.'],
        ],
      );
      const { article, people } = thread.discussion;
      assert.equal(article?.headline, 'On kettles');
      assert.equal(plainText(article.body).replace(/\s+/g, ' '), 'First words. More words.');
      assert.equal(people?.[0]?.name, 'Jo');
    });
  }

  const body = (comments: string, head = ''): string =>
    `<!doctype html><title>T</title>${head}<article><h1>T</h1><p>Words.</p></article>${comments}`;

  it('keeps back what waits for a moderator, unless it is asked for', async () => {
    const html = body(
      '<ol class="commentlist"><li class="comment" id="comment-1"><div class="comment-body"><cite class="fn">Ada</cite><em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em><div class="comment-content"><p>Held.</p></div></div></li></ol>',
    );
    const { report } = await read(html);
    assert.deepEqual([report.read, report.written, report.leftOut], [1, 0, { held: 1 }]);
    const { threads } = await read(html, { include: ['held'] });
    assert.equal(threads[0]?.discussion.comments?.[0]?.status, 'held');
    assert.equal(plainText(threads[0]!.discussion.comments![0]!.body), 'Held.');
  });

  it('says that the comments are elsewhere where a script brings them', async () => {
    const { threads, report } = await read(body('<div id="disqus_thread"></div>'));
    assert.equal(threads[0]?.discussion.comments?.length, 0);
    const [finding] = report.findings.filter(({ code }) => code === 'page/comments-elsewhere');
    assert.equal(finding?.severity, 'lost');
    assert.match(finding.got, /Disqus/);
  });

  it('says how many comments its heading counts, in any digits, and not the number in its title', async () => {
    const one =
      '<ol class="commentlist"><li class="comment" id="comment-1"><cite class="fn">A</cite><p>Words.</p></li></ol>';
    for (const [heading, count] of [
      ['7 replies', 7],
      ['1,204 Comments', 1204],
      ['12 réflexions sur « 99 essais »', 12],
      ['٧ تعليقات', 7],
      ['“9 lives”: 4件のコメント', undefined],
      ['Comments', undefined],
    ] as const) {
      const { threads } = await read(body(`<div id="comments"><h2 class="comments-title">${heading}</h2>${one}</div>`));
      if (count !== undefined) assert.equal(threads[0]?.discussion.commentCount, count, heading);
    }
  });

  it('has the addresses of the site, where an archive or a browser saved it', async () => {
    const comment = (href: string): string =>
      `<ol class="commentlist"><li class="comment" id="comment-1"><cite class="fn"><a href="/web/20100305120000/http://ada.example/">Ada</a></cite><div class="comment-content"><p>A <a href="${href}">link</a>.</p></div></li></ol>`;
    const archived = await read(
      body(
        comment('/web/20100305120000/http://site.example/b'),
        '<link rel="canonical" href="https://web.archive.org/web/20100305120000/http://site.example/a">',
      ),
    );
    assert.equal(archived.threads[0]?.url, 'http://site.example/a');
    assert.match(JSON.stringify(archived.threads[0].discussion), /"url":"http:\/\/site\.example\/b"/);
    assert.equal(archived.threads[0].discussion.people?.[0]?.url, 'http://ada.example/');
    const saved = await read(`<!-- saved from url=(0025)https://site.example/a/b -->${body(comment('c'))}`);
    assert.equal(saved.threads[0]?.url, 'https://site.example/a/b');
    assert.match(JSON.stringify(saved.threads[0].discussion), /"url":"https:\/\/site\.example\/a\/c"/);
    const based = await read(
      body(comment('c'), '<base href="https://base.example/x/"><link rel=canonical href="https://site.example/a">'),
    );
    assert.match(JSON.stringify(based.threads[0]?.discussion), /"url":"https:\/\/base\.example\/x\/c"/);
  });

  it('is read by the selectors that are given', async () => {
    const html = body(
      '<div class="c" data-n="a"><i>Ada</i><u>2024-07-02</u><s>One.</s></div><div class="c" data-n="b" data-up="a" id="b"><i>Grace</i><u>3 July 2024</u><s>Two.</s></div>'.replace(
        'data-n="a"',
        'id="a"',
      ),
    );
    const { threads } = await read(html, {
      select: { comment: '.c', author: 'i', date: 'u', text: 's', parent: '[data-up]' },
    });
    assert.deepEqual(shown(threads[0]!), [
      ['a', undefined, 'Ada', '2024-07-02', 'One.'],
      ['b', 'a', 'Grace', '2024-07-03', 'Two.'],
    ]);
    await assert.rejects(read(html, { select: { comment: 'div[' } }), /Expected a CSS selector, got "div\["/);
  });

  it('tells that comments stand on other pages, and where the deepest level hides parents', async () => {
    const item = (id: number, depth: number, inside = ''): string =>
      `<li class="comment depth-${depth}" id="comment-${id}"><cite class="fn">A</cite><div class="comment-content"><p>Words ${id}.</p></div>${inside}</li>`;
    const { report } = await read(
      body(
        `<ol class="commentlist">${item(1, 1, `<ol class="children">${item(2, 2)}${item(3, 2)}</ol>`)}</ol><nav class="comment-navigation"><a href="/a/comment-page-2/">Older</a></nav>`,
      ),
    );
    assert.equal(report.counts['page/paged'], 1);
    assert.equal(report.counts['page/flattened'], 1);
    assert.equal(report.findings.find(({ code }) => code === 'page/flattened')?.id, '3');
  });

  it('adds up and comes to an end wherever it is cut or spoiled, however it is cut into pieces', async () => {
    const inputs = [...Object.values(pages), ...Object.values(forums)].map((html) => new TextEncoder().encode(html));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...inputs),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        async (input, cut, flips) => {
          const bytes = input.slice(0, Math.floor(input.length * cut));
          for (const [at, value] of flips) if (bytes.length > 0) bytes[at % bytes.length] = value;
          if (bytes.length === 0) return;
          const whole = await read(bytes);
          addsUp(whole.report);
          async function* pieces(): AsyncIterable<Uint8Array> {
            for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
          }
          const reading = readThreads(pieces(), { file: 'page.html', format: 'page' });
          const threads: Thread[] = [];
          for await (const thread of reading) threads.push(thread);
          assert.deepEqual(threads, whole.threads);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is read where elements are nested without end', async () => {
    const html = `<!doctype html><title>T</title><article>${'<div>'.repeat(20_000)}Words.</article>`;
    const { threads } = await read(html);
    assert.match(plainText(threads[0]!.discussion.article!.body), /Words\./);
  });

  const samples = new URL('../../../../shared/samples/', import.meta.url);
  it('of a real WordPress is the same thread by each of its themes', { skip: !existsSync(samples) }, async () => {
    for (const theme of ['classic-xhtml', 'classic-html5', 'twentytwentythree']) {
      const { threads, report } = await read(readFileSync(new URL(`wp-6.1.9-${theme}.html`, samples)));
      assert.deepEqual(
        shown(threads[0]!).map((row) => (row.includes('pingback') ? row.slice(0, 3) : row)),
        [
          ['2', undefined, 'Ada', '2024-07-02', 'para one para “two” — with a line 🙂 and x < y'],
          ['3', '2', 'Grace H & co', '2024-07-02', 'quoted reply'],
          ['4', '3', 'Édith', '2024-07-02', 'depth three'],
          ['5', '3', 'Ada', '2024-07-02', 'depth four, flattened by the theme'],
          ['6', undefined, 'Another blog – a title'],
          ['7', undefined, 'Anonymous', '2024-07-02', 'nobody'],
        ],
        theme,
      );
      assert.equal(
        plainText(threads[0]!.discussion.article!.body),
        'First words of the essay.\n\nMore — “quoted” words…',
      );
      assert.deepEqual([report.read, report.written, report.pings], [6, 6, 1]);
      assert.equal(report.counts['page/flattened'], 1);
      assert.doesNotMatch(JSON.stringify(threads), /gravatar|28ae5bf8/);
    }
  });
});
