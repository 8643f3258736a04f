import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { ConversationController } from '../shared/conversation-controller.js';
import type { LocaleController } from '../shared/locale-controller.js';

/** An element that shows texts, as far as quotations in them are shown. */
export interface QuotesHost {
  readonly host: ReactiveControllerHost &
    HTMLElement & {
      readonly renderRoot: HTMLElement | DocumentFragment;
      readonly quotes?: string | undefined;
    };
  readonly data: ConversationController;
  readonly locale: LocaleController;
  /** Brings a comment before the reader; absent where there are none. */
  reveal?(id: string): Promise<boolean>;
  permalink?(id: string): string;
  announce?(words: string): void;
}
