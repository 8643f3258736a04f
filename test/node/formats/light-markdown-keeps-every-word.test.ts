import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import { examples } from '../examples.js';
import type { Block, Inline } from '../../../src/model/body.js';

type Node = Block | Inline | { readonly type: 'listItem'; readonly children: readonly Block[] };

const pieces = [
  'a',
  'b',
  'é',
  'word',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '*',
  '**',
  '***',
  '_',
  '`',
  '```',
  '\n```js\n',
  '\n```\n',
  '[',
  '[',
  ']',
  '(',
  ')',
  '](https://x.example/q)',
  '](nowhere)',
  'https://x.example/q',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n7. ',
  '\\',
  '<',
  '"',
  '.',
  '#',
];

/** Park–Miller, so that a failure can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function textFrom(seed: number): string {
  const next = random(seed);
  return Array.from({ length: 1 + Math.floor(next() * 40) }, () => pieces[Math.floor(next() * pieces.length)]).join('');
}

/** Every node, in the order of the text. */
function* everyNode(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* everyNode(node.children as readonly Node[]);
    if (node.type === 'link') yield { type: 'text', value: targetOf(node) };
  }
}

/** The address of a link whose words are not its address already. */
function targetOf(node: Extract<Inline, { type: 'link' }>): string {
  const [only] = node.children;
  const isBare = only?.type === 'text' && node.children.length === 1 && URL.canParse(only.value);
  return isBare && new URL(only.value).href === node.url ? '' : decodeURI(node.url);
}

function textOf(nodes: readonly Node[]): string {
  return [...everyNode(nodes)]
    .map((node) =>
      node.type === 'code' ? `${node.lang ?? ''} ${node.meta ?? ''}\n${node.value}` : 'value' in node ? node.value : '',
    )
    .join('');
}

const lettersOf = (value: string): string => value.replace(/[^\p{L}]/gu, '');
const count = (value: string, characters: RegExp): number => value.match(characters)?.length ?? 0;

describe('light Markdown, on 20,000 texts made at random', () => {
  const samples = Array.from({ length: examples(20_000) }, (_, seed) => textFrom(seed + 1))
    // The words of a link may be a bare address equal to its target: then the text alone cannot tell the two apart.
    .filter((source) => !/\[[^\]]*https:/.test(source));

  it('keeps every letter, in order', () => {
    for (const source of samples) {
      assert.equal(lettersOf(textOf(lightMarkdown(source).children)), lettersOf(source), JSON.stringify(source));
    }
  });

  it('drops no star, underscore, backtick or bracket that has no meaning', () => {
    for (const source of samples) {
      const nodes = [...everyNode(lightMarkdown(source).children)];
      const text = textOf(nodes.filter((node) => !('children' in node)));
      const number = (type: Node['type']): number => nodes.filter((node) => node.type === type).length;
      const links = nodes.filter((node) => node.type === 'link' && targetOf(node) !== '').length;

      const stars = count(text, /[*_]/g) + 2 * number('emphasis') + 4 * number('strong');
      assert.equal(stars, count(source, /[*_]/g), JSON.stringify(source));
      const backticks = count(text, /`/g) + 2 * number('inlineCode') + 6 * number('code');
      // A closing fence may be longer than its opening, so that the sum is known of short fences alone.
      if (!/`{4}/.test(source)) assert.equal(backticks, count(source, /`/g), JSON.stringify(source));
      assert.equal(count(text, /\[/g) + links, count(source, /\[/g), JSON.stringify(source));
    }
  });
});
