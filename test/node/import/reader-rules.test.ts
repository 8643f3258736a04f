import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readerRules, type ReaderSample } from '../../../src/testing/index.js';
import type { ImportFormat } from '../../../src/import/index.js';
import { formats } from '../../../src/import/formats.js';
import { allSamples } from './all-samples.js';

describe('the rules of imports', () => {
  const tried = [...new Set(allSamples.map(({ format }) => format))];
  for (const format of tried)
    describe(`are kept by the reader of ${format}`, () => {
      const samples = allSamples.filter((one) => one.format === format);
      for (const { id, sentence, check } of readerRules(format, samples))
        it(sentence, async (test) => {
          const reason = await check();
          // Each reader whose comments have dates and ids is tried in another order.
          if (reason !== undefined) {
            assert.ok(['order', 'private', 'reads', 'cut'].includes(id), reason);
            test.skip(reason);
          }
        });
    });

  it('are checked for every reader but those of documents and pages, which have tests of their own', () => {
    assert.deepEqual(
      formats.map(({ name }) => name).filter((name) => !tried.includes(name)),
      ['page', 'text', 'markdown', 'json', 'json-ld', 'docx', 'google-docs', 'odt', 'medium'],
    );
  });

  it('hold in every time zone of the machine', () => {
    const script = `
      import { read } from ${JSON.stringify(new URL('./read.ts', import.meta.url).href)};
      import { allSamples } from ${JSON.stringify(new URL('./all-samples.ts', import.meta.url).href)};
      for (const { format, file, input } of allSamples)
        for (const options of [{}, { timeZone: 'Europe/Berlin' }])
          console.log(format, JSON.stringify(await read(input, { format, file, ...options })));`;
    const outcomes = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'].map((TZ) => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script],
        {
          ...{ encoding: 'utf8', maxBuffer: 64 * 1024 ** 2, env: { ...process.env, TZ } },
          cwd: fileURLToPath(new URL('../../..', import.meta.url)),
        },
      );
      assert.ok(stdout, stderr);
      return stdout.split('\n');
    });
    assert.equal(outcomes[0]!.length, allSamples.length * 2 + 1);
    for (const [index, line] of outcomes[0]!.entries()) for (const other of outcomes) assert.equal(other[index], line);
  });
});

describe('a reader of your own', () => {
  const input = 'Ann,ann@mail.example,2024-03-01T10:00:00Z,Hello\nBob,,2024-03-01 11:00:00,Hi\nEve,,,spam\n';
  const samples: readonly ReaderSample[] = [
    {
      ...{ input, comments: 3, secrets: ['ann@mail.example'] },
      reordered: 'Bob,,2024-03-01 11:00:00,Hi\nEve,,,spam\nAnn,ann@mail.example,2024-03-01T10:00:00Z,Hello\n',
    },
  ];
  const make = (
    changes: { readonly secret?: boolean; readonly order?: boolean; readonly cut?: boolean } = {},
  ): ImportFormat => ({
    system: 'letters',
    async *read({ file, text }, { log }) {
      let whole = '';
      for await (const piece of text) whole += piece;
      const lines = whole.split('\n');
      const last = lines.pop();
      const comments = lines.flatMap((line, index) => {
        const place = { file, line: index + 1 };
        const [name = '', email = '', published = '', words = ''] = line.split(',');
        if (email) log.dropPrivate('e-mail address');
        return {
          id: changes.order ? `${index}` : name,
          author: { name: changes.secret ? `${name} ${email}` : name },
          published,
          status: words === 'spam' ? ('spam' as const) : ('public' as const),
          ...{ text: { plain: words }, place },
        };
      });
      if (last && !changes.cut) {
        log.readComment();
        log.leaveOutComment('unreadable');
        log.add('letters/cut', 'lost', { file }, { expected: 'a whole line', got: JSON.stringify(last) });
      }
      yield { id: 'page', comments, place: { file } };
    },
  });
  const broken = async (reader: ImportFormat): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const { id, check } of readerRules(reader, samples)) await check().catch(() => found.push(id));
    return found;
  };

  it('that keeps the rules passes them all, and none is skipped', async () => {
    for (const { id, check } of readerRules(make(), samples)) assert.equal(await check(), undefined, id);
  });

  it('that breaks a rule fails that rule', async () => {
    assert.deepEqual(await broken(make({ secret: true })), ['private']);
    assert.deepEqual(await broken(make({ order: true })), ['order']);
    assert.deepEqual(await broken(make({ cut: true })), ['cut']);
  });

  it('cannot be checked without an input', () => {
    assert.throws(() => readerRules(make(), []), /^TypeError: Expected `samples` to be a list of inputs/);
    assert.throws(() => readerRules(1 as never, samples), /^TypeError: Expected `format` to be a reader/);
  });
});
