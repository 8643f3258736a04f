import Artalk from 'artalk';
import { measure } from '../page/measure.mjs';

let place;

/** Artalk's own client, as its documentation sets it up, without what it would fetch from elsewhere. */
measure({
  prepare(given) {
    ({ place } = given);
  },
  fill() {
    const comments = new URLSearchParams(location.search).get('comments');
    Artalk.init({
      el: place,
      server: `${location.origin}/artalk`,
      site: 'Measured',
      pageKey: `/${comments}`,
      pageTitle: 'Measured',
      emoticons: false,
      versionCheck: false,
      avatarURLBuilder: () => '/avatar.svg',
    });
  },
  hasAny: () => place.querySelector('.atk-comment-wrap') !== null,
  count: () => place.querySelectorAll('.atk-comment-wrap').length,
  more() {
    const control = place.querySelector('.atk-list-read-more');
    if (control && control.style.display !== 'none') control.click();
  },
});
