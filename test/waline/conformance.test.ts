import { after, before, describe, test } from 'node:test';
import { sourceRules, type SourceServer } from '../../src/testing/index.js';
import { deleteComment, insertComments, startWaline, type WalineServer } from '../servers/waline/index.js';
import { newPath, sourceOf } from './real-waline.js';

let waline: WalineServer;

/** HTML, in which Waline leaves every sign as it is, on a line for each paragraph. */
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
  makeThread: () => Promise.resolve(newPath()),
  async seed(thread, comments) {
    const ids = await insertComments(
      waline,
      thread,
      comments.map(({ name, text, datePublished, website, parent }) => ({
        nick: name,
        comment: written(text),
        insertedAt: datePublished,
        ...(website !== undefined && { link: website }),
        ...(parent !== undefined && { parent }),
      })),
    );
    return ids.map(String);
  },
  async seedMarkup(thread, markup) {
    const [id] = await insertComments(waline, thread, [{ nick: 'Editor', comment: markup.replace(/\n\s*/g, ' ') }]);
    return String(id);
  },
  remove: async (_thread, id) => (await deleteComment(waline, Number(id))).map(String),
  hold: (on) => waline.set({ COMMENT_AUDIT: on ? 'true' : 'false' }),
  publish: async (_thread, id) => {
    await waline.query(`UPDATE wl_Comment SET status = 'approved' WHERE id = ?`, Number(id));
  },
  flood: (on) => waline.set({ IPQPS: on ? '60' : '0' }),
  // Waline always looks for them.
  duplicates: () => Promise.resolve(),
  spam: (on) => waline.set({ FORBIDDEN_WORDS: on ? 'words' : '' }),
};

describe('A real Waline, by the rules of the port', () => {
  before(async () => {
    waline = await startWaline();
  });
  after(() => waline.close());

  for (const { sentence, check } of sourceRules((given) => sourceOf(waline, given), server)) {
    test(sentence, async (t) => {
      const reason = await check();
      if (reason !== undefined) t.skip(reason);
    });
  }
});
