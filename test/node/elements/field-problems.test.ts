import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeWebsite, problemsOf, type FieldValues } from '../../../src/elements/reply-form/field-problems.js';
import { en } from '../../../src/locales/en.js';
import type { FieldNeed, SourceCapabilities } from '../../../src/model/source.js';

const filled: FieldValues = { text: 'Well said', name: 'Ada', email: 'ada@example.org', website: 'example.org' };

const wanting = (need: FieldNeed, more: Partial<SourceCapabilities> = {}): SourceCapabilities => ({
  write: 'guest',
  fields: { name: need, email: need, website: need },
  reach: 'public',
  ...more,
});

const problems = (values: Partial<FieldValues>, capabilities: SourceCapabilities): object =>
  problemsOf({ ...filled, ...values }, capabilities, en);

describe('the problems of a reply', () => {
  it('are none when everything that is asked for is there', () => {
    assert.deepEqual(problems({}, wanting('required')), {});
  });

  it('name each required field that is empty', () => {
    const empty = { text: '', name: '', email: '', website: '' };
    assert.deepEqual(problems(empty, wanting('required')), {
      text: en.missingComment,
      name: en.missingName,
      email: en.missingEmail,
      website: en.badWebsite,
    });
  });

  it('leave empty optional fields alone', () => {
    assert.deepEqual(problems({ name: '', email: '', website: '' }, wanting('optional')), {});
  });

  it('leave fields alone that are not asked for', () => {
    assert.deepEqual(problems({ name: '', email: 'none', website: 'none' }, wanting('absent')), {});
  });

  it('include a reply of nothing but white space', () => {
    assert.deepEqual(problems({ text: ' \n\t ' }, wanting('optional')), { text: en.missingComment });
  });

  it('include a reply or a name of signs that show nothing', () => {
    for (const nothing of ['\u200b', '\u3164', '\u2800', '\ufe0f']) {
      assert.deepEqual(problems({ text: nothing, name: nothing }, wanting('required')), {
        text: en.missingComment,
        name: en.missingName,
      });
    }
  });

  it('include a reply over the limit, and say by how much', () => {
    assert.deepEqual(problems({ text: '12345' }, wanting('optional', { maxLength: 5 })), {});
    assert.deepEqual(problems({ text: '1234567' }, wanting('optional', { maxLength: 5 })), {
      text: '2 characters too many',
    });
  });

  for (const email of ['ada', 'ada@', '@example.org', 'a b@example.org', 'ada@example..org', 'ada@-example.org']) {
    it(`include the e-mail address "${email}"`, () => {
      assert.deepEqual(problems({ email }, wanting('optional')), { email: en.badEmail });
    });
  }

  for (const email of [
    'ada@example.org',
    'a.b+c@mail.example.org',
    'ada@localhost',
    'o’neil@example.org'.replace('’', "'"),
  ]) {
    it(`do not include the e-mail address "${email}"`, () => {
      assert.deepEqual(problems({ email }, wanting('optional')), {});
    });
  }

  it('include a website that is none, whether it is required or not', () => {
    for (const need of ['optional', 'required'] as const) {
      assert.deepEqual(problems({ website: 'no site' }, wanting(need)), { website: en.badWebsite });
    }
  });
});

describe('a website as people write it', () => {
  for (const [typed, url] of [
    ['example.org', 'https://example.org/'],
    ['www.example.org/me', 'https://www.example.org/me'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['bücher.example', 'https://xn--bcher-kva.example/'],
  ] as const) {
    it(`"${typed}" becomes ${url}`, () => assert.equal(completeWebsite(typed), url));
  }

  for (const typed of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'me',
    'a b',
    'mailto:a@b.example',
    '',
  ]) {
    it(`"${typed}" is none`, () => assert.equal(completeWebsite(typed), undefined));
  }

  it('carries no user name or password, which would pass for another site', () => {
    assert.equal(completeWebsite('https://bank.example@evil.example/'), undefined);
  });
});
