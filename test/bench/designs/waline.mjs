import { init } from '@waline/client';
import { measure } from '../page/measure.mjs';

let place;

/** Waline's own client, as its documentation sets it up, without the pictures it would fetch from elsewhere. */
measure({
  prepare(given) {
    ({ place } = given);
  },
  fill() {
    const comments = new URLSearchParams(location.search).get('comments');
    init({
      el: place,
      serverURL: `${location.origin}/waline`,
      path: `/${comments}`,
      lang: 'en',
      emoji: false,
      search: false,
    });
  },
  hasAny: () => place.querySelector('.wl-card-item') !== null,
  count: () => place.querySelectorAll('.wl-card-item').length,
  more: () => place.querySelector('.wl-operation button')?.click(),
});
