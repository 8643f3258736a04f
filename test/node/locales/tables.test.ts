import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatNumber } from '../../../src/locales/format-number.js';
import type { Forms } from '../../../src/locales/phrases.js';
import type { Strings } from '../../../src/locales/strings.js';
import { tables } from '../../../src/locales/tables.js';
import { tables as siteTables } from '../../../src/site/tables.js';
import { allTables, formsOf, phrasesOf, type Table } from './all-tables.js';

const english = allTables.find(({ tag }) => tag === 'en')!;

const gaps = (phrase: string): readonly string[] => [...new Set(phrase.match(/\{\d\}/g))].sort();
const isForms = (phrase: string | Forms): phrase is Forms => typeof phrase !== 'string';

/** What each key of English has: the kind of its phrase, and what it takes. */
const shape = (table: object): readonly string[] =>
  phrasesOf(table)
    .map(
      ([name, phrase]) =>
        `${name}: ${isForms(phrase) ? 'plural' : 'phrase'} ${gaps(formsOf(phrase).join('')).join(' ')}`,
    )
    .sort();

/** For each plural category of a language a number that has it. */
function samples(tag: string): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(tag);
  const found = new Map<string, number>();
  for (const number of [...Array(201).keys(), 1_000, 1_000_000, 2_000_000, 1.5, 0.5])
    if (!found.has(rules.select(number))) found.set(rules.select(number), number);
  return found;
}

/** Scripts whose readers would take Latin letters for something left untranslated. */
const scripts: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /\p{Script=Hangul}/u,
  Thai: /\p{Script=Thai}/u,
};

/** Names of keys, addresses and the abbreviation that these languages write in Latin letters themselves. */
const latinByRight =
  /Tab|name@example\.org|https:\/\/(?:example\.org)?|\bJ\b|\bK\b|J(?=[^A-Za-z])|K(?=[^A-Za-z]|$)|e-?mail|RSS/gi;

/** The quotation marks of a language, as `said` and the site use them. */
const quotationMarks: Readonly<Record<string, string>> = {
  ar: '«»',
  bg: '„“',
  ca: '«»',
  cs: '„“',
  da: '»«',
  de: '„“',
  el: '«»',
  en: '“”',
  es: '«»',
  fa: '«»',
  fi: '””',
  fr: '«»',
  he: '”“',
  hi: '“”',
  hr: '„”',
  hu: '„”',
  id: '“”',
  it: '«»',
  ja: '「」',
  ko: '“”',
  nb: '«»',
  nl: '‘’',
  pl: '„”',
  'pt-BR': '“”',
  'pt-PT': '«»',
  ro: '„”',
  ru: '«»',
  sk: '„“',
  sr: '„”',
  sv: '””',
  th: '“”',
  tr: '“”',
  uk: '«»',
  vi: '“”',
  'zh-Hans': '“”',
  'zh-Hant': '「」',
};

const sentences = (table: Table): readonly (readonly [string, string])[] =>
  [
    ...phrasesOf(table.phrases),
    ...phrasesOf(table.site).map(([name, phrase]) => [`site.${name}`, phrase] as const),
  ].flatMap(([name, phrase]) => formsOf(phrase).map((form) => [name, form] as const));

it('the tables that pages fetch, and those of the site, are those that there are', () => {
  const tags = allTables.map(({ tag }) => tag).sort();
  assert.deepEqual([...Object.keys(tables), 'en'].sort(), tags);
  assert.deepEqual(Object.keys(siteTables).sort(), tags);
});

for (const table of allTables) {
  const { tag, strings, phrases } = table;
  const script = new Intl.Locale(tag).maximize().script!;
  describe(`the words of ${tag}`, () => {
    it('have the words of the button within its name for those who hear it (WCAG 2.5.3)', () => {
      const { reply, replyToName } = phrases as unknown as Readonly<Record<string, string>>;
      const words = (text: string): readonly string[] =>
        text
          .toLowerCase()
          .split(/[^\p{Alpha}\p{M}\p{N}]+/u)
          .filter(Boolean);
      assert.ok(
        ` ${words(replyToName!).join(' ')} `.includes(` ${words(reply!).join(' ')} `),
        `${reply}: ${replyToName}`,
      );
    });

    it('have the keys, the plurals and the gaps of the English ones, and no others', () => {
      assert.deepEqual(shape(phrases), shape(english.phrases));
      assert.deepEqual(shape(table.site), shape(english.site));
      assert.equal(phrases.locale, tag);
    });

    it('are never empty, and have no space at an end', () => {
      assert.deepEqual(
        sentences(table).filter(([, form]) => form.trim() !== form || form === ''),
        [],
      );
    });

    it('have a form for each plural category of the language, and say each', () => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      for (const [name, phrase] of phrasesOf(phrases).filter(([, phrase]) => isForms(phrase))) {
        assert.deepEqual(Object.keys(phrase).sort(), [...pluralCategories].sort(), name);
        for (const [category, number] of samples(tag)) {
          const said = (strings[name as keyof Strings] as (count: number) => string)(number);
          const form = (phrase as Record<string, string>)[category]!;
          assert.equal(said, form.replace('#', formatNumber(tag, number)), `${name} ${category}`);
        }
      }
    });

    it('say the number in every plural form that more than one number has', () => {
      const rules = new Intl.PluralRules(tag);
      const shared = rules
        .resolvedOptions()
        .pluralCategories.filter(
          (category) => [...Array(200).keys()].filter((n) => rules.select(n) === category).length > 1,
        );
      for (const [name, phrase] of phrasesOf(phrases).filter(([, phrase]) => isForms(phrase)))
        for (const category of shared)
          assert.match((phrase as Record<string, string>)[category]!, /#/, `${name} ${category}`);
    });

    it('have no straight quotation marks, and no three dots for an ellipsis', () => {
      assert.deepEqual(
        sentences(table).filter(([name, form]) => /['"`]|\.\.\./.test(form) && name !== 'formatting'),
        [],
      );
    });

    it('quote with the marks of the language', () => {
      const [open, close] = quotationMarks[tag]!;
      const inner = [phrases.said as string, table.site.repliesTo as string, table.site.movedTo as string];
      for (const phrase of inner)
        assert.match(phrase, new RegExp(`${open}[\\u00a0\\u202f]?\\{0\\}[\\u00a0\\u202f]?${close}`));
    });

    it('end their sentences where the English ones do', () => {
      const ends = /[.!?…。！？؟।]$/;
      const english_ = new Map(phrasesOf(english.phrases));
      // Thai has no full stop, and Greek asks with a semicolon.
      if (tag === 'th') return;
      const odd = phrasesOf(phrases).filter(
        ([name, phrase]) =>
          /[.!?…]$/.test(formsOf(english_.get(name)!)[0]!) !==
          (ends.test(formsOf(phrase)[0]!) || (tag === 'el' && formsOf(phrase)[0]!.endsWith(';'))),
      );
      assert.deepEqual(odd, []);
    });

    if (tag === 'fr') {
      it('keep a sign of two parts with its word', () => {
        assert.deepEqual(
          sentences(table).filter(([, form]) => / [:;!?»]|« /.test(form)),
          [],
        );
        assert.deepEqual(
          sentences(table).filter(
            ([name, form]) => /[^\u00a0\u202f][;!?»]|[^\u00a0]:(?!\/\/)|«[^\u202f]/.test(form) && name !== 'formatting',
          ),
          [],
        );
      });
    }

    if (scripts[script]) {
      it('leave no Latin letters but those that the language writes so', () => {
        const odd = sentences(table).filter(
          ([name, form]) => name !== 'locale' && /[A-Za-z]/.test(form.replace(latinByRight, '')),
        );
        assert.deepEqual(odd, []);
      });

      it('are in the letters of the language', () => {
        const odd = sentences(table).filter(([name, form]) => {
          const bare = form.replace(latinByRight, '').replaceAll(/[^\p{L}]/gu, '');
          return name !== 'locale' && bare !== '' && !scripts[script]!.test(bare);
        });
        assert.deepEqual(odd, []);
      });
    } else if (tag !== 'en') {
      it('leave no sentence in English', () => {
        const own = new Map(phrasesOf(english.phrases));
        const same = phrasesOf(phrases).filter(
          ([name, phrase]) => typeof phrase === 'string' && phrase.includes(' ') && phrase === own.get(name),
        );
        assert.deepEqual(same, []);
      });
    }

    it('isolate a name where it or they run from right to left', () => {
      const isRtl = script === 'Arab' || script === 'Hebr';
      for (const name of ['commentBy', 'inReplyTo', 'replyToName', 'quotedFrom', 'by'] as const) {
        assert.match(strings[name]('דנה'), /\u2068דנה\u2069/, name);
        assert.equal(/\u2068Ada\u2069/.test(strings[name]('Ada')), isRtl, name);
      }
    });

    it('carry what is given, whatever signs it has', () => {
      for (const [name] of phrasesOf(phrases).filter(([, phrase]) => !isForms(phrase) && phrase.includes('{0}'))) {
        const said = (strings[name as keyof Strings] as (...about: string[]) => string)('A$&#{1}', 'B');
        assert.ok(said.includes('A$&#{1}'), `${name}: ${said}`);
      }
    });

    it('say whether a native speaker has reviewed them', () => {
      const source = readFileSync(new URL(`../../../src/locales/${tag}.ts`, import.meta.url), 'utf8');
      assert.match(
        source,
        tag === 'en' ? /The source of the other languages/ : /Not reviewed by a native speaker|Reviewed by /,
      );
    });
  });
}
