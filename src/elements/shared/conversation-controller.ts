import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import { ContextConsumer } from './context.js';
import { conversationContext } from './contexts.js';
import { ElementConversation } from './element-conversation.js';

type ConversationHost = ReactiveControllerHost & HTMLElement;

/**
 * The conversation an element shows: that of the discussion or thread around it, or one of its own as soon as
 * the element asks for it. Whatever changes in it updates the host.
 */
export class ConversationController implements ReactiveController {
  readonly #host: ConversationHost;
  readonly #around: ContextConsumer<ElementConversation | undefined>;
  #own: ElementConversation | undefined;
  #watched: ElementConversation | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ConversationHost) {
    this.#host = host;
    host.addController(this);
    this.#around = new ContextConsumer(host, conversationContext, () => this.#watch());
  }

  /** Undefined when the element stands alone and has not been given anything yet. */
  get conversation(): ElementConversation | undefined {
    return this.#own ?? this.#around.value;
  }

  get snapshot(): ConversationSnapshot | undefined {
    return this.conversation?.snapshot;
  }

  /** The element's own conversation, which from now on stands before the one around it. */
  own(): ElementConversation {
    if (!this.#own) {
      this.#own = new ElementConversation();
      this.#watch();
    }
    return this.#own;
  }

  /** Back to the conversation around the element, if there is one. */
  disown(): void {
    this.#own?.disconnect();
    this.#own = undefined;
    this.#watch();
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#watched = undefined;
    this.#own?.disconnect();
  }

  #watch(): void {
    const conversation = this.conversation;
    if (conversation === this.#watched) return;
    this.#unwatch?.();
    this.#watched = conversation;
    this.#unwatch = conversation?.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }
}
