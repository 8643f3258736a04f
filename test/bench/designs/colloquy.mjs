import 'colloquy/thread/define';
import { measure } from '../page/measure.mjs';

let place;
let data;
let thread;

const root = () => thread.shadowRoot;

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
  count: () => root().querySelectorAll('article').length,
  find: (id) => root().getElementById(`comment-${id}`),
  append(extra) {
    thread.comments = [...thread.comments, extra];
  },
  jump: (id) => thread.reveal(id),
});
