import { unsafeCSS } from 'lit';
import type { OwnVote } from '../../conversation/snapshot.js';
import { later } from '../../locales/english-later.js';
import type { Strings } from '../../locales/strings.js';
import type { Branch } from '../../model/thread.js';
import { authorName, numbered, type OwnView } from '../../views/comment.js';
import { voteStyles } from '../../views/styles/vote-styles.js';
import { voteButtons, voteNotice } from '../../views/vote-buttons.js';
import { votesOn } from '../../views/votes-on.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import type { ThreadContent } from './thread-content.js';

const styles = unsafeCSS(voteStyles);

/** The votes of the reader for the comments of a thread. Fetched where a source counts any. */
export class Voting {
  readonly #content: ThreadContent;

  constructor(content: ThreadContent) {
    this.#content = content;
    adoptSheet(content.host.renderRoot as ShadowRoot, styles);
    void content.locale.needLater();
    content.host.requestUpdate();
  }

  /** Follows the sources: what waits to be sent is sent as soon as one has been read. */
  follow(): void {
    const { store } = this.#content.data.conversation ?? {};
    // Where it cannot be had now, the next vote fetches it.
    if (store?.threads.some(({ source, votes }) => source.capabilities.votes && !votes))
      store.fetchVotes().then(
        () => this.#content.host.requestUpdate(),
        () => {},
      );
  }

  /** What single comments depend on, by their ids. */
  get marks(): ReadonlyMap<string, string> {
    const { votes = new Map<string, OwnVote>() } = this.#content.snapshot ?? {};
    return new Map([...votes].map(([id, own]) => [id, JSON.stringify({ ...own, error: own.error?.message })]));
  }

  /** The buttons of a comment, and what else the reader shows of it. */
  view(branch: Branch, other: OwnView | undefined): OwnView | undefined {
    const { comment } = branch;
    const { snapshot, view } = this.#content;
    const which = votesOn(comment, snapshot?.sources);
    if (!which) return other;
    const own = snapshot?.votes?.get(comment.id);
    const {
      vote: given = 0,
      upvoteCount = comment.upvoteCount ?? 0,
      downvoteCount = comment.downvoteCount ?? 0,
    } = own ?? {};
    const source = snapshot?.sources?.find(({ name }) => comment.id.startsWith(`${name}:`));
    const isFinal = !!source?.capabilities.areVotesFinal && own?.state !== 'queued' && given !== 0;
    const strings = this.#strings;
    const buttons = voteButtons(
      { vote: given, upvoteCount, downvoteCount, isFinal },
      {
        strings,
        locale: view.locale,
        hasDown: which === 'up-and-down',
        whose: numbered(strings.commentBy(authorName(view, comment)), comment, view),
        onvote: (value) => void this.#vote(comment.id, value),
      },
    );
    return {
      actions: [buttons, other?.actions],
      below: [voteNotice(own?.state === 'queued', own?.error, strings), other?.below],
    };
  }

  async #vote(id: string, value: 1 | 0 | -1): Promise<void> {
    const { store } = this.#content.data.conversation ?? {};
    if (!store) return;
    const { vote } = await store.fetchVotes();
    await vote(store, id, value);
    if (store.snapshot.votes?.get(id)?.state === 'queued') this.#content.announce(this.#strings.voteQueued);
  }

  get #strings(): Strings {
    return { ...later, ...this.#content.locale.strings };
  }
}
