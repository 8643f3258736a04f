import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ImportLog } from '../../../../src/import/import-log.js';
import { readJson, type JsonItem } from '../../../../src/import/json/read-json.js';

async function readAll(
  pieces: readonly string[],
  lists: readonly string[],
): Promise<{ readonly items: readonly JsonItem[]; readonly log: ImportLog }> {
  async function* text(): AsyncIterable<string> {
    for (const piece of pieces) yield await Promise.resolve(piece);
  }
  const log = new ImportLog();
  const items: JsonItem[] = [];
  for await (const item of readJson(text(), { file: 'x.json', log, lists })) items.push(item);
  return { items, log };
}

const cut = (text: string, size: number): readonly string[] => text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
const inList = (items: readonly JsonItem[]): readonly unknown[] =>
  items.filter(({ list }) => list !== undefined).map(({ value }) => value);
const around = (items: readonly JsonItem[]): readonly unknown[] =>
  items.filter(({ list }) => list === undefined).map(({ value }) => value);
const json = fc
  .json({ depthSize: 'small' })
  .map((text) => JSON.parse(text.replaceAll('__proto__', 'proto')) as unknown);

describe('JSON that is read item by item', () => {
  it('a list at the top gives its items, wherever the text is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json), fc.boolean(), fc.integer({ min: 1, max: 7 }), async (list, isPretty, size) => {
        const text = JSON.stringify(list, null, isPretty ? 2 : 0);
        const { items, log } = await readAll(cut(text, size), ['']);
        assert.deepEqual(inList(items), list);
        assert.deepEqual(items, (await readAll([text], [''])).items);
        assert.deepEqual(log.report('').findings, []);
      }),
    );
  });

  it('a list at a path gives its items, and then all the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json), json, fc.integer({ min: 1, max: 7 }), async (list, other, size) => {
        const text = JSON.stringify({ before: other, data: { x: other, Comment: list, y: 1 }, after: other });
        const { items, log } = await readAll(cut(text, size), ['data.Comment']);
        assert.deepEqual(inList(items), list);
        assert.deepEqual(around(items), [{ before: other, data: { x: other, y: 1 }, after: other }]);
        assert.deepEqual(log.report('').findings, []);
      }),
    );
  });

  it('lines of JSON are values one after the other, after a line that begins with #', async () => {
    for (const lists of [[], ['', 'results']]) {
      const { items } = await readAll(['#filetype:JSON-streaming {"a":1}\n{"a":1}\n{"a":2}\n'], lists);
      assert.deepEqual(around(items), [{ a: 1 }, { a: 2 }]);
      assert.deepEqual(
        items.map(({ place }) => place.line),
        [2, 3],
      );
    }
  });

  it('a line that is broken spoils no other, and is told with its place', async () => {
    const { items, log } = await readAll(['{"a":1}\n{"a":"no end}\n{"a":3}\n{"a":{\n{"a":5}\n'], []);
    assert.deepEqual(around(items), [{ a: 1 }, { a: 3 }, { a: 5 }]);
    assert.deepEqual(log.report('').counts, { 'json/item': 2, 'json/cut': 1 });
  });

  it('a line that ends within its value gives what was whole of it, and says that it is not whole', async () => {
    const { items, log } = await readAll(['{"a":1}\n{"a":[{"b":"c"},{"b":"d'], []);
    assert.deepEqual(
      items.map(({ value, isWhole }) => [value, isWhole]),
      [
        [{ a: 1 }, true],
        [{ a: [{ b: 'c' }, {}] }, false],
      ],
    );
    assert.equal(log.report('').counts['json/cut'], 1);
  });

  it('an item that is no JSON spoils no other, and is counted', async () => {
    const { items, log } = await readAll(['[{"a":1},\n{"a":wrong},\n{"a":"3},\n{"a":4},\n{"a":5}]'], ['']);
    assert.deepEqual(inList(items), [{ a: 1 }, { a: 4 }, { a: 5 }]);
    const report = log.report('');
    assert.deepEqual([report.read, report.leftOut], [2, { unreadable: 2 }]);
    const first = report.findings.find(({ code }) => code === 'json/item');
    assert.deepEqual([first?.line, first?.path], [2, '[2]']);
  });

  it('what is cut is read as far as its items are whole, and told', async () => {
    const text = '{"version":1,"comments":[{"a":1},{"a":2},{"a":3}],"z":1}';
    for (let end = 1; end < text.length; end += 1) {
      const { items, log } = await readAll([text.slice(0, end)], ['comments']);
      assert.equal(log.report('').counts['json/cut'], 1, text.slice(0, end));
      const whole = [1, 2, 3].filter((a) => text.slice(0, end).includes(`{"a":${a}}`)).map((a) => ({ a }));
      assert.deepEqual(inList(items), whole);
    }
  });
});
