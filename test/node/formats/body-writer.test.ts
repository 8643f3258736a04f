import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBodyWriter, type BodyWriter } from '../../../src/formats/html/body-writer.js';
import type { Body } from '../../../src/model/body.js';

const nodesOf = (body: Body): number => JSON.stringify(body).split('"type"').length - 1;

/** What is written again and again, until there is no more room for it. */
const pieces: Readonly<Record<string, (writer: BodyWriter) => void>> = {
  paragraphs: ({ boundary, text }) => {
    boundary();
    text('a');
  },
  rules: ({ rule }) => rule(),
  breaks: (writer) => {
    writer.break();
    writer.text('a');
  },
  emphasis({ style, text }) {
    const end = style({ type: 'emphasis' });
    text('a ');
    end?.();
  },
  pictures: ({ boundary, picture }) => {
    boundary();
    picture({ type: 'image', url: 'https://x.example/a.png', alt: '' });
  },
  headings({ heading, text }) {
    const end = heading(2);
    text('a');
    end();
  },
  quotes({ quote, text }) {
    const end = quote();
    text('a');
    end?.();
  },
  'blocks of code'({ code, text }) {
    const end = code('');
    text('a');
    end?.();
  },
};

/** What is written again and again within one table, one list. */
const inside: Readonly<Record<string, (writer: BodyWriter) => void>> = {
  'rows of a table'({ table, row, cell }) {
    const end = table();
    row();
    cell()?.();
    cell()?.();
    for (let times = 0; times < 30_000; times += 1) row();
    end?.();
  },
  'cells of a table'({ table, row, cell }) {
    const end = table();
    row();
    for (let times = 0; times < 30_000; times += 1) cell()?.();
    end?.();
  },
  'items of a list'({ list, item }) {
    const end = list();
    for (let times = 0; times < 30_000; times += 1) item();
    end?.();
  },
};

describe('a body that is written', () => {
  for (const [name, write] of Object.entries(pieces)) {
    it(`has room for some 20,000 nodes, and what comes behind is one run of words: ${name}`, () => {
      const writer = createBodyWriter();
      for (let times = 0; times < 30_000; times += 1) write(writer);
      const blocks = writer.body().children.length;
      const nodes = nodesOf(writer.body());
      assert.ok(nodes > 6_000 && nodes < 25_000, `${nodes}`);
      for (let times = 0; times < 100; times += 1) write(writer);
      assert.ok(writer.body().children.length - blocks <= 1);
    });
  }

  for (const [name, write] of Object.entries(inside)) {
    it(`has room for some 20,000 ${name}`, () => {
      const writer = createBodyWriter();
      write(writer);
      const nodes = nodesOf(writer.body());
      assert.ok(nodes > 15_000 && nodes < 25_000, `${nodes}`);
    });
  }

  it('has no more of anything when it is full, but for the words', () => {
    const writer = createBodyWriter();
    for (let times = 0; times < 20_001; times += 1) writer.rule();
    writer.rule();
    writer.text('a');
    writer.break();
    writer.style({ type: 'strong' });
    writer.text('b');
    writer.code('js');
    writer.text(' c  d');
    writer.quote();
    writer.text('e');
    writer.list();
    writer.item();
    writer.text('f');
    writer.table();
    writer.row();
    writer.cell();
    writer.text('g');
    assert.equal(writer.picture({ type: 'image', url: 'https://x.example/', alt: '' }), false);
    const { children } = writer.body();
    assert.equal(children.length, 20_002);
    assert.deepEqual(children.at(-1), {
      type: 'paragraph',
      children: [{ type: 'text', value: 'a b c d e f | g' }],
    });
  });

  it('nests quotes and lists twenty levels deep', () => {
    const writer = createBodyWriter();
    for (let level = 0; level < 30; level += 1) writer.quote();
    writer.text('a');
    for (let level = 0; level < 30; level += 1) writer.boundary();
    const deep = createBodyWriter();
    const ends = Array.from({ length: 30 }, () => deep.quote());
    deep.text('a');
    for (const end of ends.reverse()) end?.();
    assert.equal(JSON.stringify(deep.body()).split('blockquote').length - 1, 20);
  });

  it('counts the texts and pictures that have been written', () => {
    const writer = createBodyWriter();
    writer.text(' ');
    writer.text('a');
    writer.picture({ type: 'image', url: 'https://x.example/', alt: '' });
    const end = writer.code('');
    writer.text('b');
    end?.();
    assert.equal(writer.written(), 3);
  });

  it('has nothing but words where nothing else is wanted', () => {
    const writer = createBodyWriter(true);
    writer.table();
    writer.row();
    writer.cell();
    writer.text('a');
    writer.cell();
    writer.text('b');
    assert.equal(writer.picture({ type: 'image', url: 'https://x.example/', alt: '' }), false);
    assert.deepEqual(writer.body().children, [{ type: 'paragraph', children: [{ type: 'text', value: 'a | b' }] }]);
  });

  it('has code without the line ends of other systems', () => {
    const writer = createBodyWriter();
    const end = writer.code('');
    writer.text('a\f\r\n\tb');
    end?.();
    assert.deepEqual(writer.body().children, [{ type: 'code', value: 'a\n\tb' }]);
  });
});
