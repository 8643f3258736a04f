import { measure } from '../page/measure.mjs';
import { itemString, threadString } from './html-string.mjs';
import { addStyles } from './reference-styles.mjs';

let place;
let text;

const find = (id) => document.getElementById(`comment-${id}`);

/** The reference: the same elements and rules, from one string that was made beforehand. */
measure({
  prepare(given) {
    ({ place } = given);
    addStyles();
    text = threadString(given.makeRows(), given.data.comments.length);
    place.addEventListener('click', ({ target }) => {
      const toggle = target.closest('button[aria-expanded]');
      if (!toggle) return;
      const isOpen = toggle.getAttribute('aria-expanded') === 'true';
      toggle.setAttribute('aria-expanded', `${!isOpen}`);
      const list = toggle.closest('article').nextElementSibling;
      if (isOpen) list.setAttribute('hidden', 'until-found');
      else list.removeAttribute('hidden');
    });
  },
  fill() {
    place.innerHTML = text;
    text = '';
  },
  hasAny: () => place.querySelector('article') !== null,
  count: () => place.querySelectorAll('article').length,
  find,
  append: (_, row) => place.querySelector('ol').insertAdjacentHTML('beforeend', itemString(row)),
  jump: (id) => find(id).scrollIntoView(),
});
