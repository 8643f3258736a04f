import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { read, unaccounted } from './read.js';
import { comment, item, wxr, type CommentText } from './wxr-text.js';

const word = fc.oneof(
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.constantFrom(
    '<b>x',
    '&amp;',
    ']]>',
    '\n\n',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[code]',
  ),
);
const anyComment: fc.Arbitrary<CommentText> = fc.record({
  id: fc.integer({ min: 1, max: 30 }),
  author: word,
  email: fc.constantFrom('', 'ann@mail.example'),
  ip: fc.constantFrom('', '203.0.113.7'),
  content: fc.array(word, { maxLength: 5 }).map((parts) => parts.join(' ')),
  approved: fc.constantFrom('1', '0', 'spam', 'trash'),
  type: fc.constantFrom('', 'comment', 'pingback'),
  parent: fc.integer({ min: 0, max: 30 }),
  utc: fc.constantFrom('2024-03-01 10:00:00', '2024-03-01 10:00:01', '0000-00-00 00:00:00', 'yesterday'),
});
const anySite = fc.array(fc.array(anyComment, { maxLength: 8 }), { maxLength: 3 });
const text = (site: readonly (readonly CommentText[])[]): string =>
  wxr(
    ...site.map((comments, index) =>
      item({ id: index + 1, title: `Post ${index}`, content: 'Words' }, comments.map(comment)),
    ),
  );

const whole = text([
  [
    { id: 1, author: 'Ann', email: 'ann@mail.example', content: 'One & <em>two</em>', url: 'https://a.example/?a&b' },
    { id: 2, author: 'Zoë', content: 'Drei 🍵\n\nVier', parent: 1, utc: '2024-03-02 00:00:00' },
    { id: 3, author: 'Yan', content: 'held', approved: '0', parent: 2, utc: '2024-03-03 00:00:00' },
  ],
  [],
]);
const disqus = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="1"><id/><link>https://a.example/tea/</link><title>Tea</title><isDeleted>false</isDeleted></thread>
<post dsq:id="5"><message><![CDATA[<p>Hello</p>]]></message><createdAt>2024-03-01T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ann</name><email>ann@mail.example</email></author><thread dsq:id="1"/></post>
<post dsq:id="6"><message><![CDATA[<p>Gone</p>]]></message><createdAt>2024-03-01T11:00:00Z</createdAt><isDeleted>true</isDeleted><isSpam>false</isSpam><author><name>Bob</name></author><thread dsq:id="1"/><parent dsq:id="5"/></post>
</disqus>`;

async function* cutAt(bytes: Uint8Array, places: readonly number[]): AsyncIterable<Uint8Array> {
  let from = 0;
  for (const to of [...places].sort((a, b) => a - b)) {
    if (to <= from || to >= bytes.length) continue;
    yield await Promise.resolve(bytes.subarray(from, to));
    from = to;
  }
  yield bytes.subarray(from);
}

describe('the laws of imports', () => {
  it('the count adds up for every export', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, async (site) => {
        const { report } = await read(text(site), { format: 'wxr' });
        assert.equal(unaccounted(report), 0);
        assert.equal(report.read, site.flat().length);
      }),
      { numRuns: 150 },
    );
  });

  it('the outcome does not depend on where the input is cut into pieces', async () => {
    for (const source of [whole, disqus]) {
      const bytes = new TextEncoder().encode(source);
      const expected = await read(bytes);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 40 }), async (places) => {
          assert.deepEqual(await read(cutAt(bytes, places)), expected);
        }),
        { numRuns: 60 },
      );
      assert.deepEqual(await read(cutAt(bytes, [...bytes.keys()])), expected);
    }
  });

  it('the outcome does not depend on the order of the comments', async () => {
    const comments = [1, 2, 3, 4, 5].map((id) => ({
      id,
      author: `N${id}`,
      content: `Words ${id}`,
      parent: id - 1,
      utc: `2024-03-0${Math.ceil(id / 2)} 10:00:00`,
    }));
    const { threads } = await read(text([comments]));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(comments, { minLength: 5 }), async (shuffled) => {
        const { threads: others } = await read(text([shuffled]));
        assert.deepEqual(
          others[0]?.discussion.comments?.map(({ id, inReplyTo }) => [id, inReplyTo]),
          threads[0]?.discussion.comments?.map(({ id, inReplyTo }) => [id, inReplyTo]),
        );
      }),
    );
  });

  it('an input that is cut short or damaged is read as far as it goes, told, and counted', async () => {
    for (const [source, format] of [
      [whole, 'wxr'],
      [disqus, 'disqus'],
    ] as const) {
      const bytes = new TextEncoder().encode(source);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length),
          fc.nat(bytes.length - 1),
          fc.nat(255),
          fc.constantFrom('cut', 'flip', 'double'),
          async (end, at, value, how) => {
            const damaged =
              how === 'cut'
                ? bytes.slice(0, end)
                : how === 'flip'
                  ? bytes.map((byte, index) => (index === at ? value : byte))
                  : new Uint8Array([...bytes.slice(0, end), ...bytes.slice(at)]);
            const { report } = await read(damaged, { format });
            assert.equal(unaccounted(report), 0);
            if (how === 'cut' && end < bytes.length - 12 && end > 0)
              assert.ok(report.findings.length > 0, `silence at ${end}`);
          },
        ),
        { numRuns: 300 },
      );
    }
  });

  it('nothing private of the input, nor its hash, is in what comes out', async () => {
    const secrets = ['ann@mail.example', '203.0.113.7'];
    const hashes = secrets.flatMap((secret) =>
      ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(secret).digest('hex')),
    );
    await fc.assert(
      fc.asyncProperty(anySite, async (site) => {
        const out = JSON.stringify(await read(text(site), { format: 'wxr', include: ['held', 'trash', 'spam'] }));
        for (const secret of [...secrets, ...hashes]) assert.ok(!out.includes(secret), secret);
      }),
      { numRuns: 60 },
    );
  });

  it('the outcome does not depend on the time zone of the machine', () => {
    const script = `
      import { read } from ${JSON.stringify(new URL('./read.ts', import.meta.url).href)};
      const text = ${JSON.stringify(whole)}.replaceAll('2024-03-02 00:00:00', '0000-00-00 00:00:00');
      console.log(JSON.stringify([await read(text), await read(text, { timeZone: 'Europe/Berlin' })]));`;
    const outcomes = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'].map((TZ) => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script],
        {
          encoding: 'utf8',
          env: { ...process.env, TZ },
          cwd: fileURLToPath(new URL('../../..', import.meta.url)),
        },
      );
      assert.ok(stdout, stderr);
      return stdout;
    });
    assert.equal(new Set(outcomes).size, 1);
  });
});
