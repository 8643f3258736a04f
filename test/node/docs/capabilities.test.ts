import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { adapters } from '../../../src/backends/others.js';
import type { CommentSource } from '../../../src/model/source.js';
import { everySource } from '../sources/every-source.js';

const text = readFileSync('docs/backends/capabilities.md', 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('|'));
const cellsOf = (row: string): string[] =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
const [header = [], , ...body] = rows.map(cellsOf);
const table = new Map(
  body.map((cells) => [
    /^\[`([\w-]+)`\]/.exec(cells[0]!)?.[1],
    new Map(header.map((name, index) => [name, cells[index]])),
  ]),
);

const levels = ({ capabilities: { nesting } }: CommentSource): string =>
  nesting === undefined ? 'any depth' : nesting === 0 ? 'no' : `${nesting} level${nesting > 1 ? 's' : ''}`;

/** What a source says of a change, or undefined where its server, or the page, decides. */
function change(source: CommentSource, window: number | undefined, method: unknown): string | undefined {
  if (window === Infinity) return 'always';
  if (method) return undefined;
  return source.capabilities.write === 'offsite' ? 'there' : 'no';
}

/** Adapters learn these from their server, or from the host of the page. */
const learned: Readonly<Record<string, RegExp>> = {
  isso: /^on the same site$/,
  remark42: /^on the same host$/,
  rest: /^as your server says$/,
};

function afterLoss({ capabilities, send, find }: CommentSource): string {
  if (capabilities.resend === 'safe') return 'sent again';
  return find ? 'looked up' : send ? 'asked' : '-';
}

describe('the table of what each backend can do', () => {
  it('has a row for each backend, and no other', () => {
    assert.deepEqual([...table.keys()].sort(), Object.keys(everySource).sort());
    for (const name of Object.keys(adapters)) assert.ok(table.has(name), name);
  });

  for (const [name, make] of Object.entries(everySource)) {
    it(`says of ${name} what its adapter says`, () => {
      const source = make();
      const { write, pending, editWindow, deleteWindow } = source.capabilities;
      const row = table.get(name)!;
      assert.equal(row.get('reads'), 'yes');
      assert.equal(row.get('replies to replies'), levels(source));
      assert.equal(row.get('readers write'), write === 'offsite' ? 'there' : 'here');
      for (const [column, window, method] of [
        ['edit', editWindow, source.edit],
        ['delete', deleteWindow, source.remove],
      ] as const) {
        const said = learned[name] ? undefined : change(source, window, method);
        if (said === undefined) assert.match(row.get(column)!, learned[name]!, column);
        else assert.equal(row.get(column), said, column);
      }
      assert.equal(row.get('held replies'), pending ? 'yes' : '-');
      assert.equal(row.get('a lost response'), afterLoss(source));
      const { reach } = source.capabilities;
      assert.equal(row.get('live'), reach === 'device' ? '-' : source.stream ? 'told' : 'asked');
      assert.equal(row.get('counts'), source.count ? 'yes' : 'no');
      const isLess = ['replies to replies', 'edit', 'delete', 'counts'].some((column) =>
        /^(no|1 level|on the same)/.test(row.get(column)!),
      );
      assert.equal(Boolean(row.get('why not')), isLess, 'a reason where something cannot be done, and only there');
      assert.match(row.get('votes')!, source.vote ? (learned[name] ?? /^here$/) : /^(shown|-)$/);
    });
  }
});
