import 'colloquy/thread/define';
import { measure } from '../page/measure.mjs';

let place;
let data;
let thread;

const root = () => thread.shadowRoot;

/** More than a page can be high come in parts: all that this one is to show is there. Asked only then: a whole thread is searched for it. */
const isPartComplete = () =>
  data.comments.length > 40_000 &&
  root().querySelector('.pages') !== null &&
  root().querySelector('.colloquy-chunk.colloquy-waiting') === null;

/** The thread as an app uses it: made, placed and given its comments. */
measure({
  prepare(given) {
    ({ place, data } = given);
  },
  fill() {
    thread = document.createElement('colloquy-thread');
    thread.comments = data.comments;
    thread.people = data.people;
    place.append(thread);
  },
  hasAny: () => root().querySelector('article') !== null,
  count: () => (isPartComplete() ? data.comments.length : root().querySelectorAll('article').length),
  find: (id) => root().getElementById(`comment-${id}`),
  append(extra) {
    thread.comments = [...thread.comments, extra];
  },
  jump: (id) => thread.reveal(id),
});
