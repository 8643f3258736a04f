import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from './packed.mjs';

const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const elements = read('custom-elements.json')
  .modules.flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);
const vscode = new Map(read('vscode.html-custom-data.json').tags.map((tag) => [tag.name, tag]));
const jetbrains = new Map(read('web-types.json').contributions.html.elements.map((element) => [element.name, element]));
const typeOf = (tag, name) =>
  elements.find(({ tagName }) => tagName === tag).attributes.find((attribute) => attribute.name === name).type.text;

const backends = [
  'local',
  'wordpress',
  'waline',
  'isso',
  'remark42',
  'twikoo',
  'artalk',
  'github',
  'lemmy',
  'hacker-news',
  'discourse',
  'hypothesis',
  'webmention',
  'cusdis',
  'mastodon',
  'bluesky',
  'rest',
  'none',
];
const sets = [
  ['colloquy-discussion', 'backend', backends],
  ['colloquy-count', 'backend', backends],
  ['colloquy-discussion', 'sort', ['oldest', 'newest', 'liked']],
  ['colloquy-thread', 'sort', ['oldest', 'newest', 'liked']],
  ['colloquy-discussion', 'quotes', ['on', 'off']],
  ['colloquy-thread', 'quotes', ['on', 'off']],
];

describe('the data for editors', () => {
  for (const [tag, name, words] of sets) {
    it(`lists the words that ${name} of <${tag}> may have`, () => {
      assert.deepEqual(
        [...typeOf(tag, name).matchAll(/'([\w-]+)'/g)].map(([, word]) => word),
        words,
        'manifest',
      );
      const { values } = vscode.get(tag).attributes.find((attribute) => attribute.name === name);
      assert.deepEqual(
        values.map((value) => value.name),
        words,
        'VS Code',
      );
      const { value } = jetbrains.get(tag).attributes.find((attribute) => attribute.name === name);
      assert.deepEqual(
        value.type.filter((type) => type !== 'string'),
        words.map((word) => `'${word}'`),
        'JetBrains',
      );
    });
  }

  it('describes every tag and every attribute of the manifest, for both editors', () => {
    assert.ok(elements.length >= 6);
    for (const { tagName, attributes = [] } of elements) {
      const names = attributes.map(({ name }) => name);
      for (const [editor, tags] of Object.entries({ vscode, jetbrains })) {
        const tag = tags.get(tagName);
        assert.ok(tag.description, `${editor}: ${tagName}`);
        assert.deepEqual(
          tag.attributes.map(({ name }) => name),
          names,
          `${editor}: ${tagName}`,
        );
      }
    }
  });

  it('leaves no name of a type where words are meant', () => {
    const types = elements.flatMap(({ attributes = [] }) => attributes.map(({ type }) => type?.text ?? ''));
    assert.deepEqual(
      types.filter((type) => /\b[A-Z]/.test(type)),
      [],
    );
  });

  it('tells JetBrains of the events of a discussion, those of the elements inside it too', () => {
    const names = jetbrains.get('colloquy-discussion').js.events.map(({ name }) => name);
    for (const name of ['colloquy-discussion-loaded', 'colloquy-reply-sent', 'colloquy-branch-toggled'])
      assert.ok(names.includes(name), name);
  });

  it('is of the version of the package', () =>
    assert.equal(read('web-types.json').version, read('package.json').version));
});
