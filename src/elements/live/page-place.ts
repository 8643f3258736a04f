import type { FollowPlace } from '../../conversation/follow.js';
import { focusOnPage, isField } from '../arrival/reader-place.js';
import { composedRange } from '../quoting/composed-range.js';
import type { BackendHost } from '../backends/backend-host.js';

const visibility: FollowPlace['visibility'] = {
  get visible() {
    return document.visibilityState !== 'hidden';
  },
  subscribe(changed) {
    const events = new AbortController();
    document.addEventListener('visibilitychange', changed, events);
    // A page that is kept for the way back asks nothing meanwhile, and is looked at again after that.
    addEventListener('pageshow', changed, events);
    return () => events.abort();
  },
};

/** The roots with words that may be selected: those of the host, and of the elements inside it. */
const rootsOf = (host: BackendHost): readonly (HTMLElement | ShadowRoot)[] =>
  [host, ...host.querySelectorAll('*'), ...host.renderRoot.querySelectorAll('*')].flatMap((element) =>
    /^colloquy-(thread|article)$/.test(element.localName)
      ? [element as HTMLElement, ...(element.shadowRoot ? [element.shadowRoot] : [])]
      : [],
  );

/** Whether the reader has selected words to read or to quote. What is selected in a field stays as it is. */
const isSelecting = (host: BackendHost): boolean =>
  !isField(focusOnPage()) && rootsOf(host).some((root) => composedRange(root) !== undefined);

/** This page, as far as following a thread needs it. */
export const pagePlace = (host: BackendHost): FollowPlace => ({ visibility, isHeld: () => isSelecting(host) });
