import type { ReactiveController } from '@lit/reactive-element';
import type { Conversation, OwnReply } from '../../conversation/conversation.js';
import { Drafts } from '../../conversation/drafts.js';
import { later } from '../../locales/english-later.js';
import type { Strings } from '../../locales/strings.js';
import { toSourceError, type SourceError } from '../../model/source-error.js';
import type { Branch } from '../../model/thread.js';
import { numbered, type OwnView } from '../../views/comment.js';
import { changing, removing, settled, waiting, type ChangingView } from '../../views/own-reply.js';
import { browserStorage } from '../shared/browser-storage.js';
import { findComment, wordsOf } from '../shared/words-of.js';
import type { Toolbar } from '../writing/toolbar.js';
import type { ReplyTargetController } from './reply-target.js';
import type { ThreadContent } from './thread-content.js';

/** How many ids have been given to fields. */
let fields = 0;

/**
 * What readers can do about replies of their own: send or take back one that waits, change or delete one that
 * arrived. Fetched when there is such a reply.
 */
export class OwnReplies implements ReactiveController {
  readonly #content: ThreadContent;
  readonly #replyTarget: ReplyTargetController;
  readonly #drafts = new Drafts(browserStorage());
  #waiting: ReadonlyMap<string, OwnReply> = new Map();
  #open: { readonly id: string; readonly action: 'edit' | 'remove' } | undefined;
  #busy = false;
  #failure: SourceError | undefined;
  #toolbar: Toolbar | undefined;
  #hasPaste = false;
  /** The id of the field, which may stand among those of the page. */
  readonly #fieldId = `colloquy-change-${(fields += 1)}`;

  constructor(content: ThreadContent, replyTarget: ReplyTargetController) {
    this.#content = content;
    this.#replyTarget = replyTarget;
    content.host.addController(this);
    content.host.requestUpdate();
  }

  /** Tells when a reply that waited has been sent. */
  hostUpdate(): void {
    const own = this.#content.snapshot?.own;
    if (!own) return;
    const waiting = new Map([...own].filter(([, reply]) => reply.waiting));
    const [gone] = [...this.#waiting.keys()].filter((id) => !waiting.has(id));
    this.#waiting = waiting;
    if (gone !== undefined) this.#content.announce(this.#strings.sentPublic);
  }

  /** What a comment shows beside its words, if it is the reader's own. */
  view({ comment }: Branch): OwnView | undefined {
    const { id } = comment;
    const own = this.#content.snapshot?.own?.get(id);
    const strings = this.#strings;
    const open = this.#open?.id === id ? this.#open.action : undefined;
    // While a reply is being deleted, its receipt goes before it does.
    if (!own && !(open === 'remove' && this.#busy)) return undefined;
    if (own?.waiting) {
      return {
        below: waiting(own.waiting, strings, {
          send: () => void this.#store?.retry(id),
          takeBack: () => this.#takeBack(id, true),
          arrived: () => this.#takeBack(id, false),
        }),
      };
    }
    if (own && open === 'edit') {
      return {
        below: changing(this.#draft(id) ?? own.text, this.#around, this.#state, strings, {
          key: (event) => this.#hasTools && (this.#toolbar?.hear(event as KeyboardEvent) ?? false),
          input: (text) => this.#keep(id, text),
          save: (text) => void this.#change(id, text),
          cancel: () => this.#close(id),
        }),
      };
    }
    if (!own || open === 'remove') {
      const act = { remove: () => void this.#remove(id), cancel: () => this.#close(id) };
      return { below: removing(this.#state, strings, act) };
    }
    const { mayEdit, mayRemove } = own;
    const act = {
      edit: () => this.#show(id, 'edit'),
      remove: () => this.#show(id, 'remove'),
      hide: () => this.#store?.forget(id),
    };
    const { view } = this.#content;
    const name = (words: string): string => numbered(words, comment, view);
    return { actions: settled({ mayEdit, mayRemove, isHeld: comment.status === 'held' }, strings, act, name) };
  }

  get #store(): Conversation | undefined {
    return this.#content.data.conversation?.store;
  }

  get #strings(): Strings {
    return { ...later, ...this.#content.locale.strings };
  }

  get #state(): { readonly busy: boolean; readonly failure: SourceError | undefined } {
    return { busy: this.#busy, failure: this.#failure };
  }

  get #hasTools(): boolean {
    return this.#content.host.toolbar !== 'off';
  }

  get #around(): ChangingView {
    return { id: this.#fieldId, toolbar: this.#hasTools ? this.#toolbar?.view() : undefined };
  }

  /** Fetches what writes Markdown: the buttons, and what makes more of what is pasted. Without them the field is the same. */
  async #fetchTools(): Promise<void> {
    const { host } = this.#content;
    const field = (): HTMLTextAreaElement | null => wordsOf(host).querySelector(`#${this.#fieldId}`);
    if (!this.#hasPaste) {
      this.#hasPaste = true;
      await (await import('../writing/paste.js')).Paste.load(wordsOf(host), field);
    }
    if (this.#toolbar || !this.#hasTools) return;
    const { Toolbar } = await import('../writing/toolbar.js');
    this.#toolbar ??= await Toolbar.load({ host, strings: () => this.#strings, field });
    host.requestUpdate();
  }

  #show(id: string, action: 'edit' | 'remove'): void {
    if (action === 'edit') this.#fetchTools().catch(() => undefined);
    this.#open = { id, action };
    this.#failure = undefined;
    this.#content.host.requestUpdate();
    void this.#focus(id, action === 'edit' ? 'textarea' : '.confirm');
  }

  #close(id: string): void {
    this.#drafts.remove(this.#draftPlace(id), 'edit');
    this.#open = undefined;
    this.#content.host.requestUpdate();
    void this.#focus(id);
  }

  #takeBack(id: string, write: boolean): void {
    const reply = this.#store?.takeBack(id);
    this.#waiting = new Map([...this.#waiting].filter(([waiting]) => waiting !== id));
    if (reply && write) void this.#replyTarget.write(reply.text, reply.inReplyTo, reply.quotes);
  }

  async #change(id: string, text: string): Promise<void> {
    if (text.trim() === '') return;
    const edit = async (conversation: Conversation): Promise<void> => void (await conversation.edit(id, text));
    if (await this.#attempt(this.#strings.changed, edit)) this.#close(id);
  }

  async #remove(id: string): Promise<void> {
    // The button keeps the focus until the reply goes, and then the focus goes on with the next one.
    if (!(await this.#attempt(this.#strings.removed, (conversation) => conversation.remove(id)))) return;
    // Isso gives the id of the newest comment to the next one, once the newest is deleted.
    this.#open = undefined;
    this.#drafts.remove(this.#draftPlace(id), 'edit');
  }

  /** Returns whether it was done; what went wrong is shown. */
  async #attempt(words: string, act: (conversation: Conversation) => Promise<void>): Promise<boolean> {
    const conversation = this.#store;
    if (this.#busy || !conversation) return false;
    this.#busy = true;
    this.#failure = undefined;
    this.#content.host.requestUpdate();
    try {
      await act(conversation);
      this.#busy = false;
      this.#content.announce(words);
      return true;
    } catch (thrown) {
      this.#busy = false;
      this.#failure = toSourceError(thrown);
      this.#content.host.requestUpdate();
      return false;
    }
  }

  /** Puts the focus onto a comment, or onto something in it. */
  async #focus(id: string, selector?: string): Promise<void> {
    const { host } = this.#content;
    await host.updateComplete;
    const comment = findComment(host, id);
    (selector ? comment?.querySelector<HTMLElement>(selector) : comment)?.focus({ preventScroll: true });
  }

  // Other words for a reply are words, too: they outlive the page.
  #keep(id: string, text: string): void {
    this.#drafts.save(this.#draftPlace(id), 'edit', text);
  }

  #draft(id: string): string | undefined {
    return this.#drafts.list(this.#draftPlace(id))[0]?.text;
  }

  #draftPlace(id: string): { source: string; thread: string } {
    return { source: 'edit', thread: id };
  }
}
