/** Small documents, good and bad, that a validator and a schema have to judge alike. */
export interface Sample {
  readonly name: string;
  readonly document: unknown;
  /** Where the first fault stands. A sample without one is good. */
  readonly path?: string;
  /** The fault is one that a schema cannot see: it lies between two places, or in what a URL parser says. */
  readonly beyondSchema?: true;
}

type Json = Record<string, unknown>;

const text = (value = 'Words.'): Json => ({ type: 'text', value });
const paragraph = (...children: unknown[]): Json => ({
  type: 'paragraph',
  children: children.length ? children : [text()],
});
const root = (...children: unknown[]): Json => ({ type: 'root', children });
const article = (more: Json = {}): Json => ({ id: 'a', headline: 'A headline', body: root(paragraph()), ...more });
const comment = (more: Json = {}): Json => ({ id: '1', author: 'ann', body: root(paragraph()), ...more });
const ann: Json = { id: 'ann', name: 'Ann' };
const document = (more: Json = {}): Json => ({ article: article(), people: [ann], comments: [comment()], ...more });

const inArticle = (...blocks: unknown[]): Json => document({ article: article({ body: root(...blocks) }) });
const inComment = (...blocks: unknown[]): Json => document({ comments: [comment({ body: root(...blocks) })] });
const dated = (datePublished: unknown): Json => document({ article: article({ datePublished }) });
const spoken = (inLanguage: unknown): Json => document({ article: article({ inLanguage }) });
const linked = (url: unknown): Json => inComment(paragraph({ type: 'link', url, children: [text()] }));
const pictured = (url: unknown): Json => inArticle({ type: 'image', url, alt: '' });
const position = { type: 'TextPositionSelector', start: 0, end: 3 };
const quote = { type: 'TextQuoteSelector', exact: 'abc' };
const quoting = (more: Json = {}, pair: unknown = [position, quote]): Json =>
  document({
    quoteLinks: [
      {
        id: 'q',
        origin: 'author',
        match: 'exact',
        from: { source: '1', selector: [pair] },
        to: { source: 'a', selector: [[position, { ...quote, prefix: 'x', suffix: 'y' }]] },
        ...more,
      },
    ],
  });
const picture = { type: 'image', url: 'https://example.org/a.png', alt: '', title: null };
const row = (...words: Json[]): Json => ({
  type: 'tableRow',
  children: words.map((word) => ({ type: 'tableCell', children: [word] })),
});
const note = (identifier: string): Json => ({ type: 'footnoteDefinition', identifier, children: [paragraph()] });
const data = (attribution: unknown): Json => ({ type: 'blockquote', data: { attribution }, children: [paragraph()] });

const good = (name: string, sample: unknown): Sample => ({ name, document: sample });
const bad = (name: string, path: string, sample: unknown): Sample => ({ name, path, document: sample });
const beyond = (name: string, path: string, sample: unknown): Sample => ({
  ...bad(name, path, sample),
  beyondSchema: true,
});

export const corpus: readonly Sample[] = [
  good('the smallest document', { article: { id: 'a', headline: 'H', body: root() }, people: [], comments: [] }),
  good('a document that names its schema', document({ $schema: './schema.json' })),
  good('more comments elsewhere', document({ commentCount: 140 })),
  good(
    'a comment with everything',
    document({
      comments: [
        comment({
          datePublished: '2024-02-29',
          dateModified: '2024-03-01T10:00Z',
          inReplyTo: '0',
          inLanguage: 'pt-BR',
          url: 'https://example.org/#1',
          status: 'held',
        }),
      ],
    }),
  ),
  good('a comment without an author', document({ comments: [{ id: '1', body: root(), status: 'deleted' }] })),
  good(
    'repeated ids, orphans and loops of comments',
    document({
      comments: [comment({ inReplyTo: '1' }), comment({ inReplyTo: 'gone' })],
    }),
  ),
  good(
    'a person with everything',
    document({
      people: [{ ...ann, aliases: ['A.'], url: 'http://example.org/ann', image: 'data:image/png;base64,AA==' }],
    }),
  ),
  good(
    'every kind of block',
    inArticle(
      { type: 'heading', depth: 6, children: [text()] },
      data('ann'),
      { type: 'list', ordered: true, start: 0, children: [{ type: 'listItem', children: [paragraph()] }] },
      { type: 'code', lang: 'css', value: 'a {}' },
      { type: 'thematicBreak' },
      { type: 'image', url: 'https://example.org/a.png', alt: '', width: 10.5, height: 1 },
    ),
  ),
  good(
    'every kind of inline',
    inComment(
      paragraph(
        text(''),
        { type: 'break' },
        { type: 'inlineCode', value: 'x' },
        { type: 'emphasis', children: [text()] },
        { type: 'strong', children: [] },
        { type: 'delete', children: [text()] },
        { type: 'link', url: 'mailto:ann@example.org', title: 'Write', children: [text()] },
      ),
    ),
  ),
  good(
    'everything that may stand in an article alone',
    inArticle(
      { type: 'table', align: ['left', null, 'right'], children: [row(text(), text()), row(text())] },
      { type: 'figure', children: [picture, { type: 'figcaption', children: [text()] }] },
      {
        type: 'figure',
        children: [
          { type: 'table', children: [row(text())] },
          { type: 'figcaption', children: [] },
        ],
      },
      {
        type: 'defList',
        children: [
          { type: 'defListTerm', children: [text()] },
          { type: 'defListDescription', children: [paragraph()] },
        ],
      },
      {
        type: 'math',
        value: 'a^2',
        mathml: [
          {
            type: 'msup',
            children: [
              { type: 'mi', value: 'a', attributes: { mathvariant: 'normal' } },
              { type: 'mn', value: '2' },
            ],
          },
          { type: 'mspace', attributes: { width: '.5em' } },
        ],
      },
      paragraph(text(), { type: 'inlineMath', value: 'a_1' }, picture, {
        type: 'footnoteReference',
        identifier: 'a',
        label: 'A',
      }),
      { type: 'footnoteDefinition', identifier: 'a', children: [paragraph()] },
    ),
  ),
  good(
    'raised and lowered words, and an item that is done, in a comment',
    inComment(paragraph({ type: 'superscript', children: [text()] }, { type: 'subscript', children: [text()] }), {
      type: 'list',
      children: [{ type: 'listItem', checked: true, children: [paragraph()] }],
    }),
  ),
  good(
    'a table and pictures in a comment',
    inComment({ type: 'blockquote', children: [picture] }, paragraph(picture), {
      type: 'table',
      align: ['right', null],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text(), picture] }] }],
    }),
  ),
  good('what a parser of Markdown writes', {
    article: article({
      body: {
        ...root(
          { type: 'code', lang: null, meta: null, value: 'x', position },
          {
            type: 'list',
            ordered: false,
            start: null,
            spread: false,
            children: [{ type: 'listItem', spread: true, checked: null, children: [paragraph()] }],
          },
          paragraph({ type: 'link', url: 'https://example.org/', title: null, children: [text()] }),
        ),
        position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 9, column: 1, offset: 99 } },
      },
    }),
  }),
  good('an article with everything', {
    people: [ann, { id: 'bob', name: 'Bob' }],
    article: article({
      alternativeHeadline: 'A second headline',
      description: 'What it is about.',
      author: ['ann', 'bob'],
      datePublished: '2024-02-29',
      dateModified: '2024-03-01T10:00Z',
      url: 'https://example.org/',
      sameAs: ['https://old.example/1'],
      workTranslation: [
        { inLanguage: 'de', url: 'https://example.org/de/', headline: 'Eine Überschrift' },
        { inLanguage: 'ja', url: 'https://example.org/ja/', isOriginal: true },
      ],
      image: 'https://example.org/a.png',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      keywords: ['tea'],
      source: { system: 'wordpress', id: '7', url: 'https://example.org/?p=7' },
      data: { draft: false, series: { name: 'Tea', part: 2 }, tags: [null, 'x'] },
    }),
  }),
  good(
    'a comment with what its source counts',
    document({
      comments: [
        comment({ kind: 'webmention', upvoteCount: 3, downvoteCount: 0, isPinned: true, source: { system: 'disqus' } }),
        comment({
          authorRole: 'moderator',
          reactions: [
            { name: '👍', count: 3 },
            { name: 'heart', count: 0 },
          ],
        }),
      ],
    }),
  ),
  bad(
    'a translation without an address',
    'article.workTranslation[0].url',
    document({ article: article({ workTranslation: [{ inLanguage: 'de' }] }) }),
  ),
  bad(
    'a translation in no language',
    'article.workTranslation[0].inLanguage',
    document({ article: article({ workTranslation: [{ inLanguage: 'de_DE', url: 'https://example.org/' }] }) }),
  ),
  bad(
    'a translation at a script',
    'article.workTranslation[0].url',
    document({ article: article({ workTranslation: [{ inLanguage: 'de', url: 'javascript:alert(1)' }] }) }),
  ),
  bad('an unknown role', 'comments[0].authorRole', document({ comments: [comment({ authorRole: 'king' })] })),
  bad(
    'a reaction with a space',
    'comments[0].reactions[0].name',
    document({ comments: [comment({ reactions: [{ name: 'thumbs up', count: 1 }] })] }),
  ),
  bad(
    'a reaction without a count',
    'comments[0].reactions[0].count',
    document({ comments: [comment({ reactions: [{ name: '👍' }] })] }),
  ),
  bad(
    'reactions that are no list',
    'comments[0].reactions',
    document({ comments: [comment({ reactions: { a: 1 } })] }),
  ),
  bad('an unknown kind of comment', 'comments[0].kind', document({ comments: [comment({ kind: 'like' })] })),
  bad('a negative count of votes', 'comments[0].upvoteCount', document({ comments: [comment({ upvoteCount: -1 })] })),
  bad('a source without a name', 'article.source.system', document({ article: article({ source: { id: '1' } }) })),
  bad('a relative former address', 'article.sameAs[0]', document({ article: article({ sameAs: ['/old'] }) })),
  bad('a keyword of nothing', 'article.keywords[1]', document({ article: article({ keywords: ['a', ''] }) })),
  bad('data that is a list', 'article.data', document({ article: article({ data: [] }) })),
  ...['figure', 'defList'].map((type) =>
    bad(`a ${type} in a comment`, 'comments[0].body.children[0].type', inComment({ type, children: [] })),
  ),
  bad('a formula in a comment', 'comments[0].body.children[0].type', inComment({ type: 'math', value: 'x' })),
  bad(
    'a formula in a line of a comment',
    'comments[0].body.children[0].children[0].type',
    inComment(paragraph({ type: 'inlineMath', value: 'x' })),
  ),
  bad(
    'a formula with an address',
    'article.body.children[0].mathml[0].attributes.href',
    inArticle({ type: 'math', value: 'x', mathml: [{ type: 'mi', value: 'x', attributes: { href: 'x' } }] }),
  ),
  bad(
    'a formula with half a fraction',
    'article.body.children[0].mathml[0].children',
    inArticle({ type: 'math', value: 'x', mathml: [{ type: 'mfrac', children: [{ type: 'mn', value: '1' }] }] }),
  ),
  bad('a formula without TeX', 'article.body.children[0].value', inArticle({ type: 'math' })),
  bad('a footnote in a comment', 'comments[0].body.children[0].type', inComment(note('a'))),
  bad(
    'a figure in a comment',
    'comments[0].body.children[0].type',
    inComment({
      type: 'figure',
      children: [picture, { type: 'figcaption', children: [{ type: 'text', value: 'A kettle' }] }],
    }),
  ),
  bad(
    'a footnote within a quotation',
    'article.body.children[0].children[0].type',
    inArticle({ type: 'blockquote', children: [note('a')] }),
  ),
  bad(
    'a column aligned to the top',
    'article.body.children[0].align[1]',
    inArticle({ type: 'table', align: ['left', 'top'], children: [] }),
  ),
  bad(
    'a paragraph in a table',
    'article.body.children[0].children[0].type',
    inArticle({ type: 'table', children: [paragraph()] }),
  ),
  bad(
    'a figure without a caption',
    'article.body.children[0].children',
    inArticle({ type: 'figure', children: [picture] }),
  ),
  bad(
    'a figure of a caption alone',
    'article.body.children[0].children',
    inArticle({ type: 'figure', children: [{ type: 'figcaption', children: [] }] }),
  ),
  beyond(
    'a reference to no footnote',
    'article.body.children[0].children[0].identifier',
    inArticle(paragraph({ type: 'footnoteReference', identifier: 'gone' })),
  ),
  beyond('a footnote twice', 'article.body.children[1].identifier', inArticle(note('a'), note('a'))),
  good('a quote link', quoting()),
  good(
    'characters of two surrogates',
    document({
      people: [ann, { id: '🙂', name: '𝒜nn' }],
      comments: [comment({ id: '🙂', body: root(paragraph(text('👩‍🚀\n🙂'))) })],
    }),
  ),
  ...[
    '2024-05-01',
    '2000-02-29',
    '2024-12-31T23:59:59.999Z',
    '2024-05-01T10:00+02:00',
    '2024-05-01T10:00:00-03:30',
  ].map((date) => good(`the date ${date}`, dated(date))),
  ...['en', 'ar-EG', 'zh-Hant-TW', 'es-419', 'de-1996', 'sr-Latn', 'en-u-ca-gregory', 'en-x-old'].map((tag) =>
    good(`the language ${tag}`, spoken(tag)),
  ),

  bad('nothing', '', null),
  bad('a list', '', []),
  good('no article', { people: [], comments: [] }),
  good('comments alone', { comments: [{ id: '1', body: root(paragraph()) }] }),
  good('no people', { article: article(), comments: [] }),
  beyond('a comment by one of no people', 'comments[0].author', { comments: [comment({ author: 'ann' })] }),
  bad('people as an object', 'people', document({ people: { ann } })),
  good('no comments', { article: article(), people: [] }),
  bad('neither an article nor comments', '', { people: [] }),
  bad('nothing at all', '', {}),
  bad('an article of null', 'article', { article: null, comments: [] }),
  bad('an unknown property', 'pictures', document({ pictures: [] })),
  bad('a misspelt property', 'comments[0].inReplyto', document({ comments: [comment({ inReplyto: '0' })] })),
  bad('a property with an odd name', 'article["on click"]', document({ article: article({ 'on click': 'x' }) })),
  bad(
    'an own __proto__',
    '__proto__',
    JSON.parse(`{"__proto__": {"admin": true}, ${JSON.stringify(document()).slice(1)}`),
  ),
  bad('an empty headline', 'article.headline', document({ article: article({ headline: '' }) })),
  bad('an empty id', 'comments[0].id', document({ comments: [comment({ id: '' })] })),
  bad('half a character in an id', 'comments[0].id', document({ comments: [comment({ id: '\ud800' })] })),
  bad('the wrong half first in an id', 'comments[0].id', document({ comments: [comment({ id: 'a\ude42\ud83d' })] })),
  bad(
    'half a character in the id of the comment that is replied to',
    'comments[0].inReplyTo',
    document({ comments: [comment({ inReplyTo: '\udc00' })] }),
  ),
  bad('half a character in a name', 'people[0].name', document({ people: [{ ...ann, name: 'Ann \ud83d' }] })),
  bad(
    'half a character in a text',
    'article.body.children[0].children[0].value',
    inArticle(paragraph(text('🙂\ude42'))),
  ),
  bad(
    'half a character in a quoted passage',
    'quoteLinks[0].from.selector[0][1].exact',
    quoting({}, [position, { ...quote, exact: '\ud800' }]),
  ),
  bad('a number for an id', 'comments[0].id', document({ comments: [comment({ id: 1 })] })),
  bad('a null for an absent author', 'article.author', document({ article: article({ author: null }) })),
  bad('a nameless person', 'people[0].name', document({ people: [{ id: 'ann' }] })),
  bad('an e-mail of a person', 'people[0].email', document({ people: [{ ...ann, email: 'ann@example.org' }] })),
  bad('an unknown status', 'comments[0].status', document({ comments: [comment({ status: 'spam' })] })),
  ...[-1, 1.5, '7'].map((n) => bad(`a comment count of ${n}`, 'commentCount', document({ commentCount: n }))),
  ...[
    'yesterday',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-04-31',
    '2024-5-1',
    '20240501',
    '2024-05-01T10:00',
    '2024-05-01T24:00Z',
    '2024-05-01T10:60Z',
    '2024-05-01 10:00Z',
    '2024-05-01T10:00+0200',
    'x2024-05-01',
    '2024-05-01\n',
    20240501,
  ].map((date) => bad(`the date ${JSON.stringify(date)}`, 'article.datePublished', dated(date))),
  ...['', 'e', 'en_US', 'english language', 'en-', '-en', 'x', 7].map((tag) =>
    bad(`the language ${JSON.stringify(tag)}`, 'article.inLanguage', spoken(tag)),
  ),
  ...[
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/relative',
    '//example.org',
    'ftp://example.org/',
    '',
    7,
    'https://bank.example@evil.example/',
    'https://user:word@example.org/',
  ].map((url) => bad(`the link ${JSON.stringify(url)}`, 'comments[0].body.children[0].children[0].url', linked(url))),
  ...['javascript:alert(1)', 'data:image/svg+xml;base64,AA==', 'mailto:ann@example.org', 'a.png'].map((url) =>
    bad(`the picture ${url}`, 'article.body.children[0].url', pictured(url)),
  ),
  bad('a mailto page', 'article.url', document({ article: article({ url: 'mailto:ann@example.org' }) })),
  bad('a body that is text', 'article.body', document({ article: article({ body: 'Words.' }) })),
  bad('a body that is no root', 'article.body.type', document({ article: article({ body: paragraph() }) })),
  bad('a paragraph without children', 'article.body.children[0].children', inArticle({ type: 'paragraph' })),
  bad('a node without a type', 'article.body.children[0].type', inArticle({ children: [] })),
  bad('a node that is a string', 'article.body.children[0]', inArticle('Words.')),
  bad('raw HTML', 'article.body.children[0].type', inArticle({ type: 'html', value: '<b>' })),
  bad(
    'raw HTML in a paragraph',
    'article.body.children[0].children[0].type',
    inArticle(paragraph({ type: 'html', value: '<b>' })),
  ),
  bad(
    'a type that every object has',
    'article.body.children[0].type',
    inArticle({ type: 'constructor', children: [] }),
  ),
  bad('a block in a paragraph', 'article.body.children[0].children[0].type', inArticle(paragraph(paragraph()))),
  bad('bare text in a body', 'article.body.children[0].type', inArticle(text())),
  bad(
    'a paragraph in a list',
    'article.body.children[0].children[0].type',
    inArticle({ type: 'list', children: [paragraph()] }),
  ),
  bad('a style', 'article.body.children[0].style', inArticle({ ...paragraph(), style: 'color: red' })),
  bad(
    'text with children',
    'article.body.children[0].children[0].children',
    inArticle(paragraph({ ...text(), children: [] })),
  ),
  bad('a heading of depth 1', 'article.body.children[0].depth', inArticle({ type: 'heading', depth: 1, children: [] })),
  bad('a heading of depth 7', 'article.body.children[0].depth', inArticle({ type: 'heading', depth: 7, children: [] })),
  bad(
    'a list that starts at -1',
    'article.body.children[0].start',
    inArticle({ type: 'list', start: -1, children: [] }),
  ),
  bad(
    'an image without words',
    'article.body.children[0].alt',
    inArticle({ type: 'image', url: 'https://example.org/' }),
  ),
  bad(
    'an image of no width',
    'article.body.children[0].width',
    inArticle({ type: 'image', url: 'https://example.org/', alt: '', width: 0 }),
  ),
  bad(
    'an image of a script in a comment',
    'comments[0].body.children[0].children[0].url',
    inComment({ type: 'blockquote', children: [{ type: 'image', url: 'javascript:alert(1)', alt: '' }] }),
  ),
  bad(
    'data beside the attribution',
    'article.body.children[0].data.x',
    inArticle({ type: 'blockquote', children: [], data: { attribution: 'ann', x: 1 } }),
  ),
  bad('a quote link of unknown origin', 'quoteLinks[0].origin', quoting({ origin: 'guessed' })),
  bad('selectors the wrong way round', 'quoteLinks[0].from.selector[0][0].exact', quoting({}, [quote, position])),
  bad('a lone selector', 'quoteLinks[0].from.selector[0][1]', quoting({}, [position])),
  bad('three selectors', 'quoteLinks[0].from.selector[0]', quoting({}, [position, quote, quote])),
  bad(
    'a negative position',
    'quoteLinks[0].from.selector[0][0].start',
    quoting({}, [{ ...position, start: -1 }, quote]),
  ),

  beyond('an article by an unknown author', 'article.author', document({ article: article({ author: 'bob' }) })),
  beyond('a comment by an unknown author', 'comments[0].author', document({ comments: [comment({ author: 'bob' })] })),
  beyond('words of an unknown person', 'comments[0].body.children[0].data.attribution', inComment(data('bob'))),
  beyond('a person id twice', 'people[1].id', document({ people: [ann, ann] })),
  beyond('a host that is none', 'article.url', document({ article: article({ url: 'https://a:99999/' }) })),
];
