import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fr } from '../../../src/locales/fr.js';
import { parseDiscussion, type Discussion } from '../../../src/model/index.js';
import { renderToString, styleSheet } from '../../../src/server/index.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';
import { comment, essay, PrintedPage } from './page.js';

const form = { action: '/replies', hidden: { thread: 'a&b', token: '"quoted"' } };

describe('a printed discussion', () => {
  for (const words of ['light', 'shadow'] as const)
    it(`has the article, every reply and the form, each once, with words in the ${words} DOM`, () => {
      const page = new PrintedPage(essay(), { form, words });
      assert.equal(page.words('colloquy-article', 'h2'), 'Trust-based Selling Between Cultures');
      assert.equal(page.words('colloquy-thread', '[part="heading"]'), '7 replies, 6 of them here');
      assert.equal(page.all('colloquy-thread', 'article').length, 6);
      assert.equal(page.root('colloquy-thread').querySelectorAll('article').length, words === 'light' ? 0 : 6);
      const { action, method } = page.root('colloquy-reply-form').querySelector('form')!;
      assert.deepEqual([action, method], ['/replies', 'post']);
    });

  it('is well-formed: every start tag has its end tag, in the order of the nesting', () => {
    const { html } = new PrintedPage(essay(), { form });
    const open: string[] = [];
    for (const [, slash, tag = ''] of html
      .replace(/<(style|script)[^>]*>[^]*?<\/\1>/g, '')
      .matchAll(/<(\/?)([a-z][\w-]*)/g)) {
      if (slash) assert.equal(open.pop(), tag);
      else if (!/^(br|hr|img|input)$/.test(tag)) open.push(tag);
    }
    assert.deepEqual(open, []);
  });

  it('sends along what the site gave, and asks for the fields that it named', () => {
    const root = new PrintedPage(essay(), { form: { ...form, fields: { email: 'required', website: 'absent' } } }).root(
      'colloquy-reply-form',
    );
    const fields = [...root.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ type, name, value, required }) => [type, name, value, required],
    );
    assert.deepEqual(fields, [
      ['hidden', 'thread', 'a&b', false],
      ['hidden', 'token', '"quoted"', false],
      ['textarea', 'comment', '', true],
      ['text', 'name', '', true],
      ['email', 'email', '', true],
      ['checkbox', '', 'on', false],
    ]);
  });

  it('has an anchor in the page for every comment in a shadow root, and its slot there', () => {
    const page = new PrintedPage(
      essay({ comments: [comment('3'), comment('a b', { inReplyTo: '3' }), comment('"é"')], commentCount: 3 }),
      { words: 'shadow' },
    );
    const anchors = [...page.document.querySelectorAll('colloquy-thread > a')];
    const ids = ['comment-3', 'comment-a%20b', 'comment-%22%C3%A9%22'];
    assert.deepEqual(
      anchors.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(
      anchors.map((anchor) => anchor.getAttribute('slot')),
      ids,
    );
    const slots = [...page.root('colloquy-thread').querySelectorAll('li > slot:first-child')];
    assert.deepEqual(
      slots.map((slot) => slot.getAttribute('name')),
      ids,
    );
    const links = [...page.root('colloquy-thread').querySelectorAll('.permalink')];
    assert.deepEqual(
      links.map((link) => link.getAttribute('href')),
      ids.map((id) => `#${id}`),
    );
  });

  it('holds its data in full, and nothing that is not of a discussion', () => {
    for (const data of [essay(), secondDiscussion]) {
      const page = new PrintedPage(data);
      assert.deepEqual(parseDiscussion(page.script('application/json')), parseDiscussion(data));
    }
    const careless = {
      ...essay(),
      people: essay().people!.map((person) => ({ ...person, email: 'ada@private.example' })),
    } as Discussion;
    assert.ok(!renderToString(careless).includes('private.example'));
  });

  it('ends no script early, whatever the data say', () => {
    const page = new PrintedPage(
      essay({ comments: [comment('</script><script>alert(1)</script><!--')], commentCount: 1 }),
    );
    assert.deepEqual(
      [...page.document.querySelectorAll('script')].map(({ type }) => type),
      ['application/json', 'application/ld+json'],
    );
    assert.doesNotThrow(() => page.script('application/json'));
  });

  it('copes with data that has holes', () => {
    const data = {
      article: essay().article,
      people: [null, undefined],
      comments: [undefined, comment('1'), null],
    } as unknown as Discussion;
    assert.ok(renderToString(data).includes('Words of 1.'));
    assert.ok(
      renderToString({ article: essay().article, comments: null } as unknown as Discussion).includes('Replies'),
    );
  });

  it('keeps a carriage return and a NUL from changing what is read', () => {
    const html = renderToString(essay({ comments: [comment('1', { contentWarning: 'a\rb\0c' })], commentCount: 1 }), {
      data: false,
      jsonLd: false,
    });
    assert.ok(html.includes('a&#13;b\ufffdc'));
  });

  describe('by its options', () => {
    it('prints neither data nor JSON-LD', () => {
      assert.ok(!renderToString(essay(), { data: false, jsonLd: false }).includes('<script'));
    });

    it('puts styles into each shadow root once, or links to one sheet', () => {
      const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;
      assert.equal(count(renderToString(essay(), { form }), /<style>/g), 4);
      const linked = renderToString(essay(), { form, styles: { href: '/colloquy.css?a&b' } });
      assert.deepEqual(
        [count(linked, /<style/g), count(linked, /<link rel="stylesheet" href="\/colloquy\.css\?a&amp;b">/g)],
        [0, 4],
      );
    });

    it('writes styles that cannot end their element, nor hold anything but styles', () => {
      const inline = [...renderToString(essay(), { form }).matchAll(/<style>([^]*?)<\/style>/g)].map(
        ([, text = '']) => text,
      );
      for (const text of [styleSheet, ...inline]) {
        // As media queries and containers write it.
        assert.deepEqual(text.match(/<.{0,3}/g)?.filter((found) => !/^< \d/.test(found)) ?? [], []);
      }
    });

    it('puts the nonce onto every style, link and script', () => {
      for (const styles of ['inline', { href: '/a.css' }] as const) {
        const tags = renderToString(essay(), { nonce: 'r4nd0m+/==', form, styles }).match(
          /<(style|link|script)[^>]*>/g,
        )!;
        assert.equal(tags.length, 7);
        for (const tag of tags) assert.match(tag, / nonce="r4nd0m\+\/=="/);
      }
    });

    it('speaks another language, and says so', () => {
      const page = new PrintedPage(essay({ comments: [comment('1', { datePublished: '2024-02-03' })] }), {
        strings: fr,
      });
      assert.equal(page.document.querySelector('colloquy-discussion')?.getAttribute('lang'), 'fr');
      assert.match(page.words('colloquy-thread', '[part="heading"]') ?? '', /réponses/);
      assert.equal(page.words('colloquy-thread', 'time'), '3 février 2024');
    });

    it('writes dates as the region does, and moments in a time zone: UTC unless another is named', () => {
      const data = essay({ comments: [comment('1', { datePublished: '2024-02-03T23:30:00Z' })] });
      assert.match(
        new PrintedPage(data, { lang: 'en-GB' }).words('colloquy-thread', 'time')!,
        /^3 February 2024.*23:30/,
      );
      assert.match(
        new PrintedPage(data, { timeZone: 'Asia/Tokyo' }).words('colloquy-thread', 'time')!,
        /^February 4, 2024.*8:30/,
      );
    });

    it('starts from a heading level and hands on what the elements are told', () => {
      const page = new PrintedPage(essay(), { headingLevel: 5, maxDepth: 2, sort: 'newest', form });
      assert.equal(page.all('colloquy-article', 'h5').length, 1);
      assert.ok(page.root('colloquy-thread').querySelector('h6#heading'));
      const attributes = (tag: string): string[] =>
        [...page.document.querySelector(tag)!.attributes].map(({ name, value }) => `${name}=${value}`);
      assert.deepEqual(attributes('colloquy-thread'), ['heading-level=6', 'max-depth=2', 'sort=newest', 'words=light']);
      assert.deepEqual(attributes('colloquy-reply-form'), ['slot=reply', 'heading-level=6']);
    });

    it('passes on where live comments come from', () => {
      const page = new PrintedPage(essay(), {
        backend: 'rest',
        endpoint: 'https://a.example/?a&b',
        thread: 'x"y',
        src: '/essay.json',
      });
      const element = page.document.querySelector('colloquy-discussion')!;
      assert.deepEqual(
        ['backend', 'endpoint', 'thread', 'src'].map((name) => element.getAttribute(name)),
        ['rest', 'https://a.example/?a&b', 'x"y', '/essay.json'],
      );
    });

    it('prints no form where the site takes no replies, and an empty element where it says nothing of them', () => {
      assert.equal(new PrintedPage(essay(), { form: false }).document.querySelector('colloquy-reply-form'), null);
      assert.equal(new PrintedPage(essay()).document.querySelector('colloquy-reply-form')?.childNodes.length, 0);
    });

    it('links to where a comment can be replied to without a script', () => {
      const page = new PrintedPage(essay(), {
        form,
        replyUrl: (id) => (id === '3' ? undefined : `https://blog.example/?answer=${id}`),
      });
      const links = page.all<HTMLAnchorElement>('colloquy-thread', 'a.reply');
      assert.deepEqual(
        links.map(({ href }) => href.at(-1)),
        ['1', '2', '4', '5', '6'],
      );
      assert.deepEqual(page.all('colloquy-thread', 'button.reply'), []);
    });

    it('prints what the elements have to know as their attributes, so that nothing changes when they come', () => {
      const page = new PrintedPage(essay(), {
        commentHeadings: 'off',
        shortcuts: 'off',
        toolbar: 'off',
        density: 'compact',
        avatars: 'off',
        form: { ...form, open: true },
      });
      const attributes = (tag: string): Record<string, string> =>
        Object.fromEntries([...page.document.querySelector(tag)!.attributes].map(({ name, value }) => [name, value]));
      const { 'comment-headings': headings, shortcuts, density, avatars } = attributes('colloquy-thread');
      assert.deepEqual([headings, shortcuts, density, avatars], ['off', 'off', 'compact', 'off']);
      const { open, toolbar } = attributes('colloquy-reply-form');
      assert.deepEqual([open, toolbar, attributes('colloquy-thread')['toolbar']], ['', 'off', 'off']);
      assert.deepEqual(page.all('colloquy-thread', '.hint'), []);
    });

    it('prints pictures of people where they are asked for, and initials otherwise', () => {
      const portrait = 'https://pictures.example/ada.png';
      const data = essay();
      const people = data.people!.map((person) => ({ ...person, image: portrait }));
      const shown = new PrintedPage({ ...data, people }, { avatars: 'source' });
      const [first] = shown.all('colloquy-thread', 'img[part=avatar]');
      assert.deepEqual(
        ['src', 'alt', 'loading', 'referrerpolicy'].map((name) => first?.getAttribute(name)),
        [portrait, '', 'lazy', 'no-referrer'],
      );
      const plain = new PrintedPage({ ...data, people });
      assert.deepEqual(plain.all('colloquy-thread', 'img[part=avatar]'), []);
      assert.ok(plain.all('colloquy-thread', 'span[part=avatar]').length > 0);
    });

    it('begins fragments with another prefix, for a second discussion on the page', () => {
      const page = new PrintedPage(essay(), { anchorPrefix: 'second-comment-' });
      assert.ok(page.document.getElementById('second-comment-3'));
      assert.ok(page.html.includes('"#second-comment-3"'));
      assert.ok(!page.html.includes('"#comment-3"'));
    });
  });
});
