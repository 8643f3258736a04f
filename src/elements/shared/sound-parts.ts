import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { DiscussionLike } from '../../conversation/snapshot.js';
import { isSound, type GivenParts } from '../../model/is-sound.js';
import { warnOnce } from './warn-once.js';

const none: DiscussionLike = {};

/** The parts of a discussion that a page has given to an element, without what is unfit in them. */
export class SoundParts {
  /** Whether comments were given that cannot be read, or not yet. */
  hasLostComments = false;
  /** Whether a whole part was given that cannot be read. */
  isUnfit = false;
  readonly #host: ReactiveControllerHost & Element;
  #given: GivenParts = {};
  #parts = none;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** What can be shown of these; the same object for the same parts. What has to be mended first comes with an update. */
  take(given: GivenParts): DiscussionLike {
    const keys = Object.keys(given) as (keyof GivenParts)[];
    if (!keys.every((key) => Object.is(given[key], this.#given[key]))) {
      this.#given = given;
      this.isUnfit = false;
      this.hasLostComments = !isSound(given);
      if (this.hasLostComments) void this.#mend(given);
      this.#parts = this.hasLostComments ? none : (given as DiscussionLike);
    }
    return this.#parts;
  }

  async #mend(given: GivenParts): Promise<void> {
    try {
      const { mendParts } = await import('./mend-parts.js');
      if (given !== this.#given) return;
      const { parts, lost } = mendParts(this.#host.localName, given);
      this.#parts = parts;
      this.hasLostComments = lost.comments;
      this.isUnfit = lost.comments || lost.article;
      this.#host.requestUpdate();
    } catch (error) {
      warnOnce(`<${this.#host.localName}> could not fetch what it needs.`, error);
    }
  }
}
