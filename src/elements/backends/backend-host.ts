import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { CommentSource } from '../../model/source.js';

/** An element that names where its comments are. */
export interface BackendHost extends ReactiveControllerHost, HTMLElement {
  readonly source: CommentSource | undefined;
  readonly backend: string | undefined;
  readonly endpoint: string | undefined;
  readonly thread: string | undefined;
  readonly load: string;
  readonly live?: string | null | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
}
