import 'colloquy/thread/define';
import { measure } from '../page/measure.mjs';

let place;
let thread;

/** The thread of a page that first fetches all its comments from a server, as the clients of other systems do. */
measure({
  prepare(given) {
    ({ place } = given);
  },
  async fill() {
    thread = document.createElement('colloquy-thread');
    place.append(thread);
    const { comments, people } = await (
      await fetch(`/data/${new URLSearchParams(location.search).get('comments')}.json`)
    ).json();
    thread.people = people;
    thread.comments = comments;
  },
  hasAny: () => thread.shadowRoot?.querySelector('article') != null,
  count: () => thread.shadowRoot.querySelectorAll('article').length,
});
