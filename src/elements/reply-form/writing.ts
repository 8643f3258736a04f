import type { ReactiveControllerHost } from 'lit';
import type { ReplyTarget } from '../shared/contexts.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import type { Words } from '../shared/locale-controller.js';
import type { FieldName, Problems } from './reply-fields.js';

/** What the form shows of a reply that is being written. */
export interface Writing {
  /** What is wrong with the fields, in words. */
  readonly problems: Problems;
  readonly sending: boolean;
  /** Whether the field shows the reply as it will look, in place of what was typed. */
  readonly previewing: boolean;
  /** What was last said of the reply. */
  readonly message: string;
  /** Over the form: drafts. */
  notices(): unknown;
  /** In place of the text: the preview. */
  preview(): unknown;
  /** Under the text: how many characters are left. */
  count(): unknown;
  /** Over the button: why the reply was not sent. */
  failure(): unknown;
}

/** Before anybody has touched the form. */
export const untouched: Writing = {
  problems: {},
  sending: false,
  previewing: false,
  message: '',
  notices: () => undefined,
  preview: () => undefined,
  count: () => undefined,
  failure: () => undefined,
};

/** What the writing of a reply needs of the form it happens in. */
export interface WritingPlace {
  strings(): Words;
  headingLevel(): number;
  conversation(): ElementConversation | undefined;
  target(): ReplyTarget | undefined;
  /** A field, or the box that asks to remember; the textarea has what is used of an input. */
  element(id: FieldName | 'remember'): HTMLInputElement | null;
  readonly form: ReactiveControllerHost & EventTarget;
}
