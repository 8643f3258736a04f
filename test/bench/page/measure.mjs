import { fill } from './fill.mjs';
import { framesDropped, isInView, timeOf } from './interact.mjs';
import { makeRows } from './rows.mjs';

const given = new URLSearchParams(location.search);
const total = Number(given.get('comments'));

/** A comment that comes last and replies to the article. */
const extraOf = ({ comments: [comment] }) => {
  const { inReplyTo: _, ...rest } = comment;
  return { ...rest, id: `${total + 1}`, datePublished: '2040-01-01T00:00:00.000Z' };
};

/** The measurements of a sample; each returns its figures. */
const tasks = (design, data) => ({
  fill: () => fill(design, total, Number(given.get('limit'))),

  async append() {
    const extra = extraOf(data);
    const rows = makeRows({ comments: [extra], people: data.people });
    const { shown, work } = await timeOf(
      () => design.append(extra, rows[0]),
      () => design.find(extra.id) !== null,
    );
    return { append: shown, appendWork: work };
  },

  async collapse() {
    const id = data.comments.find(({ inReplyTo }) => inReplyTo !== undefined).inReplyTo;
    const toggle = () => design.find(id).closest('li, article').querySelector('button[aria-expanded]');
    const toggled = (value) =>
      timeOf(
        () => toggle().click(),
        () => toggle().getAttribute('aria-expanded') === value,
      );
    const { shown, work } = await toggled('false');
    await toggled('true');
    return { collapse: shown, collapseWork: work };
  },

  scroll: async () => ({ scrollDropped: await framesDropped(150, 120) }),

  fling: async () => ({ flingDropped: await framesDropped(1500, 60) }),

  async jump() {
    scrollTo(0, 0);
    const { shown } = await timeOf(
      () => design.jump(`${total}`),
      () => isInView(design.find(`${total}`)),
    );
    return { jump: shown };
  },
});

/** Makes a page ready to be measured with a design. */
export async function measure(design) {
  const place = document.querySelector('main');
  if (location.pathname.startsWith('/arrivals/')) {
    design.prepare({ place });
    design.fill();
    return;
  }
  const data = await (await fetch(`/data/${given.has('shape') ? `${given.get('shape')}-` : ''}${total}.json`)).json();
  window.tasks = tasks(design, data);
  window.design = design;
  window.isInView = (id) => isInView(design.find(id));
  // Memory is taken before this, with the data and without what a design makes of it.
  window.prepare = () => design.prepare?.({ data, place, makeRows: () => makeRows(data) });
}
