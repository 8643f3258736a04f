import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ar } from '../../../src/locales/ar.js';
import { en } from '../../../src/locales/en.js';
import { fr } from '../../../src/locales/fr.js';
import { loadStrings } from '../../../src/locales/load-strings.js';
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
        const words = strings.repliesHere(100, count);
        assert.ok(words.startsWith(strings.replies(100)), words);
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
    assert.equal(en.repliesHere(7, 6), '7 replies, 6 of them here');
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
    it(`${tag} are those of ${table.locale}`, async () => {
      const { locale, reply } = await loadStrings(tag);
      assert.deepEqual({ locale, reply }, { locale: table.locale, reply: table.reply });
    });
  }

  for (const tag of ['', 'xx', 'constructor', '__proto__', 'frr']) {
    it(`"${tag}" are the English ones, as there are no others`, async () => {
      assert.equal((await loadStrings(tag)).locale, 'en');
    });
  }
});
