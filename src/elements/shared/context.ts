import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';

// The community protocol for giving data to elements further in, as @lit/context speaks it, in the one form this
// package needs: a third of a kilobyte in place of one and a quarter.
// https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md

type ContextHost = ReactiveControllerHost & HTMLElement;

/** The name of a context and, for the compiler, the type of its values. A string, so that two copies of this package still agree. */
export type ContextKey<T> = string & { readonly __value?: T };

type Callback<T> = (value: T, unsubscribe?: () => void) => void;

class ContextRequestEvent<T> extends Event {
  readonly context: ContextKey<T>;
  readonly contextTarget: Element;
  readonly callback: Callback<T>;
  readonly subscribe = true;

  constructor(context: ContextKey<T>, target: Element, callback: Callback<T>) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = target;
    this.callback = callback;
  }
}

/** Gives a value, and each later one, to the elements inside the host that ask for it. */
export class ContextProvider<T> implements ReactiveController {
  readonly #host: ContextHost;
  readonly #context: ContextKey<T>;
  readonly #subscribers = new Map<Callback<T>, () => void>();
  #value: T;

  constructor(host: ContextHost, context: ContextKey<T>, value: T) {
    this.#host = host;
    this.#context = context;
    this.#value = value;
    host.addEventListener('context-request', (event) => {
      const request = event as ContextRequestEvent<T>;
      if (request.context !== context || request.contextTarget === host) return;
      event.stopPropagation();
      const { callback } = request;
      if (!request.subscribe) return callback(this.#value);
      if (!this.#subscribers.has(callback)) this.#subscribers.set(callback, () => this.#subscribers.delete(callback));
      callback(this.#value, this.#subscribers.get(callback));
    });
    // Last: where the host is connected already, this asks those inside at once.
    host.addController(this);
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, unsubscribe] of [...this.#subscribers]) callback(value, unsubscribe);
  }

  hostConnected(): void {
    // Elements inside that asked before this one was defined ask again.
    const event = new Event('context-provider', { bubbles: true, composed: true });
    this.#host.dispatchEvent(Object.assign(event, { context: this.#context, contextTarget: this.#host }));
  }
}

/** The value that the nearest provider around the host gives; undefined where there is none. */
export class ContextConsumer<T> implements ReactiveController {
  value: T | undefined;

  readonly #host: ContextHost;
  readonly #context: ContextKey<T>;
  readonly #changed: () => void;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ContextHost, context: ContextKey<T>, changed: () => void = () => host.requestUpdate()) {
    this.#host = host;
    this.#context = context;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#ask);
    const before = this.value;
    this.value = undefined;
    this.#ask();
    if (before !== undefined && this.value === undefined) this.#changed();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #ask = (): void => {
    this.#host.dispatchEvent(new ContextRequestEvent<T>(this.#context, this.#host, this.#receive));
  };

  readonly #receive = (value: T, unsubscribe?: () => void): void => {
    // A provider nearer than the last one has come in between.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (value === this.value) return;
    this.value = value;
    this.#changed();
  };
}
