import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chooseLanguage } from '../../../src/locales/choose-language.js';
import { nearLanguages } from '../../../src/locales/near-languages.js';

const all =
  'ar bg ca cs da de el en es fa fi fr he hi hr hu id it ja ko nb nl pl pt-BR pt-PT ro ru sk sr sv th tr uk vi zh-Hans zh-Hant'.split(
    ' ',
  );

const cases: Readonly<Record<string, string | undefined>> = {
  fr: 'fr',
  FR: 'fr',
  'fr-CA': 'fr',
  fr_FR: 'fr',
  'de-CH-1901': 'de',
  'de-u-co-phonebk': 'de',
  iw: 'he',
  'iw-IL': 'he',
  in: 'id',
  no: 'nb',
  'no-NO': 'nb',
  nn: 'nb',
  'nn-NO': 'nb',
  gsw: 'de',
  lb: 'de',
  pt: 'pt-BR',
  'pt-BR': 'pt-BR',
  'pt-PT': 'pt-PT',
  'pt-AO': 'pt-PT',
  'pt-US': 'pt-PT',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-MO': 'zh-Hant',
  zh_TW: 'zh-Hant',
  'zh-Hant-CN': 'zh-Hant',
  'zh-Hans-HK': 'zh-Hans',
  yue: 'zh-Hant',
  'yue-CN': 'zh-Hans',
  cmn: 'zh-Hans',
  sr: 'sr',
  'sr-RS': 'sr',
  'sr-Latn': 'hr',
  bs: 'hr',
  sh: 'hr',
  mo: 'ro',
  'ar-EG': 'ar',
  arz: 'ar',
  'en-GB': 'en',
  be: 'ru',
  gl: 'es',
  'az-Arab': undefined,
  ja: 'ja',
  'ja-Latn': undefined,
  fil: undefined,
  sw: undefined,
  xx: undefined,
  frr: undefined,
  '': undefined,
  constructor: undefined,
  __proto__: undefined,
  'not a tag': undefined,
};

describe('the language for a tag', () => {
  for (const [tag, language] of Object.entries(cases))
    it(`${JSON.stringify(tag)} is ${language ?? 'none'}`, () => assert.equal(chooseLanguage(tag, all), language));

  it('is that of the region where one is brought, and the plain one for another', () => {
    const brought = ['de-CH', ...all];
    assert.equal(chooseLanguage('de-CH', brought), 'de-CH');
    assert.equal(chooseLanguage('de-AT', brought), 'de');
    assert.equal(chooseLanguage('de', brought), 'de');
  });

  it('is never one that there is not, whatever the tag', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{2,3}([-_][A-Z][a-z]{3})?([-_][A-Z]{2})?$/)),
        (tag) => {
          const language = chooseLanguage(tag, all);
          assert.ok(language === undefined || all.includes(language));
        },
      ),
    );
  });

  it('is the same for a region that its language is not known in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all.filter((tag) => !tag.includes('-'))),
        fc.constantFrom('AQ', '001', 'XK'),
        (tag, region) => {
          assert.equal(chooseLanguage(`${tag}-${region}`, all), tag);
        },
      ),
    );
  });

  it('is the table itself for each tag that has one', () => {
    for (const tag of all) assert.equal(chooseLanguage(tag, all), tag);
  });

  it('near a language is one that there is', () => {
    for (const [tag, near] of Object.entries(nearLanguages)) assert.ok(all.includes(near), `${tag}: ${near}`);
  });
});
