import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { ContextConsumer, ContextProvider, type ContextKey } from '../../../src/elements/shared/context.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { comment, discussion } from './fixtures/comments.js';
import { until } from './fixtures/inside.js';
import { shownIds } from './fixtures/thread-view.js';

type Callback = (value: unknown, unsubscribe?: () => void) => void;

/** As anybody may write it by the community protocol. */
class RequestByHand extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: Callback;
  readonly subscribe: boolean;

  constructor(context: unknown, target: Element, callback: Callback, subscribe = false) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = target;
    this.callback = callback;
    this.subscribe = subscribe;
  }
}

describe('data by the community’s context protocol', () => {
  it('serves a consumer written by hand, once or from now on', async () => {
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} backend="none"><p></p></colloquy-discussion>
    `);
    const consumer = element.firstElementChild!;
    const got: unknown[] = [];
    consumer.dispatchEvent(new RequestByHand('colloquy-conversation', consumer, (value) => got.push(value)));
    consumer.dispatchEvent(
      new RequestByHand('colloquy-conversation', consumer, (value, stop) => got.push(value, typeof stop), true),
    );
    expect(got).to.deep.equal([element.conversation, element.conversation, 'function']);
    expect((got[0] as ColloquyDiscussion['conversation']).snapshot.comments).to.have.length(1);
  });

  it('leaves requests for other contexts to others', async () => {
    const element = await fixture<HTMLElement>(html`
      <div><colloquy-discussion .data=${discussion()} backend="none"><p></p></colloquy-discussion></div>
    `);
    const passed: unknown[] = [];
    element.addEventListener('context-request', (event) => passed.push((event as RequestByHand).context));
    const consumer = element.querySelector('p')!;
    consumer.dispatchEvent(new RequestByHand('theme', consumer, () => expect.fail('served')));
    consumer.dispatchEvent(new RequestByHand('colloquy-conversation', consumer, () => undefined));
    expect(passed).to.deep.equal(['theme']);
  });

  it('takes the data of a provider written by hand, and its later ones', async () => {
    const source = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} backend="none"><p></p></colloquy-discussion>
    `);
    const other = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion
        .data=${discussion({ comments: [comment('a'), comment('b')] })} backend="none"
      ><p></p></colloquy-discussion>
    `);
    const provider = await fixture<HTMLElement>(html`<div></div>`);
    let tell: Callback = () => undefined;
    let stopped = 0;
    const stop = (): void => void (stopped += 1);
    provider.addEventListener('context-request', (event) => {
      const { context, callback } = event as RequestByHand;
      if (context !== 'colloquy-conversation') return;
      event.stopPropagation();
      tell = callback;
      callback(source.conversation, stop);
    });
    const thread = document.createElement('colloquy-thread') as ColloquyThread;
    provider.append(thread);
    await until(() => shownIds(thread).join() === '1', 'the first value');
    tell(other.conversation, stop);
    await until(() => shownIds(thread).join() === 'a,b', 'the second value');
    expect(stopped).to.equal(0);
    thread.remove();
    expect(stopped, 'the subscription ended').to.equal(1);
  });

  it('tells of a provider that has come, with the context and the element, as the protocol has it', async () => {
    const events: Event[] = [];
    const keep = (event: Event): void => void events.push(event);
    document.addEventListener('context-provider', keep);
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion()} backend="none"><p></p></colloquy-discussion>
    `);
    document.removeEventListener('context-provider', keep);
    const told = events.map((event) => ({
      context: Reflect.get(event, 'context'),
      target: Reflect.get(event, 'contextTarget'),
    }));
    expect(told).to.deep.include({ context: 'colloquy-conversation', target: element });
  });
});

describe('a provider and a consumer', () => {
  const numbers: ContextKey<number> = 'test-numbers';

  class Consumer extends LitElement {
    readonly number = new ContextConsumer(this, numbers);
  }
  class Provider extends LitElement {}
  customElements.define('x-consumer', Consumer);
  customElements.define('x-provider', Provider);

  it('reaches those who asked before there was a provider', async () => {
    const place = await fixture<Provider>(html`<x-provider><x-consumer></x-consumer></x-provider>`);
    const { number } = place.firstElementChild as Consumer;
    expect(number.value).to.equal(undefined);
    const provider = new ContextProvider(place, numbers, 1);
    expect(number.value).to.equal(1);
    provider.value = 2;
    expect(number.value).to.equal(2);
  });

  it('ends when the consumer goes, and begins again when it is back', async () => {
    const place = await fixture<Provider>(html`<x-provider><x-consumer></x-consumer></x-provider>`);
    const provider = new ContextProvider(place, numbers, 1);
    const consumer = place.firstElementChild as Consumer;
    consumer.remove();
    provider.value = 2;
    expect(consumer.number.value).to.equal(1);
    place.append(consumer);
    expect(consumer.number.value).to.equal(2);
  });

  it('comes from the nearest provider, also when that one came last', async () => {
    const place = await fixture<Provider>(html`
      <x-provider><x-provider><x-consumer></x-consumer></x-provider></x-provider>
    `);
    const outer = new ContextProvider(place, numbers, 1);
    const { number } = place.querySelector('x-consumer') as Consumer;
    expect(number.value).to.equal(1);
    new ContextProvider(place.firstElementChild as Provider, numbers, 10);
    expect(number.value).to.equal(10);
    outer.value = 2;
    expect(number.value).to.equal(10);
  });
});
