import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ar } from '../../../src/locales/ar.js';
import { en } from '../../../src/locales/en.js';
import { fr } from '../../../src/locales/fr.js';
import { loadStrings } from '../../../src/locales/load-strings.js';
import { registerStrings } from '../../../src/locales/register-strings.js';
import type { Strings } from '../../../src/locales/strings.js';

const counts = [0, 1, 2, 3, 11, 100] as const;
const counted = ['replies', 'newReplies', 'charactersLeft', 'charactersOver'] as const;
const named = [
  'by',
  'firstPublishedAt',
  'linkNotCopied',
  'commentBy',
  'permalinkTo',
  'inReplyTo',
  'replyToName',
] as const;

/** The key of each entry with the kind of its value, and the same for what is below. */
function shape(table: object, path = ''): string[] {
  return Object.entries(table)
    .flatMap(([key, value]) =>
      typeof value === 'object' ? shape(value as object, `${path}${key}.`) : [`${path}${key}: ${typeof value}`],
    )
    .sort();
}

for (const strings of [en, fr, ar]) {
  describe(`the words of ${strings.locale}`, () => {
    it('have an entry for each of the English ones, and no other', () => {
      assert.deepEqual(shape(strings), shape(en));
    });

    it('are never empty', () => {
      const empty = Object.entries({ ...strings, ...strings.sourceError }).filter(([, words]) => words === '');
      assert.deepEqual(empty, []);
    });

    for (const key of counted) {
      it(`say \`${key}\` for 0, 1, 2, 3, 11 and 100, each without a gap left in it`, () => {
        for (const count of counts) assert.match(strings[key](count), /^[^#]*\p{L}[^#]*$/u, `${key}(${count})`);
      });
    }

    it('say how many replies there are and how many of them are here', () => {
      for (const count of counts) {
        const words = strings.repliesHere(strings.replies(100), count);
        assert.ok(words.replace(/[\u2068\u2069]/g, '').startsWith(strings.replies(100)), words);
        assert.doesNotMatch(words, /#/);
      }
    });

    for (const key of named) {
      it(`carry the name in \`${key}\`, whatever signs it has`, () => {
        assert.match((strings[key] as (name: string) => string)('A$&B'), /A\$&B/);
      });
    }
  });
}

describe('plurals', () => {
  const forms = (strings: Strings): string[] => counts.map((count) => strings.replies(count));

  it('are those of English', () => {
    assert.deepEqual(forms(en), ['0 replies', '1 reply', '2 replies', '3 replies', '11 replies', '100 replies']);
  });

  it('are those of French, where zero is singular', () => {
    assert.deepEqual(forms(fr), ['0 réponse', '1 réponse', '2 réponses', '3 réponses', '11 réponses', '100 réponses']);
  });

  it('are the six of Arabic', () => {
    assert.equal(new Set(forms(ar).map((words) => words.replace(/[\d٠-٩]+/g, '#'))).size, 6);
    assert.deepEqual(forms(ar).slice(0, 3), ['لا ردود', 'رد واحد', 'ردان']);
  });

  it('write large numbers as the language does', () => {
    assert.equal(en.replies(12_345), '12,345 replies');
    assert.equal(fr.replies(12_345), '12\u202f345 réponses');
  });

  it('count what is here as the first essay has it', () => {
    assert.equal(en.repliesHere(en.replies(7), 6), '7 replies, 6 of them here');
  });
});

describe('the words for a language tag', () => {
  for (const [tag, table] of [
    ['fr', fr],
    ['fr-CA', fr],
    ['FR', fr],
    ['ar-EG', ar],
    ['en-GB', en],
  ] as const) {
    it(`${tag} are those of ${table.locale}, in two parts`, async () => {
      const { reading, later } = await loadStrings(tag);
      assert.deepEqual([reading.reply, (await later()).undo], [table.reply, table.undo]);
      assert.equal(reading.locale, Intl.getCanonicalLocales(tag)[0]);
    });
  }

  for (const tag of ['', 'xx', 'constructor', '__proto__', 'frr', 'my'])
    it(`"${tag}" are the English ones, as there are no others`, async () => {
      assert.equal((await loadStrings(tag)).reading.locale, 'en');
    });

  it('have the digits of the page, also where the words are English', async () => {
    assert.equal((await loadStrings('my')).reading.replies(4), '၄ replies');
    assert.equal((await loadStrings('my')).tag, 'my');
    assert.equal((await loadStrings('ar-EG')).reading.replies(4), '٤ ردود');
    assert.match(await (await loadStrings('ar-EG')).later().then((words) => words.pageOf(2, 3)), /٢.*٣/);
    assert.equal((await loadStrings('en-IN')).reading.replies(1_234_567), '12,34,567 replies');
  });
});

describe('words that a page brings', () => {
  it('are used for their tag and what has none nearer, and English stands for what they lack', async () => {
    registerStrings('sw', () => Promise.resolve({ locale: 'sw', reply: 'Jibu', undo: 'Tendua' }));
    const { reading, later } = await loadStrings('sw-KE');
    assert.deepEqual([reading.reply, reading.retry, reading.locale], ['Jibu', 'Try again', 'sw-KE']);
    assert.deepEqual([(await later()).undo, (await later()).edit], ['Tendua', 'Edit']);
  });

  it('are asked for once, and again if they did not come', async () => {
    let asked = 0;
    registerStrings('yo', () =>
      ++asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({ reply: 'Fèsì' }),
    );
    await assert.rejects(loadStrings('yo'), /offline/);
    assert.equal((await loadStrings('yo')).reading.reply, 'Fèsì');
    await loadStrings('yo');
    assert.equal(asked, 2);
  });

  it('take the place of those of the package', async () => {
    registerStrings('en', () => Promise.resolve({ reply: 'Respond' }));
    assert.equal((await loadStrings('en-GB')).reading.reply, 'Respond');
    assert.equal((await loadStrings('')).reading.reply, 'Reply');
  });

  it('are refused with a tag or a loader that is none', () => {
    assert.throws(() => registerStrings('not a tag', () => Promise.resolve({})), RangeError);
    assert.throws(() => registerStrings('de', {} as never), /Expected a function that loads the words of de/);
  });
});
