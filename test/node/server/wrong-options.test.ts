import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Discussion } from '../../../src/model/index.js';
import { renderToChunks, renderToStream, renderToString, type RenderOptions } from '../../../src/server/index.js';
import { essay } from './page.js';

describe('a wrong option throws, naming it, what was expected and what was got:', () => {
  const form = { action: '/replies' };
  const wrong: Readonly<Record<string, readonly [unknown, string]>> = {
    'no object': ['en', 'Expected options to be an object, got "en"'],
    'an unknown name': [{ locale: 'fr' }, 'got "locale"'],
    'no words': [
      { strings: 'fr' },
      'Expected options.strings to be a table of words, such as those of colloquy/locales, got "fr"',
    ],
    'no language': [{ lang: 'not a tag' }, 'Expected options.lang to be a BCP 47 language tag, got "not a tag"'],
    'no time zone': [
      { timeZone: 'Mars/Base' },
      'Expected options.timeZone to be the name of a time zone, got "Mars/Base"',
    ],
    'no heading level': [{ headingLevel: 7 }, 'Expected options.headingLevel to be a whole number from 1 to 6, got 7'],
    'no depth': [{ maxDepth: 2.5 }, 'Expected options.maxDepth to be a whole number from 0 to 24, got 2.5'],
    'no order': [{ sort: 'best' }, 'Expected options.sort to be "oldest", "newest" or "liked", got "best"'],
    'no styles': [
      { styles: { href: 'javascript:alert(1)' } },
      'Expected options.styles to be "inline" or an object with an `href`, got an object',
    ],
    'no nonce': [{ nonce: '"><script>' }, 'Expected options.nonce to be a nonce in base64, got "\\"><script>"'],
    'no switch': [{ data: 'no' }, 'Expected options.data to be true or false, got "no"'],
    'no form': [{ form: true }, 'Expected options.form to be an object with an `action`, or false, got true'],
    'no address of a form': [
      { form: { action: 'javascript:alert(1)' } },
      'Expected options.form.action to be an address on the site, or an http or https URL, got "javascript:alert(1)"',
    ],
    'no address at all': [{ form: {} }, 'got undefined'],
    'no text to send along': [
      { form: { ...form, hidden: { post: 3 } } },
      'Expected options.form.hidden.post to be a text, got 3',
    ],
    'no need of a field': [
      { form: { ...form, fields: { email: true } } },
      'Expected options.form.fields.email to be "absent", "optional" or "required", got true',
    ],
    'no reach': [
      { form: { ...form, reach: 'all' } },
      'Expected options.form.reach to be "device" or "public", got "all"',
    ],
    'no function': [{ replyUrl: '/reply' }, 'Expected options.replyUrl to be a function, got "/reply"'],
    'a prefix with a space': [
      { anchorPrefix: 'a b' },
      'Expected options.anchorPrefix to be a text without white space, got "a b"',
    ],
    'no name of a backend': [{ backend: 3 }, 'Expected options.backend to be a text, got 3'],
    'an address to reply at that leads nowhere by itself': [
      { replyUrl: () => '/reply' },
      'Expected options.replyUrl("1") to be an absolute http or https URL, got "/reply"',
    ],
  };
  for (const [what, [options, message]] of Object.entries(wrong)) {
    it(what, () =>
      assert.throws(
        () => renderToString(essay(), options as RenderOptions),
        (error: Error) => error instanceof TypeError && error.message.includes(message),
      ),
    );
  }

  it('a nonce that is not all base64, but no base64 of either alphabet', () => {
    const taken = (nonce: string): boolean => {
      try {
        return renderToString(essay(), { nonce }).includes(` nonce="${nonce}"`);
      } catch (error) {
        assert.match(`${error as Error}`, /^TypeError: Expected options\.nonce to be a nonce in base64, got "/);
        return false;
      }
    };
    for (const nonce of ['r4nd', 'r4n+/A==', 'r4n-_A', 'r4n=', 'A']) assert.ok(taken(nonce), nonce);
    for (const nonce of [
      '',
      '=',
      '"r4nd',
      'r4nd"',
      'r4"nd',
      'r4nd===',
      'r4=nd',
      'r4 nd',
      ' r4nd',
      'r4nd\n',
      'r4nd>',
      'ünd',
    ])
      assert.ok(!taken(nonce), nonce);
  });

  it('no discussion', () => {
    for (const data of [undefined, null, 'essay', {}, []])
      assert.throws(() => renderToString(data as unknown as Discussion), /^TypeError: Expected discussion to be /);
  });

  it('at once, and not when the first piece is asked for', () => {
    const options = { headingLevel: 0 };
    assert.throws(() => renderToChunks(essay(), options), /headingLevel/);
    assert.throws(() => renderToStream(essay(), options), /headingLevel/);
  });

  it('but not what is undefined, which counts as left out', () => {
    const options = { headingLevel: undefined, strings: undefined, form: undefined } as unknown as RenderOptions;
    assert.equal(renderToString(essay(), options), renderToString(essay()));
  });
});
