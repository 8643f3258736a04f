import 'colloquy/thread/define';
import { htmlReader } from 'colloquy/formats/html';
import { walineSource } from 'colloquy/sources/waline';
import { measure } from '../page/measure.mjs';

let place;
let thread;

/** The thread with the very server that Waline's own client asks, and its HTML to read. */
measure({
  prepare(given) {
    ({ place } = given);
  },
  fill() {
    thread = document.createElement('colloquy-thread');
    thread.thread = `/${new URLSearchParams(location.search).get('comments')}`;
    thread.source = walineSource({ endpoint: `${location.origin}/waline`, html: htmlReader() });
    place.append(thread);
  },
  hasAny: () => thread.shadowRoot?.querySelector('article') != null,
  count: () => thread.shadowRoot?.querySelectorAll('article').length ?? 0,
});
