import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../src/formats/html/index.js';
import { twikooSource } from '../../src/sources/twikoo/index.js';
import { sourceRules, type SourceServer } from '../../src/testing/index.js';
import { startTwikoo, type TwikooServer } from '../servers/twikoo/index.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
let twikoo: TwikooServer;
let made = 0;

/** HTML, as its own client sends it. */
const written = (text: string): string => {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
};

const server: SourceServer = {
  unknownThread: '/no/such/essay/',
  wrongThread: '',
  makeThread: () => Promise.resolve(`/essay-${(made += 1)}/`),
  async seed(thread, comments) {
    const ids = comments.map(() => `c${(made += 1)}`);
    const rootOf = (index: number): number => {
      const parent = comments[index]?.parent;
      return parent === undefined ? index : rootOf(parent);
    };
    await twikoo.insert(
      comments.map(({ name, text, datePublished, website = '', parent }, index) => ({
        _id: ids[index]!,
        url: thread,
        nick: name,
        link: website,
        comment: written(text),
        created: Date.parse(datePublished),
        ...(parent !== undefined && { pid: ids[parent], rid: ids[rootOf(index)] }),
      })),
    );
    return ids;
  },
  async seedMarkup(thread, comment) {
    const id = `c${(made += 1)}`;
    await twikoo.insert([{ _id: id, url: thread, nick: 'Editor', comment, created: Date.now() }]);
    return id;
  },
  async remove(_thread, id) {
    const rows = await twikoo.rows();
    await twikoo.remove(id);
    // Replies to a root that has gone are shown to no one.
    return [id, ...rows.filter(({ rid }) => rid === id).map(({ _id }) => _id)];
  },
  hold: (on) => twikoo.set({ AKISMET_KEY: on ? 'MANUAL_REVIEW' : '' }),
  publish: (_thread, id) => twikoo.update(id, { isSpam: false }),
  flood: async (on) => {
    // The server counts what was written in the last ten minutes.
    await twikoo.set({ LIMIT_PER_MINUTE: on ? '1' : '0' });
  },
  except: {
    'response-of-another':
      'its requests for reading are POST as well, and the reply is taken from what is read after it',
    'vote-lost': 'its requests for reading are POST as well, and what it has counted is read before it is told',
  },
  spam: (on) => twikoo.set({ BLOCKED_WORDS: on ? 'words' : '' }),
};

describe('A real Twikoo, by the rules of the port', () => {
  before(async () => {
    twikoo = await startTwikoo();
  });
  after(() => twikoo.close());

  for (const { sentence, check } of sourceRules(
    (given) => twikooSource({ endpoint: twikoo.url, html, ...given }),
    server,
  )) {
    test(sentence, async (t) => {
      const reason = await check();
      if (reason !== undefined) t.skip(reason);
    });
  }
});
