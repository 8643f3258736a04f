import { expect, fixture } from '@open-wc/testing';
import '../../../src/define.js';
import '../../../src/elements/count/define.js';
import '../../../src/elements/map/define.js';
import { spyOnConsole } from './fixtures/console.js';
import { until, words } from './fixtures/inside.js';

describe('an element that is written wrongly', () => {
  it('with nothing to show says so on the console after a second, with what to write', async () => {
    const warnings = spyOnConsole('warn');
    await fixture('<colloquy-article></colloquy-article>');
    await until(() => warnings().length > 0, 'a warning');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.contain('<colloquy-article> has nothing to show').and.to.contain('<colloquy-discussion>');
  });

  it('with an attribute that it does not have is no blank: the page has a sentence, the console what to write', async () => {
    const errors = spyOnConsole('error');
    const element = await fixture('<colloquy-discussion url="https://a.example"></colloquy-discussion>');
    await until(() => words(element.shadowRoot?.querySelector('[role="alert"]')) !== '', 'the sentence');
    expect(words(element.shadowRoot?.querySelector('[role="alert"]'))).to.equal(
      'This page is not set up rightly to show the conversation.',
    );
    expect(errors().join()).to.contain('url="https://a.example"').and.to.contain('src="…"');
  });

  for (const [written, told] of [
    ['<colloquy-discussion src="x.json" headingLevel="3"></colloquy-discussion>', 'heading-level="3"'],
    [
      '<colloquy-discussion backend="none" thread="/a" sort="best"></colloquy-discussion>',
      '"oldest", "newest" or "liked"',
    ],
    ['<colloquy-discussion source="waline"></colloquy-discussion>', 'backend="waline"'],
    ['<colloquy-discussion url="/b"></colloquy-discussion>', 'url="/b"'],
    ['<colloquy-discussion src=""></colloquy-discussion>', 'names nothing'],
    ['<colloquy-thread maxDepth="3"></colloquy-thread>', 'max-depth="3"'],
    ['<colloquy-reply-form source="rest"></colloquy-reply-form>', '<colloquy-reply-form source="rest">'],
    ['<colloquy-article headinglevel="1"></colloquy-article>', 'heading-level="1"'],
    ['<colloquy-count url="/c"></colloquy-count>', '<colloquy-count url="/c">'],
    ['<colloquy-map heading_level="4"></colloquy-map>', 'heading-level="4"'],
  ] as const) {
    it(`has its mistake named, with what to write: ${written}`, async () => {
      const errors = spyOnConsole('error');
      await fixture(written);
      await until(() => errors().some((words) => words.includes(told)), told);
    });
  }

  for (const [written, told] of [
    [
      '<colloquy-thread backend="waline"></colloquy-thread>',
      'It has backend="waline", and no thread. Write thread="auto"',
    ],
    [
      '<colloquy-reply-form backend="waline"></colloquy-reply-form>',
      'It has backend="waline", and no thread. Write thread="auto"',
    ],
    [
      '<colloquy-discussion backend="waline"></colloquy-discussion>',
      'It has backend="waline", and no thread. Write thread="auto"',
    ],
    ['<colloquy-thread thread="/d"></colloquy-thread>', 'It has thread="/d", and no backend. Write backend="…"'],
  ] as const) {
    it(`has what it lacks named where half is there, on the page as well: ${written}`, async () => {
      const warnings = spyOnConsole('warn');
      const element = await fixture(written);
      await until(
        () => words(element.shadowRoot?.querySelector('[role="alert"]')).includes('not set up rightly'),
        'the sentence',
      );
      expect(warnings().join()).to.contain(`<${element.localName}> has nothing to show. ${told}`);
      expect(getComputedStyle(element.shadowRoot!.querySelector('[role="alert"]')!).borderInlineStartStyle).to.equal(
        'solid',
      );
    });
  }

  it('has nothing said of an attribute that a framework has printed, and sets as a property', async () => {
    const errors = spyOnConsole('error');
    const element = await fixture(
      '<colloquy-discussion data="[object Object]" headinglevel="9"></colloquy-discussion>',
    );
    Object.assign(element, { data: { people: [], comments: [] } });
    await until(() => errors().length > 0, 'the other mistake');
    expect(errors().join()).not.to.contain('[object Object]');
  });

  it('has nothing said of it where it shows something, or what is around it says why it does not', async () => {
    const warnings = spyOnConsole('warn');
    spyOnConsole('error');
    const element = await fixture(
      '<colloquy-discussion src="/not-there.json"><colloquy-article></colloquy-article></colloquy-discussion>',
    );
    await until(() => element.matches(':state(failed)'), 'the failure');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(warnings()).to.deep.equal([]);
  });
});
