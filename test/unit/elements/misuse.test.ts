import { expect, fixture } from '@open-wc/testing';
import '../../../src/define.js';
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
    expect(words(element.shadowRoot?.querySelector('[role="alert"]'))).to.equal('This page is not set up rightly to show the conversation.');
    expect(errors().join()).to.contain('url="https://a.example"').and.to.contain('src="…"');
  });
});
