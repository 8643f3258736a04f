/**
 * Ways to use the elements wrongly, or to give them what is broken. Each is a page of its own: `html` stands in its
 * body, `script` runs once the elements are defined. `page` and `log` are what the page and the console are to say;
 * `isEmpty` marks the cases in which it is known that there are no replies; `isFast` runs the page's clock 50 times
 * as fast, for what has a time limit; `isOffline` cuts the connection once the page stands.
 *
 * @typedef {{ name: string, html: string, script?: string, page?: RegExp, log?: RegExp, isEmpty?: true, isFast?: true, isOffline?: true }} Case
 */

const setUp = /This page is not set up rightly/;
const unfitData = /What this page holds is not an article with its replies/;
const unfitFile = /What was fetched is not an article with its replies/;
const notLoaded = /The replies could not be loaded/;

/** A discussion and its properties, as a script sets them. */
const given = (tag, properties, attributes = '') => ({
  html: `<${tag} ${attributes}></${tag}>`,
  script: `Object.assign(document.querySelector('${tag}'), ${properties});`,
});

const paragraph = `{ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Words of the essay' }] }] }`;
const article = `{ id: 'a', headline: 'On Trust', body: ${paragraph} }`;
const comment = `{ id: '1', body: ${paragraph} }`;
const fields = `{ name: 'optional', email: 'absent', website: 'absent' }`;
const source = (parts = '') => `{ name: 'mine', capabilities: { write: 'guest', reach: 'public', fields: ${fields} },
  load: async () => ({ comments: [${comment}], people: [] }), send: async () => ({ comments: [], people: [] }), ${parts} }`;
const sourced = (parts) => given('colloquy-discussion', `{ source: ${source(parts)} }`, 'thread="/x"');
const registered = (loader, tag = 'colloquy-discussion') => ({
  html: '<main></main>',
  script: `registerBackend('mine', ${loader}); document.querySelector('main').innerHTML = '<${tag} backend="mine" thread="/x"></${tag}>';`,
});

const tags = ['discussion', 'article', 'thread', 'reply-form', 'count', 'map'].map((noun) => `colloquy-${noun}`);

/** @type {Case[]} */
export const cases = [
  ...tags.map((tag) => ({ name: `<${tag}> alone`, html: `<${tag}></${tag}>`, log: new RegExp(`<${tag}> has nothing to show. (Write|Put)`) })),
  ...['discussion', 'thread', 'reply-form'].map((noun) => ({
    name: `<colloquy-${noun}> with a backend and no thread`,
    html: `<colloquy-${noun} backend="waline" endpoint="/nowhere"></colloquy-${noun}>`, page: setUp, log: /thread="auto"/,
  })),
  { name: 'a thread and no backend, on a form', html: '<colloquy-reply-form thread="/x"></colloquy-reply-form>', page: setUp, log: /backend="…"/ },
  { name: 'a thread and no backend, on a thread', html: '<colloquy-thread thread="/x"></colloquy-thread>', page: setUp, log: /backend="…"/ },
  { name: 'a count with a backend and no thread', html: '<colloquy-count backend="waline" endpoint="/nowhere"></colloquy-count>', log: /thread="/ },
  { name: 'a source and no thread', ...given('colloquy-discussion', `{ source: ${source()} }`), log: /thread="auto"/ },

  { name: 'a thread in a discussion that has nothing', html: '<colloquy-discussion><colloquy-thread></colloquy-thread></colloquy-discussion>', log: /<colloquy-discussion> has nothing to show/ },
  { name: 'an article and a form in a discussion whose file is not there', html: '<colloquy-discussion src="missing.json"><colloquy-article></colloquy-article></colloquy-discussion>', page: /could not be loaded/, log: /^(?![^]*has nothing to show)[^]*HTTP 404/ },
  { name: 'a backend that cannot be fetched', html: '<colloquy-discussion backend="none"></colloquy-discussion>', script: `addEventListener('offline', () => Object.assign(document.querySelector('colloquy-discussion'), { backend: 'waline', endpoint: '/nowhere', thread: '/x' }));`, isOffline: true, page: /could not be loaded.*Try again/, log: /could not fetch what it needs/ },

  { name: 'a tag that there is not in a discussion', html: '<colloquy-discussion backend="local" thread="/tag"><colloquy-tread></colloquy-tread></colloquy-discussion>', log: /got <colloquy-tread>. Write <colloquy-thread>/ },

  // Attributes
  { name: 'an unknown backend', html: '<colloquy-discussion backend="disqus" thread="/x"></colloquy-discussion>', page: setUp, log: /Expected `backend` to be one of .*waline.*, got "disqus"/ },
  { name: 'an unknown backend on a thread', html: '<colloquy-thread backend="disqus" thread="/x"></colloquy-thread>', page: setUp, log: /got "disqus"/ },
  { name: 'an unknown backend on a form', html: '<colloquy-reply-form backend="disqus" thread="/x"></colloquy-reply-form>', page: setUp, log: /got "disqus"/ },
  { name: 'an unknown backend on a count', html: '<colloquy-count backend="disqus" thread="/x">Comments</colloquy-count>', page: /Comments/, log: /got "disqus"/ },
  { name: 'the name of a method as a backend', html: '<colloquy-discussion backend="toString" thread="/x"></colloquy-discussion>', page: setUp, log: /got "toString"/ },
  { name: 'an empty backend', html: '<colloquy-discussion backend="" thread="/x"></colloquy-discussion>', page: setUp, log: /backend/ },
  { name: 'a backend without its endpoint', html: '<colloquy-discussion backend="waline" thread="/x"></colloquy-discussion>', page: setUp, log: /endpoint/ },
  { name: 'an endpoint that is no address', html: '<colloquy-discussion backend="isso" endpoint="http://" thread="/x"></colloquy-discussion>', page: setUp, log: /endpoint/ },
  { name: 'an endpoint without a backend', html: '<colloquy-discussion endpoint="https://a.example" thread="/x"></colloquy-discussion>', page: setUp, log: /Expected `backend` beside `endpoint`/ },
  { name: 'an endpoint without a backend, on a count', html: '<colloquy-count endpoint="https://a.example" thread="/x">Comments</colloquy-count>', page: /Comments/, log: /backend/ },
  { name: 'an address under another name', html: '<colloquy-discussion url="essay.json"></colloquy-discussion>', page: setUp, log: /src="…"/ },
  { name: 'an empty src', html: '<colloquy-discussion src=""></colloquy-discussion>', page: setUp, log: /names nothing/ },
  { name: 'an attribute written wrongly', html: '<colloquy-discussion bakcend="waline" endpoint="/nowhere" thread="/x"></colloquy-discussion>', log: /backend="waline"/ },
  { name: 'an attribute in camel case', html: '<colloquy-discussion src="essay.json" headingLevel="3"></colloquy-discussion>', page: /Reply/, log: /heading-level="3"/ },
  { name: 'an order that there is not', html: '<colloquy-discussion src="essay.json" sort="best"></colloquy-discussion>', page: /Reply/, log: /"oldest", "newest" or "liked"/ },
  { name: 'a level that is no number', html: '<colloquy-discussion src="essay.json" heading-level="two"></colloquy-discussion>', page: /Reply/, log: /a number from 1 to 6/ },
  { name: 'a source as an attribute', html: '<colloquy-discussion source="waline" thread="/x"></colloquy-discussion>', log: /backend="waline"/, isEmpty: true },
  { name: 'data as an attribute', html: `<colloquy-discussion data='{"article":{}}'></colloquy-discussion>`, page: setUp, log: /src="essay\.json"/ },
  { name: 'comments as an attribute', html: '<colloquy-thread comments="[]"></colloquy-thread>', page: setUp, log: /as a property/ },
  { name: 'a number of comments that is none', html: '<colloquy-thread backend="local" thread="/nan" comment-count="many"></colloquy-thread>', log: /comment-count/, isEmpty: true },
  { name: 'a thread named by a script by mistake', html: '<colloquy-discussion backend="local" thread="undefined"></colloquy-discussion>', log: /thread="auto"/, isEmpty: true },

  // Files
  { name: 'a file that is not there', html: '<colloquy-discussion src="missing.json"></colloquy-discussion>', page: /could not be loaded\. Try again/, log: /HTTP 404/ },
  { name: 'a file that is HTML', html: '<colloquy-discussion src="page.html"></colloquy-discussion>', page: unfitFile, log: /It looks like HTML/ },
  { name: 'a broken file', html: '<colloquy-discussion src="broken.json"></colloquy-discussion>', page: unfitFile, log: /line 2, column/ },
  { name: 'a file that is something else', html: '<colloquy-discussion src="other.json"></colloquy-discussion>', page: unfitFile, log: /Expected a Discussion/ },
  { name: 'a file that is empty', html: '<colloquy-discussion src="empty.json"></colloquy-discussion>', page: unfitFile, log: /to be JSON/ },
  { name: 'a file that is null', html: '<colloquy-discussion src="null.json"></colloquy-discussion>', page: unfitFile, log: /Expected a Discussion/ },
  { name: 'an address that is none', html: '<colloquy-discussion src="http://["></colloquy-discussion>', page: /could not be loaded/, log: /src="http:\/\/\["/ },
  { name: 'a file that never comes', html: '<colloquy-discussion src="never"></colloquy-discussion>', page: /could not be loaded\. Try again/, log: /Expected the whole response within/, isFast: true },
  { name: 'a file that never ends', html: '<colloquy-discussion src="endless"></colloquy-discussion>', page: /could not be loaded\. Try again/, log: /Expected the whole response within/, isFast: true },

  // Data
  ...Object.entries({ 'a string': "'essay'", 'an empty object': '{}', 'a list': '[]', 'a number': '5', 'a function': '() => ({})', 'a promise': 'Promise.resolve({})', 'JSON that was not parsed': `'{"comments":[]}'` })
    .map(([what, data]) => ({ name: `data that is ${what}`, ...given('colloquy-discussion', `{ data: ${data} }`, 'backend="none"'), page: unfitData, log: /Expected a Discussion/ })),
  { name: 'an article whose body is a string', ...given('colloquy-discussion', `{ data: { article: { id: 'a', headline: 'On Trust', body: 'Plain words' } } }`, 'backend="none"'), page: /On Trust.*Plain words/, log: /article\.body/, isEmpty: true },
  { name: 'comments that are no list', ...given('colloquy-discussion', `{ data: { article: ${article}, comments: 5 } }`, 'backend="none"'), page: /The replies could not be read/, log: /comments/ },
  { name: 'one damaged comment', ...given('colloquy-discussion', `{ data: { article: ${article}, comments: [${comment}, null, { id: '3', body: 5, author: {} }] } }`, 'backend="none"'), page: /Words of the essay.*Words of the essay/, log: /comments\[1\]/ },
  ...Object.entries({ 'an empty object': '{}', 'a string': "'x'", 'without headline and text': "{ id: 'a', headline: '', body: { type: 'root', children: [] } }", 'a list': '[]', 'a number': '7' })
    .map(([what, value]) => ({ name: `an article that is ${what}`, ...given('colloquy-article', `{ article: ${value} }`), page: unfitData, log: /article/ })),
  { name: 'an article without a headline', ...given('colloquy-article', `{ article: { id: 'a', body: ${paragraph} } }`), page: /Words of the essay/, log: /article\.headline/ },
  { name: 'an article without a text', ...given('colloquy-article', `{ article: { id: 'a', headline: 'On Trust' } }`), page: /On Trust/, log: /article\.body/ },
  ...Object.entries({ 'a string': "'x'", 'an object': '{}', 'a list of nothing': '[null, 5]' })
    .map(([what, value]) => ({ name: `comments of a thread that are ${what}`, ...given('colloquy-thread', `{ comments: ${value} }`), page: /could not be read|2 replies, 0 of them here/, log: /comments/ })),
  { name: 'a number of comments without end', ...given('colloquy-thread', `{ comments: [${comment}], commentCount: Infinity }`), page: /^(?!.*∞).*1 reply/, log: /commentCount/ },
  { name: 'people that are no list', ...given('colloquy-thread', `{ comments: [${comment}], people: 'Ada' }`), page: /Words of the essay/, log: /people/ },
  { name: 'parts of a map that are unfit', ...given('colloquy-map', `{ article: 'x', comments: 5 }`), log: /article/ },

  // Sources
  ...Object.entries({ 'an empty object': '{}', 'a string': "'waline'", 'a function': '() => ({})', 'a promise': 'Promise.resolve({})', 'without fields': "{ name: 'mine', capabilities: { write: 'guest', reach: 'public', fields: null }, load() {} }", 'with a `send` that is no function': source("send: 'x'"), 'with capabilities that throw': "{ name: 'mine', get capabilities() { throw new TypeError('x is not a function') }, load() {} }" })
    .map(([what, value]) => ({ name: `a source that is ${what}`, ...given('colloquy-discussion', `{ source: ${value} }`, 'thread="/x"'), page: setUp, log: /Expected `source` to be a CommentSource/ })),
  { name: 'a source of a form that is a string', ...given('colloquy-reply-form', `{ source: 'waline', thread: '/x' }`), page: setUp, log: /Expected `source` to be a CommentSource/ },
  { name: 'a source of a count that is a string', html: '<colloquy-count>Comments</colloquy-count>', script: `Object.assign(document.querySelector('colloquy-count'), { source: 'waline', thread: '/x' });`, page: /Comments/, log: /Expected `source` to be a CommentSource/ },
  ...Object.entries({ 'an empty object': '{}', null: 'null', 'a string': "'x'", nothing: 'undefined', 'comments that are a number': '{ comments: 5, people: [] }' })
    .map(([what, value]) => ({ name: `a source that loads ${what}`, ...sourced(`load: async () => (${value})`), page: notLoaded, log: /Expected `mine` to return a list of comments/ })),
  { name: 'a source that throws at once', ...sourced(`load() { throw new Error('no luck') }`), page: notLoaded, log: /no luck/ },
  { name: 'a source that throws nothing', ...sourced('load() { throw undefined }'), page: notLoaded, log: /could not read the thread/ },
  { name: 'a source that never responds', ...sourced('load: () => new Promise(() => {})'), page: notLoaded, log: /to respond within 60 s/, isFast: true },
  { name: 'a source whose subscribe throws', ...sourced(`subscribe() { throw new Error('no luck') }`), page: /Words of the essay/, log: /cannot follow/ },
  { name: 'a source whose subscribe rejects', ...sourced(`subscribe: async () => { throw new Error('no luck') }`), page: /Words of the essay/, log: /cannot follow/ },
  { name: 'a source whose replyUrl throws', ...sourced(`capabilities: { write: 'offsite', reach: 'public', fields: ${fields} }, replyUrl() { throw new Error('no luck') }`), page: /Words of the essay/, log: /replyUrl/ },
  { name: 'a source whose replyUrl is no address', ...sourced(`capabilities: { write: 'offsite', reach: 'public', fields: ${fields} }, replyUrl: () => ({})`), page: /Words of the essay/ },
  { name: 'a source without send', ...sourced('send: undefined'), page: /^(?!.*Post reply).*Words of the essay/ },
  { name: 'sources beside it that are a string', ...given('colloquy-discussion', `{ source: ${source()}, beside: 'mastodon' }`, 'thread="/x"'), page: setUp, log: /Expected `beside` to be a list/ },
  { name: 'sources beside it of which one is none', ...given('colloquy-discussion', `{ source: ${source()}, beside: [{ source: {}, thread: '/x' }] }`, 'thread="/x"'), page: /set up rightly.*Words of the essay/, log: /`beside\[0\]`/ },
  { name: 'a count of a source that counts with an object', html: '<colloquy-count>Comments</colloquy-count>', script: `Object.assign(document.querySelector('colloquy-count'), { source: ${source('count: async () => ({})')}, thread: '/x' });`, page: /Comments/, log: /to count with a Map/ },
  { name: 'a count of a source that counts with words', html: '<colloquy-count>Comments</colloquy-count>', script: `Object.assign(document.querySelector('colloquy-count'), { source: ${source("count: async () => new Map([['/x', 'many']])")}, thread: '/x' });`, page: /Comments/, log: /could not be counted/ },
  { name: 'a count of a source that loads null', html: '<colloquy-count>Comments</colloquy-count>', script: `Object.assign(document.querySelector('colloquy-count'), { source: ${source('load: async () => null')}, thread: '/x' });`, page: /Comments/, log: /could not be counted/ },

  // Loaders of backends
  ...Object.entries({ 'an empty object': '() => ({})', nothing: '() => undefined', null: 'async () => null' })
    .map(([what, loader]) => ({ name: `a loader that returns ${what}`, ...registered(loader), page: setUp, log: /the backend "mine"|CommentSource/ })),
  { name: 'a loader that throws', ...registered(`() => { throw new Error('no luck') }`), page: notLoaded, log: /no luck/ },
  { name: 'a loader that rejects with nothing', ...registered('() => Promise.reject()'), page: notLoaded, log: /could not read the thread/ },
  { name: 'a loader that never resolves', ...registered('() => new Promise(() => {})'), page: notLoaded, log: /"mine" .*within 20 s/, isFast: true },
  { name: 'a loader that never resolves, for a form', ...registered('() => new Promise(() => {})', 'colloquy-reply-form'), page: /The site had a fault/, log: /"mine" .*within 20 s/, isFast: true },

  // Words
  ...Object.entries({ 'a string': "'en'", null: 'null', 'a word where a function is expected': "{ replies: 'x', commentBy: 5 }", 'a function where a word is expected': '{ anonymous: () => 5 }', 'nothing where a word is expected': '{ replies: undefined, anonymous: null }', 'words that throw': `{ replies() { throw new Error('no luck') } }` })
    .map(([what, value]) => ({ name: `words that are ${what}`, ...given('colloquy-thread', `{ comments: [${comment}], strings: ${value} }`), page: /1 reply.*Someone.*Words of the essay/, ...(!/null|undefined/.test(value.slice(0, 12)) && { log: /`strings/ }) })),
  { name: 'later words that are no function', ...given('colloquy-discussion', `{ data: 5, strings: { sourceError: 5, dataUnfit: 5, said: 'x' } }`, 'backend="none"'), page: unfitData, log: /strings\.dataUnfit/ },
  { name: 'words of a count that are none', ...given('colloquy-count', `{ source: ${source()}, thread: '/x', strings: { replies: 'x' } }`), page: /1 reply/, log: /strings\.replies/ },
  { name: 'words of a form that are none', ...given('colloquy-reply-form', `{ source: ${source()}, thread: '/x', strings: { send: () => 5, name: {} } }`), page: /Post reply/, log: /strings\.send/ },

  // Other properties
  ...Object.entries({ 'a string': "'/x'", 'an object': '{}', 'a number': '5' })
    .map(([what, value]) => ({ name: `permalinks that are ${what}`, ...given('colloquy-thread', `{ comments: [${comment}], permalinks: ${value} }`), page: /Words of the essay/, log: /permalinks/ })),
  { name: 'levels and depths that are none', ...given('colloquy-thread', `{ comments: [${comment}], headingLevel: {}, maxDepth: 'deep', sort: 5, quotes: {} }`), page: /Words of the essay/ },
  { name: 'addresses that are no strings', ...given('colloquy-discussion', '{ src: {}, backend: 5, thread: {} }'), log: /Expected|could not fetch/ },
];
