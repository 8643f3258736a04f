import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { apa, bibtex, citationText, citedName, cslJson, type Work } from '../../../../src/formats/citations/index.js';

const list = (items: object): object => ({ type: 'array', items, minItems: 1 });

const fields = (properties: Readonly<Record<string, object>>, required: readonly string[] = []): object => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const text = { type: 'string', minLength: 1 };

/** A name as a whole or by its parts, https://docs.citationstyles.org/en/stable/specification.html#name-variables. */
const names = list({
  anyOf: [
    fields({ literal: { type: 'string' } }, ['literal']),
    fields({ family: text, given: text, suffix: text }, ['family']),
  ],
});

/** A date: one list of a year, a month and a day. */
const date = fields(
  {
    'date-parts': {
      ...list({ ...list({ type: 'integer' }), maxItems: 3 }),
      maxItems: 1,
    },
  },
  ['date-parts'],
);

/** What citation processors read: the variables of the specification of CSL 1.0.2 that a work can fill, and no others. */
const isCsl = new Ajv({ strict: false }).compile(
  list(
    fields(
      {
        id: text,
        type: { enum: ['webpage', 'post'] },
        title: text,
        author: names,
        issued: date,
        accessed: date,
        'container-title': text,
        genre: text,
        'reviewed-title': text,
        'reviewed-author': names,
        URL: text,
        language: text,
      },
      ['id', 'type', 'URL'],
    ),
  ),
);

const work: Work = {
  kind: 'comment',
  id: 'wordpress:12',
  authors: [citedName('Susan Woodring'), citedName('KS in NJ')],
  title: '50% of {C} & "D_e" #1 ~ ^ $ \\',
  words: 'No.',
  articleAuthors: [citedName('J. Robert Lennon')],
  site: 'Ward Six',
  date: '2010-09-17T02:31:00-05:00',
  url: 'https://ward.example/a_b?c=%7B&d=~e#comment-12',
  accessed: '2026-11-30',
  language: 'en',
};

const works = fc.record(
  {
    kind: fc.constantFrom<Work['kind']>('article', 'comment'),
    id: fc.string({ unit: 'grapheme' }),
    authors: fc.array(fc.string({ unit: 'grapheme' }).map((name) => citedName(name))),
    title: fc.string({ unit: 'grapheme' }),
    words: fc.string({ unit: 'grapheme' }),
    articleAuthors: fc.array(fc.string().map((name) => citedName(name))),
    site: fc.string({ unit: 'grapheme' }),
    date: fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    ),
    url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
    accessed: fc.constant('2026-11-30'),
    language: fc.string(),
  },
  { requiredKeys: ['kind', 'id', 'authors', 'url', 'accessed'] },
);

/** How deep braces go, and whether they ever close more than is open: BibTeX counts those behind a backslash as well. */
function depthsOf(text: string): { readonly last: number; readonly least: number } {
  let [last, least] = [0, 0];
  for (const sign of text) {
    last += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    least = Math.min(least, last);
  }
  return { last, least };
}

void test('BibTeX has special signs as commands, and addresses as they are', () => {
  assert.equal(
    bibtex(work),
    String.raw`@misc{woodring2010-comment-wordpress-12,
  author = {Woodring, Susan and {KS in NJ}},
  title = {{Comment on “50\% of \textbraceleft{}C\textbraceright{} \& "D\_e" \#1 \textasciitilde{} \textasciicircum{} \$ \textbackslash{}”}},
  howpublished = {Ward Six},
  year = {2010},
  month = sep,
  day = {17},
  url = {https://ward.example/a_b?c=%7B&d=~e#comment-12},
  urldate = {2026-11-30}
}
`,
  );
});

void test('whatever a work holds, braces of BibTeX are balanced and its key is plain', () => {
  fc.assert(
    fc.property(works, (any) => {
      const entry = bibtex(any);
      assert.deepEqual(depthsOf(entry), { last: 0, least: 0 });
      assert.match(entry, /^@misc\{[a-z0-9-]+,\n(?: {2}[a-z]+ = .*\n)+\}\n$/);
    }),
  );
});

void test('CSL-JSON holds the parts of names, dates and what a comment is on', () => {
  assert.deepEqual(JSON.parse(cslJson(work)), [
    {
      id: 'woodring2010-comment-wordpress-12',
      type: 'post',
      title: 'No.',
      author: [{ family: 'Woodring', given: 'Susan' }, { literal: 'KS in NJ' }],
      genre: `Comment on the article “${work.title}”`,
      'reviewed-title': work.title,
      'reviewed-author': [{ family: 'Lennon', given: 'J. Robert' }],
      'container-title': 'Ward Six',
      issued: { 'date-parts': [[2010, 9, 17]] },
      accessed: { 'date-parts': [[2026, 11, 30]] },
      URL: work.url,
      language: 'en',
    },
  ]);
});

void test('whatever a work holds, CSL-JSON holds the variables of its specification alone, each of its kind', () => {
  fc.assert(fc.property(works, (any) => assert.ok(isCsl(JSON.parse(cslJson(any))), JSON.stringify(isCsl.errors))));
});

void test('two comments of one writer on one day have keys of their own', () => {
  assert.notEqual(bibtex(work).split('\n')[0], bibtex({ ...work, id: 'wordpress:13' }).split('\n')[0]);
});

void test('whatever a work holds, a citation ends with its address', () => {
  fc.assert(fc.property(works, (any) => assert.ok(citationText(apa(any)).endsWith(` ${any.url}`))));
});
