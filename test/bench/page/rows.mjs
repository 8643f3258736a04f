const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

const initials = (name) =>
  name
    .split(/\s+/)
    .map(([letter]) => letter)
    .join('');

/**
 * What the reference designs draw, with all that can be worked out beforehand: names, written dates, the tree. They get
 * it before the clock starts, which favours them over an element that is given comments and people.
 */
export function makeRows({ comments, people }) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = new Map();
  const roots = [];
  for (const comment of comments) {
    const parent = rows.get(comment.inReplyTo);
    const row = makeRow(comment, names.get(comment.author), parent);
    rows.set(row.id, row);
    (parent ? parent.replies : roots).push(row);
  }
  for (const row of [...rows.values()].reverse())
    row.count = row.replies.reduce((sum, { count }) => sum + count + 1, 0);
  return roots;
}

function makeRow({ id, datePublished, body }, name, parent) {
  const [one, two, three] = body.children.map(({ children }) => children);
  return {
    id,
    name,
    initials: initials(name),
    iso: datePublished,
    date: dates.format(new Date(datePublished)),
    parent: parent && { id: parent.id, name: parent.name },
    paragraphs: [one[0].value, two[0].value, three[0].value],
    link: { url: three[1].url, text: three[1].children[0].value },
    replies: [],
    count: 0,
  };
}

export const replies = (count) => (count === 1 ? '1 reply' : `${count} replies`);
