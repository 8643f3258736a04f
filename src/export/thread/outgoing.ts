import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import type { Person } from '../../model/person.js';

/** An essay with its conversation, or a conversation alone, as it is given to an export. */
export interface ExportThread {
  /** The name of the essay's folder; the last part of its address. */
  readonly slug: string;
  readonly discussion: Discussion;
  /** The address of the page, where no article says one. */
  readonly url?: string;
  readonly draft?: boolean;
}

/** A comment that has a place in the format. */
export interface Outgoing {
  readonly comment: Comment;
  readonly author?: Person;
  /** The comment that it replies to, or the nearest above that is written. It stands earlier in `parentsFirst`. */
  readonly parent?: Outgoing;
  /** 0 for a reply to the article. */
  readonly depth: number;
}

/** What is written of a thread. */
export interface OutgoingThread {
  readonly slug: string;
  /** As it was given. */
  readonly discussion: Discussion;
  readonly isDraft: boolean;
  readonly article?: Article;
  /** The headline, or what stands for one: the address or the slug. */
  readonly title: string;
  /** Its absolute address, where it has one. */
  readonly address?: string;
  /** The path of its address, such as `/kettle/`. */
  readonly path: string;
  readonly people: ReadonlyMap<string, Person>;
  /** In the order in which they were given. */
  readonly comments: readonly Outgoing[];
  /** The same, none before what it replies to. */
  readonly parentsFirst: readonly Outgoing[];
}
