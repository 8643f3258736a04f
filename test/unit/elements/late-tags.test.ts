import { expect } from '@open-wc/testing';
import { watchForTags } from '../../../src/elements/late-tags/watch-for-tags.js';

describe('tags whose code is fetched when a page holds one', () => {
  const { warn } = console;
  let warnings: string[];
  let fetched: string[];

  /** What fetches the classes of some tags. */
  const classes = (...tags: string[]) =>
    Object.fromEntries(
      tags.map((tag) => [
        tag,
        async () => {
          fetched.push(tag);
          return class extends HTMLElement {};
        },
      ]),
    );

  beforeEach(() => {
    warnings = [];
    fetched = [];
    console.warn = (message: string) => void warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
    document.body.replaceChildren();
  });

  it('are fetched once', async () => {
    const fetchTag = watchForTags(classes('x-late'));
    document.body.append(document.createElement('x-late'), document.createElement('x-late'));
    await customElements.whenDefined('x-late');
    await fetchTag('x-late');
    expect(fetched).to.deep.equal(['x-late']);
    expect(warnings).to.deep.equal([]);
  });

  it('may be defined by another file of the same copy', async () => {
    const fetchTag = watchForTags(classes('x-elsewhere'), 'x-elsewhere');
    customElements.define('x-elsewhere', class extends HTMLElement {});
    await fetchTag('x-elsewhere');
    expect(fetched).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });

  for (const [when, isFirst] of [
    ['before', true],
    ['after', false],
  ] as const)
    it(`are not fetched where another copy defines them ${when} the watch begins, which is said once`, async () => {
      const [used, unused] = [`x-used-${when}`, `x-unused-${when}`];
      const define = (): void => {
        for (const tag of [used, unused]) customElements.define(tag, class extends HTMLElement {});
      };
      if (isFirst) define();
      const fetchTag = watchForTags(classes(used, unused));
      if (!isFirst) define();
      document.body.append(document.createElement(used));
      await Promise.all([fetchTag(used), fetchTag(unused)]);
      await new Promise(requestAnimationFrame);
      expect(fetched).to.deep.equal([]);
      expect(warnings.sort()).to.deep.equal(
        [unused, used].map((tag) => `<${tag}> is already defined by another copy of Colloquy; the first copy stays.`),
      );
    });
});
