import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** The production names that hydration uses: `elements/shared/lit-parts.ts` says what they stand for. */
const source = read('src/elements/shared/lit-parts.ts');
const names = [...source.matchAll(/name\('(_\$\w+)', '(_\$\w+)'\)/g)].map(([, development, production]) => ({
  development,
  production,
}));

describe("lit-html's own names, which hydration leans on", () => {
  it('are eight, and the property that holds a root part', () => {
    assert.deepEqual(
      names.map(({ development }) => development),
      [
        '_$getTemplate',
        '_$setValue',
        '_$committedValue',
        '_$startNode',
        '_$endNode',
        '_$parts',
        '_$template',
        '_$parent',
      ],
    );
    assert.match(source, /'_\$litPart\$'/);
  });

  for (const [build, folder, kind] of [
    ['production', '', 'production'],
    ['development', 'development/', 'development'],
  ]) {
    it(`stand in its ${build} build`, () => {
      const library = read(`node_modules/lit-html/${folder}lit-html.js`);
      for (const one of names)
        assert.ok(
          library.includes(one[kind]),
          `Expected ${one[kind]} in lit-html, got a release that names it otherwise`,
        );
      assert.ok(library.includes('_$litPart$'));
    });
  }

  it('stand for the same members in both builds', async () => {
    const builds = await Promise.all(
      ['node/', 'node/development/'].map(
        (folder) => import(`../../node_modules/lit-html/${folder}private-ssr-support.js`),
      ),
    );
    for (const [i, { _$LH }] of builds.entries()) {
      const kind = i === 0 ? 'production' : 'development';
      const [getTemplate, setValue, committedValue, startNode, endNode, parts, template, parent] = names.map(
        (one) => one[kind],
      );
      const { ChildPart, ElementPart, TemplateInstance, AttributePart, BooleanAttributePart, resolveDirective } = _$LH;
      assert.equal(typeof ChildPart.prototype[getTemplate], 'function');
      for (const Part of [ChildPart, AttributePart, ElementPart])
        assert.equal(typeof Part.prototype[setValue], 'function');
      const part = new ChildPart({}, null, undefined, {});
      assert.ok(committedValue in part && startNode in part && endNode in part);
      const parsed = {};
      const instance = new TemplateInstance(parsed, part);
      assert.deepEqual(instance[parts], []);
      assert.equal(instance[template], parsed);
      assert.equal(instance[parent], part);
      // The types of parts that are markup.
      assert.equal(new AttributePart({}, 'a', ['', ''], part, {}).type, 1);
      assert.equal(new BooleanAttributePart({}, 'a', ['', ''], part, {}).type, 4);
      assert.equal(resolveDirective(part, 'text'), 'text');
    }
  });

  it('are those of the releases that the package allows', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const { version } = JSON.parse(read('node_modules/lit-html/package.json'));
    assert.match(dependencies['lit-html'], /^~\d+\.\d+\.\d+$/);
    assert.match(dependencies.lit, /^~\d+\.\d+\.\d+$/);
    assert.ok(version.startsWith(dependencies['lit-html'].slice(1).replace(/\.\d+$/, '.')));
  });
});
