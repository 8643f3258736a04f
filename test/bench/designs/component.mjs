import { replies } from '../page/rows.mjs';

/**
 * The comments as components, for React and Preact, which are given. Each keeps its own fold, and is drawn again only
 * when its data is another.
 */
export function components({ createElement: h, useState, memo }) {
  const Header = ({ row }) =>
    h(
      'header',
      null,
      h('span', { className: 'avatar', part: 'avatar', 'aria-hidden': 'true' }, row.initials),
      h(
        'div',
        null,
        h(
          'p',
          { className: 'who' },
          h('bdi', { part: 'author' }, row.name),
          h(
            'a',
            {
              className: 'quiet permalink',
              part: 'permalink',
              href: `#comment-${row.id}`,
              'aria-label': `Permalink to the reply by ${row.name}`,
            },
            '#',
          ),
        ),
        h(
          'p',
          { className: 'when' },
          h('time', { dateTime: row.iso }, row.date),
          row.parent &&
            h('a', { part: 'in-reply-to', href: `#comment-${row.parent.id}` }, `in reply to ${row.parent.name}`),
        ),
      ),
    );

  const Body = ({
    row: {
      paragraphs: [one, two, three],
      link,
    },
  }) =>
    h(
      'div',
      { className: 'body', part: 'body', dir: 'auto' },
      h('p', null, one),
      h('p', null, two),
      h('p', null, three, h('a', { href: link.url, rel: 'nofollow ugc noopener' }, link.text)),
    );

  const Item = memo(({ row }) => {
    const [isOpen, setOpen] = useState(true);
    return h(
      'li',
      null,
      h(
        'article',
        { id: `comment-${row.id}`, part: 'comment', 'aria-label': `Reply by ${row.name}`, tabIndex: -1 },
        h(Header, { row }),
        h(Body, { row }),
        row.count > 0 &&
          h(
            'footer',
            null,
            h(
              'button',
              { className: 'quiet toggle', type: 'button', 'aria-expanded': isOpen, onClick: () => setOpen(!isOpen) },
              replies(row.count),
            ),
          ),
      ),
      row.replies.length > 0 && h(List, { rows: row.replies, hidden: !isOpen }),
    );
  });

  const List = ({ rows, hidden }) =>
    h(
      'ol',
      { part: 'list', role: 'list', hidden },
      rows.map((row) => h(Item, { row, key: row.id })),
    );

  return ({ rows, count }) =>
    h(
      'div',
      { className: 'thread' },
      h(
        'section',
        null,
        h('div', { className: 'top' }, h('h2', { part: 'heading' }, replies(count))),
        h(List, { rows, hidden: false }),
      ),
    );
}
