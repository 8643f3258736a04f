import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/count/define.js';
import { registerBackend } from '../../../src/define.js';
import type { ColloquyCount } from '../../../src/elements/count/count.js';
import { SourceError } from '../../../src/model/source-error.js';
import { comment } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { until, words } from './fixtures/inside.js';
import { StandInSource } from './fixtures/stand-in-source.js';

const shown = (element: ColloquyCount): string => words(element.shadowRoot as unknown as Element);

/** A source that counts, and remembers what it was asked. */
class CountingSource extends StandInSource {
  readonly asked: (readonly string[])[] = [];

  count(threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    this.asked.push(threads);
    return Promise.resolve(new Map(threads.map((thread) => [thread, Number(thread)])));
  }
}

describe('<colloquy-count>', () => {
  it('says how many replies a thread has, in the words of its language', async () => {
    const source = new CountingSource();
    const element = await fixture<ColloquyCount>(
      html`<colloquy-count .source=${source} thread="12">…</colloquy-count>`,
    );
    await until(() => shown(element) === '12 replies', 'the number');
    const french = await fixture<ColloquyCount>(
      html`<colloquy-count lang="fr" .source=${source} thread="1"></colloquy-count>`,
    );
    await until(() => shown(french) === '1 réponse', 'the number in French');
  });

  it('asks once for all the threads of a page, and for each thread once', async () => {
    const source = new CountingSource();
    registerBackend('counting', () => Promise.resolve(source));
    const list = await fixture(html`
      <ul>
        ${['1', '2', '3', '2'].map(
          (thread) => html`
          <li><colloquy-count backend="counting" endpoint="https://a.example" thread=${thread}></colloquy-count></li>`,
        )}
      </ul>
    `);
    const elements = [...list.querySelectorAll('colloquy-count')];
    await until(() => elements.every((element) => shown(element) !== ''), 'the numbers');
    expect(elements.map(shown)).to.deep.equal(['1 reply', '2 replies', '3 replies', '2 replies']);
    expect(source.asked).to.deep.equal([['1', '2', '3']]);
  });

  it('goes by what a source says beside its comments, where it cannot count', async () => {
    const source = new StandInSource();
    const element = await fixture<ColloquyCount>(
      html`<colloquy-count .source=${source} thread="essay"></colloquy-count>`,
    );
    (await source.loading()).respond({ comments: [comment('1')], people: [], total: 40, next: '2' });
    await until(() => shown(element) === '40 replies', 'the number');
  });

  it('shows what stands inside while it does not know, and when it cannot know, which it says on the console', async () => {
    const warnings = spyOnConsole('warn');
    const source = new StandInSource();
    const element = await fixture<ColloquyCount>(
      html`<colloquy-count .source=${source} thread="essay">Replies</colloquy-count>`,
    );
    expect(element.shadowRoot?.querySelector('slot')).to.not.equal(null);
    (await source.loading()).fail(new SourceError('offline', 'The network is down'));
    await until(() => warnings().length === 1, 'a warning');
    expect(warnings()[0]).to.contain('<colloquy-count thread="essay"> could not be counted.');
    expect(element.shadowRoot?.querySelector('slot')).to.not.equal(null);
    expect(element.matches(':state(failed)')).to.equal(true);
  });

  it('makes a backend again for a later count where it could not be made', async () => {
    const source = new CountingSource();
    let tries = 0;
    registerBackend('late', () =>
      (tries += 1) === 1 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(source),
    );
    spyOnConsole('warn');
    const first = await fixture<ColloquyCount>(html`<colloquy-count backend="late" thread="3">…</colloquy-count>`);
    await until(() => first.matches(':state(failed)'), 'the failure');
    const second = await fixture<ColloquyCount>(html`<colloquy-count backend="late" thread="3">…</colloquy-count>`);
    await until(() => shown(second) === '3 replies', 'the number');
    expect(tries).to.equal(2);
  });

  it('shows the number of the thread it was asked for last', async () => {
    const source = new StandInSource();
    const element = await fixture<ColloquyCount>(
      html`<colloquy-count .source=${source} thread="first"></colloquy-count>`,
    );
    await source.loading();
    element.thread = 'second';
    (await source.loading(2)).respond({ comments: [], people: [], total: 2 });
    await until(() => shown(element) === '2 replies', 'the second number');
    source.loads[0]?.respond({ comments: [], people: [], total: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shown(element)).to.equal('2 replies');
  });

  it('does not say that the number could not be had when only an earlier question failed', async () => {
    spyOnConsole('warn');
    const source = new StandInSource();
    const element = await fixture<ColloquyCount>(
      html`<colloquy-count .source=${source} thread="first"></colloquy-count>`,
    );
    const first = await source.loading();
    element.thread = 'second';
    (await source.loading(2)).respond({ comments: [], people: [], total: 2 });
    await until(() => shown(element) === '2 replies', 'the second number');
    first.fail(new SourceError('offline', 'The network is down'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element.matches(':state(failed)')).to.equal(false);
  });
});
