import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { mf2 } from 'microformats-parser';
import { readMarkdown } from '../../../src/formats/markdown/index.js';
import { parseDiscussion, plainText } from '../../../src/model/index.js';
import { read } from '../import/read.js';
import { exported, kettle, url } from './discussions.js';

const threads = [{ slug: 'kettle', discussion: kettle }];
const json = async (format: Parameters<typeof exported>[1]): Promise<never> =>
  JSON.parse(Object.values((await exported(threads, format)).files)[0]!) as never;

interface Row {
  readonly [name: string]: string;
}

describe('json', () => {
  it('is the discussion as it is', async () => {
    const { files, report } = await exported(threads, 'json');
    assert.deepEqual(parseDiscussion(JSON.parse(files['kettle.json']!)), kettle);
    assert.deepEqual(report.findings, []);
  });
});

describe('markdown', () => {
  it('is read as the same discussion', async () => {
    const { files, report } = await exported(threads, 'markdown');
    const own = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('kettle/', ''), text]));
    const { value } = readMarkdown(own, { id: 'kettle' });
    assert.deepEqual(value, kettle);
    assert.deepEqual(report.findings, []);
  });

  it('keeps a draft a draft', async () => {
    const { files } = await exported([{ ...threads[0]!, draft: true }], 'markdown', { drafts: true });
    assert.match(files['kettle/index.md']!, /^draft: true$/m);
    assert.deepEqual((await exported([{ ...threads[0]!, draft: true }], 'markdown')).report.threads.leftOut, {
      draft: 1,
    });
  });
});

describe('wxr', () => {
  it('is read by our own importer with the same words, authors, parents and times', async () => {
    const { files, report } = await exported(threads, 'wxr');
    const [thread] = (await read(files['wordpress.xml']!, { include: ['held'] })).threads;
    const { article, comments = [], people = [] } = thread!.discussion;
    assert.equal(article?.headline, 'Tea & <Trust>');
    assert.equal(plainText(article.body), plainText(kettle.article!.body));
    assert.deepEqual([article.description, article.keywords], [kettle.article!.description, ['tea', 'R&D']]);
    const name = (id: string | undefined): string | undefined => people.find((one) => one.id === id)?.name;
    assert.deepEqual(
      comments.map(({ author, body, datePublished, status, kind }) => [
        name(author),
        plainText(body),
        datePublished,
        status ?? kind,
      ]),
      [
        ['Tom <b>', 'First words\n\nSecond & ]]> <i>', '2024-03-02T00:30:15Z', undefined],
        ['Ines & "Co"', 'Yes\nhere', '2024-03-02T03:00:00Z', undefined],
        ['Tom <b>', '=1+1', undefined, undefined],
        [undefined, 'Waiting for you', '2024-03-05T00:00:00Z', 'held'],
        [undefined, 'No', '2024-03-06T00:00:00Z', undefined],
        [undefined, 'They wrote of it', '2024-03-07T00:00:00Z', 'pingback'],
        [undefined, 'The other of it', '2024-03-09T00:00:00Z', undefined],
        [undefined, 'One of a circle', '2024-03-08T00:00:00Z', undefined],
      ].sort(
        ([, one], [, other]) =>
          comments.findIndex((c) => plainText(c.body) === one) - comments.findIndex((c) => plainText(c.body) === other),
      ),
    );
    // A deleted comment has no place: the reply to it goes to the nearest above.
    const byWords = new Map(comments.map((one) => [plainText(one.body), one]));
    assert.equal(byWords.get('=1+1')?.inReplyTo, byWords.get('Yes\nhere')?.id);
    assert.equal(byWords.get('Yes\nhere')?.inReplyTo, byWords.get('First words\n\nSecond & ]]> <i>')?.id);
    assert.deepEqual(report.leftOut, { deleted: 1 });
    assert.equal(report.counts['parent.moved'], 1);
    assert.equal(report.counts['parent.circle'], 1);
    assert.equal(report.counts['comment.upvoteCount'], 1);
    assert.equal(report.counts['person.aliases'], 1);
  });

  it('numbers comments so that none comes before its parent, and none twice', async () => {
    const { files } = await exported([...threads, { slug: 'other', discussion: kettle }], 'wxr');
    const pairs = [...files['wordpress.xml']!.matchAll(/<wp:comment_id>(\d+)<[\s\S]*?<wp:comment_parent>(\d+)</g)];
    const ids = pairs.map(([, id]) => Number(id));
    assert.equal(new Set(ids).size, 16);
    assert.deepEqual(
      pairs.filter(([, id, parent]) => Number(parent) >= Number(id)),
      [],
    );
    assert.ok(ids.includes(7));
  });
});

describe('disqus', () => {
  it('leaves out what is shorter than three signs, and tells', async () => {
    const { files, report } = await exported(threads, 'disqus');
    assert.equal(report.leftOut['too-short'], 1);
    assert.doesNotMatch(files['disqus.xml']!, /CDATA\[No\]/);
    assert.match(files['disqus.xml']!, /<dsq:thread_identifier>kettle</);
  });

  it('parts files that would be too large, each whole', async () => {
    const { files } = await exported(threads, 'disqus', { url, maxBytes: 2500 });
    assert.ok(Object.keys(files).length > 2);
    let comments = 0;
    for (const text of Object.values(files)) {
      assert.ok(Buffer.byteLength(text) <= 2500);
      comments += text.match(/<wp:comment>/g)?.length ?? 0;
      assert.match(text, /<\/item>\n<\/channel>\n<\/rss>\n$/);
    }
    assert.equal(comments, (await exported(threads, 'disqus')).report.written);
  });

  it('leaves out an essay without an address, and says what to write', async () => {
    const { report } = await exported(threads, 'disqus', {});
    assert.deepEqual(report.threads.leftOut, { 'no-address': 1 });
    assert.match(report.findings[0]!.suggestion!, /--url/);
  });
});

describe('what comment servers import', () => {
  it('isso: pages by path, times in UTC, no parents', async () => {
    const [page] = (await json('isso')) as unknown as readonly { id: string; comments: readonly Row[] }[];
    assert.equal(page!.id, '/essays/kettle/');
    assert.deepEqual(page!.comments[0], {
      id: 7,
      author: 'Tom <b>',
      email: '',
      website: '',
      remote_addr: '',
      created: '2024-03-02 00:30:15',
      text: 'First words\n\nSecond & ]]> \\<i>',
    });
    assert.equal((await exported(threads, 'isso')).report.counts['comment.inReplyTo'], 5);
  });

  it('artrans: strings alone, and the page as parent is 0', async () => {
    const rows = (await json('artrans')) as unknown as readonly Row[];
    assert.ok(rows.every((row) => Object.values(row).every((value) => typeof value === 'string')));
    assert.deepEqual(
      rows.slice(0, 2).map(({ rid, page_key, is_pending }) => [rid, page_key, is_pending]),
      [
        ['0', `${url}kettle/`, 'false'],
        ['7', `${url}kettle/`, 'false'],
      ],
    );
    assert.equal(rows.filter(({ is_pending }) => is_pending === 'true').length, 1);
  });

  it('commento: roots under "root", people by their ids, tombstones', async () => {
    const { version, comments, commenters } = (await json('commento')) as {
      version: number;
      comments: readonly (Row & { readonly deleted: boolean })[];
      commenters: readonly Row[];
    };
    assert.deepEqual([version, comments[0]!.parentHex, comments[1]!.parentHex], [1, 'root', '7']);
    assert.deepEqual(
      commenters.map(({ name, email, joinDate }) => [name, email, joinDate]),
      [
        ['Tom <b>', '', '1970-01-01T00:00:00Z'],
        ['Ines & "Co"', '', '2024-03-02T03:00:00Z'],
      ],
    );
    assert.equal(comments.filter(({ deleted }) => deleted).length, 1);
  });

  it('remark42: a line about the whole, then a comment a line', async () => {
    const { files } = await exported(threads, 'remark42', { url, site: 'tea' });
    const [head, ...rows] = files['tea.backup']!.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(head, { version: 1, users: [], posts: [] });
    assert.deepEqual(rows[0]!['locator'], { site: 'tea', url: `${url}kettle/` });
    assert.equal(rows[0]!['text'], '<p>First words</p>\n<p>Second &amp; ]]&gt; &lt;i&gt;</p>');
    assert.equal(rows.find(({ id }) => id === '9')!['pid'], '8');
    assert.equal(rows.find(({ id }) => id === '8')!['delete'], true);
  });

  it('waline: parents before their replies, with the root of the branch', async () => {
    const { type, data } = (await json('waline')) as {
      type: string;
      data: { Comment: readonly { objectId: number; pid?: number; rid?: number; status: string }[] };
    };
    assert.equal(type, 'waline');
    const seen = new Set<number>();
    for (const { objectId, pid, rid } of data.Comment) {
      if (pid !== undefined) assert.ok(seen.has(pid) && seen.has(rid!));
      seen.add(objectId);
    }
    assert.equal(data.Comment.filter(({ status }) => status === 'waiting').length, 1);
  });

  it('twikoo: milliseconds, HTML, and nothing that waits', async () => {
    const rows = (await json('twikoo')) as unknown as readonly (Row & { created: unknown })[];
    assert.deepEqual(
      [rows[0]!.created, rows[0]!.url, rows[0]!.comment!.slice(0, 18)],
      [Date.parse('2024-03-02T00:30:15Z'), '/essays/kettle/', '<p>First words</p>'],
    );
    assert.equal(rows.length, 7);
  });

  it('csv: no cell that a spreadsheet would run, and texts in quotation marks', async () => {
    const { files, report } = await exported(threads, 'csv');
    assert.match(files['comments.csv']!, /,'=1\+1\r\n/);
    assert.match(files['comments.csv']!, /,"First words\n\nSecond & \]\]> <i>"\r\n/);
    assert.equal(report.counts['csv.formula'], 1);
  });
});

describe('what readers get', () => {
  it('atom: a feed with every reply, and what it replies to', async () => {
    const { files } = await exported(threads, 'atom');
    const replies = parseAtomFeed(files['kettle/replies.xml']!);
    assert.equal(replies.entries?.length, 7);
    assert.deepEqual(
      replies.entries?.slice(0, 2).map(({ thr }) => thr?.inReplyTos?.[0]?.ref),
      [`${url}kettle/`, `${url}kettle/#comment-7`],
    );
    assert.equal(parseAtomFeed(files['feed.xml']!).entries?.[0]?.title?.value, 'Tea & <Trust>');
  });

  it('html: an h-entry with its replies, anchors that exist, and no script that runs', async () => {
    const { files } = await exported(threads, 'html');
    const page = files['kettle/index.html']!;
    const [entry] = mf2(page, { baseUrl: `${url}kettle/` }).items;
    assert.deepEqual(entry?.type, ['h-entry']);
    assert.deepEqual(entry?.properties['name'], ['Tea & <Trust>']);
    assert.equal(page.match(/<article class="u-comment h-cite"/g)?.length, 8);
    for (const [, target] of page.matchAll(/href="#(comment-[^"]+)"/g))
      assert.ok(page.includes(`id="${target}"`), target);
    assert.deepEqual(
      [...page.matchAll(/<script(.*?)>/g)].map(([, attributes]) => attributes),
      [' type="application/ld+json"'],
    );
    assert.doesNotMatch(page, /Waiting for you/);
  });

  it('json-ld: the essay in words, with its comments', async () => {
    const data = (await json('json-ld')) as { articleBody: string; comment: readonly unknown[]; commentCount: number };
    assert.equal(data.articleBody, plainText(kettle.article!.body));
    assert.deepEqual([data.comment.length, data.commentCount], [7, 12]);
  });

  it('json-feed: replies in a feed of their own', async () => {
    const { files } = await exported(threads, 'json-feed');
    const { items } = JSON.parse(files['kettle/replies.json']!) as {
      items: readonly { _colloquy: { in_reply_to: string } }[];
    };
    assert.equal(items[1]!._colloquy.in_reply_to, `${url}kettle/#comment-7`);
  });
});
