import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { GrowingThread } from '../../model/thread.js';
import type { Permalinks } from '../../views/permalinks.js';
import type { Sort } from '../../views/thread-frame.js';
import type { ListView } from '../../views/thread-list.js';
import type { ConversationController } from '../shared/conversation-controller.js';
import type { LocaleController } from '../shared/locale-controller.js';

/** What was drawn first, and of what. */
export interface Drawn {
  readonly tree: GrowingThread;
  readonly comments: readonly Comment[];
  readonly sort: Sort;
  readonly people: ReadonlyMap<string, Person>;
  /** What all of them depend on; empty where that is not known. */
  readonly common: readonly unknown[];
}

/** The thread, as far as it is to be lived in. */
export interface LivingThread {
  readonly host: ReactiveControllerHost &
    HTMLElement & {
      readonly renderRoot: HTMLElement | DocumentFragment;
      readonly sort: string;
      readonly quotes?: string | undefined;
    };
  readonly locale: LocaleController;
  readonly data: ConversationController;
  readonly begun: Drawn;
  /** How far the page was scrolled when the thread came to it, and what had the focus. */
  readonly before: readonly [number, Element | null];
  /** Whether the source has answered once: what comes from then on is news. */
  isSettled(): boolean;
  list(): HTMLElement | null;
  view(): ListView;
  /** What all comments depend on: when one of these is another, all are drawn anew. */
  common(view: ListView): readonly unknown[];
  permalinks(): Permalinks;
  threadName(): string;
  announce(words: string): void;
}
