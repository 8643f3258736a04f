import { measure } from '../page/measure.mjs';
import { components } from './component.mjs';
import { addStyles } from './reference-styles.mjs';

/** Measures the components with a library and its way to draw into a place. */
export function measureComponents(library, draw) {
  const Thread = components(library);
  let place;
  let rows;
  const find = (id) => document.getElementById(`comment-${id}`);
  const show = () =>
    draw(library.createElement(Thread, { rows, count: rows.reduce((sum, { count }) => sum + count + 1, 0) }), place);
  return measure({
    prepare(given) {
      ({ place } = given);
      addStyles();
      rows = given.makeRows();
    },
    fill: show,
    hasAny: () => place.querySelector('article') !== null,
    count: () => place.querySelectorAll('article').length,
    find,
    append(_, row) {
      rows = [...rows, row];
      show();
    },
    jump: (id) => find(id).scrollIntoView(),
  });
}
