// The standard composition of <colloquy-discussion>, as it is printed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { standardProperties } from '../../../src/server/composition.js';
import { printTemplate } from '../../../src/server/print-template.js';
import { composition, type CompositionView } from '../../../src/views/discussion.js';

const view: CompositionView = { headingLevel: 2, maxDepth: 4, sort: 'oldest' };

/** The attributes of each element in it, by tag. */
const tagsOf = (hasArticle: boolean, given: Partial<CompositionView> = {}): ReadonlyMap<string, string> =>
  new Map(
    [...printTemplate(composition(hasArticle, { ...view, ...given })).matchAll(/<(colloquy-[a-z-]+)([^>]*)>/g)].map(
      ([, tag = '', attributes = '']) => [tag, attributes],
    ),
  );

const partsOf = (tag: string): readonly string[] => {
  const name = tag.replace('colloquy-', '');
  const source = readFileSync(new URL(`../../../src/elements/${name}/${name}.ts`, import.meta.url), 'utf8');
  return [...source.matchAll(/@csspart ([\w-]+)/g)].map(([, part = '']) => part);
};

describe('the standard composition', () => {
  for (const tag of ['colloquy-article', 'colloquy-thread', 'colloquy-reply-form'])
    it(`exports every part of <${tag}>`, () => {
      const [, list = ''] = /exportparts="([^"]*)"/.exec(tagsOf(true).get(tag) ?? '') ?? [];
      const exported = list.split(',').map((part) => part.split(':')[0]);
      assert.deepEqual(
        partsOf(tag).filter((part) => !exported.includes(part)),
        [],
      );
    });

  it('leaves to the elements what it is not told', () => {
    const written = [...tagsOf(true).values()].join(' ');
    assert.doesNotMatch(
      written,
      /contents=|comment-headings|shortcuts|toolbar|density|avatars|pictures|cite=|fold=| open/,
    );
  });

  const told = {
    contents: 'on',
    commentHeadings: 'off',
    shortcuts: 'off',
    toolbar: 'on',
    density: 'compact',
    avatars: 'off',
    pictures: 'on',
    cite: 'on',
    fold: 'read',
    open: true,
  };

  it('hands on what it is told', () => {
    const tags = tagsOf(true, told);
    assert.match(tags.get('colloquy-article')!, / contents="on"\s+cite="on"/);
    assert.match(
      tags.get('colloquy-thread')!,
      / comment-headings="off" shortcuts="off" toolbar="on" density="compact" avatars="off" pictures="on" cite="on" fold="read"/,
    );
    assert.match(tags.get('colloquy-reply-form')!, / open(?!\w).* toolbar="on"/);
  });

  it('is the same one that the wrappers for React and Vue compose', () => {
    const { article, thread, form } = standardProperties({ data: { article: {} }, ...view, ...told });
    const written = (properties: Readonly<Record<string, unknown>> | undefined): readonly string[] =>
      Object.entries(properties ?? {}).map(([name, value]) => {
        const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return value === true ? ` ${attribute}` : ` ${attribute}="${value as string}"`;
      });
    const tags = tagsOf(true, told);
    for (const [tag, properties] of [
      ['colloquy-article', article],
      ['colloquy-thread', thread],
      ['colloquy-reply-form', form],
    ] as const)
      assert.deepEqual(
        tags
          .get(tag)!
          .replace(/ (slot|part|exportparts)="[^"]*"|\s+(?=\s)|\s+$/g, '')
          .match(/ [\w-]+(="[^"]*")?/g)
          ?.sort(),
        [...written(properties)].sort(),
        tag,
      );
  });
});
