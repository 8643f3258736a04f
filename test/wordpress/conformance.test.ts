import { after, before, describe, test } from 'node:test';
import { sourceRules, type SourceServer } from '../../src/testing/index.js';
import { startWordPress, type WordPress } from '../servers/wordpress/index.mjs';
import { skip, sourceOf } from './real-wordpress.js';

let wordpress: WordPress;

/** Every sign but letters, digits and white space as a number, which says the same to any filter. */
const numbered = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** As the site writes it: local to Amsterdam, an hour before UTC in winter. */
const rowDate = (iso: string, hours: number): string =>
  new Date(Date.parse(iso) + hours * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const server: SourceServer = {
  unknownThread: '999999',
  wrongThread: 'essay',
  makeThread: async () => String(await wordpress.post()),
  async seed(thread, comments) {
    const ids = await wordpress.comments(
      comments.map(({ name, text, datePublished, website = '', parent }) => ({
        comment_post_ID: Number(thread),
        comment_author: name.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
        comment_author_url: website.replace(/&/g, '&amp;'),
        comment_content: numbered(text),
        comment_date: rowDate(datePublished, 1),
        comment_date_gmt: rowDate(datePublished, 0),
        ...(parent !== undefined && { parent_index: parent }),
      })),
    );
    return ids.map(String);
  },
  async seedMarkup(thread, markup) {
    const [id] = await wordpress.comments([{ comment_post_ID: Number(thread), comment_content: markup }]);
    return String(id);
  },
  remove: (_thread, id) => wordpress.remove([Number(id)]),
  hold: (on) => wordpress.options({ comment_moderation: on ? 1 : 0 }),
  async publish(_thread, id) {
    await wordpress.setStatus(Number(id), 'approve');
  },
  async close(thread) {
    await wordpress.post({ ID: Number(thread), comment_status: 'closed' });
  },
  flood: (on) => wordpress.options({ test_flood: on ? 1 : 0 }),
  // WordPress always looks for them.
  duplicates: () => Promise.resolve(),
  spam: (on) => wordpress.options({ disallowed_keys: on ? 'words' : '' }),
};

describe('A real WordPress, by the rules of the port', { skip }, () => {
  before(async () => {
    wordpress = await startWordPress();
  });
  after(() => wordpress.close());

  for (const { sentence, check } of sourceRules((given) => sourceOf(wordpress, given), server)) {
    test(sentence, async (t) => {
      const reason = await check();
      if (reason !== undefined) t.skip(reason);
    });
  }
});
