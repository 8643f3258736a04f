import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkTranslation } from '../../../src/locales/check/check-translation.js';
import { phrasesOf, textsOf } from '../../../src/locales/check/phrases-of.js';
import { formatNumber } from '../../../src/locales/format-number.js';
import type { Strings } from '../../../src/locales/strings.js';
import { tables } from '../../../src/locales/tables.js';
import { tables as siteTables } from '../../../src/site/tables.js';
import { allTables, type Table } from './all-tables.js';

const english = allTables.find(({ tag }) => tag === 'en')!;

/** For each plural category of a language a number that has it. */
function samples(tag: string): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(tag);
  const found = new Map<string, number>();
  for (const number of [...Array(201).keys(), 1_000, 1_000_000, 2_000_000, 1.5, 0.5])
    if (!found.has(rules.select(number))) found.set(rules.select(number), number);
  return found;
}

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

const texts = (table: Table): readonly (readonly [string, string])[] =>
  [...phrasesOf(table.phrases), ...phrasesOf(table.site)].flatMap(([name, phrase]) =>
    textsOf(phrase).map((text) => [name, text] as const),
  );

it('the tables that pages fetch, and those of the site, are those that there are', () => {
  const tags = allTables.map(({ tag }) => tag).sort();
  assert.deepEqual([...Object.keys(tables), 'en'].sort(), tags);
  assert.deepEqual(Object.keys(siteTables).sort(), tags);
});

for (const table of allTables) {
  const { tag, strings, phrases } = table;
  const script = new Intl.Locale(tag).maximize().script!;
  describe(`the words of ${tag}`, () => {
    it('are complete, and nothing is wrong that a program can tell', () => {
      assert.deepEqual(checkTranslation(phrases, english.phrases), []);
      assert.deepEqual(checkTranslation({ ...table.site, locale: tag }, { ...english.site, locale: 'en' }), []);
      assert.equal(phrases.locale, tag);
    });

    it('say each plural form of the language', () => {
      for (const [name, phrase] of phrasesOf(phrases).filter(([, phrase]) => typeof phrase !== 'string')) {
        for (const [category, number] of samples(tag)) {
          const said = (strings[name as keyof Strings] as (count: number) => string)(number);
          const form = (phrase as Record<string, string>)[category]!;
          assert.equal(said, form.replace('#', formatNumber(tag, number)), `${name} ${category}`);
        }
      }
    });

    it('quote with the marks of the language', () => {
      const [open, close] = quotationMarks[tag]!;
      const inner = [phrases.said as string, table.site.repliesTo as string, table.site.movedTo as string];
      for (const phrase of inner)
        assert.match(phrase, new RegExp(`${open}[\\u00a0\\u202f]?\\{0\\}[\\u00a0\\u202f]?${close}`));
    });

    if (tag === 'fr') {
      it('keep a sign of two parts with its word', () => {
        assert.deepEqual(
          texts(table).filter(([, form]) => / [:;!?»]|« /.test(form)),
          [],
        );
        assert.deepEqual(
          texts(table).filter(
            ([name, form]) => /[^\u00a0\u202f][;!?»]|[^\u00a0]:(?!\/\/)|«[^\u202f]/.test(form) && name !== 'formatting',
          ),
          [],
        );
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
      for (const [name] of phrasesOf(phrases).filter(
        ([, phrase]) => typeof phrase === 'string' && phrase.includes('{0}'),
      )) {
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
