import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import { ContextConsumer } from './context.js';
import { conversationContext } from './contexts.js';
import { ElementConversation } from './element-conversation.js';
import { joinConversation, leaveConversation } from './shared-conversations.js';

type ConversationHost = ReactiveControllerHost & HTMLElement;

/**
 * The conversation an element shows: that of the discussion or thread around it, or one of its own as soon as
 * the element asks for it, alone or with others that name the same thread. Whatever changes in it updates the host.
 */
export class ConversationController implements ReactiveController {
  readonly #host: ConversationHost;
  readonly #around: ContextConsumer<ElementConversation | undefined>;
  #own: ElementConversation | undefined;
  /** What the element shares its own conversation by. */
  #key: string | undefined;
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
    return this.#take(undefined, () => new ElementConversation());
  }

  /** The conversation of all elements that share one by this key; it stands before the one around the element, too. */
  share(key: string): ElementConversation {
    return this.#take(key, () => joinConversation(key, this));
  }

  /** Back to the conversation around the element, if there is one. */
  disown(): void {
    this.#leave();
    this.#own = this.#key = undefined;
    this.#watch();
  }

  hostConnected(): void {
    if (this.#key !== undefined) this.#own = joinConversation(this.#key, this, this.#own);
    this.#watch();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#watched = undefined;
    this.#leave();
  }

  #take(key: string | undefined, find: () => ElementConversation): ElementConversation {
    if (!this.#own || key !== this.#key) {
      this.#leave();
      this.#key = key;
      this.#own = find();
      this.#watch();
    }
    return this.#own;
  }

  /** Others may go on with a conversation that is shared. */
  #leave(): void {
    if (this.#key === undefined) this.#own?.disconnect();
    else leaveConversation(this.#key, this);
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
