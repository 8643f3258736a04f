import type { Comment } from '../../model/comment.js';
import { citeButton } from '../../views/citation-panel.js';
import { authorName, numbered } from '../../views/comment.js';
import type { View } from '../../views/template.js';
import { Citing } from '../citing/citing.js';
import type { ThreadContent } from './thread-content.js';

/** How to cite the comments of a thread. Fetched where `cite` is on. */
export class CommentCiting {
  readonly #content: ThreadContent;
  readonly #citing: Citing;

  constructor(content: ThreadContent) {
    this.#content = content;
    this.#citing = new Citing(content.host, content.locale);
    content.host.requestUpdate();
  }

  get panel(): View {
    return this.#citing.view;
  }

  /** The button of a comment. The thread listens to it. Nobody else can find what is on this device alone. */
  readonly button = (comment: Comment): View => {
    const { view } = this.#content;
    if (view.isOnDevice(comment)) return undefined;
    const { cite } = this.#citing.strings;
    return citeButton(cite, `${cite}, ${numbered(this.#name(comment), comment, view)}`);
  };

  open(opener: HTMLElement, comment: Comment): Promise<void> {
    const { snapshot, view, permalinks } = this.#content;
    const { article } = snapshot ?? {};
    const address = permalinks.write(comment.id);
    return this.#citing.open(opener, this.#name(comment), {
      comment,
      article,
      people: view.people,
      address,
      language: view.language,
    });
  }

  #name(comment: Comment): string {
    const { view } = this.#content;
    return view.strings.commentBy(authorName(view, comment));
  }
}
