import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import type { SourceError } from '../../../src/model/source-error.js';
import { artalkSource, type ArtalkSource, type ArtalkSourceOptions } from '../../../src/sources/artalk/index.js';
import { sourceRules, type SourceServer } from '../../../src/testing/index.js';
import { documentedArtalk } from '../../servers/documented/artalk.js';
import { escapedMarkdown, StoredThreads } from '../../servers/documented/stored-threads.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const endpoint = 'https://artalk.example?site=Blog&timezone=UTC';
const reply = { key: 'k', text: 'Words', name: 'Ada', email: 'ada@private.example' };
const failure = async (made: Promise<unknown>): Promise<SourceError> =>
  made.then(
    () => assert.fail('Expected a failure'),
    (error: SourceError) => error,
  );

describe('artalkSource, by the rules of the port, on responses as Artalk documents them', () => {
  const threads = new StoredThreads();
  let made = 0;
  const server: SourceServer = {
    ...threads.server(escapedMarkdown, () => `/essay-${(made += 1)}/`),
    ...threads.moderation(),
    fetch: documentedArtalk(threads),
    unknownThread: '/no/such/essay/',
    wrongThread: '',
    // Replies to what has gone hang on no root, and are given to no one.
    remove: (thread, id) => {
      const gone = threads.below(thread, id).map((row) => row.id);
      threads.rows = threads.rows.filter((row) => !gone.includes(row.id));
      return Promise.resolve(gone);
    },
    seedMarkup: (thread, text) => Promise.resolve(threads.add({ thread, name: 'Editor', text }).id),
    close: (thread) => {
      threads.closed.add(thread);
      return Promise.resolve();
    },
    except: {
      flood: 'the server asks for the letters of a picture instead',
      'closed-sent': 'the server says that an administrator has to sign in, and the thread is closed when it is read',
    },
  };
  for (const { sentence, check } of sourceRules((given) => artalkSource({ endpoint, html, ...given }), server)) {
    test(sentence, async (t) => {
      const reason = await check();
      if (reason !== undefined) t.skip(reason);
    });
  }
});

describe('artalkSource', () => {
  const responding = (json: unknown, status = 200, options: Partial<ArtalkSourceOptions> = {}): ArtalkSource =>
    artalkSource({ endpoint, html, fetch: async () => Response.json(json, { status }), ...options });
  const item = { id: 7, rid: 0, nick: 'Ada', content_marked: '<p>Words</p>', date: '2026-03-01 00:30:00' };

  it('reads times in the zone that the page names, and days alone where it names none', async () => {
    const dateAt = async (query: string): Promise<string | undefined> => {
      const source = responding({ comments: [item], count: 1, roots_count: 1 }, 200, {
        endpoint: `https://artalk.example?site=Blog${query}`,
      });
      return (await source.load('/a/')).comments[0]?.datePublished;
    };
    assert.equal(await dateAt(''), '2026-03-01');
    assert.equal(await dateAt('&timezone=Asia/Shanghai'), '2026-02-28T16:30:00.000Z');
    assert.equal(await dateAt('&timezone=America/New_York'), '2026-03-01T05:30:00.000Z');
    assert.equal(await dateAt('&timezone=Nowhere/Land'), '2026-03-01');
  });

  it('shows votes, pinned comments and those that are held, and no hash of an address', async () => {
    const odd = {
      ...item,
      vote_up: 3,
      vote_down: 1,
      is_pinned: true,
      is_pending: true,
      email_encrypted: 'f00d',
      ua: 'Chrome',
    };
    const batch = await responding({ comments: [odd], count: 1, roots_count: 1 }).load('/a/');
    const { upvoteCount, downvoteCount, isPinned, status } = batch.comments[0]!;
    assert.deepEqual([upvoteCount, downvoteCount, isPinned, status], [3, 1, true, 'held']);
    assert.doesNotMatch(JSON.stringify(batch), /f00d|Chrome/);
  });

  it('says why a reply is refused', async () => {
    const refused = (json: unknown, status: number): Promise<SourceError> =>
      failure(responding(json, status).send('/a/', reply));
    const captcha = await refused(
      { msg: 'Captcha required', need_captcha: true, img_data: 'data:image/png;base64,AA==' },
      403,
    );
    assert.deepEqual([captcha.kind, captcha.said], ['challenge', 'Captcha required']);
    assert.equal((await refused({ msg: 'Login required', need_auth_login: true }, 401)).kind, 'authentication-needed');
    assert.equal(
      (await refused({ msg: 'Admin access required', need_login: true }, 403)).kind,
      'authentication-needed',
    );
    const email = await refused({ msg: 'Invalid Email' }, 400);
    assert.deepEqual([email.kind, email.field], ['invalid-field', 'email']);
    assert.equal((await refused({ msg: 'Cannot reply to this comment' }, 400)).kind, 'refused');
    assert.equal((await refused({ msg: 'Parent comment not found' }, 404)).kind, 'not-found');
    assert.equal((await refused('Cannot POST', 404)).kind, 'misconfigured');
    assert.deepEqual([(await refused({ msg: 'Comment failed' }, 500)).said], [undefined]);
  });

  it('has the letters of a picture typed where the page can ask for them, and sends the reply again', async () => {
    const asked: unknown[] = [];
    const responses = [
      Response.json({ need_captcha: true, img_data: 'data:image/png;base64,AA==' }, { status: 403 }),
      Response.json({ msg: '' }),
      Response.json(item),
    ];
    const source = responding({}, 200, {
      fetch: async (url, init) => {
        asked.push([new URL(url).pathname, (JSON.parse(init?.body as string) as { value?: string }).value]);
        return responses.shift()!;
      },
      solve: async (picture) => `letters of ${picture.slice(0, 14)}`,
    });
    const sent = await source.send('/a/', reply);
    assert.equal(sent.comments[0]?.id, '7');
    assert.deepEqual(asked, [
      ['/api/v2/comments', undefined],
      ['/api/v2/captcha/verify', 'letters of data:image/png'],
      ['/api/v2/comments', undefined],
    ]);
  });

  it('counts threads whose keys hold a comma by themselves', async () => {
    const threads = new StoredThreads();
    for (const thread of ['/a,b/', '/a,b/', '/c/']) threads.add({ thread, name: 'Ada', text: 'Words' });
    const counts = await responding({}, 200, { fetch: documentedArtalk(threads) }).count(['/a,b/', '/c/', '/d/']);
    assert.deepEqual(Object.fromEntries(counts), { '/a,b/': 2, '/c/': 1, '/d/': 0 });
  });

  it('says that the address names no site', () => {
    assert.throws(() => artalkSource({ endpoint: 'https://artalk.example', html }), {
      kind: 'misconfigured',
      message:
        /a URL that names the site, such as https:\/\/artalk\.example\?site=Blog, got "https:\/\/artalk\.example"/,
    });
  });
});
